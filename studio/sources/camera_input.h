// One camera, opened: a source whose first picture has arrived.
#pragma once

#include "encoder/receive/stream_receiver.h"
#include "studio/cameras/camera_health.h"
#include "studio/devices/camera_control.h"
#include "studio/devices/device_spec.h"
#include "studio/error.h"
#include "studio/obs_handles.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xb::studio {

class NetworkCamera;
struct V4l2Device;
struct FileTraffic;

// Owner thread: the show's.
class CameraInput {
 public:
    // Waits for the first picture of a device or a file, at most some seconds.
    // `not_this`: a device that belongs to another place, here and below.
    static Result<std::unique_ptr<CameraInput>> open(const CameraSpec& spec,
                                                     const std::string& not_this = {});
    // A device that is away, or gives no picture yet: `reopen` opens it when it is there. Returns
    // at once. A first picture that is expected is overdue after as long as `open` would wait.
    static std::unique_ptr<CameraInput> await(const CameraSpec& spec,
                                              FirstFrame first = FirstFrame::Overdue,
                                              const std::string& not_this = {});
    ~CameraInput();

    const CameraSpec& spec() const { return spec_; }
    // Null for the camera `None`, and for one that is away. Silent until `setHeard`.
    obs_source* source() const { return source_.get(); }
    // What comes from it, for as long as this lives.
    const std::shared_ptr<FrameRecord>& record() const { return record_; }
    Watched watched() const;
    // The device that is open; empty for other cameras.
    std::string openDevice() const;
    void leaveAlone(const std::string& not_this) { not_this_ = not_this; }
    // Whether the device is plugged in, wherever; always true where nothing is plugged.
    bool isPresent() const;
    // Closes a device and opens it anew, where it is plugged in now, without waiting for its
    // picture. `source` is another one then, null where the device cannot be opened.
    void close();
    void reopen();

    // Of a device, where it is plugged in: empty for other cameras.
    std::vector<CameraControl> controls() const;
    std::vector<CameraMode> modes() const;
    // At once, and again when the device is opened anew. False where it takes no such value.
    bool setControl(const std::string& name, int value);
    // As the device's maker meant them; nothing of them is kept.
    void resetControls();
    // At once. What is drawn of it is the slot's to turn.
    void setView(const CameraView& view);
    // Of a device: what stays the same wherever it is plugged in; empty for other cameras, and for
    // one that is asked for by its number and was never there.
    const std::string& identity() const { return identity_; }

    // What a phone has to know; a key of its own each time one is opened. Empty for other kinds.
    const std::string& phoneKey() const { return phone_key_; }
    // Of a camera on the network.
    encoder::ReceiverStatistics receiving() const;

    // Only a file and what comes over the network have sound.
    void setHeard(bool is_heard);
    // CameraHasNoSound for what is no file; MediaFileWithoutSound where none arrives within a
    // second or two.
    Result<void> checkSound() const;

 private:
    bool isDevice() const { return spec_.kind == CameraSpec::Kind::V4l2; }
    std::optional<V4l2Device> device() const;
    static Result<std::unique_ptr<CameraInput>> openPlayed(const CameraSpec& spec);
    static Result<std::unique_ptr<CameraInput>> openNetwork(const CameraSpec& spec);
    CameraInput(const CameraSpec& spec, ObsPtr<obs_source> source,
                std::shared_ptr<FrameRecord> record, const std::string& not_this = {});

    CameraSpec spec_;
    std::string not_this_;
    std::string identity_;             // of a V4L2 camera
    mutable std::string last_device_;  // where it was plugged in when it was last asked
    ObsPtr<obs_source> source_;
    std::shared_ptr<FrameRecord> record_;
    std::shared_ptr<FileTraffic> traffic_;  // of a file
    std::string phone_key_;
    std::unique_ptr<NetworkCamera> network_;
};

}  // namespace xb::studio
