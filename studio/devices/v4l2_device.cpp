// What the kernel says about one video device: who it is.
#include "studio/devices/v4l2_device.h"

#include "studio/devices/v4l2_handle.h"

#include <dirent.h>
#include <linux/videodev2.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
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
    const auto path = std::filesystem::path(class_folder) / name / "device/../serial";
    const V4l2Handle file(path.string(), O_RDONLY);
    const int descriptor = file.isOpen() ? file.descriptor() : -1;
    std::array<char, 128> text{};
    const ssize_t size = descriptor < 0 ? 0 : ::read(descriptor, text.data(), text.size());
    const std::string serial(text.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return serial.substr(0, serial.find_first_of("\r\n"));
}

constexpr const char* with_serial = " # ";
constexpr const char* at_socket = " @ ";

// A comma ends a device where it is written down.
std::string withoutComma(std::string text) {
    std::replace(text.begin(), text.end(), ',', ';');
    return text;
}

std::string nameOf(const std::string& device) {
    return device.substr(device.rfind('/') + 1);
}

// Without the socket behind a serial number.
std::string withoutSocket(const std::string& identity) {
    const auto serial = identity.find(with_serial);
    return serial == std::string::npos ? identity
                                       : identity.substr(0, identity.find(at_socket, serial));
}

bool areTwins(const V4l2Device& one, const V4l2Device& other) {
    return withoutSocket(one.identity) == withoutSocket(other.identity) && one.bus != other.bus;
}

void nameSocket(V4l2Device& camera) {
    camera.identity = withoutSocket(camera.identity) + at_socket + camera.bus;
}

std::optional<V4l2Device> describe(const std::string& device, std::uint32_t ability) {
    const V4l2Handle handle(device);
    v4l2_capability capability{};
    if (!handle.ask(VIDIOC_QUERYCAP, capability)) return std::nullopt;
    // One camera may show several devices, of which some carry only its metadata.
    const bool tells_of_device = (capability.capabilities & V4L2_CAP_DEVICE_CAPS) != 0;
    const auto abilities = tells_of_device ? capability.device_caps : capability.capabilities;
    if ((abilities & ability) == 0) return std::nullopt;
    V4l2Device found{
        device, textOf(capability.card), withoutComma(textOf(capability.bus_info)), {}};
    const std::string serial = serialOf(nameOf(device));
    found.identity = withoutComma(found.card) +
                     (serial.empty() ? at_socket + found.bus : with_serial + withoutComma(serial));
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

// Only those with the same number are opened: to open others would wake them.
bool hasTwin(const V4l2Device& camera) {
    const std::string serial = serialOf(nameOf(camera.device));
    if (serial.empty()) return false;
    const auto devices = videoDevices();
    return std::any_of(devices.begin(), devices.end(), [&](const std::string& device) {
        if (device == camera.device || serialOf(nameOf(device)) != serial) return false;
        const auto other = describe(device, V4L2_CAP_VIDEO_CAPTURE);
        return other && areTwins(camera, *other);
    });
}

}  // namespace

std::optional<V4l2Device> v4l2Camera(const std::string& device) {
    auto camera = describe(device, V4L2_CAP_VIDEO_CAPTURE);
    if (camera && hasTwin(*camera)) nameSocket(*camera);
    return camera;
}

bool isV4l2Camera(const std::string& device) {
    return v4l2Camera(device).has_value();
}

std::vector<V4l2Device> listV4l2Cameras() {
    std::vector<V4l2Device> cameras = listDevices(V4L2_CAP_VIDEO_CAPTURE);
    std::vector<V4l2Device*> twins;
    for (V4l2Device& one : cameras) {
        const auto is_twin = [&one](const V4l2Device& other) { return areTwins(one, other); };
        if (std::any_of(cameras.begin(), cameras.end(), is_twin)) twins.push_back(&one);
    }
    for (V4l2Device* twin : twins)
        nameSocket(*twin);
    return cameras;
}

std::vector<V4l2Device> listV4l2Outputs() {
    return listDevices(V4L2_CAP_VIDEO_OUTPUT);
}

bool isCamera(const V4l2Device& camera, const std::string& identity) {
    const std::string serial = withoutSocket(identity);
    if (camera.identity == identity) return true;
    // One of the two was alone.
    return withoutSocket(camera.identity) == serial &&
           (camera.identity == serial || identity == serial);
}

std::optional<V4l2Device> findV4l2Camera(const std::string& identity, const std::string& not_this) {
    std::vector<V4l2Device> cameras = listV4l2Cameras();
    std::erase_if(cameras, [&](const V4l2Device& one) { return one.device == not_this; });
    for (V4l2Device& camera : cameras)
        if (camera.identity == identity) return std::move(camera);
    // It may be in another socket than it was.
    for (V4l2Device& camera : cameras)
        if (withoutSocket(camera.identity) == withoutSocket(identity)) return std::move(camera);
    return std::nullopt;
}

}  // namespace xb::studio
