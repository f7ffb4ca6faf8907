// The list of outputs behind one short lock.
#include "encoder/outputs/fan_out.h"

#include <algorithm>
#include <utility>

namespace xb::encoder {

void FanOut::push(const PacketRef& packet) {
    const std::lock_guard lock(mutex_);
    for (const std::shared_ptr<Output>& output : outputs_)
        output->push(packet);
    if (first_packet_ == 0 && !outputs_.empty())
        first_packet_ = Clock::now().time_since_epoch().count();
}

void FanOut::add(std::shared_ptr<Output> output) {
    const std::lock_guard lock(mutex_);
    outputs_.push_back(std::move(output));
}

std::vector<std::shared_ptr<Output>> FanOut::outputs() const {
    const std::lock_guard lock(mutex_);
    return outputs_;
}

void FanOut::remove(OutputId id, Clock::time_point deadline) {
    if (const auto output = find(id)) output->remove(deadline);
}

std::shared_ptr<Output> FanOut::find(OutputId id) const {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(outputs_, id, &Output::id);
    return found == outputs_.end() ? nullptr : *found;
}

void FanOut::pause(OutputId id) {
    if (const auto output = find(id)) output->pause();
}

void FanOut::resume(OutputId id) {
    if (const auto output = find(id)) output->resume();
}

void FanOut::retry(OutputId id) {
    if (const auto output = find(id)) output->retry();
}

void FanOut::networkChanged() {
    for (const std::shared_ptr<Output>& output : outputs())
        output->networkChanged();
}

void FanOut::close(const EndTimes& times) {
    for (const std::shared_ptr<Output>& output : outputs())
        output->close(times.of(output->kind()));
}

int FanOut::join(const EndTimes& times) {
    int left_behind = 0;
    for (const std::shared_ptr<Output>& output : outputs())
        if (!output->join(times.of(output->kind()) + times.grace)) ++left_behind;
    return left_behind;
}

std::vector<OutputStatistics> FanOut::statistics() const {
    std::vector<OutputStatistics> all;
    for (const std::shared_ptr<Output>& output : outputs())
        all.push_back(output->statistics());
    return all;
}

void FanOut::collectLinks(std::vector<LinkView>& all) const {
    all.clear();
    const std::lock_guard lock(mutex_);
    for (const std::shared_ptr<Output>& output : outputs_)
        all.push_back(output->link());
}

std::optional<FanOut::Clock::time_point> FanOut::firstPacket() const noexcept {
    const Clock::rep ticks = first_packet_;
    if (ticks == 0) return std::nullopt;
    return Clock::time_point(Clock::duration(ticks));
}

}  // namespace xb::encoder
