// One SKU on the Products page: photo, title and code, producer, price, stock.
#pragma once

#include "app/widgets/wide_row.h"

#include <QStyledItemDelegate>

namespace xb::app {

class ProductLine : public QStyledItemDelegate {
    Q_OBJECT

 public:
    explicit ProductLine(const Theme& theme, QObject* parent = nullptr);

    static QVector<WideColumn> columns();
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 private:
    const Theme& theme_;
};

}  // namespace xb::app
