// Counters in, JSON out.
#include "app/live/report.h"

#include "app/errors/error_text.h"
#include "app/live/broadcast.h"
#include "app/log_redaction.h"
#include "app/settings/atomic_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace xb::app {
namespace {

using Steady = std::chrono::steady_clock;

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

qint64 number(std::int64_t value) {
    return value;
}

QJsonValue firstPacketMs(const LiveReport& report) {
    if (!report.delivery.first_packet || !report.process_start) return QJsonValue::Null;
    const std::chrono::duration<double, std::milli> taken =
        *report.delivery.first_packet - *report.process_start;
    return taken.count();
}

const char* kindName(encoder::OutputKind kind) {
    switch (kind) {
        case encoder::OutputKind::Network:
            return "network";
        case encoder::OutputKind::Recording:
            return "recording";
        case encoder::OutputKind::Viewer:
            return "viewer";
        case encoder::OutputKind::Other:
            break;
    }
    return "other";
}

// A part is plain once it is an ordinary file; until then it is in fragments, and plays even so.
QJsonArray partsJson(const encoder::RecordingStatistics& recording,
                     const encoder::FinisherState& finishing) {
    QJsonArray parts;
    for (const std::string& file : recording.files) {
        const bool is_plain =
            std::any_of(finishing.finished.begin(), finishing.finished.end(),
                        [&file](const auto& one) { return one.path == file && !one.error; });
        parts.append(QJsonObject{{"file", QString::fromStdString(file)}, {"plain", is_plain}});
    }
    return parts;
}

QString canvasText(const studio::CanvasSettings& canvas) {
    return QStringLiteral("%1x%2").arg(canvas.width_px).arg(canvas.height_px);
}

QJsonObject outputJson(const encoder::OutputStatistics& output, const QString& canvas,
                       const encoder::FinisherState& finishing) {
    const bool is_recording = output.kind == encoder::OutputKind::Recording;
    // The encoder has removed the key already; a second time costs nothing, a key in a file would.
    const std::string url =
        is_recording ? output.url_without_key : urlWithoutKey(output.url_without_key);
    QJsonObject json{{"url", QString::fromStdString(url)},
                     {"kind", kindName(output.kind)},
                     {"canvas", canvas},
                     {"state", encoder::name(output.state)},
                     {"bytes", number(output.bytes)},
                     {"packets", number(output.packets)},
                     {"dropped_frames", number(output.dropped_frames)},
                     {"reconnects", output.reconnects},
                     {"bitrate_changes", output.bitrate_changes}};
    if (output.recording) json["parts"] = partsJson(*output.recording, finishing);
    return json;
}

const char* kindName(studio::CameraSpec::Kind kind) {
    using Kind = studio::CameraSpec::Kind;
    switch (kind) {
        case Kind::Pattern:
            return "pattern";
        case Kind::File:
            return "file";
        case Kind::V4l2:
            return "v4l2";
        case Kind::Phone:
            return "phone";
        case Kind::Url:
            return "url";
        case Kind::None:
            break;
    }
    return "none";
}

QJsonArray camerasJson(const std::vector<studio::CameraStatistics>& cameras) {
    QJsonArray all;
    for (const studio::CameraStatistics& camera : cameras) {
        all.append(QJsonObject{{"kind", kindName(camera.kind)},
                               {"name", QString::fromStdString(camera.name)},
                               {"frames", number(camera.frame_count)},
                               {"stalls", camera.stall_count},
                               {"dark", camera.dark_count},
                               {"replugs", camera.replug_count},
                               {"reopens", camera.reopen_count},
                               {"still_ms", number(camera.on_still.count())},
                               {"connections", camera.connection_count},
                               {"refused", camera.refused_count}});
    }
    return all;
}

QJsonValue virtualJson(const std::optional<studio::VirtualOutputStatistics>& outputs) {
    if (!outputs) return QJsonValue::Null;
    return QJsonObject{{"written", number(outputs->camera.written_count)},
                       {"skipped", number(outputs->camera.skipped_count)},
                       {"failed", outputs->camera.has_failed},
                       {"microphone", outputs->has_microphone},
                       {"lost_blocks", number(outputs->lost_blocks)}};
}

QJsonObject steeringJson(const encoder::SteeringStatistics& steering) {
    return {{"bitrate_changes", steering.bitrate_changes},
            {"level_changes", steering.level_changes},
            {"frames_left_out", number(steering.frames_left_out)},
            {"picture", encoder::name(levelOf(steering.plan))},
            {"video_bitrate_kbps", steering.plan.video_bitrate_kbps},
            {"audio_bitrate_kbps", steering.plan.audio_bitrate_kbps}};
}

// JSON knows no infinity: silence has no loudness.
QJsonValue decibels(double value) {
    constexpr double tenths = 10;
    if (!std::isfinite(value) || value < -200) return QJsonValue();
    return std::round(value * tenths) / tenths;
}

QJsonObject audioJson(const LiveReport& report) {
    const studio::ProgramLoudness sound = report.sound.value_or(studio::ProgramLoudness{});
    return {{"encoded", number(report.delivery.audio_encoded)},
            {"integrated_lufs", decibels(sound.loudness.integrated_lufs)},
            {"peak_db", decibels(sound.peak_db)},
            {"clipped", number(report.clipped_count)}};
}

QJsonObject encoderJson(const encoder::EncoderStatistics& encoder) {
    QJsonObject json{{"name", QString::fromStdString(std::string(encoder::name(encoder.choice)))},
                     {"coding", QString::fromStdString(std::string(encoder::name(encoder.coding)))},
                     {"preset", QString::fromStdString(encoder.preset)},
                     {"detail_divisor", encoder.detail_divisor},
                     {"is_relieved", encoder.is_relieved},
                     {"take_overs", encoder.take_overs},
                     {"effort_changes", encoder.effort_changes}};
    if (encoder.last_failure) json["last_failure"] = errorText(*encoder.last_failure);
    return json;
}

QJsonObject ordersJson(const IntakeCounts& orders) {
    return {{"accepted", number(orders.accepted)},
            {"duplicate", number(orders.duplicate)},
            {"refused", number(orders.refused)},
            {"commit_ms_p50", orders.commit_ms_p50},
            {"commit_ms_p99", orders.commit_ms_p99}};
}

// Field 22 of /proc/self/stat, in clock ticks since the machine started. The name before it may
// hold anything.
std::optional<double> startAfterBoot_s() {
    std::ifstream file("/proc/self/stat");
    const std::string line((std::istreambuf_iterator<char>(file)),
                           std::istreambuf_iterator<char>());
    const auto name_end = line.rfind(')');
    if (name_end == std::string::npos) return std::nullopt;
    std::istringstream fields(line.substr(name_end + 1));
    std::string field;
    constexpr int start_field = 22 - 2;
    for (int index = 0; index < start_field; ++index) {
        if (!(fields >> field)) return std::nullopt;
    }
    const auto ticks = ::sysconf(_SC_CLK_TCK);
    return std::strtod(field.c_str(), nullptr) / static_cast<double>(ticks);
}

// Null: there was one canvas only.
QJsonValue secondCanvasJson(const LiveReport& report) {
    if (!report.second_canvas || !report.second_delivery) return QJsonValue::Null;
    return QJsonObject{{"canvas", canvasText(*report.second_canvas)},
                       {"encoded", number(report.second_delivery->video_encoded)},
                       {"skipped", number(report.second_delivery->video_skipped)},
                       {"encoder", encoderJson(report.second_delivery->encoder)}};
}

}  // namespace

