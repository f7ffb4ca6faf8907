// What can be taken back and done again.
#include "studio/scenes/edit_history.h"

#include <utility>

namespace xb::studio {

void EditHistory::record(SceneEdit inverse, Gesture gesture) {
    redo_.clear();
    // The first inverse of a gesture leads back to where it began.
    const bool goes_on =
        gesture.number != 0 && !undo_.empty() && undo_.back().gesture == gesture.number;
    if (goes_on) return;
    undo_.push_back({std::move(inverse), gesture.number});
    if (undo_.size() <= capacity_) return;
    undo_.pop_front();
    ++forgotten_count_;
}

void EditHistory::undone(SceneEdit inverse) {
    undo_.pop_back();
    redo_.push_back({std::move(inverse), 0});
}

void EditHistory::redone(SceneEdit inverse) {
    redo_.pop_back();
    undo_.push_back({std::move(inverse), 0});
}

void EditHistory::clear() {
    forgotten_count_ = 0;
    undo_.clear();
    redo_.clear();
}

}  // namespace xb::studio
