// One connection for one sound, with a loop of its own on the caller's thread.
#include "studio/outputs/operator_speaker.h"

#include "studio/outputs/virtual_microphone.h"
#include "studio/pulse_handles.h"

#include <pulse/pulseaudio.h>

#include <algorithm>
#include <chrono>
#include <string_view>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto answer_limit = 2s;
constexpr auto longest_rest = 3s;  // until what was handed over has been heard
constexpr int turn_us = 10'000;

struct ServerNames {
    std::string sink;
    std::string source;
};

void keepNames(pa_context* /*context*/, const pa_server_info* info, void* place) {
    if (info == nullptr) return;
    auto& names = *static_cast<ServerNames*>(place);
    if (info->default_sink_name != nullptr) names.sink = info->default_sink_name;
    if (info->default_source_name != nullptr) names.source = info->default_source_name;
}

void keepMonitor(pa_context* /*context*/, const pa_sink_info* info, int end, void* place) {
    if (end != 0 || info == nullptr || info->monitor_source_name == nullptr) return;
    *static_cast<std::string*>(place) = info->monitor_source_name;
}

class Speaker {
 public:
    explicit Speaker(const std::stop_token& stop) : stop_(stop), loop_(pa_mainloop_new()) {
        pa_proplist* properties = pa_proplist_new();
        pa_proplist_sets(properties, PA_PROP_MEDIA_ROLE, "event");
        context_.reset(pa_context_new_with_proplist(pa_mainloop_get_api(loop_.get()),
                                                    "Xiangbo Studio alerts", properties));
        pa_proplist_free(properties);
    }

    bool connect() {
        if (pa_context_connect(context_.get(), nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
            return false;
        runWhile([this] {
            const pa_context_state_t state = pa_context_get_state(context_.get());
            return PA_CONTEXT_IS_GOOD(state) && state != PA_CONTEXT_READY;
        });
        return pa_context_get_state(context_.get()) == PA_CONTEXT_READY;
    }

    // Nothing is played yet.
    bool open(const std::string& sink, int rate_hz) {
        const pa_sample_spec form{PA_SAMPLE_S16LE, static_cast<std::uint32_t>(rate_hz), 1};
        stream_.reset(pa_stream_new(context_.get(), "alert", &form, nullptr));
        // Whoever moves it while it plays could move it to where viewers hear it.
        constexpr auto flags =
            static_cast<pa_stream_flags_t>(PA_STREAM_START_CORKED | PA_STREAM_DONT_MOVE);
        if (!stream_ ||
            pa_stream_connect_playback(stream_.get(), sink.empty() ? nullptr : sink.c_str(),
                                       nullptr, flags, nullptr, nullptr) < 0)
            return false;
        deadline_ = Clock::now() + answer_limit;
        runWhile([this] { return pa_stream_get_state(stream_.get()) == PA_STREAM_CREATING; });
        return isGood();
    }

    // The server has no such loudspeaker.
    bool isRefused() const {
        return stream_ && pa_stream_get_state(stream_.get()) == PA_STREAM_FAILED;
    }

    // Where the server has put the stream decides: rules of its own may differ from what was asked.
    bool isOnAir(const std::vector<std::string>& heard_sources) {
        const char* device = pa_stream_get_device_name(stream_.get());
        if (device == nullptr || virtual_microphone_sink == std::string_view(device)) return true;
        ServerNames names;
        await(pa_context_get_server_info(context_.get(), &keepNames, &names));
        const std::string monitor = monitorOf(device);
        // What cannot be found out may be on air.
        if (names.sink.empty() || monitor.empty()) return true;
        return std::any_of(heard_sources.begin(), heard_sources.end(),
                           [&](const std::string& heard) {
                               if (heard == default_monitor) return names.sink == device;
                               return (heard == default_source ? names.source : heard) == monitor;
                           });
    }

    bool play(const ShortSound& sound) {
        await(pa_stream_cork(stream_.get(), 0, nullptr, nullptr));
        const auto length = std::chrono::milliseconds(sound.samples.size() * 1000 /
                                                      static_cast<std::size_t>(sound.rate_hz));
        deadline_ = Clock::now() + length + longest_rest;
        std::size_t done = 0;
        runWhile([&] { return isGood() && hand(sound, done); });
        const PulsePtr<pa_operation> drained(pa_stream_drain(stream_.get(), nullptr, nullptr));
        if (!drained) return false;
        runWhile([&] {
            return isGood() && pa_operation_get_state(drained.get()) == PA_OPERATION_RUNNING;
        });
        return stop_.stop_requested() || pa_operation_get_state(drained.get()) == PA_OPERATION_DONE;
    }

 private:
    std::string monitorOf(const char* sink) {
        std::string monitor;
        await(pa_context_get_sink_info_by_name(context_.get(), sink, &keepMonitor, &monitor));
        return monitor;
    }

    bool isGood() const { return pa_stream_get_state(stream_.get()) == PA_STREAM_READY; }

    // As much as there is room for; false once all is handed over.
    bool hand(const ShortSound& sound, std::size_t& done) {
        const std::size_t room = pa_stream_writable_size(stream_.get());
        if (room == static_cast<std::size_t>(-1)) return false;
        const std::size_t count =
            std::min(room / sizeof(std::int16_t), sound.samples.size() - done);
        if (count > 0 &&
            pa_stream_write(stream_.get(), sound.samples.data() + done,
                            count * sizeof(std::int16_t), nullptr, 0, PA_SEEK_RELATIVE) < 0)
            return false;
        done += count;
        return done < sound.samples.size();
    }

    void await(pa_operation* adopted) {
        const PulsePtr<pa_operation> asked(adopted);
        deadline_ = Clock::now() + answer_limit;
        if (asked)
            runWhile([&] { return pa_operation_get_state(asked.get()) == PA_OPERATION_RUNNING; });
    }

    template <class Condition>
    void runWhile(Condition condition) {
        while (condition() && Clock::now() < deadline_ && !stop_.stop_requested()) {
            if (pa_mainloop_prepare(loop_.get(), turn_us) < 0) return;
            if (pa_mainloop_poll(loop_.get()) < 0) return;
            if (pa_mainloop_dispatch(loop_.get()) < 0) return;
        }
    }

    const std::stop_token stop_;
    Clock::time_point deadline_ = Clock::now() + answer_limit;
    PulsePtr<pa_mainloop> loop_;
    PulsePtr<pa_context> context_;
    PulsePtr<pa_stream> stream_;
};

}  // namespace

Result<Hearing> playToOperator(const ShortSound& sound, const SpeakerChoice& choice,
                               const std::stop_token& stop) {
    Speaker speaker(stop);
    const auto failed = [&](ErrorCode code) -> Result<Hearing> {
        if (stop.stop_requested()) return Hearing::Heard;
        return code == ErrorCode::UnknownLoudspeaker ? fail(code, {choice.sink}) : fail(code);
    };
    if (!speaker.connect()) return failed(ErrorCode::SoundServerUnreachable);
    if (!speaker.open(choice.sink, sound.rate_hz)) {
        return failed(speaker.isRefused() ? ErrorCode::UnknownLoudspeaker
                                          : ErrorCode::SoundServerUnreachable);
    }
    if (speaker.isOnAir(choice.heard_sources)) return Hearing::KeptOut;
    if (!speaker.play(sound)) return failed(ErrorCode::SoundServerUnreachable);
    return Hearing::Heard;
}

}  // namespace xb::studio
