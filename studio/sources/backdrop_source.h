// A plain gradient behind everything, so that the picture is never black.
#pragma once

struct obs_source_info;

namespace xb::studio {

obs_source_info backdropSourceInfo();

}  // namespace xb::studio
