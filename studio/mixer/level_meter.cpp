// How loud one source is.
#include "studio/mixer/level_meter.h"

#include <obs.h>

#include <algorithm>
#include <limits>
#include <span>

namespace xb::studio {
namespace {

constexpr float silence_db = -std::numeric_limits<float>::infinity();

float loudest(const float* channels_db) {
    const std::span<const float> all(channels_db, MAX_AUDIO_CHANNELS);
    return *std::max_element(all.begin(), all.end());
}

}  // namespace

LevelMeter::LevelMeter()
    : peak_db_(silence_db), magnitude_db_(silence_db), meter_(obs_volmeter_create(OBS_FADER_LOG)) {
    obs_volmeter_add_callback(meter_.get(), &LevelMeter::update, this);
}

LevelMeter::~LevelMeter() {
    obs_volmeter_remove_callback(meter_.get(), &LevelMeter::update, this);
}

void LevelMeter::attach(obs_source* source) {
    obs_volmeter_detach_source(meter_.get());
    peak_db_ = silence_db;
    magnitude_db_ = silence_db;
    if (source) obs_volmeter_attach_source(meter_.get(), source);
}

AudioLevel LevelMeter::level() const {
    return {peak_db_, magnitude_db_};
}

void LevelMeter::update(void* self, const float* magnitude_db, const float* peak_db,
                        const float* /*input_peak_db*/) {
    auto& meter = *static_cast<LevelMeter*>(self);
    meter.peak_db_ = loudest(peak_db);
    meter.magnitude_db_ = loudest(magnitude_db);
}

}  // namespace xb::studio
