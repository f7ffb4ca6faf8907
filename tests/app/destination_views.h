// The dialogs in which it is said where a broadcast goes, before it and while on air.
#pragma once

#include "app/pages/live/broadcast_aim.h"
#include "tests/app/desk_views.h"

#include <QVector>

class QWidget;

namespace xb::app {

QVector<Destination> someDestinations();
void lookAtDestinations(QWidget* parent, const LookAtView& look);

}  // namespace xb::app
