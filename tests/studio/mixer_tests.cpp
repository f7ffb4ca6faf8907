// The mixer with real sources: what each setting does to what leaves.
#include "studio/engine.h"
#include "studio/mixer/decibel.h"
#include "studio/mixer/mixer.h"
#include "studio/program_tap.h"
#include "studio/show.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"
#include "tests/support/clips.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using tests::KeptLog;
using tests::RecordingSink;
using tests::SoundBlock;
using Camera = CameraSpec::Kind;
using Microphone = MicrophoneSpec::Kind;

constexpr auto limit = 30s;
const InputSpec tone{InputKind::Microphone, {Microphone::Tone, {}}, {}, MusicLoop::Repeat};

InputSettings plain() {
    InputSettings settings;
    settings.filters.is_leveled = false;
    return settings;
}

double peakDb(const std::vector<float>& side) {
    float peak = 0;
    for (const float sample : side)
        peak = std::max(peak, std::abs(sample));
    return dbOfFactor(peak);
}

// The program of one show, heard.
struct Listener {
    KeptLog log;
    std::unique_ptr<Engine> engine = tests::startTestEngine(log);
    std::unique_ptr<Show> show = std::move(*Show::create(*engine, {}, {}));
    RecordingSink sink{tests::test_width_px, tests::test_height_px};
    ProgramTap tap{*engine, sink};

    Listener() { engine->programSound().setLeveling(false); }
    Mixer& mixer() { return show->mixer(); }
    // Whether both sides come to peak there within a decibel; -200 is silence.
    bool hears(double left_db, double right_db) {
        double heard_left_db = 0;
        double heard_right_db = 0;
        const bool is_heard = sink.waitForSound(
            [&](const SoundBlock& block) {
                const auto is_near = [](double peak_db, double wanted_db) {
                    return wanted_db < -100 ? peak_db < -70 : std::abs(peak_db - wanted_db) < 1;
                };
                heard_left_db = peakDb(block.left);
                heard_right_db = peakDb(block.right);
                return is_near(heard_left_db, left_db) && is_near(heard_right_db, right_db);
            },
            limit);
        if (!is_heard)
            WARN("heard at last: " << heard_left_db << " and " << heard_right_db << "\n"
                                   << log.text());
        return is_heard;
    }
};

TEST_CASE("every setting of an input changes what leaves, and back") {
    Listener heard;
    const auto added = heard.mixer().add(tone, plain());
    REQUIRE(added.has_value());
    const auto apply = [&](auto change) {
        InputSettings settings = plain();
        change(settings);
        REQUIRE(heard.mixer().apply(*added, settings));
    };
    CHECK(heard.hears(-20, -20));
    apply([](InputSettings& s) { s.volume_db = -6; });
    CHECK(heard.hears(-26, -26));
    apply([](InputSettings& s) { s.balance = -1; });
    CHECK(heard.hears(-20, -200));
    apply([](InputSettings& s) { s.balance = 1; });
    CHECK(heard.hears(-200, -20));
    apply([](InputSettings& s) { s.is_muted = true; });
    CHECK(heard.hears(-200, -200));
    apply([](InputSettings& s) { s.filters.low_cut_hz = 880; });
    CHECK(heard.hears(-20 - 24.2, -20 - 24.2));
    apply([](InputSettings& s) { s.filters.limiter_db = -30.0F; });
    CHECK(heard.hears(-30, -30));
    apply([](InputSettings& s) { s.filters.gate = GateSettings{-10, -12}; });
    CHECK(heard.hears(-200, -200));
    apply([](InputSettings& s) { s.filters.equaliser = EqualiserSettings{0, -12, 0}; });
    CHECK(heard.hears(-21.8, -21.8));
    apply([](InputSettings& s) { s.filters.compressor = CompressorSettings{4, -32, 5, 60, 0}; });
    // 12 dB above the threshold become 3; the follower sags a little between the tone's peaks.
    CHECK(heard.hears(-28.5, -28.5));
    apply([](InputSettings&) {});
    CHECK(heard.hears(-20, -20));
    heard.mixer().remove(*added);
    CHECK(heard.hears(-200, -200));
}

