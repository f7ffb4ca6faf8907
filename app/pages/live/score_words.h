// How a rehearsal went, in words: what was done, and what would be better. Pure functions in the
// window's language.
#pragma once

#include "app/live/live_snapshot.h"
#include "app/theme.h"

#include <QString>

namespace xb::app {

QString scoreTitle(ScorePart part);
QString scoreSentence(const ScoreLine& line);
// What to do better; empty where nothing is to be said.
QString scoreAdvice(const ScoreLine& line);
Tone scoreTone(ScoreGrade grade);
// One sentence for all of it.
QString scoreVerdict(int points);
// How long it was and what pretend buyers ordered, none of which is in the shop's books.
QString rehearsedSentence(const RehearsalResult& result);

}  // namespace xb::app
