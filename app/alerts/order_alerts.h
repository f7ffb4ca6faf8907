// Lets the operator hear of new orders, on a loudspeaker that viewers do not hear.
#pragma once

#include "app/alerts/alert_feed.h"
#include "app/alerts/alert_settings.h"
#include "app/live/shop_calls.h"

#include <QObject>
#include <QTimer>

#include <stop_token>
#include <string>
#include <vector>

namespace xb::app {

struct Settings;

// The sources of PulseAudio that are in the program. Pure.
std::vector<std::string> heardSources(const Settings& settings);

// Main thread, which never waits: one alert is heard at a time, on a thread of its own.
class OrderAlerts : public QObject {
    Q_OBJECT

 public:
    explicit OrderAlerts(QObject* parent = nullptr);
    // Stops what is being heard.
    ~OrderAlerts() override;

    void use(const AlertSettings& alerts, const std::vector<std::string>& heard_sources);
    void takeOrders(const QList<LiveOrder>& newest, qint64 order_count);
    // As an order would be heard with these settings; nothing while another one is.
    void tryOut(const AlertSettings& alerts);

 signals:
    void ended(xb::app::AlertOutcome outcome);

 private:
    void tellNext();
    void tell(const AlertSettings& alerts, const QString& sentence);

    AlertSettings alerts_;
    std::vector<std::string> heard_sources_;
    AlertFeed feed_;
    bool is_telling_ = false;
    QTimer timer_;
    std::stop_source stop_;
    ShopCalls calls_;  // last: it waits for what is under way
};

}  // namespace xb::app
