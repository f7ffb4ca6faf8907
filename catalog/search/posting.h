// Which orders of a block hold a gram, as few bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

inline constexpr std::int64_t block_size = 4096;

// Places within a block, ascending, below block_size.
using Places = std::vector<std::uint16_t>;

std::string packPlaces(const Places& places);
// Whatever does not lie within a block is left out, so that damaged bytes find nothing worse.
Places unpackPlaces(std::string_view bytes);

}  // namespace xb::catalog
