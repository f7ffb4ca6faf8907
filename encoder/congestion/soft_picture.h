// Takes fine detail out of a picture without changing its size.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/media_types.h"

#include <cstdint>
#include <vector>

namespace xb::encoder {

// Scales down by averaging and up again by blending, so that a poor link carries a soft picture
// rather than a broken one. One thread at a time; allocates on first use only.
class SoftPicture {
 public:
    explicit SoftPicture(const VideoFormat& format) noexcept : format_(format) {}

    // `divisor` 2 or 4. The answer is this object's own, good until the next call; `source` (NV12)
    // stays as it is.
    AVFrame& soften(const AVFrame& source, int divisor);

 private:
    struct Plane {
        const std::uint8_t* source;
        int source_stride;
        std::uint8_t* target;
        int target_stride;
        int width;  // in points
        int height;
    };
    // `channels` bytes a point: one of luma, two of chroma.
    template <int channels, int divisor>
    void softenPlane(const Plane& plane);

    const VideoFormat format_;
    AvPtr<AVFrame> frame_;
    std::vector<std::uint8_t> small_;     // the small picture
    std::vector<std::uint16_t> sums_;     // a row of it, before the division
    std::vector<std::uint16_t> blended_;  // a row of it, between two
};

}  // namespace xb::encoder
