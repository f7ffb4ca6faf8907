#include "app/widgets/row_keeper.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>

namespace xb::app {

RowKeeper::RowKeeper(QAbstractItemView& view, int id_role)
    : QObject(&view), view_(view), id_role_(id_role) {
    const QAbstractItemModel* model = view_.model();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RowKeeper::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &RowKeeper::findAgain);
}

void RowKeeper::remember() {
    const QModelIndex current = view_.currentIndex();
    id_ = current.isValid() ? current.data(id_role_) : QVariant();
}

void RowKeeper::findAgain() {
    if (!id_.isValid()) return;
    const QAbstractItemModel& model = *view_.model();
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex row = model.index(i, 0);
        if (row.data(id_role_) == id_) return view_.setCurrentIndex(row);
    }
}

}  // namespace xb::app
