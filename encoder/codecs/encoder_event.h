// What is told of an encoder while a broadcast runs.
#pragma once

#include "encoder/delivery_settings.h"
#include "encoder/error.h"

#include <functional>
#include <optional>
#include <string>

namespace xb::encoder {

// Which of the two encodes, where there are two.
enum class EncodeRole { Program, Recording };

// How an encoder stands.
struct EncoderStatistics {
    EncoderChoice choice{};  // never Auto
    VideoCoding coding{};
    std::string preset;                 // x264's, as it is now
    int detail_divisor = 1;             // pictures are made softer to save time
    bool is_relieved = false;           // it does less than the settings ask for, to be in time
    double busy_share = 0;              // of its time, over the last moments
    int take_overs = 0;                 // encoders that failed and were replaced
    int effort_changes = 0;             // by the overload governor
    std::optional<Error> last_failure;  // of the one that was replaced
};

// TookOver: an encoder failed and x264 goes on. Relieved: it does less, so as to be in time.
// Recovered: it does all that the settings ask for again.
enum class EncoderNews { TookOver, Relieved, Recovered };

struct EncoderEvent {
    EncoderNews news{};
    EncodeRole role{};
    EncoderStatistics encoder;
};

// Called on an encode thread; must only post.
using EncoderListener = std::function<void(const EncoderEvent&)>;

}  // namespace xb::encoder
