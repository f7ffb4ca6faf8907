// Hands the program, as raw frames, to whoever encodes it.
#pragma once

#include "encoder/media_types.h"
#include "studio/even_end.h"

#include <memory>

namespace xb::studio {

class Engine;
class PictureTap;
class SecondCanvas;

// Owner thread: any one thread. `sink` is called from libobs' video (where the processor draws
// and for a second canvas: graphics) and audio threads from the moment of construction until the
// destructor returns; both outlive the tap. Picture: NV12, BT.709 limited range, canvas size.
// Sound: float planar, 48 kHz stereo. Both times are on libobs' one nanosecond clock.
class ProgramTap {
 public:
    ProgramTap(Engine& engine, encoder::RawFrameSink& sink);
    // The same show as its second canvas has it, with the same sound and the same times. The canvas
    // outlives the tap.
    ProgramTap(Engine& engine, const SecondCanvas& canvas, encoder::RawFrameSink& sink);
    // Takes the picture away, waits a second at most for the sound to come up to it, and returns
    // when libobs has let go of the sink: no call is under way, and none will come.
    ~ProgramTap();
    ProgramTap(const ProgramTap&) = delete;
    ProgramTap& operator=(const ProgramTap&) = delete;

 private:
    Engine& engine_;
    EvenEnd sink_;
    std::unique_ptr<PictureTap> drawn_;  // null: libobs converts and hands out by itself
};

}  // namespace xb::studio
