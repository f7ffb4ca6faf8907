// Decides where fragments end: before each keyframe, and where the growing one is long enough.
#include "encoder/viewer/viewer_writer.h"

#include "encoder/viewer/codec_names.h"

#include <utility>

namespace xb::encoder {
namespace {

constexpr std::int64_t fragment_us = 200'000;

}  // namespace

ViewerWriter::ViewerWriter(std::shared_ptr<LiveWindow> window) : window_(std::move(window)) {}

Result<void> ViewerWriter::open(const StreamParameters& streams, IoDeadline& /*deadline*/) {
    return begin(streams);
}

Result<void> ViewerWriter::changeStreams(const StreamParameters& streams, const Packet& /*next*/) {
    return begin(streams);
}

Result<void> ViewerWriter::begin(const StreamParameters& streams) {
    muxer_ = std::make_unique<FragmentMuxer>();
    growing_.reset();
    auto header = muxer_->begin(streams);
    if (!header) return tl::unexpected(std::move(header.error()));
    window_->begin(std::move(*header), codecNames(streams));
    return {};
}

Result<void> ViewerWriter::write(const Packet& packet) {
    const PacketMark& mark = packet.mark();
    if (mark.kind == MediaKind::Video) {
        const bool is_long =
            growing_ && mark.dts_us - growing_->start_us >= fragment_us - fragment_us / 10;
        if (growing_ && (mark.is_keyframe || is_long)) {
            if (auto done = cut(mark.dts_us); !done) return done;
        }
        if (!growing_) {
            growing_.emplace();
            growing_->starts_at_keyframe = mark.is_keyframe;
            growing_->start_us = mark.dts_us;
        }
    }
    return muxer_->add(packet);
}

Result<void> ViewerWriter::cut(std::int64_t next_start_us) {
    auto bytes = muxer_->cut();
    if (!bytes) return tl::unexpected(std::move(bytes.error()));
    growing_->duration_us = next_start_us - growing_->start_us;
    growing_->bytes = std::make_shared<const std::string>(std::move(*bytes));
    window_->add(std::move(*growing_));
    growing_.reset();
    return {};
}

Result<void> ViewerWriter::close() {
    if (!muxer_) return {};
    muxer_.reset();
    growing_.reset();
    window_->end();
    return {};
}

}  // namespace xb::encoder
