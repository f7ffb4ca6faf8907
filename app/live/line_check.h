// Whether the server that was chosen answers, and how soon: a connection is made and closed again,
// nothing is sent.
#pragma once

#include "app/live/shop_calls.h"

#include <QMetaType>
#include <QObject>
#include <QString>

#include <atomic>
#include <chrono>
#include <string>

namespace xb::app {

struct LineFinding {
    enum class Kind {
        Answers,      // `answered_in`: the middle one of three connections
        Known,        // its name is known; such a server cannot be asked without sending to it
        NotKnown,     // there is no such name, or no network at all
        Refuses,      // somebody is there, but not such a server
        TakesTooLong  // no answer until the deadline
    };
    Kind kind = Kind::NotKnown;
    std::chrono::milliseconds answered_in{0};
    QString host;  // without anything secret

    bool operator==(const LineFinding&) const = default;
};

struct LineTarget {
    std::string host;
    std::string port;
    bool is_asked_by_connecting = true;  // RTMP; the others are only looked up
};
// Of a server address without its key. An address without a host has an empty target.
LineTarget lineTarget(const QString& address);

// Blocks for at most `longest` a connection. Nothing is published, nor is anything sent beyond what
// making and closing a connection takes.
LineFinding tryLine(const LineTarget& target, std::chrono::milliseconds longest,
                    const std::atomic<bool>& is_cancelled);

// Called and answering on the thread that made it; a new question makes the one before void.
class LineCheck : public QObject {
    Q_OBJECT

 public:
    explicit LineCheck(QObject* parent = nullptr);
    // Cancels what runs, and waits for it.
    ~LineCheck() override;

    // At most `longest` for its name and for each connection.
    void start(const QString& address, std::chrono::milliseconds longest = std::chrono::seconds(5));
    void cancel();

 signals:
    void found(const xb::app::LineFinding& finding);

 private:
    int question_ = 0;
    std::atomic<bool> is_cancelled_{false};
    ShopCalls calls_;
};

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::LineFinding)
