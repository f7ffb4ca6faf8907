// What can be taken back and done again: a bounded list of inverse edits.
#pragma once

#include "studio/scenes/scene_edit.h"

#include <cstddef>
#include <deque>
#include <optional>

namespace xb::studio {

// Edits of one movement of the hand (a drag, a slider) carry the same number and are taken back in
// one step; 0: on its own.
struct Gesture {
    int number = 0;
};

// Not synchronised. When full the oldest edit can no longer be taken back.
class EditHistory {
 public:
    explicit EditHistory(std::size_t capacity = 200) : capacity_(capacity) {}

    // After an edit: how to take it back. What had been taken back can no longer be done again.
    void record(SceneEdit inverse, Gesture gesture = {});

    // The edit that takes back the last one, or does the last one again that was taken back.
    const SceneEdit* toUndo() const { return undo_.empty() ? nullptr : &undo_.back().edit; }
    const SceneEdit* toRedo() const { return redo_.empty() ? nullptr : &redo_.back().edit; }
    // After it was applied, with its own inverse.
    void undone(SceneEdit inverse);
    void redone(SceneEdit inverse);

    std::size_t undoCount() const { return undo_.size(); }
    std::size_t redoCount() const { return redo_.size(); }
    // How many steps lie behind, those included that can no longer be taken back.
    std::size_t position() const { return forgotten_count_ + undo_.size(); }
    void clear();

 private:
    struct Step {
        SceneEdit edit;
        int gesture = 0;
    };
    const std::size_t capacity_;
    std::size_t forgotten_count_ = 0;
    std::deque<Step> undo_;
    std::deque<Step> redo_;
};

}  // namespace xb::studio
