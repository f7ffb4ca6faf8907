// A camera's lasting place: the source that scenes show, whichever device is behind it, with a
// still in its stead while that gives no picture. Silent: the mixer hears a camera's sound.
#pragma once

#include "studio/cameras/camera_health.h"
#include "studio/cameras/camera_view.h"
#include "studio/obs_handles.h"
#include "studio/scenes/item_transform.h"
#include "studio/sources/frame_crop.h"

#include <chrono>
#include <memory>
#include <vector>

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

// How one canvas sees a camera.
struct CameraSights {
    std::vector<PictureNeed> lasting;
    std::vector<PictureNeed> leaving;  // seen for so long still
    std::chrono::milliseconds leaves_after{0};
};
enum class SightOf { FirstCanvas, SecondCanvas };

// Of any source: whether it is a slot's. What follows is for those alone.
bool isCameraSlot(obs_source* source);
// So that what is seen of the camera is there; without any nothing changes. Any thread.
void setSights(obs_source* slot, SightOf of, CameraSights sights);
// All of the camera's picture, turned, of which the slot shows the middle.
CanvasPixels wholeSizeOf(obs_source* slot);
// Graphics thread: draws all of it into a picture of `size`, of which `box` in the middle is seen;
// the whole picture where that has no size.
void renderWhole(obs_source* slot, CanvasPixels size, CanvasPixels box);

// Owner thread: the show's, except where it says any.
class CameraSlot {
 public:
    // `still` is drawn as large as the canvas while the camera gives no picture.
    explicit CameraSlot(obs_source* still);

    // As large as the middle of the camera's picture, turned, that fills the canvas; never changes
    // for as long as the slot lives.
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

    static Body& bodyOf(obs_source* slot);
    friend obs_source_info cameraSlotInfo();
    friend void setSights(obs_source* slot, SightOf of, CameraSights sights);
    friend CanvasPixels wholeSizeOf(obs_source* slot);
    friend void renderWhole(obs_source* slot, CanvasPixels size, CanvasPixels box);
};

}  // namespace xb::studio
