// The sound sources that PulseAudio (or PipeWire in its place) offers.
#include "studio/devices/pulse_devices.h"

#include "studio/pulse_handles.h"

#include <pulse/pulseaudio.h>

#include <chrono>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;

constexpr auto answer_limit = 2s;

// One question to the server, asked and answered on the calling thread.
class PulseQuestion {
 public:
    PulseQuestion()
        : loop_(pa_mainloop_new()),
          context_(pa_context_new(pa_mainloop_get_api(loop_.get()), "xiangbo devices")) {}

    bool connect() {
        if (pa_context_connect(context_.get(), nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
            return false;
        runWhile([&] {
            const pa_context_state_t state = pa_context_get_state(context_.get());
            return PA_CONTEXT_IS_GOOD(state) && state != PA_CONTEXT_READY;
        });
        return pa_context_get_state(context_.get()) == PA_CONTEXT_READY;
    }

    // `ask` is one of libpulse's functions that give a list.
    template <class Ask, class Each>
    bool list(Ask ask, Each each, void* data) {
        const PulsePtr<pa_operation> asked(ask(context_.get(), each, data));
        if (!asked) return false;
        runWhile([&] { return pa_operation_get_state(asked.get()) == PA_OPERATION_RUNNING; });
        return pa_operation_get_state(asked.get()) == PA_OPERATION_DONE;
    }

 private:
    template <class Condition>
    void runWhile(Condition condition) {
        while (condition() && std::chrono::steady_clock::now() < deadline_) {
            constexpr int turn_us = 50'000;
            if (pa_mainloop_prepare(loop_.get(), turn_us) < 0) return;
            if (pa_mainloop_poll(loop_.get()) < 0) return;
            if (pa_mainloop_dispatch(loop_.get()) < 0) return;
        }
    }

    std::chrono::steady_clock::time_point deadline_ =
        std::chrono::steady_clock::now() + answer_limit;
    PulsePtr<pa_mainloop> loop_;
    PulsePtr<pa_context> context_;
};

void keep(pa_context* /*context*/, const pa_source_info* info, int end, void* list) {
    if (end != 0 || !info) return;
    PulseSource source{info->name, info->description ? info->description : info->name,
                       info->monitor_of_sink != PA_INVALID_INDEX};
    static_cast<std::vector<PulseSource>*>(list)->push_back(std::move(source));
}

void keepSink(pa_context* /*context*/, const pa_sink_info* info, int end, void* list) {
    if (end != 0 || !info) return;
    static_cast<std::vector<PulseSink>*>(list)->push_back(
        {info->name, info->description ? info->description : info->name});
}

}  // namespace

Result<std::vector<PulseSource>> listPulseSources() {
    std::vector<PulseSource> sources;
    PulseQuestion question;
    if (!question.connect() || !question.list(&pa_context_get_source_info_list, &keep, &sources))
        return fail(ErrorCode::SoundServerUnreachable);
    return sources;
}

Result<std::vector<PulseSink>> listPulseSinks() {
    std::vector<PulseSink> sinks;
    PulseQuestion question;
    if (!question.connect() || !question.list(&pa_context_get_sink_info_list, &keepSink, &sinks))
        return fail(ErrorCode::SoundServerUnreachable);
    return sinks;
}

}  // namespace xb::studio
