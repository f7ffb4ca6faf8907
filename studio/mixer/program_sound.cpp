// The last steps of the program's sound.
#include "studio/mixer/program_sound.h"

#include "studio/mixer/decibel.h"

#include <obs.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>

namespace xb::studio {
namespace {

// AAC overshoots what it is given by about a decibel.
constexpr double ceiling_db = -2;
constexpr int step_ms = 100;
constexpr int momentary_ms = 400;
constexpr int samples_in_step = sound_rate_hz / 1000 * step_ms;

// Each voice has been brought near its loudness already: this evens out what compressors took and
// what several at once add, and moves by half a decibel a second.
constexpr RiderSettings program_level{-16, 6, 6, -32, 10, 0.05, 0.2, 100};

std::int64_t delayNs() {
    return std::int64_t{PeakLimiter::delay_samples} * 1'000'000'000 / sound_rate_hz;
}

}  // namespace

ProgramSound::ProgramSound() : rider_(program_level), limiter_(ceiling_db) {
    for (std::vector<float>& plane : samples_)
        plane.resize(AUDIO_OUTPUT_FRAMES);
    audio_convert_info sound{};
    sound.samples_per_sec = sound_rate_hz;
    sound.format = AUDIO_FORMAT_FLOAT_PLANAR;
    sound.speakers = SPEAKERS_STEREO;
    obs_add_raw_audio_callback(0, &sound, &ProgramSound::receive, this);
}

ProgramSound::~ProgramSound() {
    obs_remove_raw_audio_callback(0, &ProgramSound::receive, this);
}

void ProgramSound::add(encoder::RawFrameSink& sink) {
    const std::scoped_lock lock(mutex_);
    sinks_.push_back(&sink);
}

void ProgramSound::remove(encoder::RawFrameSink& sink) {
    const std::scoped_lock lock(mutex_);
    std::erase(sinks_, &sink);
}

void ProgramSound::setLeveling(bool is_leveling) {
    const std::scoped_lock lock(mutex_);
    is_leveling_ = is_leveling;
}

void ProgramSound::restartMeasuring() {
    const std::scoped_lock lock(mutex_);
    after_.restart();
    peak_ = 0;
    weighed_.reset();
}

ProgramLoudness ProgramSound::loudness() const {
    const std::scoped_lock lock(mutex_);
    if (!weighed_ || unweighed_samples_ >= samples_in_step) {
        weighed_ = after_.loudness();
        unweighed_samples_ = 0;
    }
    return {*weighed_, dbOfFactor(peak_), is_leveling_ ? rider_.gainDb() : 0.0};
}

void ProgramSound::receive(void* self, std::size_t /*mix*/, audio_data* block) {
    static_cast<ProgramSound*>(self)->process(*block);
}

void ProgramSound::process(const audio_data& block) {
    const std::scoped_lock lock(mutex_);
    const auto count = static_cast<int>(block.frames);
    std::array<float*, sound_channel_count> planes{};
    for (std::size_t i = 0; i < planes.size(); ++i) {
        const auto* from = reinterpret_cast<const float*>(block.data[i]);
        samples_[i].assign(from, from + count);
        planes[i] = samples_[i].data();
    }
    before_.add(planes, count);
    rideWhileLocked(count);
    limiter_.process(planes, count);
    measureWhileLocked(planes, count);

    encoder::RawAudioBlock raw{};
    for (std::size_t i = 0; i < planes.size(); ++i)
        raw.planes[i] = planes[i];
    raw.sample_count = count;
    // The limiter holds samples back; their time stays theirs.
    raw.time = encoder::MediaTime{static_cast<std::int64_t>(block.timestamp) - delayNs()};
    for (encoder::RawFrameSink* sink : sinks_)
        sink->pushAudio(raw);
}

void ProgramSound::rideWhileLocked(int sample_count) {
    step_samples_ += sample_count;
    if (step_samples_ >= samples_in_step) {
        step_samples_ %= samples_in_step;
        if (sense_->isSpeaking(std::chrono::steady_clock::now()))
            rider_.hear(before_.lastLufs(step_ms), before_.lastLufs(momentary_ms));
    }
    const double wanted = is_leveling_ ? factorOfDb(rider_.gainDb()) : 1.0;
    const double slope = (wanted - factor_) / sample_count;
    for (std::vector<float>& plane : samples_) {
        for (int i = 0; i < sample_count; ++i)
            plane[static_cast<std::size_t>(i)] *= static_cast<float>(factor_ + slope * (i + 1));
    }
    factor_ = wanted;
}

void ProgramSound::measureWhileLocked(SoundPlanes planes, int sample_count) {
    after_.add(planes, sample_count);
    unweighed_samples_ += sample_count;
    for (const float* plane : planes) {
        for (int i = 0; i < sample_count; ++i)
            peak_ = std::max(peak_, std::abs(plane[i]));
    }
}

}  // namespace xb::studio
