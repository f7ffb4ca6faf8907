// What an error of the shop names - a step, a field, an entry, an amount - as people say it.
#pragma once

#include "catalog/error.h"

#include <string>

namespace xb::app {

// The argument at `index`, in the window's language; a name that nobody but a program knows stays
// as it is. Any thread that may translate.
std::string argumentText(const catalog::Error& error, std::size_t index);

}  // namespace xb::app
