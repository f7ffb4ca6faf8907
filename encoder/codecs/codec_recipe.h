// Which of libavcodec's encoders stands for a choice, and what it is told beside size and rate.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/delivery_settings.h"

#include <span>

namespace xb::encoder {

enum class PictureShape { Nv12, Planar, OnCard };

struct CodecRecipe {
    EncoderChoice choice;
    VideoCoding coding;
    const char* libav_name;
    PictureShape shape;
    void (*tell)(const DeliverySettings& settings, AvOptions& options);
};

// All that are known; those for the same choice and coding in the order in which they are tried.
[[nodiscard]] std::span<const CodecRecipe> codecRecipes() noexcept;

}  // namespace xb::encoder
