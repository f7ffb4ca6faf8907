// The options of `xiangbo live` that dress picture and sound: what they take, and every way to get
// one wrong.
#include "app/cli/command_line.h"
#include "app/cli/help.h"
#include "app/cli/option_values.h"
#include "app/live/run_stage.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace xb;
using namespace xb::app;
using namespace std::chrono_literals;

namespace {

using Words = std::vector<std::string>;

Parsed<Command> parse(Words options) {
    options.insert(options.begin(), "live");
    return parseCommandLine(options, [](const std::filesystem::path& path) -> Result<std::string> {
        return fail(ErrorCode::CannotReadFile, {path.string(), "not there"});
    });
}

LiveCommand live(const Words& options) {
    const auto command = parse(options);
    if (!command) FAIL(usageText(command.error()).toStdString());
    return std::get<LiveCommand>(*command);
}

UsageError refused(const Words& options) {
    const auto command = parse(options);
    REQUIRE_FALSE(command);
    return command.error();
}

studio::Transition transition(const std::string& text) {
    return live({"--transition", text}).transition.value();
}

}  // namespace

TEST_CASE("a microphone takes how it sounds behind its name") {
    const auto asked = live({"--mic",
                             "pulse:default,volume=-3.5,mute,balance=0.25,sync=80,"
                             "monitor=both"});
    CHECK(asked.microphone.kind == studio::MicrophoneSpec::Kind::Pulse);
    CHECK(asked.microphone.address == "default");
    studio::InputSettings wanted;
    wanted.volume_db = -3.5F;
    wanted.is_muted = true;
    wanted.balance = 0.25F;
    wanted.sync_offset = 80ms;
    wanted.monitoring = studio::Monitoring::MonitorAndProgram;
    CHECK(asked.sound.microphone == wanted);
    CHECK_FALSE(live({"--mic", "tone,mute=no"}).sound.microphone.is_muted);
    CHECK(live({"--mic", "tone,sync=-300"}).sound.microphone.sync_offset == -300ms);
}

TEST_CASE("the preset and what stands behind the microphone leave each other alone") {
    for (const Words& options : {Words{"--mic", "tone,volume=-6", "--sound-preset", "market"},
                                 Words{"--sound-preset", "market", "--mic", "tone,volume=-6"}}) {
        const auto microphone = live(options).sound.microphone;
        CHECK(microphone.volume_db == -6);
        CHECK(microphone.filters == studio::filtersOf(studio::SoundPreset::Market));
    }
}

TEST_CASE("the commas of an ALSA device belong to its name") {
    const auto asked = live({"--mic", "alsa:plughw:CARD=Mic,DEV=0,volume=6,mute"});
    CHECK(asked.microphone.address == "plughw:CARD=Mic,DEV=0");
    CHECK(asked.sound.microphone.volume_db == 6);
    CHECK(asked.sound.microphone.is_muted);
    CHECK(live({"--mic", "alsa:hw:0,0"}).microphone.address == "hw:0,0");
}

TEST_CASE("music and desktop sound keep what is usual for what is not named") {
    const auto asked =
        live({"--music", "/a/song, live.mp3", "--music-sound", "ducking=20,monitor=only",
              "--desktop-sound", "pulse:speaker.monitor,volume=-20", "--monitor-to", "headphones"});
    CHECK(asked.sound.songs == Words{"/a/song, live.mp3"});
    CHECK(asked.sound.music.volume_db == studio::musicSettings().volume_db);
    CHECK(asked.sound.music.ducking_db == 20);
    CHECK(asked.sound.music.monitoring == studio::Monitoring::MonitorOnly);
    CHECK(asked.sound.desktop == "speaker.monitor");
    CHECK(asked.sound.desktop_sound.volume_db == -20);
    CHECK(asked.sound.desktop_sound.ducking_db == studio::musicSettings().ducking_db);
    CHECK(asked.sound.monitoring_device == "headphones");
    CHECK(live({"--desktop-sound", "default"}).sound.desktop == "default");
    CHECK(live({"--monitor-to", "pulse:headphones"}).sound.monitoring_device == "headphones");
    CHECK(live({}).sound == SoundSettings{});
}

