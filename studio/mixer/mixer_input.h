// One input of the mixer: its source, its filters, its meter.
#pragma once

#include "studio/devices/device_spec.h"
#include "studio/mixer/input_settings.h"
#include "studio/mixer/level_meter.h"
#include "studio/mixer/music_player.h"
#include "studio/mixer/sound_chain.h"
#include "studio/obs_handles.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace xb::studio {

// Microphone: a person speaking. Camera: one whose own sound is the microphone.
// Desktop: what this machine plays. Music: files.
enum class InputKind { Microphone, Camera, Desktop, Music };

struct InputSpec {
    InputKind kind = InputKind::Microphone;
    // Microphone: what opens it, `Pulse`, `Alsa` or `Tone`. Desktop: `Pulse` with the name of the
    // sink's monitor, or "default".
    MicrophoneSpec device;
    std::vector<std::string> songs;  // Music
    MusicLoop loop = MusicLoop::Repeat;
};

// Owner thread: the mixer's, except where any is named.
class MixerInput {
 public:
    // Opens the device; whether it is there was asked before.
    MixerInput(const InputSpec& spec, std::shared_ptr<VoiceSense> sense);
    // Of a camera, which it shares with the scenes.
    MixerInput(std::string name, obs_source* source, std::shared_ptr<VoiceSense> sense);
    ~MixerInput();
    MixerInput(const MixerInput&) = delete;
    MixerInput& operator=(const MixerInput&) = delete;

    const InputSpec& spec() const { return spec_; }
    const std::string& name() const { return name_; }
    bool isVoice() const;
    // Null while the device is missing.
    obs_source* source() const { return source_.get(); }
    void open();
    void close();

    void apply(const InputSettings& settings);
    // What nobody hears ducks nothing.
    void setOnAir(bool is_on_air);
    const InputSettings& settings() const { return settings_; }
    MusicPlayer* music() { return music_.get(); }

    // Any thread, as long as the mixer holds its list.
    AudioLevel level() const { return meter_.level(); }
    const SoundChain* chain() const { return chain_.get(); }
    SoundChain* chain() { return chain_.get(); }

 private:
    void adopt(ObsPtr<obs_source> source);

    const InputSpec spec_;
    const std::string name_;
    const std::shared_ptr<VoiceSense> sense_;
    InputSettings settings_;
    bool is_on_air_ = true;
    std::unique_ptr<MusicPlayer> music_;
    ObsPtr<obs_source> source_;
    std::unique_ptr<SoundChain> chain_;
    LevelMeter meter_;
};

}  // namespace xb::studio
