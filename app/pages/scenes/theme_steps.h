// Which themes of the overlays were chosen while scenes are edited, and where among those edits: so
// that both are taken back in the order in which they were made. Pure.
#pragma once

#include "studio/overlay/overlay_look.h"

#include <cstddef>
#include <deque>
#include <optional>

namespace xb::app {

// `position`: how many edits of scenes lie behind, as `EditHistory::position` counts them. Keeps
// the newest 50 steps.
class ThemeSteps {
 public:
    using Theme = studio::overlay::Theme;

    void record(Theme before, Theme after, std::size_t position);
    // What can be done again ends with a new edit of a scene.
    void noteEdit() { redo_.clear(); }

    // The theme to be shown again; none: an edit of a scene is to be taken back, or done again,
    // first.
    std::optional<Theme> undo(std::size_t position);
    std::optional<Theme> redo(std::size_t position);
    bool canUndo() const { return !undo_.empty(); }
    bool canRedo() const { return !redo_.empty(); }

 private:
    struct Step {
        Theme before;
        Theme after;
        std::size_t position;
    };
    std::deque<Step> undo_;
    std::deque<Step> redo_;
};

}  // namespace xb::app
