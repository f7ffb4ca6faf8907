#include "app/settings/line_test.h"

#include <QUrl>

namespace xb::app {

QString lineTestHost(const std::string& address) {
    const QUrl url(QString::fromStdString(address), QUrl::StrictMode);
    const bool is_http =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && is_http ? url.host() : QString();
}

}  // namespace xb::app
