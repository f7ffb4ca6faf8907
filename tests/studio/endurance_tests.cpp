// Starting, stopping, switching, adding and removing for a long time leaves nothing behind that
// bare libobs does not leave as well. Leaks with our frames are the sanitizers' to find, in the
// same cases.
#include "studio/engine_paths.h"
#include "studio/sources/item_recipe.h"
#include "studio/x11_display.h"
#include "tests/studio/scene_fixture.h"
#include "tests/support/clips.h"
#include "tests/support/test_machine.h"

#include <catch2/catch.hpp>
#include <obs-nix-platform.h>
#include <obs.h>

#include <malloc.h>
#include <unistd.h>
#include <util/bmem.h>

#include <fstream>
#include <string>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using namespace std::chrono_literals;

int rounds(int in_short, int in_long) {
    return tests::isLongRun() ? in_long : in_short;
}

// One start and stop of libobs with the same plugins, and nothing of ours.
void startBareLibobs() {
    const auto display = X11Display::open();
    REQUIRE(display.has_value());
    const EnginePaths paths = findEnginePaths();
    obs_set_nix_platform(OBS_NIX_PLATFORM_X11_EGL);
    obs_set_nix_platform_display((*display)->get());
    REQUIRE(obs_startup("en-US", nullptr, nullptr));
    obs_remove_data_path(paths.core_data.c_str());
    obs_add_data_path(paths.core_data.c_str());
    const std::string graphics = paths.graphics_module.string();
    obs_video_info picture{};
    picture.graphics_module = graphics.c_str();
    picture.fps_num = 30;
    picture.fps_den = 1;
    picture.base_width = picture.output_width = width;
    picture.base_height = picture.output_height = height;
    picture.gpu_conversion = true;
    picture.output_format = VIDEO_FORMAT_NV12;
    picture.colorspace = VIDEO_CS_709;
    REQUIRE(obs_reset_video(&picture) == OBS_VIDEO_SUCCESS);
    obs_audio_info sound{48000, SPEAKERS_STEREO};
    REQUIRE(obs_reset_audio(&sound));
    for (const char* name : {"obs-ffmpeg", "obs-transitions", "linux-v4l2", "linux-pulseaudio",
                             "linux-alsa", "image-source", "obs-filters", "linux-capture"}) {
        obs_module_t* module = nullptr;
        REQUIRE(obs_open_module(&module, paths.pluginFile(name).c_str(),
                                paths.pluginData(name).c_str()) == MODULE_SUCCESS);
        REQUIRE(obs_init_module(module));
    }
    obs_post_load_modules();
    obs_shutdown();
    obs_set_nix_platform_display(nullptr);
}

// What the process holds: by libobs' own count, by the C library's, and of the machine's memory,
// which comes back in large pieces only.
struct Held {
    long allocations = 0;
    double in_use_kb = 0;
    long resident_kb = 0;
};

Held heldNow() {
    // What was freed goes back to the machine first.
    malloc_trim(0);
    long pages = 0;
    long resident_pages = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident_pages;
    return {bnum_allocs(), static_cast<double>(mallinfo2().uordblks) / 1024,
            resident_pages * (sysconf(_SC_PAGESIZE) / 1024)};
}

struct Gain {
    double allocations = 0;
    double in_use_kb = 0;
    double resident_kb = 0;
};

Gain operator-(const Held& after, const Held& before) {
    return {static_cast<double>(after.allocations - before.allocations),
            after.in_use_kb - before.in_use_kb,
            static_cast<double>(after.resident_kb - before.resident_kb)};
}

// The figures of a long run are to be read.
void tell(const std::string& what, const Gain& gain, int count) {
    if (!tests::isLongRun()) return;
    WARN(what << ", " << count << " times: " << gain.allocations << " allocations, "
              << gain.in_use_kb << " kB in use, " << gain.resident_kb << " kB of memory more");
}

// Gained in each round after the first two.
template <class Round>
Gain gainOf(const std::string& what, int count, Round round) {
    round();
    round();
    const Held before = heldNow();
    for (int i = 0; i < count; ++i)
        round();
    const Gain gain = heldNow() - before;
    tell(what, gain, count);
    return {gain.allocations / count, gain.in_use_kb / count, gain.resident_kb / count};
}

// A camera's frames and a driver's buffers come and go.
constexpr double most_settled = 40;
// Of a long run, whose rounds are ten thousand.
constexpr double most_in_use_kb = 4 * 1024;

bool isSettled(const Gain& gain) {
    return gain.allocations < most_settled &&
           (!tests::isLongRun() || gain.in_use_kb < most_in_use_kb);
}

void checkSettled(const Gain& gain) {
    INFO(gain.allocations << " allocations, " << gain.in_use_kb << " kB in use");
    CHECK(isSettled(gain));
}

void startShow() {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {});
    REQUIRE(show.has_value());
    (*show)->switchTo(SceneId::PictureOrVideo, 0ms);
}

