// How the program goes from one scene to the next, as plain values.
#pragma once

#include <chrono>
#include <filesystem>

namespace xb::studio {

enum class TransitionKind { Cut, Fade, Slide, Swipe, Stinger, Move };
enum class Direction { Left, Right, Up, Down };

struct Transition {
    TransitionKind kind = TransitionKind::Fade;
    std::chrono::milliseconds duration{300};     // the stinger lasts as long as its clip
    Direction direction = Direction::Left;       // where to: slide and swipe
    std::filesystem::path stinger{};             // a clip with transparency
    std::chrono::milliseconds stinger_cut{500};  // when it covers the picture: the scene changes

    bool operator==(const Transition&) const = default;
};

}  // namespace xb::studio
