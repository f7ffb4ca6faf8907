// Cuts the broadcast's chapters to one file.
#include "encoder/recording/chapter.h"

#include <algorithm>

namespace xb::encoder {

std::vector<Chapter> chaptersWithin(std::span<const Chapter> all, std::int64_t begin_us,
                                    std::int64_t end_us) {
    std::vector<Chapter> sorted(all.begin(), all.end());
    std::ranges::stable_sort(sorted, {}, &Chapter::at_us);
    std::vector<Chapter> within;
    for (const Chapter& chapter : sorted) {
        if (chapter.at_us >= end_us) break;
        const std::int64_t at_us = std::max<std::int64_t>(0, chapter.at_us - begin_us);
        if (!within.empty() && within.back().at_us == at_us) within.pop_back();
        within.push_back({at_us, chapter.title});
    }
    return within;
}

}  // namespace xb::encoder
