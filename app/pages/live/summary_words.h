// What is said of a broadcast that is over. Pure functions in the window's language.
#pragma once

#include "app/live/broadcast_summary.h"
#include "app/pages/live/health_words.h"

#include <QString>
#include <QVector>

#include <chrono>
#include <cstdint>

namespace xb::app {

QString soldSentence(std::chrono::milliseconds aired, std::int64_t order_count,
                     std::int64_t total_fen);
// `reason` is why something of what was sold could not be read.
QString notReadSentence(const QString& reason);
// Empty: it was not recorded.
QString recordingSentence(const QString& path);

// One line of the summary: `text` is what it is about, `detail` what became of it.
Saying destinationFate(const EndedDestination& destination, std::chrono::milliseconds aired);
Saying recordingFate(const EndedRecording& recording);
// What viewers missed apart from a destination's own fate; one good line where it was nothing.
QVector<Saying> lossSayings(const LostPictures& lost);
// Empty text: no clip was made.
Saying clipSaying(const KeptClips& clips);

}  // namespace xb::app
