// What the overlays cost: CPU per frame of a program without a camera, with nothing on it, with all
// overlays at rest, with fifty orders a second, and with another product every second; and what the
// thread that draws took for a frame then, at the most. Last, what the promises are about: the
// ticker's share of a frame's time, and the frames that came late while products changed.
// overlays_alone [seconds [WxH]]; one line of JSON for each on standard output.
#include "app/live/ticker_feed.h"
#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/scenes/overlay_set.h"
#include "studio/show.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/overlay_samples.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace studio = xb::studio;
namespace samples = xb::tests::overlay_samples;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds order_pace(20);

double threadMs() {
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

// Where the processor draws, pictures are handed out by the thread that draws.
class FrameTimes : public xb::encoder::RawFrameSink {
 public:
    void pushVideo(const xb::encoder::RawVideoFrame& /*frame*/) noexcept override {
        const double now_ms = threadMs();
        const std::scoped_lock lock(mutex_);
        if (before_ms_ > 0) frames_ms_.push_back(now_ms - before_ms_);
        before_ms_ = now_ms;
    }
    void pushAudio(const xb::encoder::RawAudioBlock& /*block*/) noexcept override {}

    // What each frame since the last call took of that thread, the least first.
    std::vector<double> take() {
        std::vector<double> taken;
        {
            const std::scoped_lock lock(mutex_);
            taken.swap(frames_ms_);
        }
        std::sort(taken.begin(), taken.end());
        return taken;
    }

 private:
    std::mutex mutex_;
    std::vector<double> frames_ms_;
    double before_ms_ = 0;
};

double cpuSeconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

struct Measured {
    double cpu_ms_per_frame = 0;
    long long late_count = 0;
};

// Calls `act` every `pace` for so long, and prints what a frame cost meanwhile.
Measured measure(const char* name, const studio::Engine& engine, FrameTimes& sink, int seconds,
                 std::chrono::milliseconds pace, const std::function<void(int)>& act) {
    std::this_thread::sleep_for(std::chrono::seconds(2));  // what came before has come to rest
    (void)sink.take();
    const double cpu_before_s = cpuSeconds();
    const std::int64_t lagged_before = engine.statistics().lagged_count;
    const auto start = Clock::now();
    for (int turn = 0; Clock::now() - start < std::chrono::seconds(seconds); ++turn) {
        act(turn);
        std::this_thread::sleep_until(start + pace * (turn + 1));
    }
    const double cpu_s = cpuSeconds() - cpu_before_s;
    const std::vector<double> frames_ms = sink.take();
    if (frames_ms.empty()) return {};
    const std::size_t last = frames_ms.size() - 1;
    const Measured measured{cpu_s * 1000 / static_cast<double>(frames_ms.size()),
                            engine.statistics().lagged_count - lagged_before};
    std::printf(
        "{\"bench\":\"overlays_alone\",\"case\":\"%s\",\"canvas\":\"%dx%d\",\"frames\":%zu,"
        "\"cpu_ms_per_frame\":%.3f,\"drawing_ms_p50\":%.2f,\"drawing_ms_p99\":%.2f,"
        "\"drawing_ms_worst\":%.2f,\"late\":%lld}\n",
        name, engine.canvas().width_px, engine.canvas().height_px, frames_ms.size(),
        measured.cpu_ms_per_frame, frames_ms[last / 2], frames_ms[last * 99 / 100], frames_ms[last],
        measured.late_count);
    return measured;
}

// What `busy` costs more than `quiet`, in ms of a frame: the middle of so many pairs, each one
// after the other, so that what else the machine does falls on both alike.
class Pairs {
 public:
    Pairs(FrameTimes& sink, std::chrono::milliseconds pace) : sink_(sink), pace_(pace) {}

    double moreMs(int count, const std::function<void()>& quiet,
                  const std::function<void(int)>& busy) {
        std::vector<double> more_ms;
        for (int i = 0; i < count; ++i) {
            quiet();
            const double quiet_ms = perFrameMs([](int) {});
            more_ms.push_back(perFrameMs(busy) - quiet_ms);
        }
        std::sort(more_ms.begin(), more_ms.end());
        return more_ms[more_ms.size() / 2];
    }

 private:
    // Half of the time to settle, then what is measured.
    double perFrameMs(const std::function<void(int)>& act) {
        constexpr std::chrono::milliseconds settling(800);
        constexpr std::chrono::milliseconds measured(1600);
        keepAt(act, settling);
        (void)sink_.take();
        const double before_s = cpuSeconds();
        keepAt(act, measured);
        const double spent_s = cpuSeconds() - before_s;
        return spent_s * 1000 / static_cast<double>(std::max<std::size_t>(sink_.take().size(), 1));
    }
    void keepAt(const std::function<void(int)>& act, std::chrono::milliseconds time) {
        const auto start = Clock::now();
        for (int turn = 0; Clock::now() - start < time; ++turn) {
            act(turn_++);
            std::this_thread::sleep_until(start + pace_ * (turn + 1));
        }
    }

    FrameTimes& sink_;
    const std::chrono::milliseconds pace_;
    int turn_ = 0;
};

void printPromises(const studio::CanvasSettings& canvas, double ticker_ms, long long late_count) {
    const double frame_ms = 1000.0 * canvas.frame_rate.denominator / canvas.frame_rate.numerator;
    std::printf(
        "{\"bench\":\"overlays_alone\",\"case\":\"promises\",\"canvas\":\"%dx%d\","
        "\"ticker_percent_of_frame\":%.2f,\"late_while_products_change\":%lld}\n",
        canvas.width_px, canvas.height_px, 100 * ticker_ms / frame_ms, late_count);
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
    FrameTimes sink;
    const studio::ProgramTap tap(**engine, sink);
    studio::OverlaySet& overlays = (*show)->overlays();
    const auto words = samples::chinese();
    const auto nothing = [](int) {};
    const std::chrono::milliseconds second(1000);

    (void)measure("nothing", **engine, sink, seconds, second, nothing);
    showAll(overlays, words);
    (void)measure("all at rest", **engine, sink, seconds, second, nothing);
    const auto push = [&](int turn) {
        auto entry = words.ticker[static_cast<std::size_t>(turn) % words.ticker.size()];
        entry.item += " #" + std::to_string(turn);
        overlays.ticker().push(entry);
    };
    // As the session feeds it: what comes faster than it can be read is summed up.
    xb::app::TickerFeed feed;
    const auto order = [&](int turn) {
        feed.add({});
        if (feed.next(Clock::now())) push(turn);
    };
    (void)measure("fifty orders a second", **engine, sink, seconds, order_pace, order);
    const double ticker_ms =
        Pairs(sink, order_pace)
            .moreMs(
                std::max(1, seconds), [&] { overlays.ticker().clear(); }, order);
    overlays.ticker().clear();
    (void)measure("fifty entries a second, unread", **engine, sink, seconds, order_pace, push);
    overlays.ticker().clear();
    const Measured products =
        measure("another product every second", **engine, sink, seconds, second, [&](int turn) {
            showAll(overlays, turn % 2 == 0 ? samples::english() : samples::chinese());
        });
    printPromises(canvas, ticker_ms, products.late_count);
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
