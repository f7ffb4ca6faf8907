// Composes and encodes for some seconds.
#include "app/live/machine_trial.h"

#include "app/errors/error_text.h"
#include "app/live/camera_stand_in.h"
#include "app/live/report.h"
#include "encoder/delivery.h"
#include "encoder/libav_log.h"
#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/scenes/overlay_set.h"
#include "studio/show.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <thread>

namespace xb::app {
namespace {

using namespace std::chrono_literals;

// The first pictures are drawn while effects, camera and encoder warm up.
constexpr int warm_up_pictures = 30;
constexpr int measured_pictures = 45;
constexpr auto longest_wait = 5s;
constexpr auto finish_limit = 1000ms;

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::MachineTrial)

 public:
    static QString noPicture() { return tr("The picture engine gave no pictures to measure."); }
};

double threadSeconds() {
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

// Passes pictures on to the encoder, and counts them and what the thread that gives them has done.
class CountingSink final : public encoder::RawFrameSink {
 public:
    struct Count {
        int pictures = 0;
        double thread_s = 0;
    };

    explicit CountingSink(encoder::RawFrameSink& to) : to_(to) {}

    void pushVideo(const encoder::RawVideoFrame& frame) noexcept override {
        to_.pushVideo(frame);
        {
            const std::lock_guard lock(mutex_);
            ++count_.pictures;
            count_.thread_s = threadSeconds();
        }
        counted_.notify_all();
    }
    void pushAudio(const encoder::RawAudioBlock& block) noexcept override { to_.pushAudio(block); }

    // Returns once so many have come, or time is up.
    Count waitFor(int pictures) {
        std::unique_lock lock(mutex_);
        counted_.wait_for(lock, longest_wait, [&] { return count_.pictures >= pictures; });
        return count_;
    }

 private:
    encoder::RawFrameSink& to_;
    std::mutex mutex_;
    std::condition_variable counted_;
    Count count_;  // guarded by mutex_
};

struct Reading {
    CountingSink::Count count;
    double process_s = 0;
    std::int64_t fresh_pictures = 0;  // composed, and not repeated because they came too late
};

Reading readAt(int pictures, CountingSink& sink, const studio::Engine& engine) {
    Reading reading;
    reading.count = sink.waitFor(pictures);
    reading.process_s = processUse().cpu_seconds;
    const studio::EngineStatistics now = engine.statistics();
    reading.fresh_pictures = now.rendered_count - now.lagged_count;
    return reading;
}

MachineMeasure measureOf(const Reading& before, const Reading& after,
                         const studio::Engine& engine) {
    const auto pictures = static_cast<double>(
        std::max<std::int64_t>(1, after.fresh_pictures - before.fresh_pictures));
    MachineMeasure measure;
    measure.machine = machineName();
    measure.renderer = engine.renderer();
    measure.processor_count = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    measure.picture_ms = 1000 * (after.process_s - before.process_s) / pictures;
    // Where the processor draws, the thread that draws hands the pictures out too.
    measure.thread_ms =
        engine.isSoftwareRenderer()
            ? 1000 * (after.count.thread_s - before.count.thread_s) / pictures
            : std::chrono::duration<double, std::milli>(engine.statistics().average_render_time)
                  .count();
    return measure;
}

studio::overlay::ProductCard someCard() {
    studio::overlay::ProductCard card;
    card.title = "Xiangbo";
    card.price = "88";
    return card;
}

tl::expected<MachineMeasure, QString> tryWith(studio::Engine& engine, studio::Show& show) {
    show.overlays().productCard().show(someCard());
    show.switchTo(studio::SceneId::HostAndProduct, 0ms);
    encoder::DeliverySettings settings;
    settings.video = {measured_canvas.width_px, measured_canvas.height_px,
                      measured_canvas.frame_rate};
    // Less work for each picture would be another measure.
    settings.overload = encoder::OverloadPolicy::Endure;
    auto delivery = encoder::Delivery::open(settings, {});
    if (!delivery) return tl::unexpected(errorText(delivery.error()));
    CountingSink sink(**delivery);
    Reading before;
    Reading after;
    {
        const studio::ProgramTap tap(engine, sink);
        before = readAt(warm_up_pictures, sink, engine);
        after = readAt(before.count.pictures + measured_pictures, sink, engine);
    }
    (*delivery)->finish(finish_limit);
    if (after.count.pictures <= before.count.pictures) return tl::unexpected(Words::noPicture());
    return measureOf(before, after, engine);
}

}  // namespace

tl::expected<MachineMeasure, QString> tryMachine() {
    const QTemporaryDir folder;
    const std::string camera = folder.filePath(QStringLiteral("camera.y4m")).toStdString();
    if (auto written = writeCameraStandIn(camera); !written)
        return tl::unexpected(errorText(written.error()));
    auto engine =
        studio::Engine::start({measured_canvas}, [](studio::LogLevel, std::string_view) {});
    if (!engine) return tl::unexpected(errorText(engine.error()));
    const encoder::LibavLog libav_log([](encoder::LogLevel, std::string_view) {});
    auto show = studio::Show::create(**engine, {studio::CameraSpec::Kind::File, camera}, {});
    if (!show) return tl::unexpected(errorText(show.error()));
    return tryWith(**engine, **show);
}

}  // namespace xb::app
