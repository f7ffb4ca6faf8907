// Which libobs source an item's own picture is made with.
#include "studio/sources/item_recipe.h"

#include <obs.h>

#include <unistd.h>

#include <cmath>
#include <filesystem>

namespace xb::studio {
namespace {

namespace fs = std::filesystem;

ObsPtr<obs_data> newSettings() {
    return ObsPtr<obs_data>(obs_data_create());
}

ItemRecipe recipe(const char* type_id) {
    return {type_id, newSettings()};
}

ItemRecipe recipeFor(const ImageFile& image) {
    ItemRecipe made = recipe("image_source");
    obs_data_set_string(made.settings.get(), "file", image.path.c_str());
    return made;
}

ItemRecipe recipeFor(const Slideshow& show) {
    struct ReleaseArray {
        void operator()(obs_data_array_t* array) const noexcept { obs_data_array_release(array); }
    };
    ItemRecipe made = recipe("slideshow");
    const std::unique_ptr<obs_data_array_t, ReleaseArray> files(obs_data_array_create());
    for (const fs::path& path : show.paths) {
        const ObsPtr<obs_data> file = newSettings();
        obs_data_set_string(file.get(), "value", path.c_str());
        obs_data_array_push_back(files.get(), file.get());
    }
    obs_data_t* settings = made.settings.get();
    obs_data_set_array(settings, "files", files.get());
    obs_data_set_int(settings, "slide_time", show.slide_ms);
    obs_data_set_int(settings, "transition_speed", show.fade_ms);
    obs_data_set_string(settings, "transition", show.fade_ms > 0 ? "fade" : "cut");
    obs_data_set_bool(settings, "randomize", show.is_shuffled);
    obs_data_set_bool(settings, "loop", true);
    return made;
}

ItemRecipe recipeForFile(const fs::path& path, bool is_looping, bool starts_over) {
    ItemRecipe made = recipe("ffmpeg_source");
    obs_data_t* settings = made.settings.get();
    obs_data_set_string(settings, "local_file", path.c_str());
    obs_data_set_bool(settings, "is_local_file", true);
    obs_data_set_bool(settings, "looping", is_looping);
    obs_data_set_bool(settings, "restart_on_activate", starts_over);
    obs_data_set_bool(settings, "close_when_inactive", starts_over);
    // The last picture stays: a scene is never suddenly empty.
    obs_data_set_bool(settings, "clear_on_media_end", false);
    obs_data_set_bool(settings, "hw_decode", false);
    return made;
}

ItemRecipe recipeFor(const VideoFile& video) {
    return recipeForFile(video.path, video.is_looping, video.starts_over);
}

ItemRecipe recipeFor(const MusicFile& music) {
    return recipeForFile(music.path, true, true);
}

ItemRecipe recipeFor(const ScreenCapture& capture) {
    ItemRecipe made = recipe("xshm_input");
    obs_data_set_int(made.settings.get(), "screen", capture.screen);
    obs_data_set_bool(made.settings.get(), "show_cursor", capture.shows_pointer);
    return made;
}

// libobs keeps a window as number, title and class; without the number it looks for the words.
ItemRecipe recipeFor(const WindowCapture& capture) {
    ItemRecipe made = recipe("xcomposite_input");
    const std::string window = "0\r\n" + capture.title + "\r\n" + capture.window_class;
    obs_data_set_string(made.settings.get(), "capture_window", window.c_str());
    obs_data_set_bool(made.settings.get(), "show_cursor", capture.shows_pointer);
    return made;
}

// Any size will do: the item's box says how large it is seen.
ItemRecipe recipeFor(const PlainColour& colour) {
    constexpr int side_px = 64;
    ItemRecipe made = recipe("color_source_v3");
    const std::uint32_t red = colour.rgb >> 16 & 0xffU;
    const std::uint32_t green = colour.rgb >> 8 & 0xffU;
    const std::uint32_t blue = colour.rgb & 0xffU;
    obs_data_set_int(made.settings.get(), "color", 0xff000000U | blue << 16 | green << 8 | red);
    obs_data_set_int(made.settings.get(), "width", side_px);
    obs_data_set_int(made.settings.get(), "height", side_px);
    return made;
}

template <class Other>
ItemRecipe recipeFor(const Other& /*lent, painted or composed by ourselves*/) {
    return {};
}

bool isReadable(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored) && access(path.c_str(), R_OK) == 0;
}

}  // namespace

ItemRecipe recipeOf(const ItemSource& source) {
    return std::visit([](const auto& one) { return recipeFor(one); }, source);
}

std::optional<std::string> missingFile(const ItemSource& source) {
    const fs::path* path = nullptr;
    if (const auto* image = std::get_if<ImageFile>(&source)) path = &image->path;
    if (const auto* video = std::get_if<VideoFile>(&source)) path = &video->path;
    if (const auto* music = std::get_if<MusicFile>(&source)) path = &music->path;
    if (path && !isReadable(*path)) return path->string();
    if (const auto* show = std::get_if<Slideshow>(&source)) {
        if (show->paths.empty()) return "";
        for (const fs::path& slide : show->paths)
            if (!isReadable(slide)) return slide.string();
    }
    return std::nullopt;
}

void setSound(obs_source* made, const ItemSource& source) {
    if (const auto* video = std::get_if<VideoFile>(&source))
        obs_source_set_muted(made, video->is_muted);
    if (const auto* music = std::get_if<MusicFile>(&source))
        obs_source_set_volume(made, static_cast<float>(std::pow(10.0, music->volume_db / 20.0)));
}

}  // namespace xb::studio
