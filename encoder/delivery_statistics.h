// Counters of a delivery and its outputs, as plain values.
#pragma once

#include "encoder/codecs/encoder_event.h"
#include "encoder/congestion/encode_plan.h"
#include "encoder/destination_state.h"
#include "encoder/error.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::encoder {

struct OutputId {
    int value = 0;
    friend bool operator==(OutputId, OutputId) = default;
};

enum class OutputKind { Network, Recording, Viewer, Other };

// What only a recording has.
struct RecordingStatistics {
    std::vector<std::string> files;  // its parts, oldest first
    std::int64_t free_bytes = 0;     // on its disk; 0: not known
    bool is_disk_low = false;
};
// How the encode follows its links.
struct SteeringStatistics {
    EncodePlan plan;                   // as it is now
    std::optional<OutputId> slowest;   // the destination it is for; none: nobody steers
    std::int64_t frames_left_out = 0;  // of the program, before encoding
    int bitrate_changes = 0;
    int level_changes = 0;
};

struct OutputStatistics {
    OutputId id;
    OutputKind kind = OutputKind::Network;
    std::string url_without_key;  // or the recording's path
    DestinationState state = DestinationState::Connecting;
    std::int64_t bytes = 0;    // of packets, without the container's share
    std::int64_t packets = 0;  // written, video and audio
    std::int64_t video_frames = 0;
    std::int64_t dropped_frames = 0;         // video left out because the output was behind
    std::int64_t dropped_audio_packets = 0;  // only once no video was left to drop
    int reconnects = 0;                      // attempts after the first one
    int bitrate_kbps = 0;                    // over the last second or so
    int bitrate_changes = 0;
    int queued_ms = 0;                      // from the oldest waiting packet to the newest
    std::chrono::milliseconds live_for{0};  // live or slow, all connections together
    bool was_removed = false;               // by removeOutput(): it ends, or has, as it was told to
    std::optional<Error> last_error;
    std::optional<RecordingStatistics> recording;
};

struct DeliveryStatistics {
    std::int64_t video_received = 0;
    std::int64_t video_encoded = 0;
    std::int64_t video_skipped = 0;            // no buffer was free, or time did not go forward
    std::int64_t audio_encoded = 0;            // AAC packets
    std::int64_t audio_samples_filled = 0;     // silence put where no sound came
    std::int64_t audio_samples_trimmed = 0;    // before the first picture, or twice for one instant
    std::int64_t audio_samples_stretched = 0;  // to follow another clock
    std::int64_t audio_blocks_lost = 0;        // no buffer was free; silence stands there
    int video_waiting = 0;                     // raw frames that wait for the encoder
    std::optional<std::chrono::steady_clock::time_point> first_packet;  // handed to an output
    SteeringStatistics steering;
    std::optional<Error> encoder_error;
    EncoderStatistics encoder;
    std::optional<EncoderStatistics> recording_encoder;  // where recordings have their own
    bool has_own_recording_encode = false;
    double recording_encode_ms = 0;  // a picture, as measured before the choice; 0: not measured
    std::vector<OutputStatistics> outputs;  // in the order they were added, ended ones too
};

// A change of an output's state. `reason` tells why, where it is not the normal course; a recording
// that goes on may tell of its disk (DiskLow).
struct OutputEvent {
    OutputId id;
    OutputKind kind = OutputKind::Network;
    std::string url_without_key;
    DestinationState state = DestinationState::Connecting;
    std::optional<Error> reason;
};

}  // namespace xb::encoder
