// What --report writes about a broadcast that is over.
#pragma once

#include "app/error.h"
#include "app/server/intake_statistics.h"
#include "encoder/delivery_statistics.h"
#include "encoder/recording/recording_finisher.h"
#include "studio/cameras/camera_deck.h"
#include "studio/canvas.h"
#include "studio/engine.h"
#include "studio/mixer/program_sound.h"
#include "studio/outputs/virtual_outputs.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace xb::app {

struct ProcessUse {
    double cpu_seconds = 0;  // of all threads, user and system
    double peak_rss_mb = 0;
};

struct LiveReport {
    studio::EngineStatistics picture;
    std::vector<studio::CameraStatistics> cameras;
    std::optional<studio::VirtualOutputStatistics> virtual_outputs;
    encoder::DeliveryStatistics delivery;  // with the outputs of both canvases
    studio::CanvasSettings canvas;
    std::optional<studio::CanvasSettings> second_canvas;
    std::optional<encoder::DeliveryStatistics> second_delivery;
    IntakeCounts orders;
    std::optional<studio::ProgramLoudness> sound;
    std::int64_t clipped_count = 0;  // moments at which an input came in clipped
    std::optional<std::chrono::steady_clock::time_point>
        process_start;  // what first_packet_ms counts from
    std::chrono::milliseconds on_air{0};
    ProcessUse process;
    encoder::FinisherState finishing;  // what became of the recordings' files
};

// Of this process, from its start to now.
ProcessUse processUse();
// When this process was started, to a hundredth of a second; nothing where /proc does not say.
std::optional<std::chrono::steady_clock::time_point> processStart();

// One JSON object, its fields as README lists them. No URL in it holds a key. Pure.
std::string reportJson(const LiveReport& report);

// CannotWriteFile leaves what was there before.
Result<void> writeReport(const std::filesystem::path& path, const LiveReport& report);

}  // namespace xb::app
