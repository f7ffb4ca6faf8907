// A chart of amounts in the desk's colours: columns over time, bars by rank, or a broadcast's
// minutes with its segments under them.
#pragma once

#include "app/theme.h"

#include <QString>
#include <QVector>
#include <QWidget>

class QAbstractAxis;
class QChart;
class QChartView;
class QLabel;
class QValueAxis;

namespace xb::app {

struct ChartBar {
    QString name;
    qint64 amount_fen = 0;
};

struct ChartMinute {
    qint64 at_ms = 0;  // UTC
    qint64 amount_fen = 0;
};

struct ChartSegment {
    qint64 from_ms = 0;
    qint64 to_ms = 0;
    QString name;
};

// Main thread. Amounts stand in yuan on its axis; people who listen get `setAccessibleDescription`.
class SalesChart : public QWidget {
    Q_OBJECT

 public:
    enum class Lie { Columns, Rows };

    explicit SalesChart(const Theme& theme, QWidget* parent = nullptr);

    void showBars(const QVector<ChartBar>& bars, Lie lie);
    void showMinutes(const QVector<ChartMinute>& minutes, const QVector<ChartSegment>& segments);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void begin();
    void showNothing(bool is_nothing);
    void retranslate();
    void showSegments(const QVector<ChartSegment>& segments, QAbstractAxis& times,
                      QValueAxis& amounts);
    void paintAxes();
    void describe(const QVector<ChartBar>& bars);

    QChart* chart();

    const Theme& theme_;
    QChartView* view_;
    QLabel* nothing_;  // in its place
};

}  // namespace xb::app
