// The pictures of one overlay on their way from the paint thread to the graphics thread.
#pragma once

#include "studio/obs_handles.h"
#include "studio/overlay/overlay_motion.h"

#include <QImage>
#include <QSize>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

struct gs_effect;

namespace xb::studio::overlay {

// Shared by the libobs source that draws it and the overlay that fills it. Holds no more pictures
// than its motion names, and until the next frame those that it named before; each is uploaded
// once.
class OverlayStage {
 public:
    OverlayStage(QSize canvas, std::unique_ptr<OverlayMotion> motion);
    ~OverlayStage();
    OverlayStage(const OverlayStage&) = delete;
    OverlayStage& operator=(const OverlayStage&) = delete;

    QSize canvas() const { return canvas_; }

    // Any thread.
    void enter(PaintedPicture picture, Arrival arrival);
    void leave();
    std::int64_t uploadCount() const { return upload_count_; }

    // The graphics thread, once per frame; and once per scene that shows it, within the graphics
    // context.
    void advance(std::chrono::nanoseconds elapsed, FrameTime frame_at);
    void draw();

 private:
    struct Picture {
        QImage image;  // until it is uploaded
        ObsPtr<gs_texture> texture;
    };
    void uploadWhileLocked(Picture& picture);
    bool isNeededWhileLocked(PictureId picture) const;

    const QSize canvas_;
    std::atomic<std::int64_t> upload_count_{0};
    std::mutex mutex_;
    std::unique_ptr<OverlayMotion> motion_;
    PictureId last_picture_ = 0;
    std::map<PictureId, Picture> pictures_;
    gs_effect* effect_ = nullptr;
};

}  // namespace xb::studio::overlay
