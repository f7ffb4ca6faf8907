// Microphones: what is heard of them, and how they fail.
#include "studio/devices/device_list.h"
#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/show.h"
#include "tests/studio/camera_clips.h"
#include "tests/studio/late_voice.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"
#include "tests/support/clips.h"
#include "tests/support/process.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using tests::KeptLog;
using tests::RecordingSink;
using tests::SoundBlock;
using tests::startTestEngine;
using Camera = CameraSpec::Kind;
using Microphone = MicrophoneSpec::Kind;

constexpr auto limit = 20s;
const CameraSpec pattern{Camera::Pattern, {}};

bool isLoud(const SoundBlock& block) {
    return tests::peakOf(block) > 0.05F;
}
bool isSilent(const SoundBlock& block) {
    return tests::peakOf(block) < 0.001F;
}

TEST_CASE("the tone is heard on both sides and on the meter, except in the pause") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, pattern, {Microphone::Tone, {}});
    REQUIRE(show.has_value());
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    const ProgramTap tap(*engine, sink);
    REQUIRE(sink.waitForSound(isLoud, limit));
    const SoundBlock heard = sink.sound().back();
    CHECK(heard.left == heard.right);
    CHECK(tests::waitUntil([&] { return (*show)->microphoneLevel().peak_db > -30; }));
    CHECK((*show)->microphoneLevel().peak_db == Approx(-20.0).margin(1.5));
    (*show)->switchTo(SceneId::Pause, 0ms);
    CHECK(sink.waitForSound(isSilent, limit));
    (*show)->switchTo(SceneId::Host, 0ms);
    CHECK(sink.waitForSound(isLoud, limit));
}

TEST_CASE("without a microphone there is silence, and the meter says so") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, pattern, {});
    REQUIRE(show.has_value());
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    const ProgramTap tap(*engine, sink);
    REQUIRE(sink.waitForPictures(20, limit));
    const auto sound = sink.sound();
    CHECK(std::all_of(sound.begin(), sound.end(), isSilent));
    CHECK(std::isinf((*show)->microphoneLevel().peak_db));
}

TEST_CASE("a clip's sound is heard when it is the microphone, and only then") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const CameraSpec clip{Camera::File, tests::flashClip().string()};
    auto show = Show::create(*engine, clip, {});
    REQUIRE(show.has_value());
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    const ProgramTap tap(*engine, sink);
    const auto flash = [](const tests::Picture& p) { return p.meanLuma() > 128; };
    REQUIRE(sink.waitForPicture(flash, limit));
    REQUIRE(sink.waitForPictures(15, limit));
    const auto before = sink.sound();
    CHECK(std::all_of(before.begin(), before.end(), isSilent));
    REQUIRE((*show)->setMicrophone({Microphone::File, {}}).has_value());
    CHECK(sink.waitForSound(isLoud, limit));
    CHECK(tests::waitUntil([&] { return (*show)->microphoneLevel().peak_db > -40; }));
}

TEST_CASE("a camera that is the microphone is heard in every scene but the pause") {
    tests::startPainting();  // the pause has a text
    KeptLog log;
    const auto engine = startTestEngine(log);
    const CameraSpec clip{Camera::File, tests::flashClip().string()};
    auto show = Show::create(*engine, clip, {Microphone::File, {}});
    REQUIRE(show.has_value());
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    const ProgramTap tap(*engine, sink);
    REQUIRE(sink.waitForSound(isLoud, limit));
    // Shown by nobody.
    (*show)->switchTo(SceneId::Orchard, 0ms);
    REQUIRE(sink.waitForPictures(15, limit));
    CHECK(sink.waitForSound(isLoud, limit));
    (*show)->switchTo(SceneId::Pause, 0ms);
    REQUIRE(sink.waitForPictures(15, limit));
    const std::size_t begin = sink.sound().size();
    REQUIRE(sink.waitForPictures(75, limit));
    const auto paused = sink.sound();
    CHECK(std::all_of(paused.begin() + static_cast<std::ptrdiff_t>(begin), paused.end(), isSilent));
}

struct Moments {
    std::vector<std::int64_t> flashes_ns;
    std::vector<std::int64_t> beeps_ns;
};

