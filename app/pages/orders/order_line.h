// One order on the Orders page: its tick, when, who (masked), what, where to, where from, how much,
// and how far it is.
#pragma once

#include "app/widgets/ticked_line.h"

namespace xb::app {

class OrderLine : public TickedLine {
    Q_OBJECT

 public:
    explicit OrderLine(const Theme& theme, QObject* parent = nullptr);

    static QVector<WideColumn> columns();

 protected:
    QVector<ColumnText> texts(const QVector<QRect>& places, const QModelIndex& index,
                              const QFont& font) const override;
    void paintBeside(QPainter& painter, const QVector<QRect>& places,
                     const QModelIndex& index) const override;
};

}  // namespace xb::app
