// The one table from every room's errors to words: what happened, what was kept, what to do.
#pragma once

#include "app/error.h"
#include "catalog/error.h"
#include "encoder/error.h"
#include "studio/error.h"

#include <QString>

namespace xb::app {

// One or two sentences in the language of the installed translations; never empty, never with a
// secret. Any thread.
QString errorText(const catalog::Error& error);
QString errorText(const encoder::Error& error);
QString errorText(const studio::Error& error);
QString errorText(const Error& error);

// The exit status of the command line.
inline constexpr int exit_done = 0;
inline constexpr int exit_failed = 1;
inline constexpr int exit_usage = 2;

}  // namespace xb::app
