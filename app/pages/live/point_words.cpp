#include "app/pages/live/point_words.h"

namespace xb::app {

namespace {
constexpr char16_t circled_one = u'\u2460';
constexpr int circled_count = 20;
}  // namespace

QString numberedPoints(const QStringList& points) {
    QStringList lines;
    for (int i = 0; i < points.size(); ++i) {
        const QString number =
            i < circled_count ? QString(QChar(circled_one + i)) : QString::number(i + 1);
        lines << QStringLiteral("%1 %2").arg(number, points[i]);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace xb::app
