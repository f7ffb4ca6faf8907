// Everything that is heard: inputs, their settings, their meters, and what goes wrong with them.
#pragma once

#include "studio/devices/sound_device_watch.h"
#include "studio/error.h"
#include "studio/mixer/input_settings.h"
#include "studio/mixer/level_meter.h"
#include "studio/mixer/mixer_input.h"
#include "studio/mixer/program_sound.h"
#include "studio/mixer/sound_bus.h"
#include "studio/mixer/sound_health.h"
#include "studio/owner_thread.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace xb::studio {

struct InputId {
    int value = 0;
    bool operator==(const InputId&) const = default;
};

struct InputFigures {
    InputId id;
    InputKind kind = InputKind::Microphone;
    std::string name;            // the device's or the file's
    bool is_microphone = false;  // the one that the operator calls so
    bool is_missing = false;
    AudioLevel level;                          // after the fader
    SoundHealth health = SoundHealth::Silent;  // before anything was done to it
    int mains_hz = 0;                          // where it hums
    double level_gain_db = 0;                  // what the automatic level adds
    std::int64_t clipped_count = 0;            // since it was opened
};

struct MixerFigures {
    std::vector<InputFigures> inputs;
    ProgramLoudness program;
};

// One input went, or came back, or one of its songs cannot be played; each is told once.
struct InputChange {
    InputId id;
    std::string name;  // of the device, or of the song
    bool is_missing = false;
    bool is_song = false;
};

// Owner thread: the show's, except `figures`. Inputs are heard beside the scenes, whatever those
// show.
class Mixer {
 public:
    explicit Mixer(ProgramSound& program);
    ~Mixer();
    Mixer(const Mixer&) = delete;
    Mixer& operator=(const Mixer&) = delete;

    // Any thread: whether its device or its files are there. Asks the sound server.
    static Result<void> check(const InputSpec& spec);

    // Says at once when a device or a file is not there.
    Result<InputId> add(const InputSpec& spec, const InputSettings& settings);
    // Silent until the device is plugged in; `tend` opens it then.
    InputId addMissing(const InputSpec& spec, const InputSettings& settings);
    // The sound of a camera that is the microphone.
    InputId adopt(const std::string& name, obs_source* source, const InputSettings& settings);
    void remove(InputId id);
    // False for an unknown one.
    bool apply(InputId id, const InputSettings& settings);
    std::optional<InputSettings> settingsOf(InputId id) const;

    // The input that the operator calls the microphone: its settings stay when another takes its
    // place. An id of 0 says there is none.
    InputId microphone() const { return microphone_; }
    void setMicrophone(InputId id);
    void setMicrophoneSettings(const InputSettings& settings);
    const InputSettings& microphoneSettings() const { return microphone_settings_; }
    // To practise: as if the microphone gave nothing but silence, to viewers, to its meter and in
    // its health, until it is told to speak again or another takes its place.
    void pretendMicrophoneSilent(bool is_silent);

    // Where monitored inputs are heard: a PulseAudio sink, or "default".
    void setMonitoringDevice(const std::string& sink);
    // In a pause microphones are not heard, nor a camera that is one; music is.
    void setMicrophonesHeard(bool are_heard);

    // Plays the next song, and finds out which devices have gone or come back. To be called a few
    // times a second.
    std::vector<InputChange> tend();

    // Any thread.
    MixerFigures figures() const;
    AudioLevel microphoneLevel() const;  // -infinity without one
    ProgramSound& program() { return program_; }

 private:
    struct Slot {
        InputId id;
        std::unique_ptr<MixerInput> input;
        std::int64_t heard_blocks = 0;
        std::chrono::steady_clock::time_point heard_at;
        std::chrono::steady_clock::time_point opened_at;
        std::chrono::steady_clock::time_point asked_at{};  // of a missing ALSA device
        bool is_still = false;  // no block comes of what is open; written under mutex_
    };

    InputId put(std::unique_ptr<MixerInput> input, const InputSettings& settings);
    void putOnBus(const MixerInput& input);
    Slot* find(InputId id);
    bool isPlugged(Slot& slot) const;
    bool isUnplugged(Slot& slot) const;
    // For how long no block has come.
    static std::chrono::steady_clock::duration silenceOf(Slot& slot);
    static void tendMusic(Slot& slot, std::vector<InputChange>& changes);
    void noteStill(Slot& slot);
    static AudioLevel levelOf(const Slot& slot);
    bool hasChanged(Slot& slot);
    void close(Slot& slot);
    // After the sound server was lost: all that was opened on it at once.
    void closeLost(std::vector<InputChange>& changes);
    InputFigures figuresOf(const Slot& slot) const;

    OwnerThread owner_;
    ProgramSound& program_;
    SoundBus bus_;
    int last_id_ = 0;
    InputSettings microphone_settings_;
    bool are_microphones_heard_ = true;
    std::unique_ptr<SoundDeviceWatch> watch_;  // made with the first PulseAudio device
    int known_losses_ = 0;                     // of the sound server
    mutable std::mutex mutex_;                 // guards the list against `figures`
    std::vector<Slot> slots_;
    InputId microphone_;
};

}  // namespace xb::studio
