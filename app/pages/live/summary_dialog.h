// What a broadcast was, once it is over: how long, where it went, what was sold, what was missed,
// and what waits to be done about its orders.
#pragma once

#include "app/live/broadcast_summary.h"
#include "app/pages/orders/order_choice.h"
#include "app/theme.h"

#include <QDialog>
#include <QString>

class QHBoxLayout;
class QVBoxLayout;

namespace xb::app {

// Shows and asks nothing; main thread.
class SummaryDialog : public QDialog {
    Q_OBJECT

 public:
    // As high as its words need, and no higher than `most_height_px`.
    SummaryDialog(const Theme& theme, const BroadcastSummary& summary, int most_height_px,
                  QWidget* parent = nullptr);

 signals:
    // These two close it.
    void ordersAsked(xb::app::OrderChoice choice);
    void salesAsked();
    void folderAsked(const QString& folder);

 private:
    void addHead(QVBoxLayout& column);
    QWidget* makeFigures();
    QWidget* makeCards();
    void addWaiting(QVBoxLayout& column);
    void addWaitingButton(QHBoxLayout& row, OrderChoice choice);
    void addFoot(QVBoxLayout& column);
    QWidget* folderButton(const QString& name, const QString& file);
    QWidget* destinationsCard();
    QWidget* recordingsCard();
    QWidget* soldCard();
    QWidget* lossCard();

    const Theme& theme_;
    const BroadcastSummary summary_;
};

}  // namespace xb::app
