#include "app/cli/clip_options.h"

#include <CLI/CLI.hpp>

#include <chrono>

namespace xb::app {

void addClipOptions(CLI::App& clip, RawClip& raw) {
    clip.add_option("RECORDING", raw.recording)->expected(1)->allow_extra_args(false);
    clip.add_option("CLIP", raw.target)->expected(1)->allow_extra_args(false);
    clip.add_option("--from", raw.from)->allow_extra_args(false);
    clip.add_option("--to", raw.to)->allow_extra_args(false);
    clip.add_option("--title", raw.title)->allow_extra_args(false);
    clip.add_option("--last", raw.last)->allow_extra_args(false);
    clip.add_flag("--live", raw.is_live);
    clip.add_flag("--upright", raw.is_upright);
}

namespace {

// 0 too.
Parsed<std::chrono::milliseconds> parseClipMoment(const std::string& text) {
    if (text == "0") return std::chrono::milliseconds(0);
    return parseDuration("--from, --to", text);
}

Parsed<std::filesystem::path> parseClipTarget(const std::string& text) {
    if (text.ends_with(".mp4")) return std::filesystem::path(text);
    return tl::unexpected<UsageError>(UsageError{UsageCode::BadChoice, {"CLIP", text, ".mp4"}});
}

// With --live the one name is the clip's.
void readNames(OptionReader& reader, const RawClip& raw, ClipCommand& clip) {
    const bool is_complete = raw.is_live ? !raw.recording.empty() && raw.target.empty()
                                         : !raw.recording.empty() && !raw.target.empty();
    if (!is_complete)
        reader.keep({UsageCode::CommandIncomplete, {"clip", "RECORDING CLIP | --live CLIP"}});
    if (!raw.is_live) reader.one("RECORDING", raw.recording, clip.recording, asPath);
    reader.one("CLIP", raw.is_live ? raw.recording : raw.target, clip.target, parseClipTarget);
}

}  // namespace

ClipCommand readClip(OptionReader& reader, const RawClip& raw, const ShopPlace& shop) {
    ClipCommand clip;
    clip.shop = shop;
    clip.is_live = raw.is_live;
    readNames(reader, raw, clip);
    reader.one("--last", raw.last, clip.last,
               [](const std::string& text) { return parseDuration("--last", text); });
    if (clip.last && (!raw.from.empty() || !raw.to.empty()))
        reader.keep({UsageCode::OptionNotHere, {"--from, --to", "xiangbo clip without --last"}});
    reader.one("--from", raw.from, clip.from, parseClipMoment);
    reader.one("--to", raw.to, clip.to, parseClipMoment);
    reader.one("--title", raw.title, clip.title, asText);
    clip.is_upright = raw.is_upright;
    return clip;
}

}  // namespace xb::app
