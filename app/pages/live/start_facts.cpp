#include "app/pages/live/start_facts.h"

#include "app/pages/live/health_words.h"
#include "app/pages/live/sound_words.h"

namespace xb::app {

StartFacts startFactsOf(const LiveSnapshot& snapshot, const Settings& settings,
                        const Destination& destination) {
    StartFacts facts;
    facts.is_stage_open = snapshot.is_stage_open;
    facts.chosen_camera =
        studio::parseCameraSpec(settings.camera).value_or(studio::CameraSpec{}).kind;
    for (const studio::CameraStatistics& camera : snapshot.cameras) {
        if (camera.place == studio::CameraPlace::First) facts.camera = camera.health;
    }
    facts.chosen_microphone =
        studio::parseMicrophoneSpec(settings.microphone).value_or(studio::MicrophoneSpec{}).kind;
    facts.is_muted = settings.sound.microphone.is_muted;
    const SoundFigures sound = soundFiguresOf(snapshot.sound);
    facts.is_microphone_missing = sound.is_missing;
    facts.sound = sound.health;
    facts.is_rehearsal = destination.is_rehearsal;
    facts.has_key = !destination.stream_key.isEmpty();
    if (destination.is_rehearsal) return facts;
    facts.host = destinationHost(destination.address);
    facts.destination_fault = checkDestination(destination.address, destination.stream_key);
    return facts;
}

}  // namespace xb::app
