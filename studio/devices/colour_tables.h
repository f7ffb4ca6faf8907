// The colour tables (LUTs) that come with libobs' filters.
#pragma once

#include <filesystem>
#include <vector>

namespace xb::studio {

// .cube and .png, by name; each is a path that the filter ColourTable takes. Any thread.
std::vector<std::filesystem::path> listColourTables();

}  // namespace xb::studio