TEST_CASE("inputs add up, are told apart, and a pause leaves only the music") {
    Listener heard;
    const tests::TemporaryFolder folder;
    const std::string song = folder.path() / "song.wav";
    tests::runOrThrow({"ffmpeg", "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i",
                       "aevalsrc=0.5*sin(2*PI*700*t)|0.5*sin(2*PI*700*t):s=48000:d=1", song},
                      30s);
    const auto voice = heard.mixer().add(tone, plain());
    const auto music =
        heard.mixer().add({InputKind::Music, {}, {song, song}, MusicLoop::Repeat}, plain());
    REQUIRE(voice.has_value());
    REQUIRE(music.has_value());
    heard.show->switchTo(SceneId::Pause, 0ms);
    CHECK(heard.hears(-6, -6));
    REQUIRE(heard.mixer().apply(*music, [] {
        InputSettings quiet = plain();
        quiet.is_muted = true;
        return quiet;
    }()));
    CHECK(heard.hears(-200, -200));
    heard.show->switchTo(SceneId::Host, 0ms);
    CHECK(heard.hears(-20, -20));
    const MixerFigures figures = heard.mixer().figures();
    REQUIRE(figures.inputs.size() == 2);
    CHECK(figures.inputs[1].kind == InputKind::Music);
    CHECK(figures.inputs[1].name == song);

    const auto missing = heard.mixer().add(
        {InputKind::Music, {}, {"/nowhere/song.mp3"}, MusicLoop::Repeat}, musicSettings());
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == ErrorCode::MediaFileMissing);
}

TEST_CASE("a song that cannot be played is named once, and left out") {
    Listener heard;
    const tests::TemporaryFolder folder;
    const std::string song = folder.path() / "song.wav";
    const std::string broken = folder.path() / "broken.wav";
    tests::runOrThrow({"ffmpeg", "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i",
                       "sine=frequency=700:sample_rate=48000:duration=0.5", song},
                      30s);
    const std::string other = folder.path() / "other.wav";
    for (const std::string& file : {broken, other})
        tests::writeFile(file, "No sound is in here.\n");
    const auto untilTold = [&](std::size_t count) {
        std::vector<std::string> told;
        CHECK(tests::waitUntil(
            [&] {
                for (const InputChange& change : heard.mixer().tend()) {
                    CHECK(change.is_song);
                    told.push_back(change.name);
                }
                return told.size() >= count;
            },
            limit));
        return told;
    };
    const std::vector<std::string> songs{broken, song, other};
    const auto music = heard.mixer().add({InputKind::Music, {}, songs, MusicLoop::Repeat}, plain());
    REQUIRE(music.has_value());
    CHECK(untilTold(2) == std::vector{broken, other});
    const auto is_loud = [](const SoundBlock& block) { return peakDb(block.left) > -30; };
    CHECK(tests::waitUntil(
        [&] {
            const auto sound = heard.sink.sound();
            return std::any_of(sound.begin(), sound.end(), is_loud);
        },
        limit));
    heard.mixer().remove(*music);
    const auto alone =
        heard.mixer().add({InputKind::Music, {}, {broken}, MusicLoop::Repeat}, plain());
    REQUIRE(alone.has_value());
    CHECK(untilTold(1) == std::vector{broken});
}

bool hasPulse() {
    if (std::getenv("PULSE_SERVER")) return true;
    WARN("no PulseAudio here");
    return false;
}

std::string loadSink(const std::string& name) {
    const auto loaded =
        tests::run({"pactl", "load-module", "module-null-sink", "sink_name=" + name});
    REQUIRE(loaded.status == 0);
    return loaded.output.substr(0, loaded.output.find('\n'));
}

// Tends the mixer until it tells of a change.
std::optional<InputChange> nextChange(Mixer& mixer) {
    std::vector<InputChange> changes;
    tests::waitUntil([&] {
        changes = mixer.tend();
        return !changes.empty();
    });
    return changes.empty() ? std::nullopt : std::optional(changes.front());
}

TEST_CASE(
    "a device that is not plugged in is silent, heard when it comes, and told of as it goes") {
    if (!hasPulse()) return;
    Listener heard;
    const InputSpec late{
        InputKind::Microphone, {Microphone::Pulse, "xb_late.monitor"}, {}, MusicLoop::Repeat};
    CHECK_FALSE(heard.mixer().add(late, plain()).has_value());
    const InputId id = heard.mixer().addMissing(late, plain());
    CHECK(heard.mixer().figures().inputs.front().is_missing);
    const std::string module = loadSink("xb_late");
    const auto back = nextChange(heard.mixer());
    REQUIRE(back.has_value());
    CHECK_FALSE(back->is_missing);
    CHECK(back->id == id);
    // Whatever plays into the sink is what its monitor hears.
    InputSettings monitored = plain();
    monitored.monitoring = Monitoring::MonitorOnly;
    heard.mixer().setMonitoringDevice("xb_late");
    const auto voice = heard.mixer().add(tone, monitored);
    REQUIRE(voice.has_value());
    CHECK(heard.hears(-20, -20));
    // What is only monitored leaves by no other way.
    heard.mixer().remove(id);
    CHECK(heard.hears(-200, -200));
    const InputId again = heard.mixer().addMissing(late, plain());
    REQUIRE(nextChange(heard.mixer()).has_value());
    REQUIRE(tests::run({"pactl", "unload-module", module}).status == 0);
    const auto gone = nextChange(heard.mixer());
    REQUIRE(gone.has_value());
    CHECK(gone->is_missing);
    CHECK(gone->id == again);
    CHECK(gone->name == "xb_late.monitor");
}

