#include "app/live/run_sheet.h"

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

using std::chrono::milliseconds;

milliseconds plannedFor(const RunSheetLine& line) {
    return std::chrono::minutes(line.item.minutes);
}

bool hasLength(const RunSheetLine& line) {
    return line.item.minutes > 0;
}

}  // namespace

void RunSheet::load(const std::vector<catalog::RunSheetItem>& items) {
    lines_.clear();
    current_.reset();
    previous_.reset();
    for (const catalog::RunSheetItem& item : items)
        add(item);
}

void RunSheet::replace(const std::vector<catalog::RunSheetItem>& items) {
    std::vector<RunSheetLine> before = std::exchange(lines_, {});
    for (const catalog::RunSheetItem& item : items) {
        const auto same =
            std::find_if(before.begin(), before.end(),
                         [&item](const RunSheetLine& one) { return one.item.sku == item.sku; });
        if (same == before.end()) {
            add(item);
            continue;
        }
        lines_.push_back(std::move(*same));
        lines_.back().item = item;
        before.erase(same);
    }
    if (current_ && !indexOf(*current_)) current_.reset();
    if (previous_ && !indexOf(*previous_)) previous_.reset();
}

void RunSheet::add(const catalog::RunSheetItem& item) {
    RunSheetLine line;
    line.id = ++last_id_;
    line.item = item;
    lines_.push_back(std::move(line));
}

void RunSheet::change(std::size_t index, const catalog::RunSheetItem& item) {
    lines_.at(index).item = item;
}

void RunSheet::remove(std::size_t index) {
    const int id = lines_.at(index).id;
    if (current_ == id) current_.reset();
    if (previous_ == id) previous_.reset();
    lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(index));
}

void RunSheet::move(std::size_t from, std::size_t to) {
    RunSheetLine moved = std::move(lines_.at(from));
    lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(from));
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(std::min(to, lines_.size())),
                  std::move(moved));
}

void RunSheet::forget() {
    for (RunSheetLine& line : lines_) {
        line.spent = {};
        line.is_done = false;
    }
    previous_.reset();
}

void RunSheet::begin(Moment now) {
    forget();
    current_since_ = now;
    begun_at_ = now;
}

void RunSheet::resume(const std::vector<ExplainedBefore>& before, milliseconds aired, Moment now) {
    begin(now);
    begun_at_ = now - aired;
    for (const ExplainedBefore& one : before) {
        RunSheetLine* line = lineOf(one.sku);
        if (line == nullptr) continue;
        line->spent += one.spent;
        line->is_done = true;
        previous_ = line->id;
    }
}

void RunSheet::end(Moment now) {
    leave(now);
    begun_at_.reset();
}

void RunSheet::explain(int id, Moment now) {
    if (current_ == id || !indexOf(id)) return;
    leave(now);
    current_ = id;
    current_since_ = now;
}

void RunSheet::explainSku(catalog::SkuId sku, Moment now) {
    const RunSheetLine* on_now = currentLine();
    if (on_now != nullptr && on_now->item.sku == sku) return;
    const RunSheetLine* found = lineOf(sku);
    if (found == nullptr) return leave(now);
    explain(found->id, now);
}

void RunSheet::leave(Moment now) {
    if (RunSheetLine* line = currentLine()) {
        if (isOnAir()) {
            line->spent = spentOn(*line, now);
            line->is_done = true;
        }
        previous_ = line->id;
    }
    current_.reset();
}

std::vector<catalog::RunSheetItem> RunSheet::items() const {
    std::vector<catalog::RunSheetItem> items;
    for (const RunSheetLine& line : lines_)
        items.push_back(line.item);
    return items;
}

std::optional<std::size_t> RunSheet::indexOf(int id) const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].id == id) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> RunSheet::current() const {
    return current_ ? indexOf(*current_) : std::nullopt;
}

std::optional<std::size_t> RunSheet::next() const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (!lines_[i].is_done && current_ != lines_[i].id) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> RunSheet::previous() const {
    return previous_ ? indexOf(*previous_) : std::nullopt;
}

std::size_t RunSheet::reachedCount() const {
    return static_cast<std::size_t>(std::count_if(
        lines_.begin(), lines_.end(),
        [this](const RunSheetLine& line) { return line.is_done || current_ == line.id; }));
}

RunSheetLine* RunSheet::currentLine() {
    const auto index = current();
    return index ? &lines_[*index] : nullptr;
}

// The first that is open, else the first of all; null: there is none.
RunSheetLine* RunSheet::lineOf(catalog::SkuId sku) {
    const auto isOfIt = [sku](const RunSheetLine& line) { return line.item.sku == sku; };
    auto found = std::find_if(lines_.begin(), lines_.end(), [&](const RunSheetLine& line) {
        return isOfIt(line) && !line.is_done;
    });
    if (found == lines_.end()) found = std::find_if(lines_.begin(), lines_.end(), isOfIt);
    return found == lines_.end() ? nullptr : &*found;
}

milliseconds RunSheet::spentOn(const RunSheetLine& line, Moment now) const {
    if (current_ != line.id || !isOnAir()) return line.spent;
    return line.spent + std::chrono::duration_cast<milliseconds>(now - current_since_);
}

// An item without a length takes what it takes: it neither makes late nor early.
RunSheetTimes RunSheet::times(Moment now) const {
    RunSheetTimes times;
    milliseconds due{0};  // what the plan gives to all that has happened
    for (const RunSheetLine& line : lines_) {
        const milliseconds spent = spentOn(line, now);
        const bool is_current = current_ == line.id;
        if (is_current && isOnAir() && hasLength(line)) times.item_left = plannedFor(line) - spent;
        if (is_current) {
            due += hasLength(line) ? std::min(spent, plannedFor(line)) : spent;
            times.left += std::max(milliseconds(0), plannedFor(line) - spent);
        } else if (line.is_done) {
            due += hasLength(line) ? plannedFor(line) : spent;
        } else {
            times.left += plannedFor(line);
        }
    }
    if (begun_at_) times.behind = std::chrono::duration_cast<milliseconds>(now - *begun_at_) - due;
    return times;
}

}  // namespace xb::app
