// Who wins a lucky draw: a pure function of a seed that is written down, so that anyone can draw
// again and see the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace xb::app {

// From the machine's own source of chance.
std::uint64_t drawSeed();

// Each of `count` (at least 1) as likely as any other; the same seed draws the same everywhere.
std::size_t drawOne(std::uint64_t seed, std::size_t count);

// `wanted` others than `winner`, in the order drawn, none twice; all of them where there are fewer.
std::vector<std::size_t> drawOthers(std::uint64_t seed, std::size_t count, std::size_t winner,
                                    std::size_t wanted);

}  // namespace xb::app
