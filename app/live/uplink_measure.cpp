#include "app/live/uplink_measure.h"

#include <QByteArray>
#include <QNetworkAccessManager>
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
    // Those of the connection itself come first; what a server says is above.
    constexpr int last_of_connection = 99;
    return error > last_of_connection ? UplinkFinding::Kind::Refuses
                                      : UplinkFinding::Kind::NotReached;
}

}  // namespace

UplinkMeasure::UplinkMeasure(Now now) : now_(std::move(now)) {
    deadline_.setSingleShot(true);
    connect(&deadline_, &QTimer::timeout, this, [this] { end(UplinkFinding::Kind::TooSlow); });
}

UplinkMeasure::~UplinkMeasure() {
    cancel();
}

void UplinkMeasure::start(const std::string& address, std::chrono::milliseconds longest) {
    cancel();
    // Made anew: no connection of an earlier question is left that may be half dead.
    network_ = std::make_unique<QNetworkAccessManager>();
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
    trial_.note(std::chrono::duration_cast<std::chrono::microseconds>(took));
    if (const auto next = trial_.nextBytes()) return send(*next);
    end(UplinkFinding::Kind::Measured);
}

// What is known already counts, however the last upload went.
void UplinkMeasure::end(UplinkFinding::Kind kind) {
    cancel();
    const bool is_known = trial_.kbps() > 0;
    emit found({is_known ? UplinkFinding::Kind::Measured : kind, trial_.kbps(), address_->host()});
}

}  // namespace xb::app
