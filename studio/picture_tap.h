// Reads the pictures of one canvas back from the graphics, and hands them out as NV12.
#pragma once

#include "encoder/media_types.h"
#include "studio/canvas.h"
#include "studio/nv12_picture.h"
#include "studio/obs_handles.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

struct gs_texture;

namespace xb::studio {

// libobs' own way converts by two passes over the canvas on the graphics device, or by one to
// divide by the alpha: nothing for a card, and where the processor draws more than the rest of the
// frame. This takes the canvas as it was drawn, a frame later, when the drawing is done.
//
// Owner thread: any one thread. `sink` is called from libobs' graphics thread until the destructor
// returns. Times, repeated frames after late ones, and delay are as libobs has them.
class PictureTap {
 public:
    // Gives what was drawn last on this canvas, on the graphics thread; null: nothing yet.
    using Drawn = std::function<gs_texture*()>;
    // Whether what is asked of the device can be had at once, or a frame later without waiting.
    enum class Device { Processor, Card };

    PictureTap(const CanvasSettings& canvas, Device device, Drawn drawn,
               encoder::RawFrameSink& sink);
    ~PictureTap();
    PictureTap(const PictureTap&) = delete;
    PictureTap& operator=(const PictureTap&) = delete;

 private:
    struct Staged {
        ObsPtr<gs_stage_surface> surface;
        std::uint64_t time_ns = 0;       // when it was drawn; 0: nothing is in it
        std::uint64_t next_time_ns = 0;  // when the frame after it was
    };
    static void takeFrame(void* self, float seconds);
    void takeFrame();
    void push(const Staged& staged);

    const Drawn drawn_;
    encoder::RawFrameSink& sink_;
    const std::uint64_t interval_ns_;
    // The graphics thread's own.
    Nv12Picture picture_;
    std::vector<Staged> ring_;  // one where the processor draws, else two
    std::size_t next_ = 0;
    std::uint64_t drawn_at_ns_ = 0;  // when what the canvas shows now was drawn; 0: not known
};

}  // namespace xb::studio
