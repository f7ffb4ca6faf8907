// A table of encoders and their options: no look-ahead, no B-frames, keyframes on demand.
#include "encoder/codecs/codec_recipe.h"

#include <array>
#include <string>

namespace xb::encoder {

namespace {

void tellX264(const DeliverySettings& settings, AvOptions& options) {
    options.set("preset", settings.preset.c_str());
    if (settings.constant_quality)
        options.set("crf", std::to_string(*settings.constant_quality).c_str());
    options.set("tune", "zerolatency");
    options.set("forced-idr", "1");
    options.set("sc_threshold", "0");
    // The SPS tells the nominal frame rate; timestamps are passed through as they are.
    options.set("x264-params", "force-cfr=1");
}

// x265 needs about four times x264's work at the same preset, so it gets a faster one.
void tellX265(const DeliverySettings& settings, AvOptions& options) {
    options.set("preset", settings.preset == "ultrafast" ? "ultrafast" : "superfast");
    if (settings.constant_quality)
        options.set("crf", std::to_string(*settings.constant_quality + 3).c_str());
    options.set("tune", "zerolatency");
    options.set("forced-idr", "1");
    options.set("x265-params", "log-level=none:scenecut=0:open-gop=0");
}

// Its mode without look-ahead is unfinished, as it says itself (1.4), so it comes second.
void tellSvtAv1(const DeliverySettings& settings, AvOptions& options) {
    options.set("preset", "11");
    if (settings.constant_quality)
        options.set("crf", std::to_string(*settings.constant_quality + 14).c_str());
    options.set("svtav1-params", "pred-struct=1:lookahead=0");
}

void tellAom(const DeliverySettings& settings, AvOptions& options) {
    options.set("usage", "realtime");
    options.set("cpu-used", "8");
    options.set("row-mt", "1");
    options.set("lag-in-frames", "0");
    if (settings.constant_quality)
        options.set("crf", std::to_string(*settings.constant_quality + 14).c_str());
}

void tellNvenc(const DeliverySettings& /*settings*/, AvOptions& options) {
    options.set("preset", "p4");
    options.set("tune", "ll");
    options.set("rc", "cbr");
    options.set("zerolatency", "1");
    options.set("delay", "0");
    options.set("forced-idr", "1");
}

void tellQsv(const DeliverySettings& /*settings*/, AvOptions& options) {
    options.set("preset", "veryfast");
    options.set("async_depth", "1");
    options.set("forced_idr", "1");
}

void tellVaapi(const DeliverySettings& /*settings*/, AvOptions& options) {
    options.set("async_depth", "1");
    options.set("rc_mode", "CBR");
}

using enum EncoderChoice;
using enum VideoCoding;
using enum PictureShape;

constexpr std::array recipes{
    CodecRecipe{X264, H264, "libx264", Nv12, tellX264},
    CodecRecipe{X264, Hevc, "libx265", Planar, tellX265},
    CodecRecipe{X264, Av1, "libaom-av1", Planar, tellAom},
    CodecRecipe{X264, Av1, "libsvtav1", Planar, tellSvtAv1},
    CodecRecipe{Nvenc, H264, "h264_nvenc", Nv12, tellNvenc},
    CodecRecipe{Nvenc, Hevc, "hevc_nvenc", Nv12, tellNvenc},
    CodecRecipe{Nvenc, Av1, "av1_nvenc", Nv12, tellNvenc},
    CodecRecipe{Qsv, H264, "h264_qsv", Nv12, tellQsv},
    CodecRecipe{Qsv, Hevc, "hevc_qsv", Nv12, tellQsv},
    CodecRecipe{Qsv, Av1, "av1_qsv", Nv12, tellQsv},
    CodecRecipe{Vaapi, H264, "h264_vaapi", OnCard, tellVaapi},
    CodecRecipe{Vaapi, Hevc, "hevc_vaapi", OnCard, tellVaapi},
    CodecRecipe{Vaapi, Av1, "av1_vaapi", OnCard, tellVaapi},
};

}  // namespace

std::span<const CodecRecipe> codecRecipes() noexcept {
    return recipes;
}

}  // namespace xb::encoder
