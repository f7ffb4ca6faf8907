// A libobs source, of our own type, that shows one painted picture at the picture's own size.
#pragma once

#include "studio/obs_handles.h"
#include "studio/overlay/text_label.h"

#include <memory>
#include <string>

namespace xb::studio::overlay {

class PictureStage;

// Made, changed and destroyed by the show's thread between the engine's start and end. Painting
// takes a few milliseconds on that thread, before the picture is to be seen; it is uploaded once.
class PictureSource {
 public:
    explicit PictureSource(const std::string& name);
    ~PictureSource();
    PictureSource(const PictureSource&) = delete;
    PictureSource& operator=(const PictureSource&) = delete;

    void show(const TextLabel& label);
    void showMissing(const std::string& name, int width_px, int height_px);

    // What is shown first by a transition has to be painted before that begins: else the graphics
    // thread paints it.
    void paint();

    obs_source* source() const { return source_.get(); }

 private:
    std::shared_ptr<PictureStage> stage_;
    ObsPtr<obs_source> source_;
};

}  // namespace xb::studio::overlay
