// One connection to PulseAudio that tells when the server's sound sources change.
#include "studio/devices/pulse_source_watch.h"

#include <pulse/pulseaudio.h>

#include <utility>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;

constexpr auto answer_limit = 2s;

void note(pa_context* /*context*/, pa_subscription_event_type_t /*event*/, std::uint32_t /*index*/,
          void* has_changed) {
    *static_cast<bool*>(has_changed) = true;
}

void keepName(pa_context* /*context*/, const pa_source_info* info, int end, void* names) {
    if (end == 0 && info) static_cast<std::vector<std::string>*>(names)->emplace_back(info->name);
}

}  // namespace

PulseSourceWatch::PulseSourceWatch()
    : loop_(pa_mainloop_new()),
      context_(pa_context_new(pa_mainloop_get_api(loop_.get()), "xiangbo devices")) {}

PulseSourceWatch::~PulseSourceWatch() = default;

// Without a limit a turn of the loop ends with what the server says, or with `end`.
template <class Condition>
bool PulseSourceWatch::runWhile(std::optional<Clock::time_point> limit, Condition condition) {
    while (condition() && !is_ended_) {
        int turn_us = -1;
        if (limit) {
            const auto left = *limit - Clock::now();
            if (left.count() <= 0) return false;
            turn_us = static_cast<int>(
                std::chrono::duration_cast<std::chrono::microseconds>(left).count() + 1);
        }
        if (pa_mainloop_prepare(loop_.get(), turn_us) < 0 || pa_mainloop_poll(loop_.get()) < 0 ||
            pa_mainloop_dispatch(loop_.get()) < 0)
            return false;
    }
    return !is_ended_;
}

bool PulseSourceWatch::connect() {
    if (pa_context_connect(context_.get(), nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
        return false;
    const bool is_good = runWhile(Clock::now() + answer_limit, [this] {
        const pa_context_state_t state = pa_context_get_state(context_.get());
        return PA_CONTEXT_IS_GOOD(state) && state != PA_CONTEXT_READY;
    });
    if (!is_good || !isConnected()) return false;
    pa_context_set_subscribe_callback(context_.get(), &note, &has_changed_);
    const PulsePtr<pa_operation> asked(
        pa_context_subscribe(context_.get(), PA_SUBSCRIPTION_MASK_SOURCE, nullptr, nullptr));
    return asked != nullptr;
}

bool PulseSourceWatch::isConnected() const {
    return pa_context_get_state(context_.get()) == PA_CONTEXT_READY;
}

std::optional<std::vector<std::string>> PulseSourceWatch::next() {
    const bool is_good = runWhile(std::nullopt, [this] { return isConnected() && !has_changed_; });
    if (!is_good || !isConnected()) return std::nullopt;
    has_changed_ = false;
    return list();
}

void PulseSourceWatch::end() {
    is_ended_ = true;
    pa_mainloop_wakeup(loop_.get());
}

std::optional<std::vector<std::string>> PulseSourceWatch::list() {
    std::vector<std::string> names;
    const PulsePtr<pa_operation> asked(
        pa_context_get_source_info_list(context_.get(), &keepName, &names));
    if (!asked) return std::nullopt;
    const bool is_good = runWhile(Clock::now() + answer_limit, [&] {
        return pa_operation_get_state(asked.get()) == PA_OPERATION_RUNNING;
    });
    const bool is_done = pa_operation_get_state(asked.get()) == PA_OPERATION_DONE;
    // Its answer may come later, and has nowhere to go.
    if (!is_done) pa_operation_cancel(asked.get());
    return is_good && is_done ? std::optional(std::move(names)) : std::nullopt;
}

}  // namespace xb::studio
