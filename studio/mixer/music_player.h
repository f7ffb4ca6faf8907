// Plays songs one after the other, as one source.
#pragma once

#include "studio/error.h"
#include "studio/obs_handles.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace xb::studio {

enum class MusicLoop { Repeat, Once };

// Owner thread: the mixer's.
class MusicPlayer {
 public:
    // MediaFileMissing or MediaFileUnreadable for the first song that is not there; none is fine.
    static Result<void> check(const std::vector<std::string>& songs);

    MusicPlayer(std::vector<std::string> songs, MusicLoop loop);

    obs_source* source() const { return source_.get(); }
    // The next song, if the one before has ended or cannot be played; called every now and then.
    // `block_count`: of all that was heard of the source. A song that gave no sound is named, once.
    std::optional<std::string> tend(std::int64_t block_count);
    bool isOver() const { return is_over_; }

 private:
    void play(std::size_t song);
    bool hasEnded(bool has_sounded) const;

    const std::vector<std::string> songs_;
    const MusicLoop loop_;
    std::size_t song_ = 0;
    std::int64_t blocks_before_ = 0;  // heard before this song
    std::chrono::steady_clock::time_point begun_at_;
    std::set<std::size_t> told_;
    std::size_t failed_count_ = 0;  // in a row
    bool is_over_ = false;
    ObsPtr<obs_source> source_;
};

}  // namespace xb::studio
