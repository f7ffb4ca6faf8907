#include "app/live/uplink_measure.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QUrl>
#include <QVector>

#include <utility>

namespace xb::app {

namespace {

// No line on the way can make it smaller.
QByteArray randomBytes(std::int64_t count) {
    constexpr std::int64_t word = sizeof(quint32);
    QVector<quint32> words((count + word - 1) / word);
    QRandomGenerator::global()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char*>(words.constData()), count};
}

UplinkFinding::Kind kindOf(QNetworkReply::NetworkError error) {
    // Those of the connection itself and of a proxy come first; what a server says is above.
    constexpr int last_of_connection = 199;
    return error > last_of_connection ? UplinkFinding::Kind::Refuses
                                      : UplinkFinding::Kind::NotReached;
}

bool isTaken(const QNetworkReply& reply) {
    constexpr int success = 2;
    constexpr int per_class = 100;
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() / per_class == success;
}

}  // namespace

UplinkMeasure::UplinkMeasure(Now now) : now_(std::move(now)) {
    deadline_.setSingleShot(true);
    connect(&deadline_, &QTimer::timeout, this, [this] { giveUp(); });
}

UplinkMeasure::~UplinkMeasure() {
    cancel();
}

void UplinkMeasure::start(const std::string& address, std::chrono::milliseconds longest) {
    cancel();
    // Made anew: no connection of an earlier question is left that may be half dead. That one may
    // be telling of its end just now.
    if (network_) network_.release()->deleteLater();
    network_ = std::make_unique<QNetworkAccessManager>();
    // A broadcast goes through no proxy either.
    network_->setProxy(QNetworkProxy::NoProxy);
    address_ = std::make_unique<QUrl>(QString::fromStdString(address));
    trial_ = {};
    deadline_.start(longest);
    send(trial_.nextBytes().value_or(1));
}

void UplinkMeasure::cancel() {
    deadline_.stop();
    if (QNetworkReply* reply = std::exchange(reply_, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void UplinkMeasure::send(std::int64_t bytes) {
    QNetworkRequest request(*address_);
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QStringLiteral("application/octet-stream"));
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // To be asked elsewhere is no answer, and a window of HTTP/2 may be narrower than the line.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    const QByteArray body = randomBytes(bytes);
    sent_at_ = now_();
    reply_ = network_->post(request, body);
    connect(reply_, &QNetworkReply::finished, this, &UplinkMeasure::takeAnswer);
}

void UplinkMeasure::takeAnswer() {
    const auto took = now_() - sent_at_;
    QNetworkReply* reply = std::exchange(reply_, nullptr);
    reply->deleteLater();
    if (reply->error() != QNetworkReply::NoError) return end(kindOf(reply->error()));
    if (!isTaken(*reply)) return end(UplinkFinding::Kind::Refuses);
    trial_.note(std::chrono::duration_cast<std::chrono::microseconds>(took));
    if (const auto next = trial_.nextBytes()) return send(*next);
    end(UplinkFinding::Kind::Measured);
}

void UplinkMeasure::giveUp() {
    if (!isRunning()) return;
    if (!trial_.isAnswered()) return end(UplinkFinding::Kind::NotReached);
    trial_.noteUnanswered(std::chrono::duration_cast<std::chrono::microseconds>(now_() - sent_at_));
    end(UplinkFinding::Kind::TooSlow);
}

// A server that takes no more, and a deadline, leave what is known; a line that is lost does not.
void UplinkMeasure::end(UplinkFinding::Kind kind) {
    cancel();
    using Kind = UplinkFinding::Kind;
    const bool is_known = trial_.kbps() > 0 && kind != Kind::NotReached;
    emit found({is_known ? Kind::Measured : kind, is_known ? trial_.kbps() : 0, address_->host()});
}

}  // namespace xb::app
