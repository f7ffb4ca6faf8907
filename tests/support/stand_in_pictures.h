// The pictures a stand-in camera gives.
#pragma once

#include "tests/support/stand_in_state.h"

#include <cstdint>
#include <string>
#include <vector>

namespace xb::tests {

std::size_t pictureBytes(std::uint32_t format, std::uint32_t width_px, std::uint32_t height_px);

/// Draws the next picture into `place` of pictureBytes(); answers how many bytes of it count.
std::size_t drawPicture(const StandInState& state, const std::string& folder, std::uint32_t number,
                        std::uint8_t* place);

}  // namespace xb::tests
