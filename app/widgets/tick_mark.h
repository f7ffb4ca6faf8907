// The box that says whether a row of a list is ticked, and what ticks it.
#pragma once

#include "app/theme.h"

#include <QRect>

class QAbstractItemModel;
class QEvent;
class QModelIndex;
class QPainter;

namespace xb::app {

constexpr int tick_side_px = 18;

void paintTick(QPainter& painter, const Theme& theme, const QRect& box, bool is_ticked);
// For a delegate's editorEvent: a press on or near the box, or the space key, turns the row's
// Qt::CheckStateRole. Answers whether it did.
bool turnTick(const QEvent& event, const QRect& box, QAbstractItemModel& model,
              const QModelIndex& index);

}  // namespace xb::app
