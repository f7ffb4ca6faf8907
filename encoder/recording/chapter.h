// A place in a broadcast that has a name: what was explained from here on.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace xb::encoder {

struct Chapter {
    std::int64_t at_us = 0;  // on the broadcast's clock, or from the file's start: see the user
    std::string title;       // UTF-8, one line
};

// Pure. What belongs into a file that holds [begin, end) of the broadcast: counted from its start,
// in order of time; the chapter that runs when the file begins is its first. `all` may be in any
// order. Of two at one moment the later one counts.
[[nodiscard]] std::vector<Chapter> chaptersWithin(std::span<const Chapter> all,
                                                  std::int64_t begin_us, std::int64_t end_us);

}  // namespace xb::encoder
