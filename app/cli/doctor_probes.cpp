// What the doctor looks at; one function a probe, so that another is one more line in the list.
#include "app/cli/doctor.h"
#include "app/errors/encoder_words.h"
#include "app/errors/error_text.h"
#include "app/settings/machine_file.h"
#include "catalog/shop.h"
#include "encoder/codecs/encoder_search.h"
#include "encoder/delivery.h"
#include "studio/devices/device_list.h"
#include "studio/devices/v4l2_device.h"
#include "studio/engine_paths.h"
#include "studio/x11_display.h"

#include <QCoreApplication>
#include <QFontDatabase>

#include <unistd.h>

#include <cstdint>
#include <system_error>

namespace xb::app {
namespace fs = std::filesystem;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::DoctorProbes)
};

constexpr std::uintmax_t gigabyte = 1'000'000'000;
// What an hour at 2,500 kbit/s and sound takes.
constexpr double gigabytes_an_hour = 1.2;

QString text(const fs::path& path) {
    return QString::fromStdString(path.string());
}

Finding probeResources(const std::optional<ResourcePaths>& resources) {
    if (resources)
        return {"resources", Health::Good, Words::tr("The program's own files are in place.")};
    return {"resources", Health::Broken,
            Words::tr("The program's own files are missing: install xiangbo again, or set "
                      "XIANGBO_RESOURCES.")};
}

Finding probeDisplay() {
    const auto display = studio::X11Display::open();
    if (display)
        return {"display", Health::Good,
                Words::tr("There is a display to compose the picture on.")};
    return {"display", Health::Broken, errorText(display.error())};
}

Finding probePlugins() {
    const auto paths = studio::findEnginePaths();
    QStringList missing;
    for (const char* name : studio::engine_plugins) {
        std::error_code error;
        if (!fs::exists(paths.pluginFile(name), error)) missing.append(QLatin1String(name));
    }
    if (paths.graphics_module.empty() || paths.core_data.empty())
        missing.prepend(QStringLiteral("libobs"));
    if (missing.isEmpty())
        return {"plugins", Health::Good, Words::tr("libobs and its plugins are installed.")};
    return {
        "plugins", Health::Broken,
        Words::tr(
            "These parts of OBS are missing: %1. Install the packages obs-studio and obs-plugins.")
            .arg(missing.join(QStringLiteral(", ")))};
}

Finding probeEncoder() {
    encoder::DeliverySettings settings;
    settings.video = {720, 1280, {30, 1}};
    const auto delivery = encoder::Delivery::open(settings, {});
    if (delivery) return {"encoder", Health::Good, Words::tr("Picture and sound can be encoded.")};
    return {"encoder", Health::Broken, errorText(delivery.error())};
}

// x264 does for everybody, so what else there is makes nothing worse.
Finding probeHardwareEncoders() {
    QStringList found;
    QStringList absent;
    for (const encoder::EncoderFinding& each : encoder::findEncoders()) {
        const QString name = QString::fromStdString(std::string(encoder::name(each.choice)));
        if (!each.absent)
            found.append(name);
        else
            absent.append(Words::tr("%1 (%2)").arg(name, encoderAbsenceText(*each.absent)));
    }
    const QString works =
        Words::tr("These encoders work: %1.").arg(found.join(QStringLiteral(", ")));
    if (absent.isEmpty()) return {"encoders", Health::Good, works};
    return {"encoders", Health::Good,
            works + QLatin1Char(' ') +
                Words::tr("Not found: %1.").arg(absent.join(QStringLiteral(", ")))};
}

