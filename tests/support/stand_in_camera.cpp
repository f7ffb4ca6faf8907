// Makes the files that the stand-in library reads: state, a miniature of /sys, JPEG pictures.
#include "tests/support/stand_in_camera.h"

#include "tests/support/process.h"
#include "tests/support/stand_in_controls.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <new>
#include <stdexcept>
#include <utility>

namespace xb::tests {
namespace fs = std::filesystem;

namespace {

void copyText(std::array<char, 32>& place, const std::string& text) {
    std::copy_n(text.begin(), std::min(text.size(), place.size() - 1), place.begin());
}

std::uint32_t fourCc(const std::string& name) {
    std::uint32_t code = 0;
    for (std::size_t i = 0; i < 4; ++i)
        code |= static_cast<std::uint32_t>(static_cast<unsigned char>(name.at(i))) << (8 * i);
    return code;
}

StandInState* mapState(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0 || ::ftruncate(descriptor, sizeof(StandInState)) != 0)
        throw std::runtime_error("no file for a stand-in camera: " + file.string());
    void* memory =
        ::mmap(nullptr, sizeof(StandInState), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    ::close(descriptor);
    if (memory == MAP_FAILED) throw std::runtime_error("cannot map " + file.string());
    return new (memory) StandInState{};
}

void makePictures(const fs::path& folder, const StandInSize& size) {
    const std::string text = std::to_string(size.width_px) + "x" + std::to_string(size.height_px);
    const fs::path pictures = folder / ("mjpeg-" + text);
    if (fs::exists(pictures)) return;
    fs::create_directories(pictures);
    runOrThrow({"ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=" + text + ":rate=8",
                "-frames:v", "8", "-q:v", "5", "-pix_fmt", "yuvj422p",
                (pictures / "%d.jpg").string()});
}

// class/NAME as /sys/class/video4linux shows a device on USB: its serial number is two levels up.
void makeSystemFolder(const fs::path& folder, const std::string& name, const std::string& serial) {
    const fs::path port = folder / "devices" / name;
    fs::create_directories(port / "interface" / name);
    fs::create_directories(folder / "class");
    fs::create_directory_symlink("..", port / "interface" / name / "device");
    fs::create_directory_symlink(port / "interface" / name, folder / "class" / name);
    if (!serial.empty()) std::ofstream(port / "serial") << serial << "\n";
}

}  // namespace

StandInCamera::StandInCamera(fs::path folder, std::string name, const StandInOptions& options)
    : folder_(std::move(folder)), name_(std::move(name)), state_(nullptr) {
    makeSystemFolder(folder_, name_, options.serial);
    for (const std::string& format : options.formats) {
        if (format != "MJPG") continue;
        for (const StandInSize& size : options.sizes)
            makePictures(folder_, size);
    }
    state_ = mapState(folder_ / (name_ + ".new"));
    copyText(state_->card, options.card);
    copyText(state_->bus, options.bus);
    std::transform(options.formats.begin(), options.formats.end(), state_->formats.begin(), fourCc);
    std::copy(options.sizes.begin(), options.sizes.end(), state_->sizes.begin());
    std::copy(options.rates_hz.begin(), options.rates_hz.end(), state_->rates_hz.begin());
    state_->is_output = options.is_output ? 1 : 0;
    state_->format = state_->formats[0];
    state_->width_px = state_->sizes[0].width_px;
    state_->height_px = state_->sizes[0].height_px;
    state_->rate_hz = state_->rates_hz[0];
    for (std::size_t i = 0; i < stand_in_controls.size(); ++i)
        state_->controls.at(i) = stand_in_controls.at(i).usual;
    state_->is_plugged = 1;
    fs::rename(folder_ / (name_ + ".new"), folder_ / name_);
}

StandInCamera::~StandInCamera() {
    unplug();
    std::error_code ignored;
    fs::remove(folder_ / name_, ignored);
    fs::remove(folder_ / "class" / name_, ignored);
    fs::remove_all(folder_ / "devices" / name_, ignored);
    ::munmap(state_, sizeof(StandInState));
}

std::string StandInCamera::format() const {
    const std::uint32_t code = state_->format;
    std::string name;
    for (unsigned i = 0; i < 4; ++i)
        name += static_cast<char>(code >> (8 * i) & 0xFFU);
    return name;
}

fs::path StandInCamera::writtenPicture() const {
    return folder_ / (name_ + ".picture");
}

StandInCameras::StandInCameras() {
    fs::create_directories(folder_ / "class");
    // For the test itself, where the library is loaded into it.
    ::setenv(stand_in_folder_variable, folder_.path().c_str(), 1);
}

StandInCameras::~StandInCameras() {
    ::unsetenv(stand_in_folder_variable);
}

StandInCamera& StandInCameras::add(const std::string& name, const StandInOptions& options) {
    auto& place = cameras_[name];
    place = std::make_unique<StandInCamera>(folder_.path(), name, options);
    return *place;
}

void StandInCameras::remove(const std::string& name) {
    cameras_.erase(name);
}

std::map<std::string, std::string> StandInCameras::environment() const {
    // Under ASan its own library has to stay the first.
    const char* others = std::getenv("LD_PRELOAD");
    const std::string before =
        others != nullptr && *others != '\0' ? std::string(others) + ":" : "";
    return {{"LD_PRELOAD", before + XB_STAND_IN_LIBRARY},
            {stand_in_folder_variable, folder_.path().string()}};
}

}  // namespace xb::tests
