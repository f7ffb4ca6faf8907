// What a picture costs this machine, and what follows from it.
#include "app/live/machine_measure.h"

#include <array>
#include <fstream>
#include <thread>

namespace xb::app {
namespace {

constexpr std::array canvases{measured_canvas, studio::CanvasSettings{540, 960, {30, 1}},
                              studio::CanvasSettings{360, 640, {30, 1}},
                              studio::CanvasSettings{360, 640, {15, 1}}};
// Of a picture's cost, what is the same whatever its size: measured at 720x1280 and 360x640.
constexpr double fixed_share = 0.2;
// Of the processors: the rest is for the preview, the shop, and what else runs.
constexpr double share_of_machine = 0.75;
// Of one thread's time: it waits for others in between.
constexpr double share_of_thread = 0.6;

double pixelsOf(const studio::CanvasSettings& canvas) {
    return static_cast<double>(canvas.width_px) * canvas.height_px;
}

double costShare(const studio::CanvasSettings& canvas) {
    return fixed_share + (1 - fixed_share) * pixelsOf(canvas) / pixelsOf(measured_canvas);
}

double intervalOf_ms(encoder::FrameRate rate) {
    return 1000.0 * rate.denominator / rate.numerator;
}

}  // namespace

std::string machineName() {
    std::ifstream file("/proc/cpuinfo");
    std::string processor = "processor";
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": ");
        if (!line.starts_with("model name") || colon == std::string::npos) continue;
        processor = line.substr(colon + 2);
        break;
    }
    return processor + " x " + std::to_string(std::thread::hardware_concurrency());
}

bool holds(const MachineMeasure& measure, const studio::CanvasSettings& canvas) {
    const double interval_ms = intervalOf_ms(canvas.frame_rate);
    const double share = costShare(canvas);
    return measure.picture_ms * share <= share_of_machine * measure.processor_count * interval_ms &&
           measure.thread_ms * share <= share_of_thread * interval_ms;
}

studio::CanvasSettings canvasFor(const MachineMeasure& measure, CanvasShape shape) {
    studio::CanvasSettings held = canvases.back();
    for (const studio::CanvasSettings& canvas : canvases) {
        if (!holds(measure, canvas)) continue;
        held = canvas;
        break;
    }
    if (shape == CanvasShape::Upright) return held;
    return {held.height_px, held.width_px, held.frame_rate};
}

}  // namespace xb::app
