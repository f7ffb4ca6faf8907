// What the overlays cost: CPU per frame of a program without a camera, with nothing on it, with all
// overlays at rest, with fifty orders a second, and with another product every second.
// overlays_alone [seconds [WxH]]; one line of JSON for each on standard output.
#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/scenes/overlay_set.h"
#include "studio/show.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/overlay_samples.h"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace studio = xb::studio;
namespace samples = xb::tests::overlay_samples;
using Clock = std::chrono::steady_clock;

class CountingSink : public xb::encoder::RawFrameSink {
 public:
    void pushVideo(const xb::encoder::RawVideoFrame& /*frame*/) noexcept override { ++pictures_; }
    void pushAudio(const xb::encoder::RawAudioBlock& /*block*/) noexcept override {}
    long pictures() const { return pictures_; }

 private:
    std::atomic<long> pictures_ = 0;
};

double cpuSeconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

// Calls `act` every `pace` for so long, and prints what a frame cost meanwhile.
void measure(const char* name, const studio::Engine& engine, const CountingSink& sink, int seconds,
             std::chrono::milliseconds pace, const std::function<void(int)>& act) {
    std::this_thread::sleep_for(std::chrono::seconds(2));  // what came before has come to rest
    const double cpu_before_s = cpuSeconds();
    const long pictures_before = sink.pictures();
    const std::int64_t lagged_before = engine.statistics().lagged_count;
    const auto start = Clock::now();
    for (int turn = 0; Clock::now() - start < std::chrono::seconds(seconds); ++turn) {
        act(turn);
        std::this_thread::sleep_until(start + pace * (turn + 1));
    }
    const long pictures = std::max(sink.pictures() - pictures_before, 1L);
    std::printf(
        "{\"bench\":\"overlays_alone\",\"case\":\"%s\",\"canvas\":\"%dx%d\",\"frames\":%ld,"
        "\"cpu_ms_per_frame\":%.3f,\"lagged\":%lld}\n",
        name, engine.canvas().width_px, engine.canvas().height_px, pictures,
        (cpuSeconds() - cpu_before_s) * 1000 / static_cast<double>(pictures),
        static_cast<long long>(engine.statistics().lagged_count - lagged_before));
}

void showAll(studio::OverlaySet& overlays, const samples::Words& words) {
    auto card = words.card;
    card.photo_path = std::string(XB_DEMO_PHOTOS) + "/" + card.photo_path.string();
    card.deal_ends_at = Clock::now() + std::chrono::minutes(30);
    overlays.productCard().show(card);
    overlays.brandBar().show(words.bar);
    overlays.soldCounter().show(words.sold);
    overlays.goalBar().show(words.goal);
    overlays.notice().show(words.notice);
}

int run(int seconds, const studio::CanvasSettings& canvas) {
    const auto engine = studio::Engine::start({canvas}, nullptr);
    if (!engine) return 1;
    const auto show = studio::Show::create(**engine, {}, {});
    if (!show) return 1;
    (*show)->switchTo(studio::SceneId::HostAndProduct, std::chrono::milliseconds(0));
    CountingSink sink;
    const studio::ProgramTap tap(**engine, sink);
    studio::OverlaySet& overlays = (*show)->overlays();
    const auto words = samples::chinese();
    const auto nothing = [](int) {};
    const std::chrono::milliseconds second(1000);

    measure("nothing", **engine, sink, seconds, second, nothing);
    showAll(overlays, words);
    measure("all at rest", **engine, sink, seconds, second, nothing);
    measure("fifty orders a second", **engine, sink, seconds, std::chrono::milliseconds(20),
            [&](int turn) {
                auto entry = words.ticker[static_cast<std::size_t>(turn) % words.ticker.size()];
                entry.item += " #" + std::to_string(turn);
                overlays.ticker().push(entry);
            });
    overlays.ticker().clear();
    measure("another product every second", **engine, sink, seconds, second, [&](int turn) {
        showAll(overlays, turn % 2 == 0 ? samples::english() : samples::chinese());
    });
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    xb::tests::startPainting();
    studio::CanvasSettings canvas{360, 640, {30, 1}};
    if (argc > 2) {
        const std::string size = argv[2];
        canvas.width_px = std::stoi(size);
        canvas.height_px = std::stoi(size.substr(size.find('x') + 1));
    }
    return run(argc > 1 ? std::stoi(argv[1]) : 8, canvas);
}
