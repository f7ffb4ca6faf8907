// The colour tables that come with libobs' filters.
#include "studio/devices/colour_tables.h"

#include "studio/engine_paths.h"

#include <algorithm>

namespace xb::studio {

namespace fs = std::filesystem;

std::vector<fs::path> listColourTables() {
    std::vector<fs::path> tables;
    std::error_code error;
    const fs::path folder = findEnginePaths().pluginData("obs-filters") / "LUTs";
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const fs::path kind = entry.path().extension();
        if (kind == ".cube" || kind == ".png") tables.push_back(entry.path());
    }
    std::sort(tables.begin(), tables.end());
    return tables;
}

}  // namespace xb::studio
