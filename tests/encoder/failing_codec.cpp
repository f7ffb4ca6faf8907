// x264 with other parameter sets behind the script.
#include "tests/encoder/failing_codec.h"

#include <deque>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
}

#include "encoder/codecs/encoder_absence.h"
#include "tests/support/wait_until.h"

namespace xb::encoder::test {

namespace {

class FailingCodec final : public VideoCodec {
 public:
    FailingCodec(std::shared_ptr<CodecScript> script, std::unique_ptr<VideoCodec> inner)
        : script_(std::move(script)), inner_(std::move(inner)) {}

    Result<void> encode(AVFrame& picture, const Emit& emit) override {
        if (++script_->pictures >= script_->fail_at_picture) {
            if (script_->mishap == Mishap::Hang)
                tests::waitUntil([this] { return script_->is_over.load(); },
                                 std::chrono::minutes(5));
            return failure(ErrorCode::EncoderFailed, {"nvenc"});
        }
        return inner_->encode(picture, [&](AVPacket& packet) {
            AvPtr<AVPacket> kept(av_packet_alloc());
            av_packet_move_ref(kept.get(), &packet);
            held_.push_back(std::move(kept));
            if (static_cast<int>(held_.size()) > script_->held_back) release(emit);
        });
    }
    Result<void> flush(const Emit& emit) override {
        while (!held_.empty())
            release(emit);
        return inner_->flush(emit);
    }
    void setRate(int bitrate_kbps, int frame_interval) noexcept override {
        inner_->setRate(bitrate_kbps, frame_interval);
    }
    AvPtr<AVCodecParameters> parameters() const override { return inner_->parameters(); }

 private:
    void release(const Emit& emit) {
        emit(*held_.front());
        held_.pop_front();
    }

    const std::shared_ptr<CodecScript> script_;
    const std::unique_ptr<VideoCodec> inner_;
    std::deque<AvPtr<AVPacket>> held_;
};

class SlowCodec final : public VideoCodec {
 public:
    SlowCodec(std::chrono::milliseconds time, std::unique_ptr<VideoCodec> inner)
        : time_(time), inner_(std::move(inner)) {}

    Result<void> encode(AVFrame& picture, const Emit& emit) override {
        const auto due = std::chrono::steady_clock::now() + time_;
        const Result<void> encoded = inner_->encode(picture, emit);
        tests::letTimePassUntil(due);
        return encoded;
    }
    Result<void> flush(const Emit& emit) override { return inner_->flush(emit); }
    void setRate(int bitrate_kbps, int frame_interval) noexcept override {
        inner_->setRate(bitrate_kbps, frame_interval);
    }
    AvPtr<AVCodecParameters> parameters() const override { return inner_->parameters(); }

 private:
    const std::chrono::milliseconds time_;
    const std::unique_ptr<VideoCodec> inner_;
};

OpenedCodec openX264(CodecScript& script, const DeliverySettings& settings) {
    ++script.x264_opened;
    OpenedCodec opened = openSystemCodec(EncoderChoice::X264, settings);
    if (!opened || script.veryfast_time.count() == 0 || settings.preset != "veryfast")
        return opened;
    return std::make_unique<SlowCodec>(script.veryfast_time, std::move(*opened));
}

}  // namespace

CodecOpener scriptedOpener(std::shared_ptr<CodecScript> script) {
    return [script = std::move(script)](EncoderChoice choice,
                                        const DeliverySettings& settings) -> OpenedCodec {
        if (choice == EncoderChoice::X264) return openX264(*script, settings);
        if (choice != EncoderChoice::Nvenc) return unavailable(choice, EncoderAbsence::NoCard);
        ++script->opened;
        if (script->mishap == Mishap::HangWhenOpened) {
            tests::waitUntil([&] { return script->is_over.load(); }, std::chrono::minutes(5));
            return unavailable(choice, EncoderAbsence::DoesNotOpen);
        }
        // Another profile: what a decoder was told of this one does not do for ultrafast's.
        DeliverySettings other = settings;
        other.preset = "veryfast";
        OpenedCodec inner = openSystemCodec(EncoderChoice::X264, other);
        if (!inner) return inner;
        return std::make_unique<FailingCodec>(script, std::move(*inner));
    };
}

}  // namespace xb::encoder::test
