// How loud a sound is to the ear.
#include "studio/mixer/loudness_meter.h"

#include "studio/mixer/decibel.h"

#include <ebur128.h>

#include <algorithm>
#include <array>
#include <new>

// libebur128 names its type without a tag: it cannot be declared ahead.
struct EbuLoudnessState {
    ebur128_state* raw = nullptr;
};

namespace xb::studio {
namespace {

constexpr int chunk_samples = 512;

using Question = int (*)(ebur128_state*, double*);

double answer(ebur128_state* state, Question ask) {
    double lufs = silence_db;
    return ask(state, &lufs) == EBUR128_SUCCESS ? lufs : silence_db;
}

}  // namespace

void LoudnessMeter::Release::operator()(EbuLoudnessState* state) const noexcept {
    const std::unique_ptr<EbuLoudnessState> owned(state);
    ebur128_destroy(&owned->raw);
}

LoudnessMeter::LoudnessMeter(Memory memory) : memory_(memory) {
    restart();
}

LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::restart() {
    // With a histogram hours of sound take no more memory than seconds.
    const int wanted = memory_ == Memory::LastMoments
                           ? EBUR128_MODE_M
                           : EBUR128_MODE_S | EBUR128_MODE_I | EBUR128_MODE_HISTOGRAM;
    ebur128_state* raw = ebur128_init(sound_channel_count, sound_rate_hz, wanted);
    if (raw == nullptr) throw std::bad_alloc();
    state_.reset(std::make_unique<EbuLoudnessState>(EbuLoudnessState{raw}).release());
}

void LoudnessMeter::add(SoundPlanes planes, int sample_count) noexcept {
    std::array<float, std::size_t{chunk_samples} * sound_channel_count> mixed;
    const float* left = planes[0];
    const float* right = planes[planes.size() > 1 ? 1 : 0];
    for (int done = 0; done < sample_count; done += chunk_samples) {
        const int count = std::min(chunk_samples, sample_count - done);
        for (int i = 0; i < count; ++i) {
            mixed[static_cast<std::size_t>(2 * i)] = left[done + i];
            mixed[static_cast<std::size_t>(2 * i + 1)] = right[done + i];
        }
        (void)ebur128_add_frames_float(state_->raw, mixed.data(), static_cast<std::size_t>(count));
    }
}

Loudness LoudnessMeter::loudness() const noexcept {
    return {answer(state_->raw, &ebur128_loudness_momentary),
            answer(state_->raw, &ebur128_loudness_shortterm),
            answer(state_->raw, &ebur128_loudness_global)};
}

double LoudnessMeter::lastLufs(int window_ms) const noexcept {
    double lufs = silence_db;
    const auto window = static_cast<unsigned long>(window_ms);
    return ebur128_loudness_window(state_->raw, window, &lufs) == EBUR128_SUCCESS ? lufs
                                                                                  : silence_db;
}

}  // namespace xb::studio
