#include "app/cli/clip_command.h"

#include "app/errors/error_text.h"
#include "app/live/recording_parts.h"
#include "app/live/title_card.h"
#include "app/terminal.h"
#include "catalog/shop.h"
#include "encoder/libav_log.h"
#include "encoder/replay/make_clip.h"

#include <QCoreApplication>

#include <chrono>
#include <future>

namespace xb::app {
namespace {

constexpr std::chrono::milliseconds pace{100};

encoder::ClipRequest requestFor(const ClipCommand& command) {
    encoder::ClipRequest request;
    request.target = command.target;
    request.from = command.from;
    if (command.to) request.to = *command.to;
    if (command.last) request.last = *command.last;
    if (command.is_upright) request.upright_centre = 0.5;
    if (!command.title.empty()) {
        request.paint_title = [title = QString::fromStdString(command.title)](int width_px,
                                                                              int height_px) {
            return paintTitleCard(title, width_px, height_px);
        };
    }
    return request;
}

class ClipWords {
    Q_DECLARE_TR_FUNCTIONS(ClipCommand)

 public:
    static QString nothingOnAir() {
        return tr(
            "No broadcast runs in this shop, so no clip was made. Name a recording to cut one "
            "out of it.");
    }
    static QString notRecorded() {
        return tr(
            "The broadcast that runs is not recorded, so no clip was made. Start it with "
            "--record, or with --replay and kill -USR1.");
    }
    static QString made(const std::filesystem::path& target) {
        return tr("The clip is in %1.").arg(QString::fromStdString(target.string()));
    }
};

int refuse(const QString& sentence) {
    printProblem(sentence);
    return exit_failed;
}

}  // namespace

int findLiveRecording(catalog::Shop& shop, ClipCommand& command) {
    const auto running = shop.broadcasts().running();
    if (!running) return refuse(errorText(running.error()));
    if (!*running) return refuse(ClipWords::nothingOnAir());
    // Where the encoder changed, or a crash was gone on after, the newest part is being written.
    const auto part = newestPart((*running)->recording);
    if ((*running)->recording.empty() || !part) return refuse(ClipWords::notRecorded());
    command.recording = *part;
    return exit_done;
}

int makeClip(const ClipCommand& command, const std::function<void(encoder::MediaJob&)>& watch) {
    // What it thinks is no matter of a terminal: what stands in the way is told in one line.
    const encoder::LibavLog quiet({});
    encoder::MediaJob job;
    auto making = std::async(std::launch::async, [&command, &job] {
        return encoder::makeClip(command.recording, requestFor(command), job);
    });
    while (making.wait_for(pace) != std::future_status::ready)
        watch(job);
    const auto made = making.get();
    if (!made) return refuse(errorText(made.error()));
    printLine(ClipWords::made(command.target));
    return exit_done;
}

}  // namespace xb::app
