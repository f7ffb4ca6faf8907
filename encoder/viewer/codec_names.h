// How a browser is told which decoders a stream needs.
#pragma once

#include "encoder/codecs/stream_parameters.h"

#include <string>

namespace xb::encoder {

// RFC 6381, e.g. "avc1.64001f,mp4a.40.2". Pure; the parameter sets may come in start-code form or
// as an avcC box (ISO/IEC 14496-15).
[[nodiscard]] std::string codecNames(const StreamParameters& streams);

}  // namespace xb::encoder
