// The picture filters of one item, kept like their values.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/picture_filter.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace xb::studio {

// Owner thread: the show's.
class FilterChain {
 public:
    // Filters that change nothing (off, or with figures of no effect) are left out, as each costs a
    // pass over the picture; an opacity below 1 is the last of them. What is as it was is left
    // alone: the graphics thread would read its file again.
    void apply(obs_source* source, const std::vector<PictureFilter>& filters, double opacity);

 private:
    // What a link was made of; without a filter: the opacity alone.
    struct Value {
        std::optional<PictureFilter> filter;
        double opacity = 1;
        std::optional<std::filesystem::file_time_type> written;  // its file

        bool operator==(const Value&) const = default;
    };
    struct Link {
        Value value;
        ObsPtr<obs_source> filter;
    };
    static std::vector<Value> valuesOf(const std::vector<PictureFilter>& filters, double opacity);
    std::vector<Link> links_;
};

bool changesNothing(const PictureFilter& filter);

// A file that a filter needs and that is not there.
bool isFileMissing(const PictureFilter& filter);
// The first that the filters which are on need and that is not there; empty text: none was chosen.
std::optional<std::string> missingFileOf(const std::vector<PictureFilter>& filters);

}  // namespace xb::studio
