// Plays songs one after the other, as one source.
#pragma once

#include "studio/error.h"
#include "studio/obs_handles.h"

#include <cstddef>
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
    // The next song, if the one before has ended or cannot be played. Called every now and then.
    void tend();
    bool isOver() const { return is_over_; }

 private:
    void play(std::size_t song);

    const std::vector<std::string> songs_;
    const MusicLoop loop_;
    std::size_t song_ = 0;
    std::size_t failed_count_ = 0;  // in a row
    bool is_over_ = false;
    ObsPtr<obs_source> source_;
};

}  // namespace xb::studio
