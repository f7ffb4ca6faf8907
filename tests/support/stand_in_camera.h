// Cameras that are not there: files that the preloaded stand-in library shows as video devices.
#pragma once

#include "tests/support/stand_in_state.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace xb::tests {

struct StandInOptions {
    std::string card = "Stand-in camera";
    std::string bus = "usb-0000:00:14.0-1";
    std::string serial{};                      // empty: the maker gave it none
    std::vector<std::string> formats{"YUYV"};  // YUYV, NV12, MJPG
    std::vector<StandInSize> sizes{{640, 360}};
    std::vector<std::uint32_t> rates_hz{30};
    bool is_output = false;
};

/// One device, plugged in when it is made and gone with the object. One thread at a time.
class StandInCamera {
 public:
    /// `name` as in /dev: "video0". For MJPG, pictures of every size are made by ffmpeg.
    StandInCamera(std::filesystem::path folder, std::string name, const StandInOptions& options);
    ~StandInCamera();
    StandInCamera(const StandInCamera&) = delete;
    StandInCamera& operator=(const StandInCamera&) = delete;

    void plug() { state_->is_plugged = 1; }
    void unplug() { state_->is_plugged = 0; }
    void show(StandInMode mode) { state_->mode = mode; }
    std::string device() const { return "/dev/" + name_; }
    const StandInState& state() const { return *state_; }
    std::string format() const;
    /// What an output device was given last; empty before the first picture.
    std::filesystem::path writtenPicture() const;

 private:
    const std::filesystem::path folder_;
    const std::string name_;
    StandInState* state_;
};

/// The folder in which the devices of one test live, and what a program needs to see them.
class StandInCameras {
 public:
    StandInCameras();
    ~StandInCameras();
    StandInCameras(const StandInCameras&) = delete;
    StandInCameras& operator=(const StandInCameras&) = delete;

    StandInCamera& add(const std::string& name, const StandInOptions& options = {});
    /// The device goes, as a camera does that comes back under another name.
    void remove(const std::string& name);
    StandInCamera& at(const std::string& name) { return *cameras_.at(name); }

    /// LD_PRELOAD and the folder, to be given to a Process.
    std::map<std::string, std::string> environment() const;

 private:
    TemporaryFolder folder_;
    std::map<std::string, std::unique_ptr<StandInCamera>> cameras_;
};

}  // namespace xb::tests
