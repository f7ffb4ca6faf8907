// A processor, hung into libobs as a filter of a source.
#pragma once

#include "studio/mixer/sound_processor.h"
#include "studio/obs_handles.h"

#include <memory>

struct obs_source_info;

namespace xb::studio {

// The filter owns a share of the processor for as long as libobs keeps the filter. Owner thread:
// the mixer's. Null where libobs refuses.
ObsPtr<obs_source> makeSoundFilter(const char* name, std::shared_ptr<SoundProcessor> processor);

obs_source_info soundFilterInfo();

}  // namespace xb::studio
