// What a muxer of libavformat is told of a broadcast's picture and sound.
#pragma once

#include "encoder/codecs/stream_parameters.h"

struct AVFormatContext;

namespace xb::encoder {

// The picture is stream 0, the sound stream 1. libav's error, or nothing below zero.
[[nodiscard]] int addStreams(AVFormatContext& muxer, const StreamParameters& streams);

// Another encoder's picture from here on; for muxers that look again.
[[nodiscard]] int changePicture(AVFormatContext& muxer, const StreamParameters& streams);

}  // namespace xb::encoder
