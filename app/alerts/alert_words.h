// What is said aloud of new orders. Pure functions in the window's language.
#pragma once

#include "app/alerts/alert_feed.h"
#include "app/alerts/alert_settings.h"

#include <QString>

namespace xb::app {

// One short sentence; of the buyer no more than the list shows.
QString alertSentence(const Alert& alert);

QString alertKindText(AlertKind kind);
// What happened, and what to do; empty where it was heard as it should.
QString outcomeSentence(AlertOutcome outcome);

}  // namespace xb::app
