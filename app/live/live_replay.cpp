#include "app/live/live_replay.h"

#include "app/live/clips.h"
#include "app/terminal.h"

#include <QDateTime>

#include <system_error>
#include <utility>

namespace xb::app {
namespace {

// Its moment tells it apart from the others.
std::string nameOfNow() {
    return QDateTime::currentDateTime()
        .toString(QStringLiteral("'replay-'yyyyMMdd-HHmmss-zzz'.mp4'"))
        .toStdString();
}

}  // namespace

LiveReplay::LiveReplay(Clips& clips, std::chrono::seconds length, std::filesystem::path folder)
    : clips_(clips), length_(length), folder_(std::move(folder)) {
    connect(&clips_, &Clips::clipMade, this,
            [](const QString& path) { printLine(tr("The replay is in %1.").arg(path)); });
    connect(&clips_, &Clips::clipFailed, this,
            [](const QString&, const QString& sentence) { printProblem(sentence); });
    clips_.keepReplay(length_);
}

void LiveReplay::save() {
    // Where it cannot be made, the clip says so.
    std::error_code told_by_the_clip;
    std::filesystem::create_directories(folder_, told_by_the_clip);
    clips_.saveReplay(folder_ / nameOfNow(), length_, {});
}

bool LiveReplay::isBusy() const {
    return clips_.state().waiting > 0;
}

void LiveReplay::cancel() {
    clips_.cancel();
}

}  // namespace xb::app
