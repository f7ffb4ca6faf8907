#include "app/pages/live/summary_words.h"

#include "app/pages/figures.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace xb::app {

namespace {

using encoder::DestinationState;
using std::chrono::milliseconds;

// Less than this of the pictures is not seen by anybody.
constexpr double seen_share = 0.001;

struct SummaryWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::SummaryWords)
};

QString hostOf(const EndedDestination& destination) {
    const QString host = destinationHost(destination.name);
    return destination.is_second_canvas ? SummaryWords::tr("%1 (second picture)").arg(host) : host;
}

// A reason is a sentence of its own.
QString withReason(const QString& sentence, const QString& reason) {
    return reason.isEmpty() ? sentence : SummaryWords::tr("%1 %2").arg(sentence, reason);
}

QString endedFate(const EndedDestination& destination) {
    const QString on_air = clockText(destination.live_for);
    switch (destination.last_state) {
        case DestinationState::Refused:
            return SummaryWords::tr("On air for %1, then it refused us.").arg(on_air);
        case DestinationState::Paused:
            return SummaryWords::tr("On air for %1, then it was paused.").arg(on_air);
        case DestinationState::Connecting:
        case DestinationState::Reconnecting:
            return SummaryWords::tr("On air for %1; at the end there was no connection.")
                .arg(on_air);
        case DestinationState::Live:
        case DestinationState::Slow:
        case DestinationState::Ended:
            break;
    }
    return {};
}

QString removedFate(const EndedDestination& destination) {
    if (destination.live_for.count() == 0)
        return withReason(SummaryWords::tr("It was never reached, and given up."),
                          destination.reason);
    return SummaryWords::tr("On air for %1, then nothing more was sent there.")
        .arg(clockText(destination.live_for));
}

Tone toneAtTheEnd(DestinationState state) {
    return state == DestinationState::Paused ? Tone::Quiet : Tone::Bad;
}

bool isSeen(std::int64_t count, std::int64_t rendered_count) {
    return static_cast<double>(count) > seen_share * static_cast<double>(rendered_count);
}

}  // namespace

QString soldSentence(milliseconds aired, std::int64_t order_count, std::int64_t total_fen) {
    return SummaryWords::tr("The broadcast has ended after %1: orders %2, sales %3.")
        .arg(clockText(aired), countText(order_count), moneyText(total_fen));
}

QString notReadSentence(const QString& reason) {
    return SummaryWords::tr(
               "What was sold could not be read just now. %1 Every order is kept: look for them "
               "under Orders and Sales.")
        .arg(reason);
}

QString recordingSentence(const QString& path) {
    return path.isEmpty() ? SummaryWords::tr("It was not recorded.")
                          : SummaryWords::tr("The recording is kept in %1.").arg(path);
}

Saying destinationFate(const EndedDestination& destination, milliseconds aired) {
    const QString host = hostOf(destination);
    if (destination.was_removed) return {Tone::Quiet, host, removedFate(destination)};
    if (destination.live_for.count() == 0 && destination.bytes > 0 && destination.reason.isEmpty())
        return {Tone::Quiet, host, SummaryWords::tr("It had hardly begun when it was ended.")};
    if (destination.live_for.count() == 0) {
        return {Tone::Bad, host,
                withReason(SummaryWords::tr("It was never reached."), destination.reason)};
    }
    if (const QString fate = endedFate(destination); !fate.isEmpty())
        return {toneAtTheEnd(destination.last_state), host, withReason(fate, destination.reason)};
    const QString on_air = clockText(destination.live_for);
    if (destination.has_been_lost && destination.was_added_later) {
        return {
            Tone::Warn, host,
            SummaryWords::tr("On air for %1. The connection was lost in between, and came back.")
                .arg(on_air)};
    }
    if (destination.has_been_lost) {
        const milliseconds away =
            std::max(aired - destination.live_for, milliseconds(std::chrono::seconds(1)));
        return {Tone::Warn, host,
                SummaryWords::tr("On air for %1. The connection was lost for %2 in between, and "
                                 "came back.")
                    .arg(on_air, clockText(away))};
    }
    if (destination.dropped_frames > 0) {
        return {Tone::Warn, host,
                SummaryWords::tr("On air for %1. Pictures that the network was too slow for: %2.")
                    .arg(on_air, countText(destination.dropped_frames))};
    }
    return {Tone::Good, host, SummaryWords::tr("On air for %1, without a gap.").arg(on_air)};
}

Saying recordingFate(const EndedRecording& recording) {
    const QString name = QFileInfo(recording.files.constLast()).fileName();
    const QString size =
        QStringLiteral("%1 · %2").arg(clockText(recording.length), sizeText(recording.bytes));
    if (!recording.problem.isEmpty()) return {Tone::Warn, name, recording.problem};
    if (recording.files.size() > 1) {
        return {Tone::Good, name,
                SummaryWords::tr("%1, in %2 files")
                    .arg(size, countText(static_cast<std::int64_t>(recording.files.size())))};
    }
    return {Tone::Good, name, size};
}

QVector<Saying> lossSayings(const LostPictures& lost) {
    QVector<Saying> sayings;
    const std::int64_t stuttered_count = lost.late_count + lost.skipped_count;
    if (isSeen(stuttered_count, lost.rendered_count)) {
        sayings << Saying{Tone::Warn, SummaryWords::tr("Stutters"),
                          SummaryWords::tr("This computer was too slow for %1 of %2 pictures.")
                              .arg(countText(stuttered_count), countText(lost.rendered_count))};
    }
    if (isSeen(lost.left_out_count, lost.rendered_count)) {
        sayings << Saying{
            Tone::Warn, SummaryWords::tr("Uplink"),
            SummaryWords::tr("Pictures left out so that the uplink carried the others: "
                             "%1. No sound was lost.")
                .arg(countText(lost.left_out_count))};
    }
    if (lost.on_still >= std::chrono::seconds(1)) {
        sayings << Saying{Tone::Warn, SummaryWords::tr("Camera"),
                          SummaryWords::tr("It gave no picture for %1; viewers saw the still one.")
                              .arg(clockText(lost.on_still))};
    }
    if (sayings.isEmpty()) {
        sayings << Saying{Tone::Good, SummaryWords::tr("Picture"),
                          SummaryWords::tr("It ran smoothly on this computer all the time.")};
    }
    return sayings;
}

Saying clipSaying(const KeptClips& clips) {
    if (clips.made_count == 0 && clips.waiting_count == 0) return {};
    const QString kept =
        clips.made_count == 1
            ? SummaryWords::tr("1 clip is kept.")
            : SummaryWords::tr("%1 clips are kept.").arg(countText(clips.made_count));
    if (clips.waiting_count == 0) return {Tone::Good, SummaryWords::tr("Clips"), kept};
    return {Tone::Info, SummaryWords::tr("Clips"),
            SummaryWords::tr("%1 More are still being cut: %2.")
                .arg(kept, countText(clips.waiting_count))};
}

}  // namespace xb::app
