#include "app/shop/recording_folder.h"

#include "app/errors/error_text.h"
#include "app/settings/atomic_file.h"

#include <utility>

namespace xb::app {

namespace {
constexpr mode_t folder_mode = 0755;
}

Result<void> makeWritableFolder(const std::filesystem::path& folder) {
    return ensureFolder(folder, folder_mode).and_then([&folder] { return checkWritable(folder); });
}

RecordingFolder::RecordingFolder(std::chrono::milliseconds patience, Make make)
    : make_(std::move(make)), disk_(*this) {
    patience_.setSingleShot(true);
    patience_.setInterval(patience);
    connect(&patience_, &QTimer::timeout, this, [this] {
        wanted_.clear();
        disk_.giveUp();
        emit refused(tr("The disk for recordings does not answer."));
    });
}

void RecordingFolder::make(const std::filesystem::path& folder) {
    patience_.start();
    // What is waited for already is not asked twice.
    if (folder == wanted_) return;
    if (!wanted_.empty()) disk_.giveUp();
    wanted_ = folder;
    disk_.run([make = make_, folder] { return make(folder); },
              [this](const Result<void>& outcome) { take(outcome); });
}

void RecordingFolder::take(const Result<void>& outcome) {
    patience_.stop();
    wanted_.clear();
    if (outcome) return emit made();
    emit refused(errorText(outcome.error()));
}

}  // namespace xb::app
