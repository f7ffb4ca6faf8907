#include "app/shop/disk_gauge.h"

#include "app/settings/atomic_file.h"

#include <system_error>
#include <utility>

namespace xb::app {

DiskFound lookAtDisk(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::path looked_at = folder.has_filename() ? folder : folder.parent_path();
    if (!std::filesystem::exists(looked_at, error)) looked_at = looked_at.parent_path();
    if (!std::filesystem::is_directory(looked_at, error)) return {DiskFound::State::Missing};
    if (!checkWritable(looked_at)) return {DiskFound::State::ReadOnly};
    const std::filesystem::space_info space = std::filesystem::space(looked_at, error);
    if (error) return {DiskFound::State::Missing};
    return {DiskFound::State::Usable, static_cast<qint64>(space.available)};
}

DiskGauge::DiskGauge(QObject* parent) : QObject(parent), disk_(*this) {}

void DiskGauge::measure(const std::filesystem::path& folder) {
    // One that does not answer holds up no other.
    if (folder != std::exchange(measured_, folder)) disk_.giveUp();
    disk_.run([folder] { return lookAtDisk(folder); },
              [this, folder](DiskFound found) {
                  emit measured(QString::fromStdString(folder.string()), found);
              });
}

}  // namespace xb::app