TEST_CASE("a transition takes its length and where it goes") {
    using enum studio::TransitionKind;
    CHECK(transition("cut").kind == Cut);
    CHECK(transition("move,ms=800").kind == Move);
    CHECK(transition("fade,ms=1200").duration == 1200ms);
    CHECK(transition("slide,ms=500,to=up").direction == studio::Direction::Up);
    CHECK(transition("swipe,to=right").direction == studio::Direction::Right);
    const auto stinger = transition("stinger:/a/wipe, red.webm,ms=700");
    CHECK(stinger.kind == Stinger);
    CHECK(stinger.stinger == "/a/wipe, red.webm");
    CHECK(stinger.stinger_cut == 700ms);
    CHECK(transition("stinger:wipe.webm").stinger == "wipe.webm");
    CHECK_FALSE(live({}).transition);
}

TEST_CASE("what is on the picture is chosen before it starts") {
    const auto asked = live({"--notice", "今晚八点前下单，明早发货", "--card", "Strip", "--then",
                             "90:pause", "--then", "2.5:my 2: scene"});
    CHECK(asked.notice == "今晚八点前下单，明早发货");
    CHECK(asked.card.size == studio::overlay::CardSize::Strip);
    CHECK(asked.scenes_later == std::vector<SceneLater>{{90s, "pause"}, {2500ms, "my 2: scene"}});
    CHECK(live({}).card == CardSettings{});
    const auto led = live({"--qr", "trace", "--watched-in", "Douyin"}).card;
    CHECK(led.qr == CardQr::TracePage);
    CHECK(led.phone_app == studio::overlay::PhoneApp::Douyin);
}

TEST_CASE("a notice has as many characters as a viewer reads, in any script") {
    std::string sixty;
    for (int i = 0; i < 60; ++i)
        sixty += "橙";
    CHECK(live({"--notice", sixty}).notice == sixty);
    CHECK(refused({"--notice", sixty + "。"}).code == UsageCode::TooLong);
}

