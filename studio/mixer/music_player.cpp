// Plays songs one after the other.
#include "studio/mixer/music_player.h"

#include <obs.h>

#include <unistd.h>

#include <filesystem>
#include <utility>

namespace xb::studio {
namespace {

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
    // A single song repeats without a gap.
    const bool is_looping = loop_ == MusicLoop::Repeat && songs_.size() == 1;
    const ObsPtr<obs_data> settings = songSettings(songs_[song], is_looping);
    if (source_)
        obs_source_update(source_.get(), settings.get());
    else
        source_.reset(obs_source_create_private("ffmpeg_source", "music", settings.get()));
}

void MusicPlayer::tend() {
    if (is_over_) return;
    const obs_media_state state = obs_source_media_get_state(source_.get());
    const bool has_failed = state == OBS_MEDIA_STATE_ERROR;
    if (state == OBS_MEDIA_STATE_PLAYING) failed_count_ = 0;
    if (!has_failed && state != OBS_MEDIA_STATE_ENDED) return;
    if (has_failed) ++failed_count_;
    const bool is_last = song_ + 1 == songs_.size();
    // Where none of them plays, asking again for ever helps nobody.
    is_over_ = failed_count_ >= songs_.size() || (is_last && loop_ == MusicLoop::Once);
    if (!is_over_) play((song_ + 1) % songs_.size());
}

}  // namespace xb::studio
