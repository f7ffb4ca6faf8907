// A row of a page-wide list that can be ticked: ground, tick and the line below it are painted
// here, its columns by whoever derives from it.
#pragma once

#include "app/widgets/wide_row.h"

#include <QStyledItemDelegate>

namespace xb::app {

class TickedLine : public QStyledItemDelegate {
    Q_OBJECT

 public:
    // `theme` outlives the line.
    TickedLine(const Theme& theme, QVector<WideColumn> columns, int height_px,
               QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const final;
    // A press on the tick, or the space bar, ticks the row.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    // Where the tick of a row lies, in the view's coordinates.
    static QRect tickPlace(const QRect& row);

 protected:
    const Theme& theme() const { return theme_; }

    // `places` are those of the columns; the first holds the tick.
    virtual void paintColumns(QPainter& painter, const QVector<QRect>& places,
                              const QModelIndex& index) const = 0;
    // The text of a column, on its side.
    void paintWords(QPainter& painter, const QVector<QRect>& places, int column, bool is_bold,
                    const QColor& color, const QString& text) const;

 private:
    const Theme& theme_;
    QVector<WideColumn> columns_;
    int height_px_;
};

}  // namespace xb::app
