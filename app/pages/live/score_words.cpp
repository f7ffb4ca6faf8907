#include "app/pages/live/score_words.h"

#include "app/pages/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace xb::app {

namespace {

struct ScoreWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::ScoreWords)
};

constexpr int ready_points = 85;
constexpr int nearly_points = 60;

QString secondsOf(const ScoreLine& line) {
    const auto time = line.time.value_or(std::chrono::milliseconds(0));
    return countText(std::chrono::round<std::chrono::seconds>(time).count());
}

}  // namespace

QString scoreTitle(ScorePart part) {
    switch (part) {
        case ScorePart::UplinkGone:
            return ScoreWords::tr("Uplink gone");
        case ScorePart::CameraGone:
            return ScoreWords::tr("Camera unplugged");
        case ScorePart::MicrophoneSilent:
            return ScoreWords::tr("Silent microphone");
        case ScorePart::Products:
            return ScoreWords::tr("Products");
        case ScorePart::Minutes:
            return ScoreWords::tr("Minutes");
        case ScorePart::Silence:
            return ScoreWords::tr("Silence");
        case ScorePart::DeadAir:
            return ScoreWords::tr("Dead air");
        case ScorePart::SoldOut:
            return ScoreWords::tr("Sold out");
    }
    return {};
}

QString scoreSentence(const ScoreLine& line) {
    switch (line.part) {
        case ScorePart::UplinkGone:
        case ScorePart::CameraGone:
        case ScorePart::MicrophoneSilent:
            return line.time ? ScoreWords::tr("You acted after %1 s.").arg(secondsOf(line))
                             : ScoreWords::tr("Nothing was done about it.");
        case ScorePart::Products:
            if (line.of > 0) {
                return ScoreWords::tr("Planned products explained: %1 of %2.")
                    .arg(line.count)
                    .arg(line.of);
            }
            return line.count > 0 ? ScoreWords::tr("Products explained: %1.").arg(line.count)
                                  : ScoreWords::tr("No product was explained.");
        case ScorePart::Minutes:
            return ScoreWords::tr("%1 of %2 kept to their planned minutes.")
                .arg(line.count)
                .arg(line.of);
        case ScorePart::Silence:
            return ScoreWords::tr("The longest silence while explaining: %1 s.")
                .arg(secondsOf(line));
        case ScorePart::DeadAir:
            return ScoreWords::tr("Nobody spoke and nothing was explained for %1 s.")
                .arg(secondsOf(line));
        case ScorePart::SoldOut:
            return ScoreWords::tr("A sold-out product stayed on the card for %1 s.")
                .arg(secondsOf(line));
    }
    return {};
}

QString scoreAdvice(const ScoreLine& line) {
    if (line.grade == ScoreGrade::Good) return {};
    switch (line.part) {
        case ScorePart::UplinkGone:
            return ScoreWords::tr("Press Retry beside the destination, or show Pause.");
        case ScorePart::CameraGone:
            return ScoreWords::tr("Switch to another scene at once and talk on: you are heard.");
        case ScorePart::MicrophoneSilent:
            return ScoreWords::tr(
                "Watch the microphone's card: mute and unmute it, or show Pause meanwhile.");
        case ScorePart::Products:
            return line.of > 0
                       ? ScoreWords::tr("Go by the run sheet, and press Next when time is up.")
                       : ScoreWords::tr("Choose a product on the shelf and explain it.");
        case ScorePart::Minutes:
            return ScoreWords::tr("The run sheet says how many minutes are left.");
        case ScorePart::Silence:
            return ScoreWords::tr("Have two more sentences ready; the teleprompter shows them.");
        case ScorePart::DeadAir:
            return ScoreWords::tr("Have the next product ready, and keep Pause short.");
        case ScorePart::SoldOut:
            return ScoreWords::tr("Go on to the next product as soon as it is sold out.");
    }
    return {};
}

Tone scoreTone(ScoreGrade grade) {
    switch (grade) {
        case ScoreGrade::Good:
            return Tone::Good;
        case ScoreGrade::Fair:
            return Tone::Warn;
        case ScoreGrade::Poor:
            return Tone::Bad;
    }
    return Tone::Quiet;
}

QString scoreVerdict(int points) {
    if (points >= ready_points) return ScoreWords::tr("Ready for the evening.");
    if (points >= nearly_points) return ScoreWords::tr("Nearly ready. Once more makes it sure.");
    return ScoreWords::tr("Practise once more before you go live.");
}

QString rehearsedSentence(const RehearsalResult& result) {
    return ScoreWords::tr("Rehearsed for %1. Pretend orders: %2, %3; none is in the shop's books.")
        .arg(clockText(result.duration), countText(result.totals.order_count),
             moneyText(result.totals.amount.fen));
}

}  // namespace xb::app
