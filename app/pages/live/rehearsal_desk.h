// Joins a rehearsal that runs with the window: it is told for what it is, with its own orders,
// totals and stock, and its score when it is over.
#pragma once

#include "app/live/live_session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace xb::app {

class MainWindow;
class OrderListModel;
class ProductListModel;
class ScoreDialog;
class ShopReader;
struct Theme;

struct RehearsalParts {
    LiveSession& session;
    MainWindow& window;
    ProductListModel& products;
    OrderListModel& live_orders;
    ShopReader& reader;
    const Theme& theme;
};

// Main thread; what it refers to outlives it.
class RehearsalDesk : public QObject {
    Q_OBJECT

 public:
    explicit RehearsalDesk(const RehearsalParts& parts);
    ~RehearsalDesk() override;

 private:
    void show();
    void mark(bool is_on);
    void showScore(const RehearsalResult& result);
    void showFigures(const RehearsalFigures& figures);

    const RehearsalParts parts_;
    bool is_on_ = false;
    QPointer<ScoreDialog> score_;
    QTimer timer_;
};

}  // namespace xb::app
