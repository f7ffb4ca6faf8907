// A libobs source, of our own type, that draws one overlay.
#pragma once

#include "studio/canvas.h"
#include "studio/error.h"
#include "studio/obs_handles.h"

#include <QImage>

#include <memory>
#include <string>

namespace xb::studio::overlay {

enum class Arrival;
class OverlayMotion;
class OverlayStage;

// As large as the canvas, to be placed at (0, 0) unscaled. Made and destroyed between obs_startup
// and obs_shutdown by the live session's thread.
class OverlaySource {
 public:
    // Registers the source type if libobs has been started anew since.
    static Result<std::unique_ptr<OverlaySource>> create(const std::string& name,
                                                         const CanvasSettings& canvas,
                                                         std::unique_ptr<OverlayMotion> motion);
    obs_source* source() const { return source_.get(); }
    OverlayStage& stage() const { return *stage_; }

 private:
    OverlaySource(std::shared_ptr<OverlayStage> stage, ObsPtr<obs_source> source);

    std::shared_ptr<OverlayStage> stage_;
    ObsPtr<obs_source> source_;
};

}  // namespace xb::studio::overlay
