// One connection with a loop of its own, on one thread: asked and answered when it is opened, fed
// afterwards.
#include "studio/outputs/virtual_microphone.h"

#include "studio/pulse_handles.h"

#include <pulse/pulseaudio.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto answer_limit = 2s;
constexpr auto come_back_pace = 1s;
constexpr std::size_t most_blocks = 24;  // of 21 ms
// What is put, asked for by the server or to be stopped ends a turn at once.
constexpr int turn_us = 200'000;

void keepIndex(pa_context* /*context*/, std::uint32_t index, void* place) {
    *static_cast<std::uint32_t*>(place) = index;
}

// Each ends with the number of the process that asked for it, and a quote.
constexpr std::string_view sink_arguments =
    "sink_name=xiangbo rate=48000 channels=2 "
    "sink_properties='device.description=Xiangbo xiangbo.pid=";
// Many programs list no monitors: this one is a microphone like any other.
constexpr std::string_view source_arguments =
    "master=xiangbo.monitor source_name=xiangbo_microphone "
    "source_properties='device.description=Xiangbo xiangbo.pid=";

std::string signedArguments(std::string_view arguments) {
    return std::string(arguments).append(std::to_string(getpid())).append("'");
}

// By a program that is gone.
bool isLeftBehind(std::string_view arguments, std::string_view known) {
    if (!arguments.starts_with(known)) return false;
    const std::string_view number = arguments.substr(known.size());
    pid_t owner = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), owner);
    return read.ec == std::errc() && owner > 0 && kill(owner, 0) != 0 && errno == ESRCH;
}

struct Modules {
    std::uint32_t sink = PA_INVALID_INDEX;
    std::uint32_t source = PA_INVALID_INDEX;
};

// The first of each: a later one goes by another name.
void keepModule(pa_context* /*context*/, const pa_module_info* info, int end, void* place) {
    if (end != 0 || !info || !info->argument) return;
    auto& modules = *static_cast<Modules*>(place);
    const std::string_view arguments = info->argument;
    if (modules.sink == PA_INVALID_INDEX && isLeftBehind(arguments, sink_arguments))
        modules.sink = info->index;
    if (modules.source == PA_INVALID_INDEX && isLeftBehind(arguments, source_arguments))
        modules.source = info->index;
}

}  // namespace

class VirtualMicrophone::Player {
 public:
    Player() { makeContext(); }

    ~Player() {
        {
            const std::lock_guard lock(mutex_);
            is_stopped_ = true;
            pa_mainloop_wakeup(loop_.get());
        }
        stopped_.notify_all();
        if (thread_.joinable()) thread_.join();
        letGo();
    }

    // The first try is on the caller's thread; one that fails is made again on its own.
    void play() {
        is_there_ = begin();
        thread_ = std::thread([this] { run(); });
    }

    bool isThere() const { return is_there_; }
    std::int64_t lostBlocks() const { return lost_; }

    void put(const encoder::RawAudioBlock& block) {
        std::vector<float> samples(static_cast<std::size_t>(block.sample_count) * 2);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = block.planes[i % 2][i / 2];
        const std::lock_guard lock(mutex_);
        if (waiting_.size() >= most_blocks) {
            waiting_.pop_front();
            if (is_there_) ++lost_;
        }
        waiting_.push_back(std::move(samples));
        pa_mainloop_wakeup(loop_.get());
    }

