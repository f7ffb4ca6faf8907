// Makes a piece of sound a sample longer or shorter without a seam.
#pragma once

#include "encoder/media_types.h"

#include <array>
#include <vector>

namespace xb::encoder {

// The samples are read at a pace that is a thousandth off, between them by a cubic; the piece
// begins where it began and ends where the next one begins. One thread at a time; allocates nothing
// after its largest piece.
class AudioStretch {
 public:
    using Planes = std::array<const float*, max_channel_count>;

    // `by`: 1 or -1. Every plane holds `count` samples, or is null. The answer's planes hold
    // `count` + `by`, and are good until the next call.
    const Planes& stretch(const Planes& planes, int count, int by);

 private:
    std::array<std::vector<float>, max_channel_count> buffers_;
    Planes stretched_{};
};

}  // namespace xb::encoder
