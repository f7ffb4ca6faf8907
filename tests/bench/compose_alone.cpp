// What libobs' composition alone costs: the scene of a broadcast with a camera, no encoder behind
// the tap. compose_alone [camera [seconds [WxH [scene [pictures]]]]], the camera as the command
// line of xiangbo takes it, with little pictures taken of so many scenes; JSON on standard output.
#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/scenes/scene_book.h"
#include "studio/scenes/scene_pictures.h"
#include "studio/show.h"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace encoder = xb::encoder;
namespace studio = xb::studio;

class CountingSink : public encoder::RawFrameSink {
 public:
    void pushVideo(const encoder::RawVideoFrame& /*frame*/) noexcept override { ++pictures_; }
    void pushAudio(const encoder::RawAudioBlock& /*block*/) noexcept override {}
    long pictures() const { return pictures_; }

 private:
    std::atomic<long> pictures_ = 0;
};

struct Wish {
    std::string camera = "pattern";
    int seconds = 10;
    studio::CanvasSettings canvas{360, 640, {30, 1}};
    studio::SceneId scene = studio::SceneId::HostAndProduct;
    std::size_t picture_count = 0;
};

Wish wishOf(const std::vector<std::string>& words) {
    Wish wish;
    if (!words.empty()) wish.camera = words[0];
    if (words.size() > 1) wish.seconds = std::stoi(words[1]);
    if (words.size() > 2) {
        const std::size_t cross = words[2].find('x');
        wish.canvas.width_px = std::stoi(words[2].substr(0, cross));
        wish.canvas.height_px = std::stoi(words[2].substr(cross + 1));
    }
    if (words.size() > 3 && words[3] == "host") wish.scene = studio::SceneId::Host;
    if (words.size() > 4) wish.picture_count = std::stoul(words[4]);
    return wish;
}

double cpuSeconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

struct Measured {
    double cpu_s;
    long pictures;
    std::int64_t lagged;
    double render_ms;
};

Measured measure(const studio::Engine& engine, const CountingSink& sink, int seconds) {
    std::this_thread::sleep_for(std::chrono::seconds(2));  // past the first, dearer pictures
    const double cpu_before_s = cpuSeconds();
    const long pictures_before = sink.pictures();
    const std::int64_t lagged_before = engine.statistics().lagged_count;
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    const studio::EngineStatistics now = engine.statistics();
    return {cpuSeconds() - cpu_before_s, sink.pictures() - pictures_before,
            now.lagged_count - lagged_before,
            std::chrono::duration<double, std::milli>(now.average_render_time).count()};
}

void takePictures(studio::Show& show, std::size_t count) {
    std::vector<studio::ScenePictures::Watched> watched;
    for (const studio::Scene& scene : show.scenes().collection().scenes)
        if (watched.size() < count) watched.push_back({scene.id, show.scenes().sourceOf(scene.id)});
    show.pictures().watch(watched);
}

struct Stretch {
    double frame_ms;
    double picture_count;  // in a frame
};

// With `watched_count` little pictures asked for anew all the time, so that there are many.
Stretch stretch(studio::Show& show, const CountingSink& sink, std::size_t watched_count) {
    constexpr std::chrono::milliseconds turn(850);  // eight of them take 800
    constexpr int turns = 4;
    const double cpu_before_s = cpuSeconds();
    const long before = sink.pictures();
    const std::int64_t drawn_before = show.pictures().drawnCount();
    for (int i = 0; i < turns; ++i) {
        takePictures(show, 0);
        takePictures(show, watched_count);
        std::this_thread::sleep_for(turn);
    }
    const auto frames = static_cast<double>(std::max(sink.pictures() - before, 1L));
    return {(cpuSeconds() - cpu_before_s) * 1000 / frames,
            static_cast<double>(show.pictures().drawnCount() - drawn_before) / frames};
}

double middleOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// What a little picture costs, without and with them in turns, so that what else the machine does
// falls on both alike: the middle of so many pairs; and what that is at the usual pace.
void printPictureCost(const studio::Engine& engine, studio::Show& show, const CountingSink& sink,
                      const Wish& wish) {
    std::vector<double> picture_ms;
    std::vector<double> frame_ms;
    for (int i = 0; i < std::max(1, wish.seconds); ++i) {
        const Stretch without = stretch(show, sink, 0);
        const Stretch with = stretch(show, sink, wish.picture_count);
        frame_ms.push_back(without.frame_ms);
        picture_ms.push_back((with.frame_ms - without.frame_ms) /
                             std::max(with.picture_count, 0.001));
    }
    const double one_ms = middleOf(picture_ms);
    const double usual_ms = middleOf(frame_ms);
    const auto pace = studio::picturePace(engine.isSoftwareRenderer());
    const double pictures_per_s = 1000.0 / static_cast<double>(pace.scene.count());
    const encoder::FrameRate rate = wish.canvas.frame_rate;
    const double more_ms = one_ms * pictures_per_s * rate.denominator / rate.numerator;
    std::printf(
        "{\"bench\":\"compose_alone\",\"case\":\"little pictures\",\"scenes\":%zu,"
        "\"cpu_ms_per_frame\":%.3f,\"cpu_ms_per_picture\":%.3f,\"more_percent\":%.2f}\n",
        wish.picture_count, usual_ms, one_ms, 100 * more_ms / usual_ms);
}

int failed(const studio::Error& error) {
    std::fprintf(stderr, "compose_alone: studio error %d\n", static_cast<int>(error.code));
    for (const std::string& argument : error.arguments)
        std::fprintf(stderr, "  %s\n", argument.c_str());
    return 1;
}

int run(const Wish& wish) {
    const auto camera = studio::parseCameraSpec(wish.camera);
    if (!camera) return failed(camera.error());
    const bool has_sound = camera->kind == studio::CameraSpec::Kind::File;
    const studio::MicrophoneSpec microphone{
        has_sound ? studio::MicrophoneSpec::Kind::File : studio::MicrophoneSpec::Kind::Tone, {}};
    const auto engine = studio::Engine::start({wish.canvas}, nullptr);
    if (!engine) return failed(engine.error());
    const auto show = studio::Show::create(**engine, *camera, microphone);
    if (!show) return failed(show.error());
    (*show)->switchTo(wish.scene, std::chrono::milliseconds(0));
    takePictures(**show, wish.picture_count);
    CountingSink sink;
    const studio::ProgramTap tap(**engine, sink);
    const Measured all = measure(**engine, sink, wish.seconds);
    std::printf(
        "{\"bench\":\"compose_alone\",\"camera\":\"%s\",\"canvas\":\"%dx%d\",\"frames\":%ld,"
        "\"pictures\":%lld,\"cpu_ms_per_frame\":%.2f,\"lagged\":%lld,\"render_ms\":%.2f,"
        "\"renderer\":\"%s\"}\n",
        wish.camera.c_str(), wish.canvas.width_px, wish.canvas.height_px, all.pictures,
        static_cast<long long>((*show)->pictures().drawnCount()),
        all.cpu_s * 1000 / static_cast<double>(std::max(all.pictures, 1L)),
        static_cast<long long>(all.lagged), all.render_ms, (*engine)->renderer().c_str());
    if (wish.picture_count > 0) printPictureCost(**engine, **show, sink, wish);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return run(wishOf(std::vector<std::string>(argv + 1, argv + argc)));
}
