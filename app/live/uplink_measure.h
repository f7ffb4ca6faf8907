// What the line carries upwards, by random bytes that a server for speed tests takes and throws
// away: nothing of the shop or of a broadcast is among them.
#pragma once

#include "app/live/uplink_trial.h"

#include <QMetaType>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

class QNetworkAccessManager;
class QNetworkReply;
class QUrl;

namespace xb::app {

struct UplinkFinding {
    enum class Kind {
        Measured,    // `kbps`
        NotReached,  // no network, no such server, nobody there, or the line was lost meanwhile
        Refuses,     // the server does not take what was sent
        TooSlow      // not even the smallest upload came through in time
    };
    Kind kind = Kind::NotReached;
    int kbps = 0;
    QString host;

    bool operator==(const UplinkFinding&) const = default;
};

// Main thread, without blocking it; a new question makes the one before void.
class UplinkMeasure : public QObject {
    Q_OBJECT

 public:
    using Now = std::function<std::chrono::steady_clock::time_point()>;

    explicit UplinkMeasure(Now now = std::chrono::steady_clock::now);
    ~UplinkMeasure() override;

    // `address` as `usual_line_test` describes it. At most `longest` in all, and less than 5 MB.
    void start(const std::string& address,
               std::chrono::milliseconds longest = std::chrono::seconds(20));
    void cancel();
    // Ends it by what is known; the deadline does so by itself.
    void giveUp();
    bool isRunning() const { return reply_ != nullptr; }

 signals:
    void found(const xb::app::UplinkFinding& finding);

 private:
    void send(std::int64_t bytes);
    void takeAnswer();
    void end(UplinkFinding::Kind kind);

    const Now now_;
    std::unique_ptr<QNetworkAccessManager> network_;
    std::unique_ptr<QUrl> address_;
    UplinkTrial trial_;
    QNetworkReply* reply_ = nullptr;  // of `network_`
    std::chrono::steady_clock::time_point sent_at_;
    QTimer deadline_;
};

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::UplinkFinding)
