// What a rehearsal is played with.
#pragma once

#include "app/live/rehearsal/rehearsal_faults.h"
#include "app/translation.h"

#include <cstdint>

namespace xb::app {

struct RehearsalSettings {
    std::uint64_t seed = 1;  // of chance: the same seed brings the same buyers and troubles
    UiLanguage buyers = UiLanguage::Chinese;  // their names
    FaultTimes faults = {};
};

}  // namespace xb::app
