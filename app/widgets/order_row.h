// One order in the live list: the buyer's badge, what was bought, how long ago and where, the
// amount.
#pragma once

#include "app/theme.h"

#include <QStyledItemDelegate>

namespace xb::app {

// For lists over an OrderListModel.
class OrderRow : public QStyledItemDelegate {
    Q_OBJECT

 public:
    explicit OrderRow(const Theme& theme, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

 private:
    const Theme& theme_;
};

}  // namespace xb::app