std::vector<std::int64_t> beepsIn(const std::vector<SoundBlock>& sound) {
    std::vector<std::int64_t> beeps;
    for (const SoundBlock& block : sound) {
        for (std::size_t i = 0; i < block.left.size(); ++i) {
            if (std::abs(block.left[i]) < 0.1F) continue;
            const std::int64_t time_ns =
                block.time_ns + static_cast<std::int64_t>(i) * 1'000'000 / 48;
            if (beeps.empty() || time_ns - beeps.back() > 1'000'000'000) beeps.push_back(time_ns);
        }
    }
    return beeps;
}

// Where the machine was late as the clip began, its sound is placed anew within this.
constexpr int settling_pictures = 70;

Moments momentsOf(Engine& engine) {
    Moments moments;
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    int picture_count = 0;
    bool was_light = true;  // a flash that began before the tap does not count
    sink.onPicture([&](const tests::Picture& picture) {
        const bool is_light = picture.meanLuma() > 128;
        const bool is_settled = ++picture_count > settling_pictures;
        if (is_settled && is_light && !was_light) moments.flashes_ns.push_back(picture.time_ns);
        was_light = is_light;
    });
    std::int64_t last_ns = 0;
    {
        const ProgramTap tap(engine, sink);
        REQUIRE(sink.waitForPictures(settling_pictures + 190, 60s));  // three flashes
        last_ns = sink.pictureTimes().back();
        // Sound may be held back for a source that is late: what belongs to them is awaited.
        const auto is_behind = [last_ns](const SoundBlock& block) {
            return block.time_ns > last_ns + 100'000'000;
        };
        REQUIRE(sink.waitForSound(is_behind, 40s));
    }
    std::erase_if(moments.flashes_ns, [last_ns](std::int64_t at_ns) { return at_ns > last_ns; });
    moments.beeps_ns = beepsIn(sink.sound());
    return moments;
}

// A frame, in whole milliseconds upwards.
constexpr std::int64_t frame_ns = 34'000'000;

void checkTogether(const Moments& moments) {
    REQUIRE(moments.flashes_ns.size() >= 2);
    for (const std::int64_t flash_ns : moments.flashes_ns) {
        std::int64_t nearest_ns = 1'000'000'000;
        for (const std::int64_t beep_ns : moments.beeps_ns) {
            if (std::llabs(beep_ns - flash_ns) < std::llabs(nearest_ns))
                nearest_ns = beep_ns - flash_ns;
        }
        INFO("beep after flash, ms: " << static_cast<double>(nearest_ns) / 1e6);
        CHECK(std::llabs(nearest_ns) < frame_ns);
    }
}

TEST_CASE("a flash and its beep leave within a frame of each other") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const CameraSpec clip{Camera::File, tests::flashClip().string()};
    const auto show = Show::create(*engine, clip, {Microphone::File, {}});
    REQUIRE(show.has_value());
    checkTogether(momentsOf(*engine));
}

TEST_CASE("a flash and its beep leave together also while another source's sound comes late") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const CameraSpec clip{Camera::File, tests::flashClip().string()};
    const auto show = Show::create(*engine, clip, {Microphone::File, {}});
    REQUIRE(show.has_value());
    tests::LateVoice voice;
    for (const auto behind : {200ms, 900ms}) {
        voice.fallBehind(behind);
        INFO("behind, ms: " << behind.count());
        checkTogether(momentsOf(*engine));
    }
}

// The presets are put on while the sound runs, as an operator does.
TEST_CASE("a flash and its word leave within a frame of each other through every preset") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const CameraSpec clip{Camera::File, tests::clapClip().string()};
    const auto show = Show::create(*engine, clip, {Microphone::File, {}});
    REQUIRE(show.has_value());
    for (const SoundPreset preset :
         {SoundPreset::QuietRoom, SoundPreset::Market, SoundPreset::Wind}) {
        INFO("preset " << presetName(preset));
        InputSettings settings;
        settings.filters = filtersOf(preset);
        (*show)->mixer().setMicrophoneSettings(settings);
        checkTogether(momentsOf(*engine));
    }
}

TEST_CASE("sound that is moved against its picture while it runs comes so much later, and back") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const CameraSpec clip{Camera::File, tests::flashClip().string()};
    const auto show = Show::create(*engine, clip, {Microphone::File, {}});
    REQUIRE(show.has_value());
    for (const auto offset : {200ms, 0ms}) {
        INFO("offset, ms: " << offset.count());
        InputSettings settings;
        settings.sync_offset = offset;
        (*show)->mixer().setMicrophoneSettings(settings);
        Moments moments = momentsOf(*engine);
        for (std::int64_t& beep_ns : moments.beeps_ns)
            beep_ns -= std::chrono::nanoseconds(offset).count();
        checkTogether(moments);
    }
}

