#include "app/pages/live/summary_words.h"

#include "app/pages/figures.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

struct SummaryWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::SummaryWords)
};

}  // namespace

QString soldSentence(std::chrono::milliseconds aired, std::int64_t order_count,
                     std::int64_t total_fen) {
    return SummaryWords::tr("The broadcast has ended after %1: orders %2, sales %3.")
        .arg(clockText(aired), countText(order_count), moneyText(total_fen));
}

QString recordingSentence(const QString& path) {
    return path.isEmpty() ? SummaryWords::tr("It was not recorded.")
                          : SummaryWords::tr("The recording is kept in %1.").arg(path);
}

Saying recordingSaying(const LiveSnapshot& snapshot) {
    for (const DestinationSnapshot& one : snapshot.destinations) {
        if (!one.is_recording) continue;
        if (one.reason.isEmpty()) return {Tone::Good, recordingSentence(one.name), {}};
        return {Tone::Warn,
                SummaryWords::tr("The recording in %1 is not whole: %2").arg(one.name, one.reason),
                {}};
    }
    return {Tone::Good, recordingSentence({}), {}};
}

}  // namespace xb::app
