// How Chinese and Japanese text is set from top to bottom: what stands, what turns, what has a form
// of its own there. Pure, without Qt.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace xb::studio::overlay {

// One cell of a column.
struct VerticalCell {
    enum class Pose {
        Upright,  // one character, standing
        Beside,   // two or three figures side by side in the width of one character
        Turned,   // a run lying on its side, read from top to bottom
    };
    std::u32string text;
    Pose pose = Pose::Upright;

    bool operator==(const VerticalCell&) const = default;
};

// Punctuation and brackets become the forms that Unicode has for vertical text; Latin runs turn;
// one to three figures stand; what belongs to one emoji stays together.
std::vector<VerticalCell> verticalCells(const std::u32string& line);

}  // namespace xb::studio::overlay