Finding probeFonts() {
    if (!QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
        return {"fonts", Health::Good, Words::tr("There is a font with Chinese characters.")};
    return {"fonts", Health::Limited,
            Words::tr("No font has Chinese characters, so they would show as boxes. Install the "
                      "package fonts-noto-cjk.")};
}

Finding probeCameras() {
    const auto count = static_cast<int>(studio::listCameras().size());
    if (count > 0) return {"cameras", Health::Good, Words::tr("Cameras found: %1.").arg(count)};
    return {"cameras", Health::Limited,
            Words::tr("No camera was found. Plug one in; until then a film (file:PATH) or the "
                      "pattern can stand in.")};
}

Finding probeMicrophones() {
    const auto count = static_cast<int>(studio::listMicrophones().size());
    if (count > 0)
        return {"microphones", Health::Good, Words::tr("Microphones found: %1.").arg(count)};
    return {
        "microphones", Health::Limited,
        Words::tr(
            "No microphone was found. Plug one in, and check that PulseAudio or PipeWire runs.")};
}

Finding probeSoundServer() {
    const auto loudspeaker = studio::checkLoudspeaker("default");
    const bool is_silent =
        !loudspeaker && loudspeaker.error().code == studio::ErrorCode::SoundServerUnreachable;
    if (!is_silent) return {"sound_server", Health::Good, Words::tr("The sound server answers.")};
    return {"sound_server", Health::Limited,
            Words::tr("No sound server answers. Install the package pulseaudio, or pipewire-pulse, "
                      "and log in again; without it there is no virtual microphone, and neither "
                      "desktop sound nor monitoring.")};
}

Finding probeVirtualCamera() {
    const auto outputs = studio::listV4l2Outputs();
    if (!outputs.empty())
        return {"virtual_camera", Health::Good,
                Words::tr("The program can be shown to other programs as a camera: %1.")
                    .arg(QString::fromStdString(outputs.front().device))};
    return {"virtual_camera", Health::Limited,
            Words::tr("There is no virtual camera, which only platforms with a companion program "
                      "of their own need. Install the package v4l2loopback-dkms and load it: sudo "
                      "modprobe v4l2loopback exclusive_caps=1 card_label=Xiangbo")};
}

// The folder itself, or where it would be made.
fs::path nearestExisting(fs::path folder) {
    std::error_code error;
    while (!folder.empty() && !fs::exists(folder, error) && folder != folder.parent_path()) {
        folder = folder.parent_path();
    }
    return folder.empty() ? fs::path(".") : folder;
}

Finding probeFolder(const fs::path& folder) {
    const fs::path existing = nearestExisting(folder);
    std::error_code error;
    if (fs::is_directory(existing, error) && ::access(existing.c_str(), W_OK | X_OK) == 0)
        return {"folder", Health::Good,
                Words::tr("The shop's folder %1 can be written.").arg(text(folder))};
    return {"folder", Health::Broken,
            Words::tr("The shop's folder %1 cannot be written. Check its permissions, or choose "
                      "another with --data.")
                .arg(text(folder))};
}

Finding probeDisk(const fs::path& folder) {
    std::error_code error;
    const auto space = fs::space(nearestExisting(folder), error);
    if (error) return {"disk", Health::Limited, Words::tr("The free disk space cannot be read.")};
    const double free_gb = static_cast<double>(space.available) / static_cast<double>(gigabyte);
    const QString size = QString::number(free_gb, 'f', 1);
    if (space.available < 2 * gigabyte)
        return {"disk", Health::Limited,
                Words::tr("Only %1 GB are free on the disk of the shop. Free some, or record to "
                          "another disk.")
                    .arg(size)};
    return {"disk", Health::Good,
            Words::tr("%1 GB are free: enough to record for about %2 h.")
                .arg(size, QString::number(free_gb / gigabytes_an_hour, 'f', 0))};
}

Finding probeDatabase(const DoctorSubject& subject) {
    std::error_code error;
    const fs::path database = subject.shop_folder / "studio.db";
    if (!fs::exists(database, error) || !subject.resources)
        return {"database", Health::Good,
                Words::tr("There is no shop yet; the first start makes one.")};
    catalog::ShopSettings settings;
    settings.folder = subject.shop_folder;
    settings.sql_folder = subject.resources->sql;
    settings.access = catalog::Access::ReadOnly;
    const auto shop = catalog::Shop::open(settings, {});
    if (!shop) return {"database", Health::Broken, errorText(shop.error())};
    if (const auto totals = (*shop)->orders().totals(std::nullopt); !totals)
        return {"database", Health::Broken, errorText(totals.error())};
    return {"database", Health::Good,
            Words::tr("The shop's database %1 can be read.").arg(text(database))};
}

QString sizeOf(const studio::CanvasSettings& canvas) {
    return QStringLiteral("%1x%2").arg(canvas.width_px).arg(canvas.height_px);
}

}  // namespace

Finding probeMachine(const fs::path& shop_folder) {
    const auto measure = keptMeasure(shop_folder);
    if (!measure)
        return {"machine", Health::Limited,
                Words::tr("What size of picture this machine can hold is not measured yet: xiangbo "
                          "doctor --measure takes some seconds.")};
    const studio::CanvasSettings canvas = canvasFor(*measure);
    const QString cost =
        Words::tr("One picture of %1 costs this machine %2 ms (%3).")
            .arg(sizeOf(measured_canvas), QString::number(measure->picture_ms, 'f', 0),
                 QString::fromStdString(measure->renderer));
    const QString size = sizeOf(canvas);
    const QString rate = QString::number(canvas.frame_rate.numerator);
    if (canvas == measured_canvas)
        return {"machine", Health::Good,
                cost + QLatin1Char(' ') +
                    Words::tr("It can hold %1 at %2 pictures a second.").arg(size, rate)};
    return {"machine", Health::Limited,
            cost + QLatin1Char(' ') +
                Words::tr("It can hold %1 at %2 pictures a second: choose that in the Settings, or "
                          "with --canvas %1 --fps %2.")
                    .arg(size, rate)};
}

std::vector<Probe> doctorProbes(const DoctorSubject& subject) {
    return {[subject] { return probeResources(subject.resources); },
            probeDisplay,
            probePlugins,
            probeEncoder,
            probeHardwareEncoders,
            probeFonts,
            probeCameras,
            probeMicrophones,
            probeSoundServer,
            probeVirtualCamera,
            [subject] { return probeMachine(subject.shop_folder); },
            [subject] { return probeFolder(subject.shop_folder); },
            [subject] { return probeDisk(subject.shop_folder); },
            [subject] { return probeDatabase(subject); }};
}

}  // namespace xb::app
