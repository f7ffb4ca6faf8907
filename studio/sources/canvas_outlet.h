// A picture of its own size beside the program, composed at the same moments.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/item_transform.h"

struct gs_texture;
struct obs_source;
struct obs_source_info;

namespace xb::studio {

// A libobs source on an output channel of its own. It draws nothing on the program: while the
// program is drawn it draws what it is given into a texture, so that both show the same moment of
// every source. Owner thread: the show's. At most one at a time.
class CanvasOutlet {
 public:
    explicit CanvasOutlet(CanvasPixels size);
    ~CanvasOutlet();
    CanvasOutlet(const CanvasOutlet&) = delete;
    CanvasOutlet& operator=(const CanvasOutlet&) = delete;

    // What is composed from now on; null: nothing. Held until then.
    void show(obs_source* source);
    // Graphics thread, as long as this lives: what was drawn last; null: nothing yet.
    gs_texture* drawn() const;

    // libobs' side of it.
    class Body;

 private:
    Body& body() const;

    ObsPtr<obs_source> source_;
};

obs_source_info canvasOutletInfo();

}  // namespace xb::studio
