// A row of a page-wide list that can be ticked: ground, tick and the line below it are painted
// here, its columns by whoever derives from it.
#pragma once

#include "app/widgets/painted_row.h"
#include "app/widgets/wide_row.h"

#include <QStyledItemDelegate>

namespace xb::app {

// One of the texts that stand in a column.
struct ColumnText {
    int column = 0;
    TextLine line;
    QString text;
};

// Where a text of a column is cut, the column says all of it under the pointer.
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
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    // Where the tick of a row lies, in the view's coordinates.
    static QRect tickPlace(const QRect& row);

 protected:
    const Theme& theme() const { return theme_; }

    // `places` are those of the columns, the first of which holds the tick; `font` is the list's.
    virtual QVector<ColumnText> texts(const QVector<QRect>& places, const QModelIndex& index,
                                      const QFont& font) const = 0;
    // What is painted besides: pictures and badges.
    virtual void paintBeside(QPainter& painter, const QVector<QRect>& places,
                             const QModelIndex& index) const = 0;
    // The text of a whole column, on its side.
    ColumnText columnText(const QVector<QRect>& places, int column, TextWeight weight,
                          const QColor& color, const QString& text) const;

 private:
    const Theme& theme_;
    QVector<WideColumn> columns_;
    int height_px_;
};

}  // namespace xb::app