ProcessUse processUse() {
    rusage use{};
    ::getrusage(RUSAGE_SELF, &use);
    return {seconds(use.ru_utime) + seconds(use.ru_stime),
            static_cast<double>(use.ru_maxrss) / 1024.0};
}

std::optional<Steady::time_point> processStart() {
    const auto start_s = startAfterBoot_s();
    timespec now{};
    if (!start_s || ::clock_gettime(CLOCK_BOOTTIME, &now) != 0) return std::nullopt;
    const double now_s = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
    const std::chrono::duration<double> age(now_s - *start_s);
    return Steady::now() - std::chrono::duration_cast<Steady::duration>(age);
}

std::string reportJson(const LiveReport& report) {
    QJsonArray outputs;
    for (const auto& output : report.delivery.outputs) {
        // Viewers in the house are no destination that was asked for.
        if (output.kind == encoder::OutputKind::Viewer) continue;
        const bool is_second = output.id.value >= second_outputs && report.second_canvas;
        const auto& canvas = is_second ? *report.second_canvas : report.canvas;
        outputs.append(outputJson(output, canvasText(canvas), report.finishing));
    }
    QJsonObject json{
        {"video", QJsonObject{{"rendered", number(report.picture.rendered_count)},
                              {"lagged", number(report.picture.lagged_count)},
                              {"encoded", number(report.delivery.video_encoded)},
                              {"skipped", number(report.delivery.video_skipped)}}},
        {"canvas", canvasText(report.canvas)},
        {"second_canvas", secondCanvasJson(report)},
        {"cameras", camerasJson(report.cameras)},
        {"virtual_camera", virtualJson(report.virtual_outputs)},
        {"recording_encoder", report.delivery.has_own_recording_encode ? "own" : "shared"},
        {"audio", audioJson(report)},
        {"first_packet_ms", firstPacketMs(report)},
        {"on_air_ms", number(report.on_air.count())},
        {"cpu_seconds", report.process.cpu_seconds},
        {"peak_rss_mb", report.process.peak_rss_mb},
        {"steering", steeringJson(report.delivery.steering)},
        {"outputs", outputs},
        {"encoder", encoderJson(report.delivery.encoder)},
        {"orders", ordersJson(report.orders)}};
    if (report.delivery.recording_encoder)
        json["recording_encode"] = encoderJson(*report.delivery.recording_encoder);
    return QJsonDocument(json).toJson(QJsonDocument::Indented).toStdString();
}

Result<void> writeReport(const std::filesystem::path& path, const LiveReport& report) {
    return writeFileAtomically(path, reportJson(report));
}

}  // namespace xb::app
