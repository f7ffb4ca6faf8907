// The picture filters of one item, kept like their values.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/picture_filter.h"

#include <string>
#include <vector>

namespace xb::studio {

// Owner thread: the show's.
class FilterChain {
 public:
    // Filters that change nothing (off, or with figures of no effect) are left out, as each costs a
    // pass over the picture; an opacity below 1 is the last of them.
    void apply(obs_source* source, const std::vector<PictureFilter>& filters, double opacity);

 private:
    struct Link {
        std::string type_id;
        ObsPtr<obs_source> filter;
    };
    std::vector<Link> links_;
};

bool changesNothing(const PictureFilter& filter);

// A file that a filter needs and that is not there.
bool isFileMissing(const PictureFilter& filter);

}  // namespace xb::studio
