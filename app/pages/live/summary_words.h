// What is said of a broadcast that is over. Pure functions in the window's language.
#pragma once

#include "app/live/live_snapshot.h"
#include "app/pages/live/health_words.h"

#include <QString>

#include <chrono>
#include <cstdint>

namespace xb::app {

QString soldSentence(std::chrono::milliseconds aired, std::int64_t order_count,
                     std::int64_t total_fen);
// Empty: it was not recorded.
QString recordingSentence(const QString& path);
// What became of the recording of the broadcast that has ended.
Saying recordingSaying(const LiveSnapshot& snapshot);

}  // namespace xb::app
