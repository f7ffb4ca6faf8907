// The pretend people of a rehearsal.
#pragma once

#include "app/translation.h"

#include <cstdint>
#include <string>

namespace xb::app {

// Names as buyers give them, a very long one among them now and then; the same number is the same
// name.
std::string pretendBuyer(std::uint64_t number, UiLanguage language);

// The very long one.
std::string longPretendBuyer(UiLanguage language);

}  // namespace xb::app
