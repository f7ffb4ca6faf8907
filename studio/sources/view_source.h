// Another source seen through one of its own, so that filters of one item leave the others alone.
#pragma once

#include "studio/obs_handles.h"

#include <string>

struct obs_source_info;

namespace xb::studio {

obs_source_info viewSourceInfo();

// Holds `target` for as long as it lives; as large as it is, and heard as it is.
ObsPtr<obs_source> makeView(const std::string& name, obs_source* target);

}  // namespace xb::studio
