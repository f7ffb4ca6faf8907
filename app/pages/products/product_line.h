// One product in the table: its tick, photo and title with what it comes in and who made it below,
// price, stock, and whether it is on sale.
#pragma once

#include "app/widgets/ticked_line.h"

namespace xb::app {

class ProductLine : public TickedLine {
    Q_OBJECT

 public:
    explicit ProductLine(const Theme& theme, QObject* parent = nullptr);

    static QVector<WideColumn> columns();

 protected:
    QVector<ColumnText> texts(const QVector<QRect>& places, const QModelIndex& index,
                              const QFont& font) const override;
    void paintBeside(QPainter& painter, const QVector<QRect>& places,
                     const QModelIndex& index) const override;
};

// "¥39.90", or "from ¥39.90" where a product has several prices.
QString priceSpanText(qint64 lowest_fen, qint64 highest_fen);

}  // namespace xb::app
