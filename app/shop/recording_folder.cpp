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
        emit refused(tr("The disk for recordings does not answer."));
    });
}

void RecordingFolder::make(const std::filesystem::path& folder) {
    wanted_ = folder;
    patience_.start();
    ask();
}

// A disk that still owes an answer is asked again once it has given that one.
void RecordingFolder::ask() {
    disk_.run([make = make_, folder = wanted_] { return make(folder); },
              [this, folder = wanted_](const Result<void>& outcome) { take(folder, outcome); });
}

void RecordingFolder::take(const std::filesystem::path& folder, const Result<void>& outcome) {
    if (wanted_.empty()) return;
    if (folder != wanted_) return ask();
    patience_.stop();
    wanted_.clear();
    if (outcome) return emit made();
    emit refused(errorText(outcome.error()));
}

}  // namespace xb::app
