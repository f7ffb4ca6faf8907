// Where the program's own files lie: beside an installed prefix, or in the source tree that the
// build tree stands in.
#pragma once

#include <filesystem>
#include <optional>

namespace xb::app {

struct ResourcePaths {
    std::filesystem::path sql;   // numbered migrations
    std::filesystem::path demo;  // the demo shop and its photos
};

// The first that holds an `sql` folder of: $XIANGBO_RESOURCES, PREFIX/share/xiangbo for
// PREFIX/bin/xiangbo, TREE/resources for TREE/build…/app/xiangbo. None: the installation is broken.
std::optional<ResourcePaths> findResources(const std::filesystem::path& program_folder);

}  // namespace xb::app
