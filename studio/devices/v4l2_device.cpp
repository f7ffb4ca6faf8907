// What the kernel says about one video device: who it is.
#include "studio/devices/v4l2_device.h"

#include "studio/devices/v4l2_handle.h"

#include <dirent.h>
#include <linux/videodev2.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace xb::studio {
namespace {

constexpr const char* class_folder = "/sys/class/video4linux";

template <std::size_t size>
std::string textOf(const unsigned char (&field)[size]) {
    const auto* text = reinterpret_cast<const char*>(field);
    return {text, strnlen(text, size)};
}

// The USB device lies two levels above the video device.
std::string serialOf(const std::string& name) {
    const std::string path = std::string(class_folder) + "/" + name + "/device/../serial";
    const V4l2Handle file(path, O_RDONLY);
    const int descriptor = file.isOpen() ? file.descriptor() : -1;
    std::array<char, 128> text{};
    const ssize_t size = descriptor < 0 ? 0 : ::read(descriptor, text.data(), text.size());
    const std::string serial(text.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return serial.substr(0, serial.find_first_of("\r\n"));
}

std::optional<V4l2Device> describe(const std::string& device, std::uint32_t ability) {
    const V4l2Handle handle(device);
    v4l2_capability capability{};
    if (!handle.ask(VIDIOC_QUERYCAP, capability)) return std::nullopt;
    // One camera may show several devices, of which some carry only its metadata.
    const bool tells_of_device = (capability.capabilities & V4L2_CAP_DEVICE_CAPS) != 0;
    const auto abilities = tells_of_device ? capability.device_caps : capability.capabilities;
    if ((abilities & ability) == 0) return std::nullopt;
    V4l2Device found{device, textOf(capability.card), {}};
    const std::string serial = serialOf(device.substr(device.rfind('/') + 1));
    const std::string bus = textOf(capability.bus_info);
    found.identity = found.card + (serial.empty() ? " @ " + bus : " # " + serial);
    // A comma ends a device where it is written down.
    std::replace(found.identity.begin(), found.identity.end(), ',', ';');
    return found;
}

// Shortest first: video2 before video10.
bool comesBefore(const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

std::vector<std::string> videoDevices() {
    struct Close {
        void operator()(DIR* folder) const noexcept { ::closedir(folder); }
    };
    const std::unique_ptr<DIR, Close> folder(::opendir(class_folder));
    std::vector<std::string> devices;
    while (folder) {
        const dirent* entry = ::readdir(folder.get());
        if (entry == nullptr) break;
        const std::string name(entry->d_name);
        if (name.starts_with("video")) devices.push_back("/dev/" + name);
    }
    std::sort(devices.begin(), devices.end(), comesBefore);
    return devices;
}

std::vector<V4l2Device> listDevices(std::uint32_t ability) {
    std::vector<V4l2Device> found;
    for (const std::string& device : videoDevices())
        if (auto one = describe(device, ability)) found.push_back(std::move(*one));
    return found;
}

}  // namespace

std::optional<V4l2Device> v4l2Camera(const std::string& device) {
    return describe(device, V4L2_CAP_VIDEO_CAPTURE);
}

bool isV4l2Camera(const std::string& device) {
    return v4l2Camera(device).has_value();
}

std::vector<V4l2Device> listV4l2Cameras() {
    return listDevices(V4L2_CAP_VIDEO_CAPTURE);
}

std::vector<V4l2Device> listV4l2Outputs() {
    return listDevices(V4L2_CAP_VIDEO_OUTPUT);
}

std::optional<V4l2Device> findV4l2Camera(const std::string& identity) {
    for (V4l2Device& camera : listV4l2Cameras())
        if (camera.identity == identity) return std::move(camera);
    return std::nullopt;
}

}  // namespace xb::studio
