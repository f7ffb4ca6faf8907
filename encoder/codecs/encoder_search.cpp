// Opens, encodes one grey picture, and looks whether a packet comes.
#include "encoder/codecs/encoder_search.h"

#include <algorithm>
#include <array>
#include <cstdint>

extern "C" {
#include <libavutil/frame.h>
}

#include "encoder/codecs/driver_call.h"
#include "encoder/codecs/encoder_absence.h"

namespace xb::encoder {

namespace {

// Small, but not below what hardware encoders take.
constexpr VideoFormat trial_format{320, 240, {30, 1}};
constexpr std::uint8_t grey = 128;

using enum EncoderChoice;
constexpr std::array order_for_links{Nvenc, X264};
constexpr std::array order_for_files{Nvenc, Qsv, Vaapi, X264};
constexpr std::array all_kinds{X264, Nvenc, Vaapi, Qsv};

AvPtr<AVFrame> greyPicture() {
    AvPtr<AVFrame> frame(av_frame_alloc());
    if (frame == nullptr) return nullptr;
    frame->format = AV_PIX_FMT_NV12;
    frame->width = trial_format.width_px;
    frame->height = trial_format.height_px;
    if (av_frame_get_buffer(frame.get(), 0) < 0) return nullptr;
    for (int part = 0; part < 2; ++part)
        std::fill_n(frame->data[part], frame->linesize[part] * frame->height / (part + 1), grey);
    frame->pts = 0;
    return frame;
}

Result<void> encodeOne(EncoderChoice choice, const CodecOpener& opener, VideoCoding coding) {
    DeliverySettings trial;
    trial.video = trial_format;
    trial.encoder = choice;
    trial.coding = coding;
    OpenedCodec opened = opener(choice, trial);
    if (!opened) return tl::unexpected(opened.error());
    const AvPtr<AVFrame> picture = greyPicture();
    int packets = 0;
    const VideoCodec::Emit count = [&packets](AVPacket&) { ++packets; };
    const bool works = picture != nullptr && (*opened)->encode(*picture, count).has_value() &&
                       (*opened)->flush(count).has_value() && packets > 0;
    if (!works) return unavailable(choice, EncoderAbsence::DoesNotEncode);
    return {};
}

}  // namespace

std::span<const EncoderChoice> searchOrder(LinkSteering steering) noexcept {
    if (steering == LinkSteering::Follow) return order_for_links;
    return order_for_files;
}

Result<void> tryEncoder(EncoderChoice choice, const CodecOpener& opener, VideoCoding coding,
                        std::chrono::milliseconds patience) {
    if (choice == X264) return encodeOne(choice, opener, coding);
    const auto answer = askDriver([=] { return encodeOne(choice, opener, coding); }, patience);
    return answer ? *answer : unavailable(choice, EncoderAbsence::DoesNotEncode);
}

std::vector<EncoderFinding> findEncoders(const CodecOpener& opener) {
    std::vector<EncoderFinding> found;
    for (const EncoderChoice choice : all_kinds) {
        const Result<void> tried = tryEncoder(choice, opener);
        found.push_back({choice, tried ? std::nullopt : std::optional(tried.error())});
    }
    return found;
}

EncoderChoice chooseEncoder(const DeliverySettings& settings, const CodecOpener& opener) {
    if (settings.encoder != Auto) return settings.encoder;
    for (const EncoderChoice choice : searchOrder(settings.steering))
        if (choice == X264 || tryEncoder(choice, opener, settings.coding)) return choice;
    return X264;
}

}  // namespace xb::encoder
