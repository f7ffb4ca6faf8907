// How an operator hears of new orders.
#pragma once

#include <array>
#include <string>

namespace xb::app {

enum class AlertKind { Silent, Bell, Spoken };

inline constexpr std::array all_alert_kinds{AlertKind::Silent, AlertKind::Bell, AlertKind::Spoken};

// What became of one.
enum class AlertOutcome {
    Heard,
    Unspoken,   // as a bell, since the program that speaks is missing or failed
    KeptOut,    // silent: viewers would have heard it
    NoSound,    // the sound server does not answer
    NoSpeaker,  // the loudspeaker is not there
};

struct AlertSettings {
    AlertKind kind = AlertKind::Silent;
    std::string loudspeaker;  // a PulseAudio sink; empty: the one that this machine uses

    bool operator==(const AlertSettings&) const = default;
};

}  // namespace xb::app
