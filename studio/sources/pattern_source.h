// A test picture that moves: colour bars above, a swinging block and a running second hand below.
#pragma once

struct obs_source_info;

namespace xb::studio {

obs_source_info patternSourceInfo();

}  // namespace xb::studio
