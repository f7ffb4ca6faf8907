// Hands out a show on both its canvases, from the same moment to the same moment.
#pragma once

#include "studio/program_tap.h"
#include "studio/show_span.h"

namespace xb::studio {

// Two taps that are made and let go of one after the other miss a picture of each other at the
// start, and some at the end, where each waits for its sound. Here both sinks are given pictures of
// the same times, the first and the last one too.
//
// Owner thread: any one thread. As ProgramTap has it; canvas and sinks outlive it.
class TwinTap {
 public:
    TwinTap(Engine& engine, encoder::RawFrameSink& program, const SecondCanvas& canvas,
            encoder::RawFrameSink& second);
    // Waits a second at most for either canvas' last picture, and for the sound as ProgramTap does.
    ~TwinTap();
    TwinTap(const TwinTap&) = delete;
    TwinTap& operator=(const TwinTap&) = delete;

 private:
    ShowSpan span_;
    SpannedSink program_sink_;
    SpannedSink second_sink_;
    ProgramTap program_;
    ProgramTap second_;
};

}  // namespace xb::studio
