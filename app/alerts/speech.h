// Text as spoken sound, by the program espeak-ng.
#pragma once

#include "studio/outputs/operator_speaker.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace xb::app {

// Where it is installed; empty: it is not. Any thread.
QString speechProgram();

// Mandarin where there is a Chinese character in it, else English. Pure.
QString voiceFor(const QString& text);
// With units written out that a voice would spell. Pure.
QString readableText(const QString& text);

// Waits for the program, ten seconds at most; any thread that may. The text goes to it by a pipe:
// anybody on the machine may read its arguments. Nothing where the program is missing, fails, or is
// stopped.
std::optional<studio::ShortSound> spoken(const QString& text, const std::stop_token& stop);

// The first channel of 16-bit sound in a WAV file, also where its length was not known when it was
// begun; nothing for anything else. Pure.
std::optional<studio::ShortSound> soundOfWav(const QByteArray& wav);

}  // namespace xb::app
