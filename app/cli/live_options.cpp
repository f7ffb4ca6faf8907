#include "app/cli/live_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace xb::app {
namespace {

using Values = std::vector<std::string>;

void readDestinations(OptionReader& reader, const RawLive::Targets& raw,
                      const FileReader& read_file, std::vector<std::string>& into) {
    for (const auto& text : raw.to) {
        auto destination = parseDestination(text);
        if (!destination) return reader.keep(std::move(destination.error()));
        into.push_back(std::move(*destination));
    }
    for (const auto& path : raw.to_file) {
        const auto bytes = read_file(path);
        if (!bytes)
            return reader.keep({UsageCode::CannotReadDestinations, bytes.error().arguments});
        auto lines = parseDestinationLines(*bytes);
        if (!lines) return reader.keep(std::move(lines.error()));
        into.insert(into.end(), lines->begin(), lines->end());
    }
}

// What lies beside it is found and compared by its whole path.
Parsed<std::filesystem::path> parseTarget(const std::string& text) {
    return parseRecording(text).map(
        [](const std::filesystem::path& path) { return std::filesystem::absolute(path); });
}

// Where the second canvas goes means nothing without its size.
void readSecondCanvas(OptionReader& reader, const RawLive& raw, const FileReader& read_file,
                      LiveCommand& live) {
    CanvasTargets& second = live.second;
    reader.one("--second-canvas", raw.second_canvas, live.second_canvas, parseCanvas);
    reader.one("--second-video-bitrate", raw.second.video_bitrate, second.video_bitrate_kbps,
               numberOf("--second-video-bitrate", 100, 50'000));
    readDestinations(reader, raw.second, read_file, second.destinations);
    reader.one("--second-record", raw.second.record, second.recording, parseTarget);
    if ((!second.destinations.empty() || second.recording ||
         live.virtual_canvas == CanvasPlace::Second) &&
        !live.second_canvas) {
        reader.keep({UsageCode::OptionNotHere,
                     {"--second-to, --second-record, --second-virtual-camera", "--second-canvas"}});
    }
    if (second.recording && second.recording == live.recording)
        reader.keep({UsageCode::OptionTwice, {second.recording->string()}});
}

void readScenes(OptionReader& reader, const RawLive& raw, LiveCommand& live) {
    reader.one("--collection", raw.collection, live.collection, asPath);
    reader.one("--scene", raw.scene, live.scene, asText);
    reader.one("--transition", raw.transition, live.transition, parseTransition);
    for (const std::string& text : raw.then) {
        auto later = parseSceneLater(text);
        if (!later) return reader.keep(std::move(later.error()));
        live.scenes_later.push_back(std::move(*later));
    }
}

void readOverlays(OptionReader& reader, const RawLive& raw, LiveCommand& live) {
    reader.one("--feature", raw.feature, live.feature, asText);
    reader.one("--theme", raw.theme, live.theme, parseTheme);
    reader.one("--card", raw.card, live.card.size, parseCardSize);
    reader.one("--qr", raw.qr, live.card.qr, parseCardQr);
    reader.one("--watched-in", raw.watched_in, live.card.phone_app, parsePhoneApp);
    reader.one("--notice", raw.notice, live.notice, parseNotice);
    reader.one("--goal", raw.goal, live.goal, parseGoal);
}

}  // namespace

void addLiveOptions(CLI::App& live, RawLive& raw) {
    const std::vector<std::pair<const char*, Values*>> options{
        {"--canvas", &raw.canvas},
        {"--fps", &raw.fps},
        {"--video-bitrate", &raw.first.video_bitrate},
        {"--encoder", &raw.encoder},
        {"--camera", &raw.camera},
        {"--virtual-camera", &raw.virtual_camera},
        {"--second-virtual-camera", &raw.second_virtual_camera},
        {"--collection", &raw.collection},
        {"--scene", &raw.scene},
        {"--then", &raw.then},
        {"--transition", &raw.transition},
        {"--feature", &raw.feature},
        {"--theme", &raw.theme},
        {"--card", &raw.card},
        {"--qr", &raw.qr},
        {"--watched-in", &raw.watched_in},
        {"--notice", &raw.notice},
        {"--goal", &raw.goal},
        {"--to", &raw.first.to},
        {"--to-file", &raw.first.to_file},
        {"--record", &raw.first.record},
        {"--split-minutes", &raw.split},
        {"--replay", &raw.replay},
        {"--second-canvas", &raw.second_canvas},
        {"--second-video-bitrate", &raw.second.video_bitrate},
        {"--second-to", &raw.second.to},
        {"--second-to-file", &raw.second.to_file},
        {"--second-record", &raw.second.record},
        {"--serve", &raw.serve},
        {"--for", &raw.duration},
        {"--report", &raw.report}};
    for (const auto& [name, into] : options)
        live.add_option(name, *into)->allow_extra_args(false);
    addSoundOptions(live, raw.sound);
    live.add_flag("--continue", raw.continues);
}

LiveCommand readLive(OptionReader& reader, const RawLive& raw, const ShopPlace& shop,
                     const FileReader& read_file) {
    LiveCommand live;
    live.shop = shop;
    reader.one("--canvas", raw.canvas, live.canvas, parseCanvas);
    reader.one("--fps", raw.fps, live.canvas.frame_rate.numerator, numberOf("--fps", 1, 120));
    reader.one("--video-bitrate", raw.first.video_bitrate, live.video_bitrate_kbps,
               numberOf("--video-bitrate", 100, 50'000));
    reader.one("--encoder", raw.encoder, live.encoder, parseEncoder);
    const auto second = raw.camera.begin() + std::min<std::ptrdiff_t>(1, std::ssize(raw.camera));
    reader.one("--camera", Values(raw.camera.begin(), second), live.camera, parseCamera);
    reader.one("--camera", Values(second, raw.camera.end()), live.second_camera, parseCamera);
    readSound(reader, raw.sound, live.microphone, live.sound);
    reader.one("--virtual-camera", raw.virtual_camera, live.virtual_camera, asText);
    reader.one("--second-virtual-camera", raw.second_virtual_camera, live.virtual_camera, asText);
    if (!raw.second_virtual_camera.empty()) live.virtual_canvas = CanvasPlace::Second;
    if (!raw.second_virtual_camera.empty() && !raw.virtual_camera.empty())
        reader.keep({UsageCode::OptionTwice, {"--virtual-camera"}});
    readScenes(reader, raw, live);
    readOverlays(reader, raw, live);
    readDestinations(reader, raw.first, read_file, live.destinations);
    reader.one("--record", raw.first.record, live.recording, parseTarget);
    live.continues = raw.continues;
    readSecondCanvas(reader, raw, read_file, live);
    reader.one("--split-minutes", raw.split, live.split_minutes,
               numberOf("--split-minutes", 0, 1'440));
    if (live.split_minutes > 0 && !live.recording && !live.second.recording)
        reader.keep({UsageCode::OptionNotHere, {"--split-minutes", "--record"}});
    reader.one("--replay", raw.replay, live.replay, parseReplay);
    reader.one("--serve", raw.serve, live.serve, parseServeAddress);
    reader.one("--for", raw.duration, live.duration,
               [](const std::string& text) { return parseDuration("--for", text); });
    reader.one("--report", raw.report, live.report, asPath);
    if (live.microphone.kind == studio::MicrophoneSpec::Kind::File &&
        !studio::hasOwnSound(live.camera.kind))
        reader.keep({UsageCode::FileSoundWithoutFile, {}});
    return live;
}

}  // namespace xb::app
