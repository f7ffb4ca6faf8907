// Brings raw pictures into the shape that an encoder takes.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/media_types.h"

#include <memory>

namespace xb::encoder {

// One thread at a time.
class PictureAdapter {
 public:
    virtual ~PictureAdapter() = default;
    // Good until the next call; null: the card does not take it. PTS and type are the picture's.
    [[nodiscard]] virtual AVFrame* adapt(const AVFrame& picture) = 0;
};

// NV12 to planar 4:2:0, for encoders that know no other.
[[nodiscard]] std::unique_ptr<PictureAdapter> makePlanarAdapter(const VideoFormat& format);

// Uploads to the graphics card that `codec` will encode on, and tells the codec so; before it is
// opened. Null: there is none, or it takes no such pictures.
[[nodiscard]] std::unique_ptr<PictureAdapter> makeUploadAdapter(AVCodecContext& codec);

}  // namespace xb::encoder
