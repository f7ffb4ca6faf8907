// A filter for cameras that changes nothing and writes down what it sees of their frames.
#pragma once

#include "studio/cameras/frame_record.h"
#include "studio/obs_handles.h"

#include <memory>

struct obs_source_info;

namespace xb::studio {

obs_source_info frameWatchInfo();

// Owner thread. Before other filters are added: it looks at what the camera itself gives. Null
// where libobs has no memory left.
void watchFrames(obs_source* camera, std::shared_ptr<FrameRecord> record);

}  // namespace xb::studio
