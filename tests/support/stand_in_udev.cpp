// Preloaded: libudev's monitor, as far as libobs' V4L2 plugin uses it. Tells of stand-in cameras
// that come and go.
#include "tests/support/stand_in_device.h"

#include <dirent.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <string>

using xb::tests::StandInDevice;

// Both are opaque to the plugin.
struct udev_monitor {
    int timer = -1;
    std::map<std::string, bool> was_there;
};
struct udev_device {
    std::string node;
    const char* action;
};

namespace {

std::string folder() {
    const char* value = std::getenv(xb::tests::stand_in_folder_variable);
    return value != nullptr ? value : "";
}

std::map<std::string, bool> devicesNow() {
    std::map<std::string, bool> now;
    DIR* listing = ::opendir("/sys/class/video4linux");
    if (listing == nullptr) return now;
    while (const dirent* entry = ::readdir(listing)) {
        const std::string name = entry->d_name;
        if (name.starts_with("video")) now[name] = StandInDevice(folder(), name).isThere();
    }
    ::closedir(listing);
    return now;
}

// One event a time, as the kernel's queue gives them.
udev_device* changeIn(udev_monitor& monitor) {
    auto now = devicesNow();
    for (const auto& [name, was_there] : monitor.was_there)
        now.try_emplace(name, false);
    for (const auto& [name, is_there] : now) {
        bool& was_there = monitor.was_there[name];
        if (was_there == is_there) continue;
        was_there = is_there;
        return new udev_device{"/dev/" + name, is_there ? "add" : "remove"};
    }
    return nullptr;
}

}  // namespace

extern "C" {

struct udev;

udev* udev_new() {
    static char something = 0;
    return reinterpret_cast<udev*>(&something);
}

udev* udev_unref(udev* /*context*/) {
    return nullptr;
}

udev_monitor* udev_monitor_new_from_netlink(udev* /*context*/, const char* /*name*/) {
    auto monitor = std::make_unique<udev_monitor>();
    monitor->timer = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    itimerspec pace{};
    pace.it_interval.tv_nsec = pace.it_value.tv_nsec = 50'000'000;
    ::timerfd_settime(monitor->timer, 0, &pace, nullptr);
    monitor->was_there = devicesNow();
    return monitor.release();
}

int udev_monitor_filter_add_match_subsystem_devtype(udev_monitor* /*monitor*/,
                                                    const char* /*subsystem*/,
                                                    const char* /*type*/) {
    return 0;
}

int udev_monitor_enable_receiving(udev_monitor* /*monitor*/) {
    return 0;
}

int udev_monitor_get_fd(udev_monitor* monitor) {
    return monitor->timer;
}

udev_device* udev_monitor_receive_device(udev_monitor* monitor) {
    std::uint64_t ticks = 0;
    if (::read(monitor->timer, &ticks, sizeof ticks) < 0) return nullptr;
    return changeIn(*monitor);
}

udev_monitor* udev_monitor_unref(udev_monitor* monitor) {
    ::close(monitor->timer);
    delete monitor;
    return nullptr;
}

const char* udev_device_get_devnode(udev_device* device) {
    return device->node.c_str();
}

const char* udev_device_get_action(udev_device* device) {
    return device->action;
}

udev_device* udev_device_unref(udev_device* device) {
    delete device;
    return nullptr;
}

}  // extern "C"
