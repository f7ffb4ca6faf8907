// Two shops side by side, row by row.
#pragma once

#include <filesystem>
#include <string>

namespace xb::tests {

/// The first row of record, or of kept figures, that one has and the other has not; empty when
/// there is none. Sums that are all zero count as none.
std::string differenceBetween(const std::filesystem::path& one, const std::filesystem::path& other);

}  // namespace xb::tests
