// Where libobs keeps its graphics module, its effects and its plugins.
#include "studio/engine_paths.h"

#include <obs.h>

#include <dlfcn.h>

#include <initializer_list>

namespace xb::studio {
namespace {

namespace fs = std::filesystem;

fs::path libraryFolder() {
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(&obs_startup), &info) == 0 || !info.dli_fname)
        return {};
    std::error_code ignored;
    return fs::canonical(info.dli_fname, ignored).parent_path();
}

fs::path firstExisting(std::initializer_list<fs::path> candidates) {
    for (const fs::path& candidate : candidates) {
        std::error_code ignored;
        if (fs::exists(candidate, ignored)) return candidate;
    }
    return {};
}

}  // namespace

fs::path EnginePaths::pluginFile(const std::string& name) const {
    return plugins / (name + ".so");
}

fs::path EnginePaths::pluginData(const std::string& name) const {
    return plugin_data / name;
}

EnginePaths findEnginePaths() {
    const fs::path lib = libraryFolder();
    // lib is PREFIX/lib/MULTIARCH on Debian, PREFIX/lib elsewhere.
    const fs::path near = lib.parent_path() / "share/obs";
    const fs::path share = firstExisting({lib.parent_path().parent_path() / "share/obs", near});
    const std::string module = "libobs-opengl.so";
    EnginePaths paths;
    paths.graphics_module =
        firstExisting({lib / (module + "." + std::to_string(LIBOBS_API_MAJOR_VER)),
                       lib / (module + ".0"), lib / module});
    if (!share.empty()) {
        paths.core_data = share / "libobs" / "";
        paths.plugin_data = share / "obs-plugins";
    }
    paths.plugins = firstExisting({lib / "obs-plugins"});
    return paths;
}

}  // namespace xb::studio
