// Preloaded: shows the files of a folder as cameras to whoever opens /dev/videoN, libobs' V4L2
// plugin before all. Everything else goes to the real functions.
#include "tests/support/stand_in_device.h"

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

using xb::tests::StandInDevice;

namespace {

constexpr std::string_view device_prefix = "/dev/video";
constexpr std::string_view class_folder = "/sys/class/video4linux";
constexpr std::size_t most_descriptors = 4096;

std::string folder() {
    const char* value = std::getenv(xb::tests::stand_in_folder_variable);
    return value != nullptr ? value : "";
}

template <class Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

// Never destroyed: libobs' threads may still be reading when the process ends.
struct Devices {
    std::mutex mutex;
    std::map<int, std::shared_ptr<StandInDevice>> open;
    std::array<std::atomic<bool>, most_descriptors> is_ours{};
};
Devices& devices() {
    static auto* all = new Devices;
    return *all;
}

std::shared_ptr<StandInDevice> deviceOf(int descriptor) {
    if (descriptor < 0 || static_cast<std::size_t>(descriptor) >= most_descriptors) return nullptr;
    Devices& all = devices();
    if (!all.is_ours[static_cast<std::size_t>(descriptor)]) return nullptr;
    const std::lock_guard lock(all.mutex);
    const auto found = all.open.find(descriptor);
    return found == all.open.end() ? nullptr : found->second;
}

bool isDevice(const char* path) {
    return path != nullptr && std::string_view(path).starts_with(device_prefix) &&
           !folder().empty();
}

int openDevice(const char* path) {
    auto device = std::make_shared<StandInDevice>(folder(), std::string(path).substr(5));
    if (!device->isThere()) {
        errno = ENOENT;
        return -1;
    }
    if (!device->open()) return -1;
    Devices& all = devices();
    const std::lock_guard lock(all.mutex);
    const int descriptor = device->descriptor();
    all.is_ours[static_cast<std::size_t>(descriptor)] = true;
    all.open[descriptor] = std::move(device);
    return descriptor;
}

int closeDevice(int descriptor) {
    Devices& all = devices();
    std::shared_ptr<StandInDevice> last;
    const std::lock_guard lock(all.mutex);
    all.is_ours[static_cast<std::size_t>(descriptor)] = false;
    last = std::move(all.open[descriptor]);
    all.open.erase(descriptor);
    return 0;
}

// /sys/class/video4linux and what is below it lie in the folder.
std::string mapped(const char* path) {
    const std::string_view text(path != nullptr ? path : "");
    if (!text.starts_with(class_folder) || folder().empty()) return std::string(text);
    return folder() + "/class" + std::string(text.substr(class_folder.size()));
}

template <class... Mode>
int openReal(const char* name, const char* path, int flags, Mode... mode) {
    return real<int (*)(const char*, int, ...)>(name)(mapped(path).c_str(), flags, mode...);
}

int openAny(const char* name, const char* path, int flags, mode_t mode) {
    if (isDevice(path)) return openDevice(path);
    return openReal(name, path, flags, mode);
}

mode_t modeIn(int flags, va_list& arguments) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    return openAny("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    return openAny("open64", path, flags, mode);
}

int close(int descriptor) {
    if (deviceOf(descriptor)) return closeDevice(descriptor);
    return real<int (*)(int)>("close")(descriptor);
}

int ioctl(int descriptor, unsigned long request, ...) {
    va_list arguments;
    va_start(arguments, request);
    void* argument = va_arg(arguments, void*);
    va_end(arguments);
    if (const auto device = deviceOf(descriptor)) return device->control(request, argument);
    return real<int (*)(int, unsigned long, ...)>("ioctl")(descriptor, request, argument);
}

ssize_t write(int descriptor, const void* bytes, size_t count) {
    if (const auto device = deviceOf(descriptor)) return device->write(bytes, count);
    return real<ssize_t (*)(int, const void*, size_t)>("write")(descriptor, bytes, count);
}

DIR* opendir(const char* path) {
    return real<DIR* (*)(const char*)>("opendir")(mapped(path).c_str());
}

int v4l2_open(const char* path, int flags, ...) {
    return open(path, flags);
}

int v4l2_close(int descriptor) {
    return close(descriptor);
}

int v4l2_ioctl(int descriptor, unsigned long request, ...) {
    va_list arguments;
    va_start(arguments, request);
    void* argument = va_arg(arguments, void*);
    va_end(arguments);
    return ioctl(descriptor, request, argument);
}

void* v4l2_mmap(void* place, size_t size, int protection, int flags, int descriptor,
                int64_t offset) {
    if (const auto device = deviceOf(descriptor)) return device->map(offset);
    return ::mmap(place, size, protection, flags, descriptor, offset);
}

// The pictures belong to the device.
int v4l2_munmap(void* /*place*/, size_t /*size*/) {
    return 0;
}

}  // extern "C"
