// How long work is told that somebody wants it to end.
#pragma once

#include <functional>

namespace xb::catalog {

// Asked a few times a second while there is something to do, from one thread at a time but not
// always the caller's; true asks to stop. May be empty.
using StopAsked = std::function<bool()>;

}  // namespace xb::catalog
