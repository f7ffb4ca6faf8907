// Plays songs one after the other.
#include "studio/mixer/music_player.h"

#include <obs.h>

#include <unistd.h>

#include <filesystem>
#include <utility>

namespace xb::studio {
namespace {

// A file on a slow stick takes its time.
constexpr std::chrono::seconds first_sound_limit{10};
constexpr std::chrono::seconds takeover_limit{2};

ObsPtr<obs_data> songSettings(const std::string& path, bool is_looping) {
    ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_string(settings.get(), "local_file", path.c_str());
    obs_data_set_bool(settings.get(), "is_local_file", true);
    obs_data_set_bool(settings.get(), "looping", is_looping);
    obs_data_set_bool(settings.get(), "restart_on_activate", false);
    obs_data_set_bool(settings.get(), "close_when_inactive", false);
    obs_data_set_bool(settings.get(), "hw_decode", false);
    return settings;
}

}  // namespace

Result<void> MusicPlayer::check(const std::vector<std::string>& songs) {
    for (const std::string& song : songs) {
        std::error_code ignored;
        if (!std::filesystem::exists(song, ignored))
            return fail(ErrorCode::MediaFileMissing, {song});
        const bool is_file = !std::filesystem::is_directory(song, ignored);
        if (!is_file || ::access(song.c_str(), R_OK) != 0)
            return fail(ErrorCode::MediaFileUnreadable, {song});
    }
    return {};
}

MusicPlayer::MusicPlayer(std::vector<std::string> songs, MusicLoop loop)
    : songs_(std::move(songs)), loop_(loop) {
    if (songs_.empty())
        is_over_ = true;
    else
        play(0);
}

void MusicPlayer::play(std::size_t song) {
    song_ = song;
    begun_at_ = std::chrono::steady_clock::now();
    // A single song repeats without a gap.
    const bool is_looping = loop_ == MusicLoop::Repeat && songs_.size() == 1;
    const ObsPtr<obs_data> settings = songSettings(songs_[song], is_looping);
    if (source_)
        obs_source_update(source_.get(), settings.get());
    else
        source_.reset(obs_source_create_private("ffmpeg_source", "music", settings.get()));
}

// libobs' plugin plays what it could not open as well, until it has ended at once.
bool MusicPlayer::hasEnded(bool has_sounded) const {
    const auto played = std::chrono::steady_clock::now() - begun_at_;
    // libobs takes another song over with its next picture: until then the state is the last one's.
    if (!has_sounded && played < takeover_limit) return false;
    const obs_media_state state = obs_source_media_get_state(source_.get());
    if (state == OBS_MEDIA_STATE_ERROR || state == OBS_MEDIA_STATE_ENDED) return true;
    return !has_sounded && played > first_sound_limit;
}

std::optional<std::string> MusicPlayer::tend(std::int64_t block_count) {
    if (is_over_) return std::nullopt;
    const bool has_sounded = block_count > blocks_before_;
    if (has_sounded) failed_count_ = 0;
    if (!hasEnded(has_sounded)) return std::nullopt;
    std::optional<std::string> unplayable;
    if (!has_sounded) {
        ++failed_count_;
        if (told_.insert(song_).second) unplayable = songs_[song_];
    }
    const bool is_last = song_ + 1 == songs_.size();
    // Where none of them plays, asking again for ever helps nobody.
    is_over_ = failed_count_ >= songs_.size() || (is_last && loop_ == MusicLoop::Once);
    blocks_before_ = block_count;
    if (!is_over_) play((song_ + 1) % songs_.size());
    return unplayable;
}

}  // namespace xb::studio
