// The list that HLS players ask for, as text (RFC 8216, version 7: fragmented MP4).
#pragma once

#include "encoder/viewer/live_window.h"

#include <span>
#include <string>

namespace xb::encoder {

// Names relative to the playlist: init-G.mp4 and segment-N.m4s, with the generation and the
// segments' numbers. Empty `segments` give a list without any, which players ask for again. Pure.
[[nodiscard]] std::string hlsPlaylist(std::int64_t generation, std::span<const Segment> segments);

}  // namespace xb::encoder
