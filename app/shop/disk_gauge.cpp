#include "app/shop/disk_gauge.h"

#include <system_error>
#include <utility>

namespace xb::app {

namespace {

qint64 freeBytes(std::filesystem::path folder) {
    std::error_code error;
    while (!std::filesystem::exists(folder, error) && folder.has_relative_path()) {
        folder = folder.parent_path();
    }
    const std::filesystem::space_info space = std::filesystem::space(folder, error);
    return error ? -1 : static_cast<qint64>(space.available);
}

}  // namespace

DiskGauge::DiskGauge(QObject* parent) : QObject(parent) {
    thread_.setMaxThreadCount(1);
}

DiskGauge::~DiskGauge() {
    thread_.waitForDone();
}

void DiskGauge::measure(const std::filesystem::path& folder) {
    if (std::exchange(is_measuring_, true)) return;
    thread_.start([this, folder] {
        const qint64 free_bytes = freeBytes(folder);
        QMetaObject::invokeMethod(
            this,
            [this, free_bytes] {
                is_measuring_ = false;
                if (free_bytes >= 0) emit measured(free_bytes);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace xb::app
