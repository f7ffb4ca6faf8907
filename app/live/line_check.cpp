#include "app/live/line_check.h"

#include "encoder/links/dialer.h"
#include "encoder/links/host_query.h"

#include <QUrl>

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <optional>

namespace xb::app {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::chrono::milliseconds step = 20ms;

// Nothing: cancelled, or past the deadline.
std::optional<encoder::SocketAddresses> lookUp(const LineTarget& target, Clock::time_point deadline,
                                               const std::atomic<bool>& is_cancelled) {
    const encoder::HostQuery query(target.host, target.port,
                                   target.is_asked_by_connecting ? SOCK_STREAM : SOCK_DGRAM);
    const encoder::Dialer pause;
    while (!is_cancelled && Clock::now() < deadline) {
        if (auto answer = query.answer()) return answer;
        pause.wait(step);
    }
    return std::nullopt;
}

struct Connection {
    LineFinding::Kind kind;
    std::chrono::milliseconds time{0};
};

Connection connectOnce(const encoder::SocketAddresses& addresses, Clock::time_point deadline,
                       const std::atomic<bool>& is_cancelled) {
    encoder::Dialer dialer;
    dialer.setAddresses(addresses);
    const auto began = Clock::now();
    while (!is_cancelled && Clock::now() < deadline) {
        const encoder::FileHandle socket = dialer.step(Clock::now());
        if (socket.isOpen()) {
            const auto time = Clock::now() - began;
            return {LineFinding::Kind::Answers,
                    std::chrono::duration_cast<std::chrono::milliseconds>(time)};
        }
        if (dialer.refusal() != 0) return {LineFinding::Kind::Refuses};
        dialer.wait(step);
    }
    return {LineFinding::Kind::TakesTooLong};
}

}  // namespace

LineTarget lineTarget(const QString& address) {
    const QUrl url(address.trimmed());
    const QString scheme = url.scheme().toLower();
    const bool is_secure = scheme == QLatin1String("rtmps");
    constexpr int rtmp_port = 1935;
    constexpr int rtmps_port = 443;
    LineTarget target;
    target.host = url.host().toStdString();
    target.port = std::to_string(url.port(is_secure ? rtmps_port : rtmp_port));
    target.is_asked_by_connecting = is_secure || scheme == QLatin1String("rtmp");
    return target;
}

LineFinding tryLine(const LineTarget& target, std::chrono::milliseconds longest,
                    const std::atomic<bool>& is_cancelled) {
    using Kind = LineFinding::Kind;
    LineFinding finding;
    finding.host = QString::fromStdString(target.host);
    const auto addresses = lookUp(target, Clock::now() + longest, is_cancelled);
    finding.kind = !addresses           ? Kind::TakesTooLong
                   : addresses->empty() ? Kind::NotKnown
                                        : Kind::Known;
    if (finding.kind != Kind::Known || !target.is_asked_by_connecting) return finding;
    std::array<std::chrono::milliseconds, 3> times{};
    for (auto& time : times) {
        const Connection made = connectOnce(*addresses, Clock::now() + longest, is_cancelled);
        finding.kind = made.kind;
        if (made.kind != Kind::Answers) return finding;
        time = made.time;
    }
    std::ranges::sort(times);
    finding.answered_in = times[1];
    return finding;
}

LineCheck::LineCheck(QObject* parent) : QObject(parent), calls_(*this) {}

LineCheck::~LineCheck() {
    is_cancelled_ = true;
}

void LineCheck::start(const QString& address, std::chrono::milliseconds longest) {
    cancel();
    is_cancelled_ = false;
    calls_.run([this, target = lineTarget(address),
                longest] { return tryLine(target, longest, is_cancelled_); },
               [this, question = question_](const LineFinding& finding) {
                   if (question == question_) emit found(finding);
               });
}

void LineCheck::cancel() {
    is_cancelled_ = true;
    calls_.finish();
    ++question_;
}

}  // namespace xb::app
