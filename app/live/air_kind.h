// What it is that runs, for whoever names it: not all that runs is on air.
#pragma once

#include "app/live/live_snapshot.h"

namespace xb::app {

enum class AirKind {
    Sent,       // to viewers outside: on air
    Recorded,   // on this computer alone
    Rehearsed,  // to those in the house
    Nowhere,    // all that it went to was taken out
};

// Of what runs; before anything has been opened it is taken for what will be sent. Pure.
AirKind airKindOf(const LiveSnapshot& snapshot);

}  // namespace xb::app
