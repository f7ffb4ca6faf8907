// Why an encoder is not to be had on this machine.
#pragma once

#include "encoder/delivery_settings.h"
#include "encoder/error.h"

#include <array>
#include <optional>
#include <string_view>

namespace xb::encoder {

enum class EncoderAbsence {
    NoCard,         // no graphics card that could
    NoDriver,       // the card's driver is not there, or does not let us
    NotBuiltIn,     // FFmpeg was built without it
    DoesNotOpen,    // it refuses ordinary settings
    DoesNotEncode,  // it opens, and gives no picture
};

inline constexpr std::array all_encoder_absences{
    EncoderAbsence::NoCard, EncoderAbsence::NoDriver, EncoderAbsence::NotBuiltIn,
    EncoderAbsence::DoesNotOpen, EncoderAbsence::DoesNotEncode};

// As the second argument of EncoderUnavailable: "NoCard".
[[nodiscard]] std::string_view name(EncoderAbsence absence) noexcept;
[[nodiscard]] std::optional<EncoderAbsence> encoderAbsenceFromName(std::string_view name) noexcept;

[[nodiscard]] tl::unexpected<Error> unavailable(EncoderChoice choice, EncoderAbsence absence);

// What hardware encoders need before it is worth opening them.
struct MachineLook {
    bool has_nvidia_card = false;
    bool has_nvidia_driver = false;  // its library for programs
    bool has_render_node = false;    // /dev/dri/renderD128 or another, that we may use
};
[[nodiscard]] MachineLook lookAtMachine();

// Pure. None: try it.
[[nodiscard]] std::optional<EncoderAbsence> absenceOf(EncoderChoice choice,
                                                      const MachineLook& machine) noexcept;

}  // namespace xb::encoder
