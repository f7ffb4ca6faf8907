// The standard fixes what mt19937_64 gives, but not what its distributions make of it: the last
// step is our own.
#include "app/live/lucky_draw.h"

#include <algorithm>
#include <limits>
#include <random>
#include <utility>

namespace xb::app {
namespace {

// What is beyond the last whole multiple of `count` is drawn again, so that none is favoured.
std::size_t below(std::mt19937_64& chance, std::size_t count) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t range = count;
    const std::uint64_t limit = most - most % range;
    std::uint64_t drawn = chance();
    while (drawn >= limit)
        drawn = chance();
    return static_cast<std::size_t>(drawn % range);
}

}  // namespace

std::uint64_t drawSeed() {
    std::random_device device;
    return (std::uint64_t{device()} << 32U) | device();
}

std::size_t drawOne(std::uint64_t seed, std::size_t count) {
    std::mt19937_64 chance(seed);
    return below(chance, count);
}

std::vector<std::size_t> drawOthers(std::uint64_t seed, std::size_t count, std::size_t winner,
                                    std::size_t wanted) {
    std::mt19937_64 chance(seed + 1);
    std::vector<std::size_t> others;
    others.reserve(count);
    for (std::size_t one = 0; one < count; ++one)
        if (one != winner) others.push_back(one);
    const std::size_t taken = std::min(wanted, others.size());
    for (std::size_t place = 0; place < taken; ++place)
        std::swap(others[place], others[place + below(chance, others.size() - place)]);
    others.resize(taken);
    return others;
}

}  // namespace xb::app