TEST_CASE("a microphone that is not there is named, and soon") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    struct Wrong {
        CameraSpec camera;
        MicrophoneSpec microphone;
        ErrorCode code;
    };
    const CameraSpec silent{Camera::File, tests::colourClip("bt709", "tv").string()};
    const auto pulse_code = std::getenv("PULSE_SERVER") ? ErrorCode::UnknownMicrophone
                                                        : ErrorCode::SoundServerUnreachable;
    const std::vector<Wrong> all{
        {pattern, {Microphone::Pulse, "no.such.source"}, pulse_code},
        {pattern, {Microphone::Alsa, "hw:77,0"}, ErrorCode::UnknownMicrophone},
        {pattern, {Microphone::File, {}}, ErrorCode::CameraHasNoSound},
        {silent, {Microphone::File, {}}, ErrorCode::MediaFileWithoutSound}};
    for (const Wrong& wrong : all) {
        const auto begin = std::chrono::steady_clock::now();
        const auto show = Show::create(*engine, wrong.camera, wrong.microphone);
        INFO(wrong.microphone.address);
        REQUIRE_FALSE(show.has_value());
        CHECK(show.error().code == wrong.code);
        CHECK(std::chrono::steady_clock::now() - begin < 6s);
    }
}

TEST_CASE("what a loudspeaker plays is listed, and one that is not there is named") {
    if (!std::getenv("PULSE_SERVER")) {
        CHECK(checkLoudspeaker("default").error().code == ErrorCode::SoundServerUnreachable);
        return;
    }
    const auto desktop = [](const std::string& monitor) {
        return Mixer::check(
            {InputKind::Desktop, {Microphone::Pulse, monitor}, {}, MusicLoop::Repeat});
    };
    const auto sounds = listDesktopSounds();
    CHECK(sounds.size() == listLoudspeakers().size());
    for (const Device& sound : sounds)
        CHECK(desktop(sound.spec.substr(std::string_view("pulse:").size())));
    CHECK(desktop("default"));
    const auto silent = desktop("no.such.monitor");
    REQUIRE_FALSE(silent);
    CHECK(silent.error().code == ErrorCode::UnknownLoudspeaker);
    CHECK(checkLoudspeaker("default"));
    const auto missing = checkLoudspeaker("no.such.sink");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::UnknownLoudspeaker);
    CHECK(missing.error().arguments == std::vector<std::string>{"no.such.sink"});
}

TEST_CASE("a PulseAudio source is listed, and what is spoken into it goes on the air") {
    if (!std::getenv("PULSE_SERVER")) {
        WARN("no PulseAudio here");
        return;
    }
    const auto microphones = listMicrophones();
    const auto monitor = std::find_if(microphones.begin(), microphones.end(), [](const auto& m) {
        return m.spec.starts_with("pulse:") && m.spec.ends_with(".monitor");
    });
    REQUIRE(monitor != microphones.end());
    CHECK_FALSE(monitor->label.empty());
    const auto spec = parseMicrophoneSpec(monitor->spec);
    REQUIRE(spec.has_value());
    const std::string sink_name =
        spec->address.substr(0, spec->address.size() - std::string(".monitor").size());

    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, pattern, *spec);
    REQUIRE(show.has_value());
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    const ProgramTap tap(*engine, sink);
    const tests::Process voice(
        {{"ffmpeg", "-nostdin", "-loglevel", "error", "-re", "-f", "lavfi", "-i",
          "sine=frequency=600:duration=30", "-f", "pulse", "-device", sink_name, "voice"},
         {},
         {}});
    CHECK(sink.waitForSound(isLoud, limit));
    CHECK(tests::waitUntil([&] { return (*show)->microphoneLevel().peak_db > -40; }));
}

TEST_CASE("a sound card is known by its name, which stays when its number does not") {
    for (const Device& microphone : listMicrophones()) {
        if (!microphone.spec.starts_with("alsa:")) continue;
        CHECK(microphone.spec.starts_with("alsa:plughw:CARD="));
        CHECK(microphone.spec.find(",DEV=") != std::string::npos);
    }
}

TEST_CASE("cameras can be listed without an engine") {
    for (const Device& camera : listCameras()) {
        CHECK(camera.spec.starts_with("v4l2:/dev/video"));
        CHECK_FALSE(camera.label.empty());
    }
}

}  // namespace
}  // namespace xb::studio
