#include "app/resource_paths.h"

#include <cstdlib>
#include <vector>

namespace xb::app {

std::optional<ResourcePaths> findResources(const std::filesystem::path& program_folder) {
    std::vector<std::filesystem::path> candidates;
    // Read once, before any thread starts.
    if (const char* named = std::getenv("XIANGBO_RESOURCES"))
        candidates.emplace_back(named);  // NOLINT(concurrency-mt-unsafe)
    candidates.push_back(program_folder / ".." / "share" / "xiangbo");
    candidates.push_back(program_folder / ".." / ".." / "resources");
    for (const std::filesystem::path& root : candidates) {
        std::error_code unreadable;
        if (!std::filesystem::is_directory(root / "sql", unreadable)) continue;
        const auto clean = std::filesystem::weakly_canonical(root, unreadable);
        return ResourcePaths{clean / "sql", clean / "demo"};
    }
    return std::nullopt;
}

}  // namespace xb::app
