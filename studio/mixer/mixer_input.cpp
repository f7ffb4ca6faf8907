// One input of the mixer.
#include "studio/mixer/mixer_input.h"

#include "studio/mixer/decibel.h"
#include "studio/sources/microphone_input.h"
#include "studio/sources/sound_offset.h"

#include <obs.h>

#include <algorithm>
#include <utility>

namespace xb::studio {
namespace {

std::string nameOf(const InputSpec& spec) {
    if (spec.kind == InputKind::Music) return spec.songs.empty() ? "" : spec.songs.front();
    return spec.device.address;
}

obs_monitoring_type monitoringType(Monitoring monitoring) {
    switch (monitoring) {
        case Monitoring::Off:
            return OBS_MONITORING_TYPE_NONE;
        case Monitoring::MonitorOnly:
            return OBS_MONITORING_TYPE_MONITOR_ONLY;
        case Monitoring::MonitorAndProgram:
            return OBS_MONITORING_TYPE_MONITOR_AND_OUTPUT;
    }
    return OBS_MONITORING_TYPE_NONE;
}

ObsPtr<obs_source> openDesktop(const std::string& monitor) {
    const ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_string(settings.get(), "device_id", monitor.c_str());
    return ObsPtr<obs_source>(
        obs_source_create_private("pulse_output_capture", "desktop", settings.get()));
}

}  // namespace

MixerInput::MixerInput(const InputSpec& spec, std::shared_ptr<VoiceSense> sense)
    : spec_(spec), name_(nameOf(spec)), sense_(std::move(sense)) {}

MixerInput::MixerInput(std::string name, obs_source* source, std::shared_ptr<VoiceSense> sense)
    : spec_{InputKind::Camera, {}, {}, MusicLoop::Repeat},
      name_(std::move(name)),
      sense_(std::move(sense)) {
    adopt(share(source));
}

MixerInput::~MixerInput() {
    close();
}

bool MixerInput::isVoice() const {
    return spec_.kind == InputKind::Microphone || spec_.kind == InputKind::Camera;
}

void MixerInput::open() {
    switch (spec_.kind) {
        case InputKind::Microphone:
            adopt(openMicrophoneSource(spec_.device));
            break;
        case InputKind::Desktop:
            adopt(openDesktop(spec_.device.address));
            break;
        case InputKind::Music:
            music_ = std::make_unique<MusicPlayer>(spec_.songs, spec_.loop);
            if (music_->source()) adopt(share(music_->source()));
            break;
        case InputKind::Camera:
            break;
    }
}

void MixerInput::adopt(ObsPtr<obs_source> source) {
    source_ = std::move(source);
    if (!source_) return;
    chain_ = std::make_unique<SoundChain>(source_.get(), sense_, isVoice());
    meter_.attach(source_.get());
    apply(settings_);
}

void MixerInput::close() {
    meter_.attach(nullptr);
    if (source_) {
        obs_source_set_monitoring_type(source_.get(), OBS_MONITORING_TYPE_NONE);
        setSoundOffset(source_.get(), std::chrono::nanoseconds(0));
    }
    chain_.reset();
    source_.reset();
    music_.reset();
}

void MixerInput::apply(const InputSettings& settings) {
    settings_ = settings;
    if (!source_) return;
    constexpr float loudest_db = 26;
    obs_source_t* source = source_.get();
    obs_source_set_volume(source,
                          static_cast<float>(factorOfDb(std::min(settings.volume_db, loudest_db))));
    obs_source_set_muted(source, settings.is_muted);
    setSoundOffset(source, settings.sync_offset - SoundChain::delayOf(settings.filters));
    obs_source_set_monitoring_type(source, monitoringType(settings.monitoring));
    chain_->apply(settings);
    setOnAir(is_on_air_);
}

void MixerInput::setOnAir(bool is_on_air) {
    is_on_air_ = is_on_air;
    if (chain_) chain_->setHeard(is_on_air && !settings_.is_muted);
}

}  // namespace xb::studio
