#include "app/pages/figures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace xb::app {

namespace {

struct Figures {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Figures)
};

QLocale plainLocale() {
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

}  // namespace

QString countText(std::int64_t count) {
    return plainLocale().toString(static_cast<qlonglong>(count));
}

QString moneyText(std::int64_t fen) {
    const std::int64_t size_fen = fen < 0 ? -fen : fen;
    return QStringLiteral("%1¥%2.%3")
        .arg(fen < 0 ? QStringLiteral("-") : QString(), countText(size_fen / 100))
        .arg(size_fen % 100, 2, 10, QLatin1Char('0'));
}

QString clockText(std::chrono::milliseconds length) {
    const auto seconds = std::max<std::int64_t>(0, length.count() / 1000);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString ageText(std::int64_t then_utc_ms, std::int64_t now_utc_ms) {
    const std::int64_t age_s = (now_utc_ms - then_utc_ms) / 1000;
    if (age_s < 3) return Figures::tr("just now");
    if (age_s < 60) return Figures::tr("%1 s ago").arg(age_s);
    if (age_s < 3600) return Figures::tr("%1 min ago").arg(age_s / 60);
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(then_utc_ms);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(now_utc_ms);
    return then.toString(then.date() == now.date() ? QStringLiteral("HH:mm")
                                                   : QStringLiteral("MM-dd HH:mm"));
}

QString ordersText(std::int64_t count) {
    return count == 1 ? Figures::tr("1 order") : Figures::tr("%1 orders").arg(countText(count));
}

QString sizeText(std::int64_t bytes) {
    const double megabytes = static_cast<double>(bytes) / 1e6;
    if (megabytes < 1000) return QStringLiteral("%1 MB").arg(megabytes, 0, 'f', 0);
    return QStringLiteral("%1 GB").arg(megabytes / 1000, 0, 'f', 1);
}

QString lastingText(std::chrono::minutes length) {
    if (length.count() < 1) return Figures::tr("less than a minute");
    if (length.count() == 1) return Figures::tr("1 minute");
    if (length.count() < 120) return Figures::tr("%1 minutes").arg(length.count());
    const auto hours = std::min<std::int64_t>(length.count() / 60, 999);
    return Figures::tr("%1 hours").arg(hours);
}

QString rateText(int rate_kbps) {
    if (rate_kbps < 1000) return QStringLiteral("%1 kbit/s").arg(rate_kbps);
    return QStringLiteral("%1 Mbit/s").arg(rate_kbps / 1000.0, 0, 'f', 1);
}

QString channelText(const QString& channel) {
    if (channel == QLatin1String("wechat")) return Figures::tr("WeChat shop");
    if (channel == QLatin1String("douyin")) return Figures::tr("Douyin");
    if (channel == QLatin1String("taobao")) return Figures::tr("Taobao");
    if (channel == QLatin1String("kuaishou")) return Figures::tr("Kuaishou");
    if (channel == QLatin1String("storefront")) return Figures::tr("Order page");
    if (channel == QLatin1String("counter")) return Figures::tr("Counter");
    if (channel == QLatin1String("keyword")) return Figures::tr("Keyword in the chat");
    if (channel == QLatin1String("desk")) return Figures::tr("this desk");
    return channel;
}

}  // namespace xb::app
