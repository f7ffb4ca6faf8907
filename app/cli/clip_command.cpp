#include "app/cli/clip_command.h"

#include "app/errors/error_text.h"
#include "app/live/title_card.h"
#include "app/terminal.h"
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
    if (command.is_upright) request.upright_centre = 0.5;
    if (!command.title.empty()) {
        request.paint_title = [title = QString::fromStdString(command.title)](int width_px,
                                                                              int height_px) {
            return paintTitleCard(title, width_px, height_px);
        };
    }
    return request;
}

}  // namespace

int makeClip(const ClipCommand& command, const std::function<void(encoder::MediaJob&)>& watch) {
    encoder::MediaJob job;
    auto making = std::async(std::launch::async, [&command, &job] {
        return encoder::makeClip(command.recording, requestFor(command), job);
    });
    while (making.wait_for(pace) != std::future_status::ready)
        watch(job);
    const auto made = making.get();
    if (!made) {
        printProblem(errorText(made.error()));
        return exit_failed;
    }
    printLine(QCoreApplication::translate("ClipCommand", "The clip is in %1.")
                  .arg(QString::fromStdString(command.target.string())));
    return exit_done;
}

}  // namespace xb::app
