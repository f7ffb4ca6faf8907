// A camera's lasting place: the source that scenes show, whichever device is behind it, with a
// still in its stead while that gives no picture.
#pragma once

#include "studio/cameras/camera_health.h"
#include "studio/cameras/camera_view.h"
#include "studio/obs_handles.h"

#include <memory>

struct obs_source_info;

namespace xb::studio {

obs_source_info cameraSlotInfo();

// What the watch has seen since the slot was made.
struct SlotStatistics {
    CameraHealth health = CameraHealth::Waiting;
    std::int64_t frame_count = 0;
    int silent_count = 0;
    int stuck_count = 0;
    int dark_count = 0;
    std::chrono::milliseconds on_still{0};
};

// Owner thread: the show's, except where it says any.
class CameraSlot {
 public:
    // `still` is drawn as large as the canvas while the camera gives no picture.
    explicit CameraSlot(obs_source* still);

    // As large as the camera's picture, turned; never changes for as long as the slot lives.
    obs_source* source() const { return source_.get(); }

    // Null: the still, until there is another. `record` is what watches this camera.
    void setCamera(obs_source* camera, std::shared_ptr<FrameRecord> record, Watched watched);
    // Of the camera that is there.
    void setWatched(Watched watched);
    // Its sides and mirror; the margins are the frame fitter's to cut.
    void setView(const CameraView& view);

    // As if it gave no pictures, whatever it gives, to practise with.
    void pretendSilence(bool is_silent);

    // Any thread.
    SlotStatistics statistics() const;

 private:
    class Body;
    Body& body() const;

    ObsPtr<obs_source> source_;

    friend obs_source_info cameraSlotInfo();
};

}  // namespace xb::studio
