// Everything that is heard.
#include "studio/mixer/mixer.h"

#include "studio/devices/alsa_devices.h"
#include "studio/sources/microphone_input.h"

#include <obs.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace xb::studio {
namespace {

using Steady = std::chrono::steady_clock;
using Device = MicrophoneSpec::Kind;

// An ALSA device that was pulled out says nothing: no block comes any more.
constexpr std::chrono::seconds silence_limit{3};
constexpr std::chrono::seconds still_limit{1};
constexpr std::chrono::seconds alsa_pace{2};
// What is known of PulseAudio's devices may be older than an input that was just opened.
constexpr std::chrono::seconds fresh{3};
constexpr AudioLevel silent_level{-std::numeric_limits<float>::infinity(),
                                  -std::numeric_limits<float>::infinity()};

// A monitor belongs to what plays, and not to who speaks.
Error ofLoudspeaker(Error error) {
    if (error.code == ErrorCode::UnknownMicrophone) error.code = ErrorCode::UnknownLoudspeaker;
    return error;
}

}  // namespace

Mixer::Mixer(ProgramSound& program) : program_(program) {}

Mixer::~Mixer() {
    while (!slots_.empty())
        remove(slots_.back().id);
}

Result<void> Mixer::check(const InputSpec& spec) {
    switch (spec.kind) {
        case InputKind::Microphone:
            return checkMicrophone(spec.device);
        case InputKind::Desktop:
            return checkMicrophone(spec.device).map_error(&ofLoudspeaker);
        case InputKind::Music:
            return MusicPlayer::check(spec.songs);
        case InputKind::Camera:
            break;
    }
    return {};
}

Result<InputId> Mixer::add(const InputSpec& spec, const InputSettings& settings) {
    owner_.check();
    if (auto is_there = check(spec); !is_there) return tl::make_unexpected(is_there.error());
    auto input = std::make_unique<MixerInput>(spec, program_.voiceSense());
    input->open();
    return put(std::move(input), settings);
}

InputId Mixer::addMissing(const InputSpec& spec, const InputSettings& settings) {
    owner_.check();
    return put(std::make_unique<MixerInput>(spec, program_.voiceSense()), settings);
}

InputId Mixer::adopt(const std::string& name, obs_source* source, const InputSettings& settings) {
    owner_.check();
    return put(std::make_unique<MixerInput>(name, source, program_.voiceSense()), settings);
}

InputId Mixer::put(std::unique_ptr<MixerInput> input, const InputSettings& settings) {
    input->apply(settings);
    if (input->isVoice()) input->setOnAir(are_microphones_heard_);
    if (input->spec().device.kind == Device::Pulse && !watch_)
        watch_ = std::make_unique<SoundDeviceWatch>();
    putOnBus(*input);
    const std::scoped_lock lock(mutex_);
    slots_.push_back({InputId{++last_id_}, std::move(input), 0, Steady::now(), Steady::now()});
    return slots_.back().id;
}

void Mixer::putOnBus(const MixerInput& input) {
    if (!input.source()) return;
    bus_.add(input.source());
    if (input.isVoice() && !are_microphones_heard_) bus_.setHeard(input.source(), false);
}

void Mixer::remove(InputId id) {
    owner_.check();
    std::unique_ptr<MixerInput> removed;
    {
        const std::scoped_lock lock(mutex_);
        const auto found = std::find_if(slots_.begin(), slots_.end(),
                                        [id](const Slot& slot) { return slot.id == id; });
        if (found == slots_.end()) return;
        removed = std::move(found->input);
        slots_.erase(found);
        if (microphone_ == id) microphone_ = {};
    }
    if (removed->source()) bus_.remove(removed->source());
}

Mixer::Slot* Mixer::find(InputId id) {
    const auto found = std::find_if(slots_.begin(), slots_.end(),
                                    [id](const Slot& slot) { return slot.id == id; });
    return found == slots_.end() ? nullptr : &*found;
}

bool Mixer::apply(InputId id, const InputSettings& settings) {
    owner_.check();
    Slot* slot = find(id);
    if (!slot) return false;
    if (id == microphone_) microphone_settings_ = settings;
    slot->input->apply(settings);
    return true;
}

std::optional<InputSettings> Mixer::settingsOf(InputId id) const {
    for (const Slot& slot : slots_)
        if (slot.id == id) return slot.input->settings();
    return std::nullopt;
}

void Mixer::setMicrophone(InputId id) {
    if (!(microphone_ == id)) remove(microphone_);
    const std::scoped_lock lock(mutex_);
    microphone_ = id;
}

void Mixer::setMicrophoneSettings(const InputSettings& settings) {
    microphone_settings_ = settings;
    apply(microphone_, settings);
}

void Mixer::pretendMicrophoneSilent(bool is_silent) {
    owner_.check();
    Slot* slot = find(microphone_);
    if (slot && slot->input->chain()) slot->input->chain()->ear().pretendSilence(is_silent);
}

void Mixer::setMonitoringDevice(const std::string& sink) {
    owner_.check();
    // libobs names a sink by its monitor, and takes the ending off again.
    const std::string id = sink == "default" ? sink : sink + ".monitor";
    obs_set_audio_monitoring_device(sink.c_str(), id.c_str());
}

void Mixer::setMicrophonesHeard(bool are_heard) {
    owner_.check();
    are_microphones_heard_ = are_heard;
    for (const Slot& slot : slots_) {
        if (!slot.input->isVoice()) continue;
        slot.input->setOnAir(are_heard);
        if (slot.input->source()) bus_.setHeard(slot.input->source(), are_heard);
    }
}

