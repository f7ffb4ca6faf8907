// Where libobs keeps its graphics module, its effects and its plugins: found from the library that
// is loaded.
#pragma once

#include <array>
#include <filesystem>
#include <string>

namespace xb::studio {

// What the sources, the fade and nothing else need; without one of them no engine starts.
// obs_load_all_modules would bring a web server along.
inline constexpr std::array engine_plugins{"obs-ffmpeg",       "obs-transitions", "linux-v4l2",
                                           "linux-pulseaudio", "linux-alsa",      "image-source",
                                           "obs-filters",      "linux-capture"};

struct EnginePaths {
    std::filesystem::path graphics_module;
    std::filesystem::path core_data;  // effects; with a slash at the end, as libobs wants it
    std::filesystem::path plugins;
    std::filesystem::path plugin_data;

    std::filesystem::path pluginFile(const std::string& name) const;
    std::filesystem::path pluginData(const std::string& name) const;
};

// Any thread. A path that was not found is empty.
EnginePaths findEnginePaths();

}  // namespace xb::studio
