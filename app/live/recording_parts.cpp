#include "app/live/recording_parts.h"

#include "encoder/recording/unfinished_mark.h"

#include <string>
#include <system_error>

namespace xb::app {
namespace {

bool isThere(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

std::filesystem::path partOf(const std::filesystem::path& first, int number) {
    if (number == 1) return first;
    std::string name = first.stem().string();
    name += '-';
    name += std::to_string(number);
    name += first.extension().string();
    return first.parent_path() / name;
}

}  // namespace

std::filesystem::path nextPart(const std::filesystem::path& first) {
    int number = 1;
    while (isThere(partOf(first, number)))
        ++number;
    return partOf(first, number);
}

std::filesystem::path besideUnfinished(const std::filesystem::path& first) {
    return isThere(encoder::unfinishedMarkOf(first)) ? nextPart(first) : first;
}

std::optional<std::filesystem::path> newestPart(const std::filesystem::path& first) {
    int number = 1;
    while (isThere(partOf(first, number)))
        ++number;
    if (number == 1) return std::nullopt;
    return partOf(first, number - 1);
}

}  // namespace xb::app
