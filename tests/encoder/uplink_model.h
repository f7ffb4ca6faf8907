// A broadcast over a modelled uplink, faster than time: a link by a trace, a transport in front of
// it, our own queue, an encoder that behaves about as x264 does, and the controller that is tested.
#pragma once

#include "encoder/congestion/congestion_controller.h"

#include <cstdint>
#include <string>
#include <vector>

namespace xb::encoder::test {

struct UplinkPlan {
    std::vector<double> kbps;  // one for each second, in a circle
    double seconds = 90;
    double warm_s = 8;  // before the trace begins, at 100 Mbit/s
    double round_trip_s = 0.07;
    double queue_bytes = 200'000;  // the modem's; more waits in the sender's system
    double burst_s = 0;            // the link serves once in this time, all that it owes
    double longer_path_from_s = 1e9;
    double longer_path_s = 0;
    double picture_need_kbps = 1e9;  // an easy picture does not use what it may
    double sample_interval_s = 0.05;
    double pause_s = 0;  // the machine is busy with other things this long in every second
    FullQuality full{{360, 640, {30, 1}}, 2500, 128};
    unsigned seed = 1;
};

struct UplinkResult {
    double lag_median_s = 0;  // added at the receiver, of pictures
    double lag_p95_s = 0;
    double lag_last_s = 0;
    int gaps = 0;  // of more than half a second between pictures that arrive
    double gaps_s = 0;
    double longest_gap_s = 0;
    int gaps_on_a_live_link = 0;  // while more than 120 kbit/s could have been carried
    double use = 0;               // of what link and ceiling allow
    double picture_share = 0;     // pictures that arrived, of those that the program had
    double rate_end_kbps = 0;
    int bitrate_changes = 0;
    int level_changes = 0;
    std::int64_t dropped_video = 0;
    std::int64_t dropped_audio = 0;
    double audio_share = 0;
    double oldest_sound_s = 0;      // how late sound came at the most
    std::vector<EncodePlan> plans;  // at the end of each second of the trace
};

[[nodiscard]] UplinkResult replay(const UplinkPlan& plan);
[[nodiscard]] std::string describe(const UplinkResult& result);

}  // namespace xb::encoder::test
