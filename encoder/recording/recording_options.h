// What one recording is asked to do beside keeping every packet.
#pragma once

#include "encoder/recording/disk_space.h"
#include "encoder/recording/split_rule.h"

#include <memory>

namespace xb::encoder {

class RecordingFinisher;

struct RecordingOptions {
    SplitLimits split;  // further parts are a-2.mp4, a-3.mp4 and so on; they replace no file
    DiskLimits disk;
    DiskLook disk_look = diskSpaceOf;
    // Makes the parts plain files as they end. Null: they stay in fragments.
    std::shared_ptr<RecordingFinisher> finisher;
};

}  // namespace xb::encoder
