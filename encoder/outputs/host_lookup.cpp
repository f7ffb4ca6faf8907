// Asks the resolver on a thread that may be left behind.
#include "encoder/outputs/host_lookup.h"

#include <netdb.h>
#include <sys/socket.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace xb::encoder {

namespace {

constexpr std::chrono::milliseconds poll_interval{50};

struct Question {
    std::mutex mutex;
    std::condition_variable answered;
    std::optional<bool> is_known;
};

void ask(const std::string& host, Question& question) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const bool is_known = getaddrinfo(host.c_str(), nullptr, &hints, &found) == 0;
    if (found != nullptr) freeaddrinfo(found);
    const std::lock_guard lock(question.mutex);
    question.is_known = is_known;
    question.answered.notify_all();
}

}  // namespace

HostLookup lookUpHost(const std::string& host, const IoDeadline& deadline) {
    const auto question = std::make_shared<Question>();
    std::thread([host, question] { ask(host, *question); }).detach();
    std::unique_lock lock(question->mutex);
    while (!question->is_known && !deadline.isOver())
        question->answered.wait_for(lock, poll_interval);
    if (!question->is_known.has_value()) return HostLookup::GaveUp;
    return question->is_known.value_or(false) ? HostLookup::Found : HostLookup::Unknown;
}

}  // namespace xb::encoder