TEST_CASE("what cannot be meant about picture and sound is refused in a sentence") {
    struct Case {
        Words options;
        UsageCode code;
        std::string named;
    };
    const std::vector<Case> cases{
        {{"--mic", "pulse:default,volum=-3"}, UsageCode::BadSoundSetting, "volum=-3"},
        {{"--mic", "pulse:default,ducking=3"}, UsageCode::BadSoundSetting, "ducking=3"},
        {{"--mic", "tone,"}, UsageCode::BadSoundSetting, "--mic"},
        {{"--mic", "tone,,mute"}, UsageCode::BadSoundSetting, "--mic"},
        {{"--mic", "tone,volume=loud"}, UsageCode::BadNumber, "loud"},
        {{"--mic", "tone,volume=27"}, UsageCode::BadNumber, "--mic volume"},
        {{"--mic", "tone,volume=nan"}, UsageCode::BadNumber, "nan"},
        {{"--mic", "tone,balance=1.1"}, UsageCode::BadNumber, "1.1"},
        {{"--mic", "tone,sync=-301"}, UsageCode::BadNumber, "-301"},
        {{"--mic", "tone,sync=5001"}, UsageCode::BadNumber, "5001"},
        {{"--mic", "tone,monitor=on"}, UsageCode::BadChoice, "off, only, both"},
        {{"--mic", "tone,mute=maybe"}, UsageCode::BadChoice, "yes, no"},
        {{"--mic", "shell,mute"}, UsageCode::BadMicrophone, "shell"},
        {{"--music", "a.mp3", "--music-sound", "ducking=61"}, UsageCode::BadNumber, "ducking"},
        {{"--music-sound", "mute"}, UsageCode::OptionNotHere, "--music"},
        {{"--desktop-sound", ",mute"}, UsageCode::ValueMissing, "--desktop-sound"},
        {{"--desktop-sound", "default,loud"}, UsageCode::BadSoundSetting, "ducking=DB"},
        {{"--monitor-to", "pulse:"}, UsageCode::ValueMissing, "--monitor-to"},
        {{"--transition", "wipe"}, UsageCode::BadTransition, "wipe"},
        {{"--transition", "stinger"}, UsageCode::BadTransition, "stinger:FILE"},
        {{"--transition", "stinger:"}, UsageCode::BadTransition, "stinger:"},
        {{"--transition", "fade,"}, UsageCode::BadTransition, "fade,"},
        {{"--transition", "fade,to=up"}, UsageCode::BadTransition, "to=up"},
        {{"--transition", "slide,to=away"}, UsageCode::BadTransition, "away"},
        {{"--transition", "cut,ms=300"}, UsageCode::BadTransition, "cut"},
        {{"--transition", "fade,ms=49"}, UsageCode::BadTransition, "49"},
        {{"--then", "pause"}, UsageCode::BadSceneSwitch, "pause"},
        {{"--then", "5:"}, UsageCode::BadSceneSwitch, "5:"},
        {{"--then", "soon:pause"}, UsageCode::BadNumber, "soon"},
        {{"--card", "medium"}, UsageCode::BadChoice, "large, normal, strip"},
        {{"--qr", "shop"}, UsageCode::BadChoice, "order, trace"},
        {{"--watched-in", "vine"}, UsageCode::BadChoice, "wechat-channels"},
        {{"--notice", ""}, UsageCode::ValueMissing, "--notice"},
    };
    for (const auto& [options, code, named] : cases) {
        INFO(Catch::StringMaker<Words>::convert(options));
        const UsageError error = refused(options);
        CHECK(static_cast<int>(error.code) == static_cast<int>(code));
        const std::string sentence = usageText(error).toStdString();
        INFO(sentence);
        CHECK(sentence.find(named) != std::string::npos);
        CHECK(sentence.find('\n') == std::string::npos);
    }
}

TEST_CASE("help names the options that dress picture and sound") {
    const std::string help = helpText("live").toStdString();
    for (const char* option : {"--sound-preset", "--music", "--music-sound", "--desktop-sound",
                               "--monitor-to", "monitor=off|only|both", "--transition",
                               "stinger:FILE", "--then", "--card", "--notice", "--theme", "--goal"})
        CHECK(help.find(option) != std::string::npos);
}

TEST_CASE("the stage of a broadcast gets the sound that was asked for") {
    const auto asked = live({"--mic", "tone,balance=-1", "--desktop-sound", "default"});
    const StageSettings stage = stageAskedFor(asked);
    CHECK(stage.microphone == asked.microphone);
    CHECK(stage.sound == asked.sound);
    CHECK(stage.sound.microphone.balance == -1);
}

TEST_CASE("scenes are found by their names before anything is opened") {
    using studio::SceneId;
    const auto found =
        findScenes(live({"--scene", "host", "--then", "3:pause"}), "/no/such/scenes.json");
    REQUIRE(found);
    CHECK(found->first == SceneId::Host);
    REQUIRE(found->later.size() == 1);
    CHECK(found->later.front().after == 3s);
    CHECK(found->later.front().scene == SceneId::Pause);
    const auto unknown = findScenes(live({"--then", "3:moon"}), "/no/such/scenes.json");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().exit_status == 2);
    CHECK(unknown.error().sentence.contains("--then"));
    CHECK(unknown.error().sentence.contains("moon"));
    const auto unreadable =
        findScenes(live({"--collection", "/no/such/scenes.json"}), "/no/such/scenes.json");
    REQUIRE_FALSE(unreadable);
    CHECK(unreadable.error().exit_status == 1);
}

TEST_CASE("a clip that is not there is named before anything is opened") {
    const auto missing = checkAskedFor(live({"--transition", "stinger:/no/such/clip.webm"}));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == studio::ErrorCode::MediaFileMissing);
    CHECK(missing.error().arguments == Words{"/no/such/clip.webm"});
    CHECK(checkAskedFor(live({})));
}
