// A sink that remembers what the program tap handed over.
#include "tests/studio/recording_sink.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <numeric>

namespace xb::tests {
namespace {

std::vector<std::uint8_t> rows(const std::uint8_t* plane, int stride, int width, int height) {
    std::vector<std::uint8_t> copy(static_cast<std::size_t>(width) *
                                   static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        std::memcpy(copy.data() + static_cast<std::ptrdiff_t>(y) * width,
                    plane + static_cast<std::ptrdiff_t>(y) * stride,
                    static_cast<std::size_t>(width));
    return copy;
}

std::size_t at(int x, int y, int width) {
    return static_cast<std::size_t>(y * width + x);
}

}  // namespace

int Picture::lumaAt(int x, int y) const {
    return luma.at(at(x, y, width_px));
}
int Picture::blueAt(int x, int y) const {
    return chroma.at(at(x / 2 * 2, y / 2, width_px));
}
int Picture::redAt(int x, int y) const {
    return chroma.at(at(x / 2 * 2 + 1, y / 2, width_px));
}

double Picture::meanLuma() const {
    const double sum = std::accumulate(luma.begin(), luma.end(), 0.0);
    return luma.empty() ? 0 : sum / static_cast<double>(luma.size());
}

double Picture::distanceTo(const Picture& other) const {
    double sum = 0;
    for (std::size_t i = 0; i < std::min(luma.size(), other.luma.size()); ++i)
        sum += std::abs(luma[i] - other.luma[i]);
    return luma.empty() ? 0 : sum / static_cast<double>(luma.size());
}

void RecordingSink::pushVideo(const encoder::RawVideoFrame& frame) noexcept {
    Picture picture{
        width_px_, height_px_, rows(frame.planes[0], frame.stride_bytes[0], width_px_, height_px_),
        rows(frame.planes[1], frame.stride_bytes[1], width_px_, height_px_ / 2), frame.time.ns};
    if (on_picture_) on_picture_(picture);
    const std::scoped_lock lock(mutex_);
    picture_times_.push_back(picture.time_ns);
    newest_ = std::move(picture);
    changed_.notify_all();
}

void RecordingSink::pushAudio(const encoder::RawAudioBlock& block) noexcept {
    SoundBlock copy{block.time.ns,
                    {block.planes[0], block.planes[0] + block.sample_count},
                    {block.planes[1], block.planes[1] + block.sample_count}};
    const std::scoped_lock lock(mutex_);
    if (is_sound_kept_) sound_.push_back(std::move(copy));
    changed_.notify_all();
}

void RecordingSink::keepNoSound() {
    const std::scoped_lock lock(mutex_);
    is_sound_kept_ = false;
    sound_ = {};
}

bool RecordingSink::waitForPictures(std::size_t more, std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    const std::size_t wanted = picture_times_.size() + more;
    return changed_.wait_for(lock, limit, [&] { return picture_times_.size() >= wanted; });
}

bool RecordingSink::waitForPicture(const std::function<bool(const Picture&)>& wanted,
                                   std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    const std::size_t before = picture_times_.size();
    return changed_.wait_for(lock, limit,
                             [&] { return picture_times_.size() > before && wanted(newest_); });
}

bool RecordingSink::waitForSound(const std::function<bool(const SoundBlock&)>& wanted,
                                 std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    std::size_t next = sound_.size();
    return changed_.wait_for(lock, limit, [&] {
        while (next < sound_.size())
            if (wanted(sound_[next++])) return true;
        return false;
    });
}

Picture RecordingSink::newest() const {
    const std::scoped_lock lock(mutex_);
    return newest_;
}

std::vector<std::int64_t> RecordingSink::pictureTimes() const {
    const std::scoped_lock lock(mutex_);
    return picture_times_;
}

std::vector<SoundBlock> RecordingSink::sound() const {
    const std::scoped_lock lock(mutex_);
    return sound_;
}

float peakOf(const SoundBlock& block) {
    float peak = 0;
    for (const float sample : block.left)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

}  // namespace xb::tests