TEST_CASE("an engine with a show leaves no more behind than bare libobs") {
    tests::startPainting();
    const int count = rounds(4, 500);
    const Gain bare = gainOf("bare libobs started and stopped", count, startBareLibobs);
    // A thread of a driver that is late to end holds some now and then; a leak is there each time.
    Gain ours = gainOf("the engine started and stopped", count, startShow);
    for (int again = 0; again < 2 && ours.allocations > bare.allocations + 0.5; ++again)
        ours = gainOf("the engine started and stopped", count, startShow);
    INFO("allocations left by a start and stop: bare " << bare.allocations << ", ours "
                                                       << ours.allocations);
    CHECK(ours.allocations <= bare.allocations + 0.5);
    // Caches fill in the first rounds: only many say something of each.
    if (!tests::isLongRun()) return;
    INFO("kB in use after a start and stop: bare " << bare.in_use_kb << ", ours "
                                                   << ours.in_use_kb);
    CHECK(ours.in_use_kb <= bare.in_use_kb + 4);
}

// Waits until libobs has let go of what nobody holds any more.
Held settled(Studio& studio) {
    obs_wait_for_destroy_queue();
    REQUIRE(studio.sink.waitForPictures(5, limit));
    obs_wait_for_destroy_queue();
    studio.log.forget();
    return heldNow();
}

// What is more than before once libobs has come to rest: what a transition showed goes some
// pictures after it.
Gain settledGain(const std::string& what, Studio& studio, const Held& before, int count) {
    Gain least = settled(studio) - before;
    for (int look = 0; look < 20 && !isSettled(least); ++look) {
        const Gain gain = settled(studio) - before;
        if (gain.in_use_kb < least.in_use_kb) least = gain;
    }
    tell(what, least, count);
    return least;
}

TEST_CASE("switching scenes again and again holds on to nothing") {
    Studio studio;
    studio.sink.keepNoSound();
    const auto switch_all = [&](int count) {
        for (int i = 0; i < count; ++i) {
            const SceneId next = built_in_scenes.at(static_cast<std::size_t>(i) % 8);
            Transition transition;
            transition.kind =
                std::array{TransitionKind::Cut, TransitionKind::Fade, TransitionKind::Slide,
                           TransitionKind::Move, TransitionKind::Swipe}
                    .at(static_cast<std::size_t>(i) % 5);
            REQUIRE(studio.book().switchTo(next, transition).has_value());
        }
        studio.cutTo(SceneId::Host);
    };
    // As many as are counted after it: libobs keeps some dozens of frames for a camera once a busy
    // moment has asked for them.
    switch_all(400);
    const Held before = settled(studio);
    const int count = rounds(400, 10'000);
    switch_all(count);
    const Gain gain = settledGain("scenes switched", studio, before, count);
    checkSettled(gain);
}

// The control: clips that libobs opens and lets go of, and nothing of ours around them.
void openBareClips(Studio& studio, int count) {
    constexpr std::uint32_t channel = 6;
    const ItemRecipe recipe = recipeOf(VideoFile{tests::stillClip()});
    for (int i = 0; i < count; ++i) {
        const ObsPtr<obs_source> clip(
            obs_source_create_private(recipe.type_id, "clip", recipe.settings.get()));
        obs_set_output_source(channel, clip.get());
        if (i % 3 == 0) REQUIRE(studio.sink.waitForPictures(1, limit));
        obs_set_output_source(channel, nullptr);
        // Each has threads of its own, which end with it.
        if (i % 10 == 0) obs_wait_for_destroy_queue();
    }
}

TEST_CASE("items that are added and removed leave no more than bare libobs") {
    Studio studio;
    studio.sink.keepNoSound();
    const auto add_and_remove = [&](int count) {
        for (int i = 0; i < count; ++i) {
            SceneItem item;
            item.name = "item";
            if (i % 3 == 0) item.source = TextLabel{"¥39.9 🍊"};
            if (i % 3 == 1) item.source = ImageFile{"/no such picture"};
            if (i % 3 == 2) item.source = VideoFile{tests::stillClip()};
            item.opacity = 0.5;
            item.id = studio.put(SceneId::Host, item);
            if (i % 10 == 0) REQUIRE(studio.sink.waitForPictures(1, limit));
            REQUIRE(studio.book().edit(RemoveItem{SceneId::Host, item.id}).has_value());
        }
    };
    const int count = rounds(60, 10'000);
    openBareClips(studio, rounds(10, 200));
    const Held before_bare = settled(studio);
    openBareClips(studio, count / 3);
    const Gain bare = settledGain("bare clips opened and closed", studio, before_bare, count / 3);
    add_and_remove(rounds(30, 500));
    const Held before = settled(studio);
    add_and_remove(count);
    Gain gain =
        settledGain("sources added and removed, a third of them clips", studio, before, count);
    gain.in_use_kb -= bare.in_use_kb;
    checkSettled(gain);
}

TEST_CASE("a beauty filter that is put on and taken off leaves nothing") {
    Studio studio;
    studio.sink.keepNoSound();
    SceneItem camera = studio.item(SceneId::Host, "camera");
    const auto put_on_and_off = [&](int count) {
        for (int i = 0; i < count; ++i) {
            camera.filters = {{Beauty{0.8}, true}};
            studio.put(SceneId::Host, camera);
            REQUIRE(studio.sink.waitForPictures(2, limit));
            camera.filters.clear();
            studio.put(SceneId::Host, camera);
        }
    };
    put_on_and_off(5);
    const Held before = settled(studio);
    const int count = rounds(20, 500);
    put_on_and_off(count);
    const Gain gain = settledGain("a beauty filter put on and taken off", studio, before, count);
    checkSettled(gain);
}

}  // namespace
}  // namespace xb::studio
