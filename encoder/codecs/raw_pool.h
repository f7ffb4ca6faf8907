// The buffers that raw frames wait in, shared by all encodes of one program.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/media_types.h"
#include "encoder/packet.h"

#include <array>
#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

namespace xb::encoder {

struct AudioSlot {
    std::array<std::vector<float>, max_channel_count> planes;
    int sample_count = 0;
};

// A share of one picture or one piece of sound in a buffer of the pool's.
struct RawItem {
    MediaKind kind = MediaKind::Video;
    std::size_t slot = 0;
    MediaTime time;
};

// Frames are copied once, into a free buffer, and go back when the last reader is done. As many
// buffers as all readers may hold at once, so that a slow one takes none from another. Nothing is
// allocated after construction. Any thread; a kept item is only read.
class RawPool {
 public:
    static constexpr std::size_t video_per_reader = 10;
    static constexpr std::size_t audio_per_reader = 256;
    static constexpr int audio_slot_samples = 1024;

    RawPool(const VideoFormat& video, const AudioFormat& audio, std::size_t reader_count);

    // A share for each of `reader_count`. Empty: no buffer is free.
    [[nodiscard]] std::optional<RawItem> keep(const RawVideoFrame& frame,
                                              int reader_count) noexcept;
    // Of the block audio_slot_samples at most, from `first` on.
    [[nodiscard]] std::optional<RawItem> keep(const RawAudioBlock& block, int first,
                                              int reader_count) noexcept;
    void giveBack(const RawItem& item) noexcept;

    // Valid while a share of it is held.
    [[nodiscard]] const AVFrame& videoFrame(std::size_t slot) const noexcept {
        return *video_slots_[slot];
    }
    [[nodiscard]] const AudioSlot& audioSlot(std::size_t slot) const noexcept {
        return audio_slots_[slot];
    }
    [[nodiscard]] std::size_t videoSlotCount() const noexcept { return video_slots_.size(); }

 private:
    // Of one kind: which are free, and how many hold each.
    struct Shelf {
        std::vector<std::size_t> free;
        std::vector<int> shares;
    };
    [[nodiscard]] std::optional<std::size_t> take(Shelf& shelf, int reader_count) noexcept;

    const VideoFormat video_format_;
    const AudioFormat audio_format_;
    std::vector<AvPtr<AVFrame>> video_slots_;
    std::vector<AudioSlot> audio_slots_;

    std::mutex mutex_;
    Shelf video_;
    Shelf audio_;
};

}  // namespace xb::encoder
