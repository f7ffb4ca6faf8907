// The encode of one canvas of a broadcast, opened with the outputs it feeds.
#pragma once

#include "app/live/live_settings.h"
#include "app/log.h"
#include "encoder/delivery.h"

#include <memory>

namespace xb::app {

// What of a broadcast's settings is for one canvas.
struct CanvasOrder {
    studio::CanvasSettings canvas;
    CanvasTargets targets;
    encoder::EncoderChoice encoder{};
    encoder::VideoCoding recording_coding{};
    // Whether the machine may be asked for an encode of the recording's own.
    bool may_encode_twice = true;
};

// Told on threads of the encoder room; they must only post.
struct EncodeListeners {
    encoder::Delivery::OutputListener on_output;
    encoder::EncoderListener on_encoder;
};

// Nothing is fed yet. One output that cannot even be opened (wrong scheme, folder not writable)
// refuses the whole.
encoder::Result<std::unique_ptr<encoder::Delivery>> openEncode(
    const CanvasOrder& order, const Log& log, const encoder::RecordingOptions& keep,
    EncodeListeners listeners);

}  // namespace xb::app