 private:
    bool begin() {
        deadline_ = Clock::now() + answer_limit;
        if (pa_context_connect(context_.get(), nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
            return false;
        runWhile([this] {
            const pa_context_state_t state = pa_context_get_state(context_.get());
            return PA_CONTEXT_IS_GOOD(state) && state != PA_CONTEXT_READY;
        });
        if (pa_context_get_state(context_.get()) != PA_CONTEXT_READY) return false;
        // A program that was killed leaves them in the server, and whoever listens there goes on.
        findLeftBehind();
        if (modules_.sink == PA_INVALID_INDEX)
            modules_.sink = load("module-null-sink", signedArguments(sink_arguments));
        if (modules_.sink == PA_INVALID_INDEX) return false;
        if (modules_.source == PA_INVALID_INDEX)
            modules_.source = load("module-remap-source", signedArguments(source_arguments));
        return openStream();
    }

    void makeContext() {
        context_.reset();
        // Who puts something wakes it.
        const std::lock_guard lock(mutex_);
        loop_.reset(pa_mainloop_new());
        context_.reset(pa_context_new(pa_mainloop_get_api(loop_.get()), "Xiangbo Studio"));
    }

    // What a server still knows of it.
    void letGo() {
        stream_.reset();
        const bool is_there = pa_context_get_state(context_.get()) == PA_CONTEXT_READY;
        for (std::uint32_t* module : {&modules_.source, &modules_.sink}) {
            if (is_there && *module != PA_INVALID_INDEX) unload(*module);
            *module = PA_INVALID_INDEX;
        }
    }

    // The server was started anew, or somebody has taken the sink away.
    bool isLost() const {
        return !stream_ || pa_stream_get_state(stream_.get()) != PA_STREAM_READY;
    }

    void comeBack() {
        is_there_ = false;
        letGo();
        makeContext();
        is_there_ = begin();
        if (is_there_) return;
        letGo();
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, come_back_pace, [this] { return is_stopped_.load(); });
    }

    bool openStream() {
        const pa_sample_spec form{PA_SAMPLE_FLOAT32LE, 48000, 2};
        constexpr std::uint32_t block_bytes = 1024 * 2 * sizeof(float);
        const pa_buffer_attr buffer{8 * block_bytes, 3 * block_bytes,
                                    static_cast<std::uint32_t>(-1), static_cast<std::uint32_t>(-1),
                                    static_cast<std::uint32_t>(-1)};
        // Where its sink is taken away, it must not be heard from a speaker.
        stream_.reset(pa_stream_new(context_.get(), "program", &form, nullptr));
        if (!stream_ || pa_stream_connect_playback(stream_.get(), virtual_microphone_sink, &buffer,
                                                   PA_STREAM_DONT_MOVE, nullptr, nullptr) < 0)
            return false;
        deadline_ = Clock::now() + answer_limit;
        runWhile([this] { return pa_stream_get_state(stream_.get()) == PA_STREAM_CREATING; });
        return pa_stream_get_state(stream_.get()) == PA_STREAM_READY;
    }

    void findLeftBehind() {
        modules_ = {};
        deadline_ = Clock::now() + answer_limit;
        await(pa_context_get_module_info_list(context_.get(), &keepModule, &modules_));
    }

    std::uint32_t load(const char* module, const std::string& arguments) {
        std::uint32_t index = PA_INVALID_INDEX;
        deadline_ = Clock::now() + answer_limit;
        await(
            pa_context_load_module(context_.get(), module, arguments.c_str(), &keepIndex, &index));
        return index;
    }

    void unload(std::uint32_t module) {
        deadline_ = Clock::now() + answer_limit;
        await(pa_context_unload_module(context_.get(), module, nullptr, nullptr));
    }

    void await(pa_operation* adopted) {
        const PulsePtr<pa_operation> asked(adopted);
        if (asked)
            runWhile([&] { return pa_operation_get_state(asked.get()) == PA_OPERATION_RUNNING; });
    }

    template <class Condition>
    void runWhile(Condition condition) {
        while (condition() && Clock::now() < deadline_ && turn()) {
        }
    }

    // Waits a moment for what the server says.
    bool turn() {
        return pa_mainloop_prepare(loop_.get(), turn_us) >= 0 &&
               pa_mainloop_poll(loop_.get()) >= 0 && pa_mainloop_dispatch(loop_.get()) >= 0;
    }

    void run() {
        while (!is_stopped_) {
            if (!turn() || isLost()) {
                comeBack();
                continue;
            }
            while (hand()) {
            }
        }
    }

    // One block to the server, if it has room.
    bool hand() {
        std::vector<float> block;
        {
            const std::lock_guard lock(mutex_);
            if (waiting_.empty()) return false;
            const std::size_t room = pa_stream_writable_size(stream_.get());
            if (room == static_cast<std::size_t>(-1) ||
                room < waiting_.front().size() * sizeof(float))
                return false;
            block = std::move(waiting_.front());
            waiting_.pop_front();
        }
        return pa_stream_write(stream_.get(), block.data(), block.size() * sizeof(float), nullptr,
                               0, PA_SEEK_RELATIVE) >= 0;
    }

    Clock::time_point deadline_ = Clock::now() + answer_limit;
    PulsePtr<pa_mainloop> loop_;
    PulsePtr<pa_context> context_;
    PulsePtr<pa_stream> stream_;
    Modules modules_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    std::deque<std::vector<float>> waiting_;
    std::atomic<std::int64_t> lost_{0};
    std::atomic<bool> is_there_{false};
    std::atomic<bool> is_stopped_{false};
    std::thread thread_;
};

VirtualMicrophone::VirtualMicrophone() : player_(std::make_unique<Player>()) {
    player_->play();
}

VirtualMicrophone::~VirtualMicrophone() = default;

void VirtualMicrophone::put(const encoder::RawAudioBlock& block) {
    player_->put(block);
}

bool VirtualMicrophone::isThere() const {
    return player_->isThere();
}

std::int64_t VirtualMicrophone::lostBlocks() const {
    return player_->lostBlocks();
}

}  // namespace xb::studio
