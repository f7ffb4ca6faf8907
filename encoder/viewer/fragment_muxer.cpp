// A buffer of libavformat's own stands where a file would: swapped for an empty one at each cut.
#include "encoder/viewer/fragment_muxer.h"

extern "C" {
#include <libavformat/avformat.h>
}

#include "encoder/outputs/mux_streams.h"

namespace xb::encoder {
namespace {

tl::unexpected<Error> muxFailure(int av_error) {
    return failure(ErrorCode::OutputFailed, {"viewer", std::to_string(av_error)});
}

}  // namespace

FragmentMuxer::~FragmentMuxer() {
    if (muxer_) (void)takeBytes();
    // What is left is a buffer, which the format context must not close as if it were a file.
    if (muxer_ && muxer_->pb != nullptr) {
        std::uint8_t* rest = nullptr;
        avio_close_dyn_buf(muxer_->pb, &rest);
        av_free(rest);
        muxer_->pb = nullptr;
    }
}

std::string FragmentMuxer::takeBytes() {
    std::uint8_t* bytes = nullptr;
    const int size = avio_close_dyn_buf(muxer_->pb, &bytes);
    std::string taken(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    av_free(bytes);
    muxer_->pb = nullptr;
    if (avio_open_dyn_buf(&muxer_->pb) < 0) muxer_->pb = nullptr;
    return taken;
}

Result<std::string> FragmentMuxer::begin(const StreamParameters& streams) {
    AVFormatContext* muxer = nullptr;
    const int made = avformat_alloc_output_context2(&muxer, nullptr, "mp4", nullptr);
    if (made < 0) return muxFailure(made);
    muxer_.reset(muxer);
    int result = addStreams(*muxer_, streams);
    if (result >= 0) result = avio_open_dyn_buf(&muxer_->pb);
    AvOptions options;
    options.set("movflags", "frag_custom+empty_moov+default_base_moof+skip_trailer");
    if (result >= 0) result = avformat_write_header(muxer_.get(), options.address());
    if (result < 0) return muxFailure(result);
    return takeBytes();
}

Result<void> FragmentMuxer::add(const Packet& packet) {
    AVPacket* const placed = times_.place(packet, *muxer_);
    const int written = placed == nullptr ? 0 : av_write_frame(muxer_.get(), placed);
    if (written < 0) return muxFailure(written);
    return {};
}

Result<std::string> FragmentMuxer::cut() {
    const int written = av_write_frame(muxer_.get(), nullptr);
    if (written < 0 || muxer_->pb == nullptr) return muxFailure(written);
    return takeBytes();
}

}  // namespace xb::encoder
