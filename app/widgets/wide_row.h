// A row of a page-wide list, painted in columns that follow the list's width, and the head above
// it.
#pragma once

#include "app/theme.h"

#include <QStringList>
#include <QVector>
#include <QWidget>

class QAbstractItemView;
class QPainter;

namespace xb::app {

enum class ColumnSide { Left, Right };

struct WideColumn {
    int share = 1;  // of the width
    ColumnSide side = ColumnSide::Left;
};

// Where the columns of a row lie.
QVector<QRect> columnPlaces(const QVector<WideColumn>& columns, const QRect& row);
int alignmentOf(const WideColumn& column);

// The titles above the list.
class WideHead : public QWidget {
    Q_OBJECT

 public:
    // Its columns stand over those of `list`, whatever room the list's scroll bar takes.
    WideHead(const Theme& theme, QVector<WideColumn> columns, QAbstractItemView& list,
             QWidget* parent = nullptr);

    void setTitles(const QStringList& titles);
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    const Theme& theme_;
    QVector<WideColumn> columns_;
    QAbstractItemView& list_;
    QStringList titles_;
};

}  // namespace xb::app
