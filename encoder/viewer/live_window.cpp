// A ring of shared fragments; every question is answered from its two ends.
#include "encoder/viewer/live_window.h"

#include <algorithm>
#include <utility>

namespace xb::encoder {

LiveWindow::LiveWindow() : LiveWindow(Limits{}) {}
LiveWindow::LiveWindow(Limits limits) : limits_(limits) {}

void LiveWindow::onChange(std::function<void()> listener) {
    const std::lock_guard lock(mutex_);
    listener_ = std::move(listener);
}

// Under the lock, so that a listener that was taken away is not called any more.
void LiveWindow::announce() {
    if (listener_) listener_();
}

void LiveWindow::begin(std::string header, std::string codecs) {
    const std::lock_guard lock(mutex_);
    fragments_.clear();
    bytes_ = 0;
    header_ = ProgramHeader{++generation_, std::move(codecs),
                            std::make_shared<const std::string>(std::move(header))};
    announce();
}

void LiveWindow::add(Fragment fragment) {
    const std::lock_guard lock(mutex_);
    if (!header_ || (fragments_.empty() && !fragment.starts_at_keyframe)) return;
    fragment.number = next_number_++;
    if (fragment.starts_at_keyframe) ++next_segment_;
    fragment.segment = next_segment_ - 1;
    bytes_ += fragment.bytes->size();
    fragments_.push_back(std::move(fragment));
    dropOldestWhileLocked();
    announce();
}

void LiveWindow::end() {
    const std::lock_guard lock(mutex_);
    header_.reset();
    fragments_.clear();
    bytes_ = 0;
    announce();
}

void LiveWindow::dropOldestWhileLocked() {
    const auto is_too_much = [this] {
        const std::int64_t span = fragments_.back().start_us - fragments_.front().start_us;
        return span > limits_.duration_us || bytes_ > limits_.bytes;
    };
    while (fragments_.size() > 1 && is_too_much()) {
        bytes_ -= fragments_.front().bytes->size();
        fragments_.pop_front();
    }
}

std::optional<ProgramHeader> LiveWindow::header() const {
    const std::lock_guard lock(mutex_);
    return header_;
}

std::int64_t LiveWindow::newestKeyframeWhileLocked() const {
    const auto newest = std::find_if(fragments_.rbegin(), fragments_.rend(),
                                     [](const Fragment& each) { return each.starts_at_keyframe; });
    return newest == fragments_.rend() ? next_number_ : newest->number;
}

const Fragment& LiveWindow::fragmentWhileLocked(std::int64_t number) const {
    return fragments_[static_cast<std::size_t>(number - fragments_.front().number)];
}

ViewerPiece LiveWindow::next(ViewerCursor& cursor) const {
    const std::lock_guard lock(mutex_);
    if (!header_) return {ViewerTurn::Ended, nullptr};
    if (cursor.generation == 0) {
        cursor = {header_->generation, newestKeyframeWhileLocked()};
        return {ViewerTurn::Piece, header_->bytes};
    }
    if (cursor.generation != header_->generation) return {ViewerTurn::Ended, nullptr};
    if (fragments_.empty() || cursor.next_number > fragments_.back().number) {
        return {ViewerTurn::NothingYet, nullptr};
    }
    const bool is_gone = cursor.next_number < fragments_.front().number;
    if (is_gone || fragments_.back().start_us - fragmentWhileLocked(cursor.next_number).start_us >
                       limits_.viewer_lag_us) {
        cursor.next_number = std::max(cursor.next_number, newestKeyframeWhileLocked());
        if (cursor.next_number > fragments_.back().number) return {ViewerTurn::NothingYet, nullptr};
    }
    return {ViewerTurn::Piece, fragmentWhileLocked(cursor.next_number++).bytes};
}

std::vector<Segment> LiveWindow::segments(std::size_t limit) const {
    const std::lock_guard lock(mutex_);
    std::vector<Segment> whole;
    for (const Fragment& fragment : fragments_) {
        if (fragment.starts_at_keyframe) whole.push_back({fragment.segment, 0});
        if (!whole.empty()) whole.back().duration_us += fragment.duration_us;
    }
    if (!whole.empty()) whole.pop_back();  // still growing
    if (whole.size() > limit)
        whole.erase(whole.begin(), whole.end() - static_cast<std::ptrdiff_t>(limit));
    return whole;
}

std::vector<SharedBytes> LiveWindow::segment(std::int64_t number) const {
    const std::lock_guard lock(mutex_);
    std::vector<SharedBytes> parts;
    for (const Fragment& fragment : fragments_) {
        if (fragment.segment != number) continue;
        if (parts.empty() && !fragment.starts_at_keyframe) return {};  // its head is gone
        parts.push_back(fragment.bytes);
    }
    return parts;
}

}  // namespace xb::encoder
