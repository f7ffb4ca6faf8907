#include "app/pages/live/destination_url.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

namespace xb::app {

namespace {

struct DestinationUrl {
    Q_DECLARE_TR_FUNCTIONS(xb::app::DestinationUrl)
};

QString schemeOf(const QString& address) {
    return QUrl(address.trimmed()).scheme().toLower();
}

bool isRtmp(const QString& scheme) {
    return scheme == QLatin1String("rtmp") || scheme == QLatin1String("rtmps");
}

}  // namespace

DestinationFault checkDestination(const QString& address, const QString& stream_key) {
    static const QStringList known{"rtmp", "rtmps", "srt", "udp"};
    if (address.trimmed().isEmpty()) return DestinationFault::AddressMissing;
    const QString scheme = schemeOf(address);
    if (!known.contains(scheme) || QUrl(address.trimmed()).host().isEmpty()) {
        return DestinationFault::AddressUnknown;
    }
    const bool has_app_and_key =
        QUrl(address.trimmed()).path().split('/', Qt::SkipEmptyParts).size() >= 2;
    const bool needs_key = isRtmp(scheme) && !has_app_and_key;
    return needs_key && stream_key.trimmed().isEmpty() ? DestinationFault::KeyMissing
                                                       : DestinationFault::None;
}

QString destinationUrl(const QString& address, const QString& stream_key) {
    QString url = address.trimmed();
    const QString key = stream_key.trimmed();
    const QString scheme = schemeOf(url);
    if (key.isEmpty()) return url;
    if (isRtmp(scheme)) {
        while (url.endsWith('/'))
            url.chop(1);
        return QStringLiteral("%1/%2").arg(url, key);
    }
    if (scheme == QLatin1String("srt")) {
        const QChar joint = url.contains('?') ? '&' : '?';
        return url + joint + QStringLiteral("streamid=") +
               QString::fromUtf8(QUrl::toPercentEncoding(key));
    }
    return url;
}

KeptApart keyTakenOut(const QString& address) {
    const QString whole = address.trimmed();
    // A query belongs to the key, and may have slashes of its own.
    const auto query = whole.indexOf('?');
    const QString path = query < 0 ? whole : whole.left(query);
    const auto cut = path.lastIndexOf('/');
    const bool has_app_and_key =
        isRtmp(schemeOf(whole)) && QUrl(path).path().split('/', Qt::SkipEmptyParts).size() >= 2;
    if (!has_app_and_key || cut + 1 >= path.size()) return {whole, {}};
    return {whole.left(cut), whole.mid(cut + 1)};
}

QString faultSentence(DestinationFault fault) {
    switch (fault) {
        case DestinationFault::None:
            return {};
        case DestinationFault::AddressMissing:
            return DestinationUrl::tr(
                "The server address is missing. Copy it from the platform's live page, or choose "
                "Rehearse here.");
        case DestinationFault::AddressUnknown:
            return DestinationUrl::tr(
                "This server address cannot be used. It begins with rtmp://, rtmps://, srt:// or "
                "udp://; copy it again from the platform's live page.");
        case DestinationFault::KeyMissing:
            return DestinationUrl::tr(
                "The stream key is missing. Copy it from the platform's live page; it stays hidden "
                "here.");
        case DestinationFault::KeyWithheld:
            return DestinationUrl::tr(
                "The keyring has not given the stream key. Unlock it and try again, or copy the "
                "key from the platform's live page once more.");
    }
    return {};
}

}  // namespace xb::app
