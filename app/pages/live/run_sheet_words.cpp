#include "app/pages/live/run_sheet_words.h"

#include "app/pages/figures.h"
#include "app/pages/live/run_sheet_model.h"

#include <QCoreApplication>

#include <chrono>

namespace xb::app {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds minute = std::chrono::minutes(1);

struct RunSheetWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::RunSheetWords)
};

std::int64_t wholeMinutes(milliseconds length) {
    return std::chrono::duration_cast<std::chrono::minutes>(length).count();
}

}  // namespace

QString minutesText(std::int64_t minutes) {
    if (minutes < 60) return RunSheetWords::tr("%1 min").arg(minutes);
    return RunSheetWords::tr("%1 h %2 min")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString itemTimeText(milliseconds left) {
    if (left >= minute) return RunSheetWords::tr("%1 left").arg(minutesText(wholeMinutes(left)));
    if (left > milliseconds(0)) return RunSheetWords::tr("less than a minute left");
    if (left > -minute) return RunSheetWords::tr("its time is up");
    return RunSheetWords::tr("%1 over").arg(minutesText(wholeMinutes(-left)));
}

QString behindText(milliseconds behind) {
    if (behind >= minute)
        return RunSheetWords::tr("%1 behind the plan").arg(minutesText(wholeMinutes(behind)));
    if (behind <= -minute)
        return RunSheetWords::tr("%1 ahead of the plan").arg(minutesText(wholeMinutes(-behind)));
    return RunSheetWords::tr("on time");
}

Saying runSheetSaying(const RunSheetTimes& times, const QDateTime& now) {
    const QDateTime end = now.addMSecs(times.left.count());
    const QString whole = RunSheetWords::tr("%1, to about %2")
                              .arg(behindText(times.behind), end.toString(QStringLiteral("HH:mm")));
    if (!times.item_left) return {Tone::Quiet, whole, {}};
    const bool is_over = *times.item_left <= milliseconds(0);
    return {is_over ? Tone::Warn : Tone::Quiet,
            QStringLiteral("%1 · %2").arg(itemTimeText(*times.item_left), whole),
            {}};
}

QString lineDetails(const catalog::RunSheetItem& item, const ProductRow& product) {
    const QString price = item.deal_price
                              ? RunSheetWords::tr("deal %1").arg(moneyText(item.deal_price->fen))
                              : moneyText(product.price_fen);
    if (item.minutes == 0) return price;
    return QStringLiteral("%1 · %2").arg(minutesText(item.minutes), price);
}

QString spokenLine(const RunSheetModel& model, int row) {
    const RunSheetLine& line = model.line(row);
    const ProductRow product = model.product(row);
    const QString text = RunSheetWords::tr("%1. %2, %3")
                             .arg(row + 1)
                             .arg(product.title, lineDetails(line.item, product));
    if (model.sheet().current() == static_cast<std::size_t>(row))
        return RunSheetWords::tr("%1, explaining now").arg(text);
    return line.is_done ? RunSheetWords::tr("%1, explained").arg(text) : text;
}

QString planLengthText(const std::vector<catalog::RunSheetItem>& items,
                       const QDateTime& starts_at) {
    std::int64_t minutes = 0;
    for (const catalog::RunSheetItem& item : items)
        minutes += item.minutes;
    const auto count = static_cast<std::int64_t>(items.size());
    const QString things = count == 1 ? RunSheetWords::tr("1 product")
                                      : RunSheetWords::tr("%1 products").arg(countText(count));
    const QString format = QStringLiteral("HH:mm");
    return RunSheetWords::tr("%1, %2: from %3 to %4")
        .arg(things, minutesText(minutes), starts_at.toString(format),
             starts_at.addSecs(minutes * 60).toString(format));
}

}  // namespace xb::app