std::vector<InputChange> Mixer::tend() {
    owner_.check();
    std::vector<InputChange> changes;
    closeLost(changes);
    for (Slot& slot : slots_) {
        tendMusic(slot, changes);
        if (hasChanged(slot))
            changes.push_back({slot.id, slot.input->name(), slot.input->source() == nullptr});
        noteStill(slot);
    }
    return changes;
}

void Mixer::tendMusic(Slot& slot, std::vector<InputChange>& changes) {
    if (!slot.input->music() || !slot.input->chain()) return;
    const std::int64_t block_count = slot.input->chain()->ear().blockCount();
    if (const auto song = slot.input->music()->tend(block_count))
        changes.push_back({slot.id, *song, true, true});
}

// What was heard of it last is neither its level nor its health any more.
void Mixer::noteStill(Slot& slot) {
    const bool is_still = slot.input->source() && silenceOf(slot) >= still_limit;
    if (is_still == slot.is_still) return;
    const std::scoped_lock lock(mutex_);
    slot.is_still = is_still;
}

bool Mixer::hasChanged(Slot& slot) {
    MixerInput& input = *slot.input;
    const Device device = input.spec().device.kind;
    if (device != Device::Pulse && device != Device::Alsa) return false;
    if (input.source()) {
        if (device == Device::Pulse ? !isUnplugged(slot) : silenceOf(slot) <= silence_limit)
            return false;
        close(slot);
        return true;
    }
    if (!isPlugged(slot)) return false;
    {
        const std::scoped_lock lock(mutex_);
        input.open();
        slot.heard_at = slot.opened_at = Steady::now();
    }
    putOnBus(input);
    return input.source() != nullptr;
}

void Mixer::close(Slot& slot) {
    bus_.remove(slot.input->source());
    const std::scoped_lock lock(mutex_);
    slot.input->close();
}

// libobs' sources share one connection to PulseAudio, which never comes back; the next one is made
// only after the last of them has gone.
void Mixer::closeLost(std::vector<InputChange>& changes) {
    const int losses = watch_ ? watch_->serverLosses() : known_losses_;
    if (losses == known_losses_) return;
    std::vector<Slot*> lost;
    for (Slot& slot : slots_) {
        if (slot.input->source() && slot.input->spec().device.kind == Device::Pulse)
            lost.push_back(&slot);
    }
    // One that still gives sound has a server: it was only slow to answer.
    const auto is_still = [](Slot* slot) { return silenceOf(*slot) >= still_limit; };
    if (!std::all_of(lost.begin(), lost.end(), is_still)) return;
    known_losses_ = losses;
    for (Slot* slot : lost) {
        close(*slot);
        changes.push_back({slot->id, slot->input->name(), true});
    }
    if (!lost.empty()) obs_wait_for_destroy_queue();
}

bool Mixer::isPlugged(Slot& slot) const {
    const MicrophoneSpec& device = slot.input->spec().device;
    if (device.kind == Device::Pulse) return watch_->hasPulseSource(device.address).value_or(false);
    // Opening a device to ask for it costs: not each time.
    if (Steady::now() - slot.asked_at < alsa_pace) return false;
    slot.asked_at = Steady::now();
    return canOpenAlsa(device.address);
}

// A device that gives sound is there, whatever the server says of it.
bool Mixer::isUnplugged(Slot& slot) const {
    const auto silence = silenceOf(slot);
    if (Steady::now() - slot.opened_at < fresh || silence < still_limit) return false;
    return !watch_->hasPulseSource(slot.input->spec().device.address).value_or(true);
}

Steady::duration Mixer::silenceOf(Slot& slot) {
    const std::int64_t blocks = slot.input->chain()->ear().blockCount();
    const auto now = Steady::now();
    if (blocks != slot.heard_blocks) slot.heard_at = now;
    slot.heard_blocks = blocks;
    return now - slot.heard_at;
}

MixerFigures Mixer::figures() const {
    MixerFigures figures;
    figures.program = program_.loudness();
    const std::scoped_lock lock(mutex_);
    figures.inputs.reserve(slots_.size());
    for (const Slot& slot : slots_)
        figures.inputs.push_back(figuresOf(slot));
    return figures;
}

AudioLevel Mixer::microphoneLevel() const {
    const std::scoped_lock lock(mutex_);
    for (const Slot& slot : slots_)
        if (slot.id == microphone_) return levelOf(slot);
    return silent_level;
}

AudioLevel Mixer::levelOf(const Slot& slot) {
    return slot.is_still ? silent_level : slot.input->level();
}

InputFigures Mixer::figuresOf(const Slot& slot) const {
    InputFigures figures;
    figures.id = slot.id;
    figures.is_microphone = slot.id == microphone_;
    figures.kind = slot.input->spec().kind;
    figures.name = slot.input->name();
    figures.level = levelOf(slot);
    const SoundChain* chain = slot.input->chain();
    figures.is_missing = chain == nullptr;
    if (!chain) return figures;
    figures.health = slot.is_still ? SoundHealth::Silent : chain->ear().health();
    figures.mains_hz = chain->ear().measure().mains_hz;
    figures.level_gain_db = chain->levelGainDb();
    figures.clipped_count = chain->ear().clippedCount();
    return figures;
}

}  // namespace xb::studio
