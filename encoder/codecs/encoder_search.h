// Finds an encoder that works, by trying.
#pragma once

#include "encoder/codecs/driver_call.h"
#include "encoder/codecs/video_codec.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace xb::encoder {

// What `--encoder auto` tries, best first; the last is x264, which is always there. Where the
// picture has to follow a link, only those that take a new bit rate while they run. Pure.
[[nodiscard]] std::span<const EncoderChoice> searchOrder(LinkSteering steering) noexcept;

// Whether that kind takes a new bit rate while it runs (with FFmpeg 5 to 7 on Linux). Pure.
[[nodiscard]] constexpr bool followsRate(EncoderChoice choice) noexcept {
    return choice == EncoderChoice::X264 || choice == EncoderChoice::Nvenc;
}

// Opens one of that kind and encodes a picture with it: a driver that opens may still not encode,
// and one that hangs is given up after `patience`. EncoderUnavailable {name, reason}.
[[nodiscard]] Result<void> tryEncoder(EncoderChoice choice, const CodecOpener& opener,
                                      VideoCoding coding = VideoCoding::H264,
                                      std::chrono::milliseconds patience = driver_opening_patience);

// One encoder of `devices` and `doctor`.
struct EncoderFinding {
    EncoderChoice choice{};
    std::optional<Error> absent;  // none: it works
};
// Tries all of them. May take a second or two.
[[nodiscard]] std::vector<EncoderFinding> findEncoders(const CodecOpener& opener = openSystemCodec);

// The kind that was asked for; for Auto the first that tryEncoder() finds to work.
[[nodiscard]] EncoderChoice chooseEncoder(const DeliverySettings& settings,
                                          const CodecOpener& opener);

}  // namespace xb::encoder
