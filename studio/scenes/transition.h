// How the program goes from one scene to the next, as plain values.
#pragma once

#include <array>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

namespace xb::studio {

enum class TransitionKind { Cut, Fade, Slide, Swipe, Stinger, Move };
enum class Direction { Left, Right, Up, Down };

struct NamedTransition {
    TransitionKind kind;
    std::string_view name;  // as the command line writes it
};
inline constexpr std::array named_transitions{NamedTransition{TransitionKind::Cut, "cut"},
                                              NamedTransition{TransitionKind::Fade, "fade"},
                                              NamedTransition{TransitionKind::Slide, "slide"},
                                              NamedTransition{TransitionKind::Swipe, "swipe"},
                                              NamedTransition{TransitionKind::Stinger, "stinger"},
                                              NamedTransition{TransitionKind::Move, "move"}};

struct NamedDirection {
    Direction direction;
    std::string_view name;
};
inline constexpr std::array named_directions{
    NamedDirection{Direction::Left, "left"}, NamedDirection{Direction::Right, "right"},
    NamedDirection{Direction::Up, "up"}, NamedDirection{Direction::Down, "down"}};

constexpr std::optional<TransitionKind> transitionNamed(std::string_view name) {
    for (const NamedTransition& one : named_transitions)
        if (one.name == name) return one.kind;
    return std::nullopt;
}

constexpr std::optional<Direction> directionNamed(std::string_view name) {
    for (const NamedDirection& one : named_directions)
        if (one.name == name) return one.direction;
    return std::nullopt;
}

struct Transition {
    TransitionKind kind = TransitionKind::Fade;
    std::chrono::milliseconds duration{300};     // the stinger lasts as long as its clip
    Direction direction = Direction::Left;       // where to: slide and swipe
    std::filesystem::path stinger{};             // a clip with transparency
    std::chrono::milliseconds stinger_cut{500};  // when it covers the picture: the scene changes

    bool operator==(const Transition&) const = default;
};

}  // namespace xb::studio
