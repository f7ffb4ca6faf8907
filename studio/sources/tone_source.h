// A steady quiet tone, for trying out sound without a microphone.
#pragma once

struct obs_source_info;

namespace xb::studio {

obs_source_info toneSourceInfo();

}  // namespace xb::studio
