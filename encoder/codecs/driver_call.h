// A question to a graphics driver, asked on a thread of its own: a driver may never answer.
#pragma once

#include <chrono>
#include <future>
#include <optional>
#include <thread>
#include <utility>

namespace xb::encoder {

// A card that wakes up first takes a second or two to open its encoder.
inline constexpr std::chrono::seconds driver_opening_patience{5};

// What `ask` returns, or none when that is not there by the deadline. The thread is left behind
// then, with all that `ask` holds, which therefore owns what it uses.
template <class Ask>
[[nodiscard]] auto askDriver(Ask ask, std::chrono::milliseconds patience)
    -> std::optional<decltype(ask())> {
    std::packaged_task<decltype(ask())()> task(std::move(ask));
    auto answer = task.get_future();
    std::thread(std::move(task)).detach();
    if (answer.wait_for(patience) != std::future_status::ready) return std::nullopt;
    return answer.get();
}

}  // namespace xb::encoder
