#include "app/pages/scenes/theme_steps.h"

namespace xb::app {

namespace {

constexpr std::size_t most_steps = 50;

}  // namespace

void ThemeSteps::record(Theme before, Theme after, std::size_t position) {
    redo_.clear();
    undo_.push_back({before, after, position});
    if (undo_.size() > most_steps) undo_.pop_front();
}

std::optional<ThemeSteps::Theme> ThemeSteps::undo(std::size_t position) {
    if (undo_.empty() || undo_.back().position < position) return std::nullopt;
    redo_.push_back(undo_.back());
    undo_.pop_back();
    return redo_.back().before;
}

std::optional<ThemeSteps::Theme> ThemeSteps::redo(std::size_t position) {
    if (redo_.empty() || redo_.back().position > position) return std::nullopt;
    undo_.push_back(redo_.back());
    redo_.pop_back();
    return undo_.back().after;
}

}  // namespace xb::app
