#include "app/pages/live/run_sheet_list.h"

#include "app/pages/live/run_sheet_model.h"

#include <QKeyEvent>

namespace xb::app {

RunSheetList::RunSheetList(RunSheetModel& model, QWidget* parent)
    : QListView(parent), model_(model) {
    setModel(&model_);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
}

void RunSheetList::keyPressEvent(QKeyEvent* event) {
    const bool is_up = event->key() == Qt::Key_Up;
    const bool is_move =
        event->modifiers().testFlag(Qt::AltModifier) && (is_up || event->key() == Qt::Key_Down);
    if (!is_move) return QListView::keyPressEvent(event);
    // The chosen line goes along, as its index is a lasting one.
    if (model_.step(currentIndex().row(), is_up ? -1 : 1)) scrollTo(currentIndex());
}

}  // namespace xb::app
