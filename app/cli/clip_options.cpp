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

}  // namespace

ClipCommand readClip(OptionReader& reader, const RawClip& raw) {
    ClipCommand clip;
    if (raw.recording.empty() || raw.target.empty())
        reader.keep({UsageCode::CommandIncomplete, {"clip", "RECORDING CLIP"}});
    reader.one("RECORDING", raw.recording, clip.recording, asPath);
    reader.one("CLIP", raw.target, clip.target, parseClipTarget);
    reader.one("--from", raw.from, clip.from, parseClipMoment);
    reader.one("--to", raw.to, clip.to, parseClipMoment);
    reader.one("--title", raw.title, clip.title, asText);
    clip.is_upright = raw.is_upright;
    return clip;
}

}  // namespace xb::app
