// What the camera sees to itself cannot be set meanwhile.
#include "tests/support/stand_in_controls.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

namespace xb::tests {
namespace {

std::optional<std::size_t> indexOf(std::uint32_t id) {
    for (std::size_t i = 0; i < stand_in_controls.size(); ++i)
        if (stand_in_controls.at(i).id == id) return i;
    return std::nullopt;
}

bool isIdle(const StandInState& state, StandInControl which) {
    constexpr std::int32_t by_hand = 1;  // of the exposure
    switch (which) {
        case StandInControl::WhiteBalance:
            return state.control(StandInControl::WhiteBalanceAutomatic) != 0;
        case StandInControl::Exposure:
            return state.control(StandInControl::ExposureAutomatic) != by_hand;
        case StandInControl::Focus:
            return state.control(StandInControl::FocusAutomatic) != 0;
        default:
            return false;
    }
}

const StandInChoice* choiceOf(const StandInControlFacts& facts, std::int32_t value) {
    const auto found = std::find_if(
        facts.choices.begin(), facts.choices.end(),
        [value](const auto& choice) { return choice.name != nullptr && choice.value == value; });
    return found == facts.choices.end() ? nullptr : &*found;
}

bool takes(const StandInControlFacts& facts, std::int32_t value) {
    if (facts.type == V4L2_CTRL_TYPE_MENU) return choiceOf(facts, value) != nullptr;
    return value >= facts.least && value <= facts.most;
}

}  // namespace

int queryControl(const StandInState& state, v4l2_queryctrl& control) {
    constexpr auto next = static_cast<std::uint32_t>(V4L2_CTRL_FLAG_NEXT_CTRL);
    const bool is_next = (control.id & next) != 0;
    const std::uint32_t asked = control.id & ~next;
    for (std::size_t i = 0; i < stand_in_controls.size(); ++i) {
        const StandInControlFacts& facts = stand_in_controls.at(i);
        if (is_next ? facts.id <= asked : facts.id != asked) continue;
        control = {};
        control.id = facts.id;
        control.type = facts.type;
        std::strcpy(reinterpret_cast<char*>(control.name), facts.name);
        control.minimum = facts.least;
        control.maximum = facts.most;
        control.step = facts.step;
        control.default_value = facts.usual;
        if (isIdle(state, static_cast<StandInControl>(i))) control.flags = V4L2_CTRL_FLAG_INACTIVE;
        return 0;
    }
    return EINVAL;
}

int queryMenu(v4l2_querymenu& item) {
    const auto index = indexOf(item.id);
    if (!index) return EINVAL;
    const StandInChoice* choice =
        choiceOf(stand_in_controls.at(*index), static_cast<std::int32_t>(item.index));
    if (choice == nullptr) return EINVAL;
    std::strcpy(reinterpret_cast<char*>(item.name), choice->name);
    return 0;
}

int getControl(const StandInState& state, v4l2_control& control) {
    const auto index = indexOf(control.id);
    if (!index) return EINVAL;
    control.value = state.controls.at(*index);
    return 0;
}

int setControl(StandInState& state, const v4l2_control& control) {
    const auto index = indexOf(control.id);
    if (!index) return EINVAL;
    if (isIdle(state, static_cast<StandInControl>(*index))) return EACCES;
    if (!takes(stand_in_controls.at(*index), control.value)) return ERANGE;
    state.controls.at(*index) = control.value;
    return 0;
}

}  // namespace xb::tests
