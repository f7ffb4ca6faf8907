// What an output does with packets: the interface that a new kind of output implements.
#pragma once

#include "encoder/codecs/stream_parameters.h"
#include "encoder/error.h"
#include "encoder/outputs/io_deadline.h"
#include "encoder/outputs/link_sample.h"
#include "encoder/packet.h"

#include <optional>

namespace xb::encoder {

// Used by its output's thread alone. After a failure close() is called, and open() perhaps again.
class PacketWriter {
 public:
    virtual ~PacketWriter() = default;

    // Blocks until packets can be written, failed, or `deadline` is over. `deadline` outlives the
    // writer.
    virtual Result<void> open(const StreamParameters& streams, IoDeadline& deadline) = 0;

    // The first packet after open() is a video keyframe; DTS never goes back within a kind. Sets
    // the deadline for itself.
    virtual Result<void> write(const Packet& packet) = 0;

    // Another encoder has taken over: `next`, a keyframe that is written right after this, needs
    // these. They outlive the connection, or the next call.
    virtual Result<void> changeStreams(const StreamParameters& /*streams*/,
                                       const Packet& /*next*/) {
        return {};
    }

    // Writes the trailer if there is something to end, and lets go. Harmless when not open.
    virtual Result<void> close() = 0;

    // Called every few ms while nothing is written because the link has no room: hears what comes,
    // and fails when nothing has moved for as long as a write may take.
    virtual Result<void> tend() { return {}; }

    // How the link stands this moment. Also called from within write(), while that waits for the
    // link. Nothing where the link cannot be asked.
    virtual std::optional<LinkSample> sampleLink() { return std::nullopt; }

    // The machine's network is not what it was: what hangs on the old one may be dead. Any thread.
    virtual void networkChanged() noexcept {}
};

}  // namespace xb::encoder
