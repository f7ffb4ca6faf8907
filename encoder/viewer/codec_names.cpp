// Reads profile, constraints and level out of the first sequence parameter set.
#include "encoder/viewer/codec_names.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <span>

extern "C" {
#include <libavcodec/codec_par.h>
}

namespace xb::encoder {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint8_t sequence_parameter_set = 7;
constexpr std::uint8_t unit_type_mask = 0x1F;
constexpr std::size_t avcc_profile_offset = 1;

// The three bytes after the unit's header.
std::optional<Bytes> profileOf(Bytes extradata) {
    if (extradata.size() > 4 && extradata[0] == 1) return extradata.subspan(avcc_profile_offset, 3);
    for (std::size_t i = 0; i + 6 < extradata.size(); ++i) {
        const bool is_start = extradata[i] == 0 && extradata[i + 1] == 0 && extradata[i + 2] == 1;
        if (is_start && (extradata[i + 3] & unit_type_mask) == sequence_parameter_set) {
            return extradata.subspan(i + 4, 3);
        }
    }
    return std::nullopt;
}

}  // namespace

std::string codecNames(const StreamParameters& streams) {
    const Bytes extradata(streams.video->extradata,
                          static_cast<std::size_t>(streams.video->extradata_size));
    const auto profile = profileOf(extradata);
    if (!profile) return "avc1,mp4a.40.2";
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%02x%02x%02x", (*profile)[0], (*profile)[1],
                  (*profile)[2]);
    return std::string("avc1.") + digits.data() + ",mp4a.40.2";
}

}  // namespace xb::encoder
