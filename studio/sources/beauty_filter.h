// Softens skin: a filter of our own with one slider.
#pragma once

struct obs_source_info;

namespace xb::studio {

// Its setting "strength" goes from 0 to 1.
obs_source_info beautyFilterInfo();

}  // namespace xb::studio