// A sound server of its own, found in the place of the tests' one.
class OwnServer {
 public:
    OwnServer() : before_(std::getenv("PULSE_SERVER")) {
        setenv("PULSE_SERVER", ("unix:" + socket()).c_str(), 1);
        start();
    }
    ~OwnServer() { setenv("PULSE_SERVER", before_.c_str(), 1); }
    OwnServer(const OwnServer&) = delete;
    OwnServer& operator=(const OwnServer&) = delete;

    void restart() {
        server_.reset();
        start();
    }
    // How many record from it.
    static std::ptrdiff_t listeners() {
        const auto listed = tests::run({"pactl", "list", "short", "source-outputs"});
        return std::count(listed.output.begin(), listed.output.end(), '\n');
    }

 private:
    std::string socket() const { return (folder_ / "native").string(); }
    void start() {
        server_ = std::make_unique<tests::Process>(tests::ProcessOptions{
            {"pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
             "--disable-shm=yes", "--log-level=error", "-L",
             "module-native-protocol-unix auth-anonymous=1 socket=" + socket(), "-L",
             "module-null-sink sink_name=xb_own"},
            {},
            {}});
        REQUIRE(tests::waitUntil([] { return tests::run({"pactl", "info"}).status == 0; }));
    }

    const std::string before_;
    tests::TemporaryFolder folder_;
    std::unique_ptr<tests::Process> server_;
};

TEST_CASE("all that came from a sound server that was started anew is opened on the next one") {
    if (!hasPulse()) return;
    OwnServer server;
    Listener heard;
    for (const InputKind kind : {InputKind::Microphone, InputKind::Desktop}) {
        const InputSpec spec{kind, {Microphone::Pulse, "xb_own.monitor"}, {}, MusicLoop::Repeat};
        REQUIRE(heard.mixer().add(spec, plain()).has_value());
    }
    const auto listen = [&](std::ptrdiff_t wanted) {
        return tests::waitUntil([&] {
            heard.mixer().tend();
            return OwnServer::listeners() == wanted;
        });
    };
    REQUIRE(listen(2));
    // Another that the server takes shows that the watch has seen what there is by now.
    const InputId late = heard.mixer().addMissing(
        {InputKind::Microphone, {Microphone::Pulse, "xb_own.monitor"}, {}, MusicLoop::Repeat},
        plain());
    REQUIRE(listen(3));
    server.restart();
    CHECK(listen(3));
    const MixerFigures figures = heard.mixer().figures();
    CHECK(std::none_of(figures.inputs.begin(), figures.inputs.end(),
                       [](const InputFigures& input) { return input.is_missing; }));
    heard.mixer().remove(late);
    CHECK(listen(2));
}

TEST_CASE("each missing ALSA input is looked for, whatever becomes of the others") {
    Listener listener;
    Mixer& mixer = listener.mixer();
    const auto alsa = [](const char* name) {
        return InputSpec{InputKind::Microphone, {Microphone::Alsa, name}, {}, MusicLoop::Repeat};
    };
    mixer.addMissing(alsa("hw:77,0"), plain());
    // ALSA's own device of silence.
    const InputId there = mixer.addMissing(alsa("null"), plain());
    CHECK(tests::waitUntil(
        [&] {
            const auto changes = mixer.tend();
            return std::any_of(changes.begin(), changes.end(), [there](const InputChange& change) {
                return change.id == there && !change.is_missing;
            });
        },
        limit));
    mixer.remove(there);
}

TEST_CASE("what the desktop plays is heard") {
    if (!hasPulse()) return;
    Listener heard;
    const std::string module = loadSink("xb_desktop");
    const tests::Process player(
        {{"ffmpeg", "-nostdin", "-loglevel", "error", "-re", "-f", "lavfi", "-i",
          "aevalsrc=0.25*sin(2*PI*500*t)|0.25*sin(2*PI*500*t):s=48000:d=40", "-f", "pulse",
          "-device", "xb_desktop", "song"},
         {},
         {}});
    const auto desktop = heard.mixer().add(
        {InputKind::Desktop, {Microphone::Pulse, "xb_desktop.monitor"}, {}, MusicLoop::Repeat},
        plain());
    REQUIRE(desktop.has_value());
    CHECK(heard.hears(-12, -12));
    heard.mixer().remove(*desktop);
    CHECK(heard.hears(-200, -200));
    CHECK(tests::run({"pactl", "unload-module", module}).status == 0);
}

}  // namespace
}  // namespace xb::studio
