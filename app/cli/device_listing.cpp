#include "app/cli/device_listing.h"

#include "app/cli/text_table.h"
#include "app/cli/usage_error.h"
#include "app/errors/encoder_words.h"
#include "app/errors/error_text.h"
#include "encoder/libav_log.h"
#include "studio/devices/colour_tables.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <string_view>

namespace xb::app {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Listings)
};

using Rows = std::vector<QStringList>;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString sizeText(const studio::CameraMode& mode) {
    return QStringLiteral("%1x%2").arg(mode.width_px).arg(mode.height_px);
}

QJsonObject deviceJson(const studio::Device& device) {
    QJsonObject one{{"spec", text(device.spec)}, {"label", text(device.label)}};
    if (!device.identity.empty()) one["identity"] = text(device.identity);
    return one;
}

QJsonArray devicesJson(const std::vector<studio::Device>& all) {
    QJsonArray array;
    for (const studio::Device& device : all)
        array.append(deviceJson(device));
    return array;
}

QJsonArray choicesJson(const studio::CameraControl& control) {
    QJsonArray choices;
    for (const studio::CameraChoice& choice : control.choices)
        choices.append(QJsonObject{{"value", choice.value}, {"name", text(choice.name)}});
    return choices;
}

QJsonObject cameraJson(const FoundCamera& camera) {
    QJsonArray modes;
    for (const studio::CameraMode& mode : camera.modes)
        modes.append(QJsonObject{
            {"format", text(mode.format)}, {"size", sizeText(mode)}, {"fps", mode.frames_per_s}});
    QJsonArray controls;
    for (const studio::CameraControl& control : camera.controls)
        controls.append(QJsonObject{{"name", text(control.name)},
                                    {"least", control.least},
                                    {"most", control.most},
                                    {"step", control.step},
                                    {"usual", control.usual},
                                    {"value", control.value},
                                    {"label", text(control.label)},
                                    {"choices", choicesJson(control)}});
    QJsonObject json = deviceJson(camera.device);
    json["modes"] = modes;
    json["controls"] = controls;
    return json;
}

QJsonArray virtualCamerasJson(const std::vector<studio::V4l2Device>& all) {
    QJsonArray array;
    for (const studio::V4l2Device& one : all)
        array.append(QJsonObject{{"spec", text(one.device)}, {"label", text(one.card)}});
    return array;
}

QJsonArray windowsJson(const std::vector<studio::OpenWindow>& all) {
    QJsonArray array;
    for (const studio::OpenWindow& one : all)
        array.append(QJsonObject{{"title", text(one.title)}, {"class", text(one.window_class)}});
    return array;
}

QJsonObject devicesJson(const FoundDevices& devices) {
    QJsonArray cameras;
    for (const FoundCamera& camera : devices.cameras)
        cameras.append(cameraJson(camera));
    QJsonArray encoders;
    QJsonArray absent;
    for (const auto& found : devices.encoders) {
        const QString name = text(std::string(encoder::name(found.choice)));
        if (!found.absent) {
            encoders.append(name);
            continue;
        }
        const auto& why = found.absent->arguments;
        absent.append(QJsonObject{{"name", name},
                                  {"reason", why.size() > 1 ? text(why[1]) : QString()},
                                  {"sentence", errorText(*found.absent)}});
    }
    QJsonArray tables;
    for (const auto& table : devices.colour_tables)
        tables.append(text(table.string()));
    return {{"cameras", cameras},
            {"microphones", devicesJson(devices.microphones)},
            {"loudspeakers", devicesJson(devices.loudspeakers)},
            {"desktop_sounds", devicesJson(devices.desktop_sounds)},
            {"virtual_cameras", virtualCamerasJson(devices.virtual_cameras)},
            {"windows", windowsJson(devices.windows)},
            {"encoders", encoders},
            {"encoders_absent", absent},
            {"colour_tables", tables}};
}

QString rangeText(const studio::CameraControl& control) {
    if (control.choices.empty())
        return Words::tr("%1 to %2, usually %3")
            .arg(control.least)
            .arg(control.most)
            .arg(control.usual);
    QStringList choices;
    for (const studio::CameraChoice& choice : control.choices)
        choices << QStringLiteral("%1 = %2").arg(choice.value).arg(text(choice.name));
    return Words::tr("%1; usually %2").arg(choices.join(QStringLiteral(", "))).arg(control.usual);
}

// As `--camera` takes them behind the device; modes of one format and size share a line.
void addAbilities(const FoundCamera& camera, Rows& rows) {
    for (std::size_t i = 0; i < camera.modes.size();) {
        const studio::CameraMode& mode = camera.modes[i];
        QStringList rates;
        for (; i < camera.modes.size() && camera.modes[i].format == mode.format &&
               sizeText(camera.modes[i]) == sizeText(mode);
             ++i)
            rates.append(QString::number(camera.modes[i].frames_per_s));
        rows.push_back({QString(),
                        QStringLiteral(",format=%1,size=%2").arg(text(mode.format), sizeText(mode)),
                        Words::tr("%1 pictures a second").arg(rates.join(QStringLiteral(", ")))});
    }
    for (const studio::CameraControl& control : camera.controls)
        rows.push_back({QString(),
                        QStringLiteral(",%1=%2").arg(text(control.name)).arg(control.value),
                        rangeText(control)});
}

void addRows(const QString& what, const std::vector<studio::Device>& devices, Rows& rows) {
    for (const studio::Device& device : devices)
        rows.push_back({what, text(device.spec), text(device.label)});
}

QStringList encoderRow(const encoder::EncoderFinding& found) {
    const QString name = text(std::string(encoder::name(found.choice)));
    if (!found.absent) return {Words::tr("Encoder"), name, QString()};
    return {Words::tr("Encoder"), QStringLiteral("–"),
            Words::tr("%1 not found: %2").arg(name, encoderAbsenceText(*found.absent))};
}

Rows rowsOf(const FoundDevices& devices) {
    Rows rows;
    for (const FoundCamera& camera : devices.cameras) {
        addRows(Words::tr("Camera"), {camera.device}, rows);
        addAbilities(camera, rows);
    }
    addRows(Words::tr("Microphone"), devices.microphones, rows);
    addRows(Words::tr("Loudspeaker"), devices.loudspeakers, rows);
    addRows(Words::tr("Desktop sound"), devices.desktop_sounds, rows);
    for (const studio::V4l2Device& one : devices.virtual_cameras)
        rows.push_back({Words::tr("Virtual camera"), text(one.device), text(one.card)});
    for (const studio::OpenWindow& one : devices.windows)
        rows.push_back({Words::tr("Window"), text(one.window_class), text(one.title)});
    for (const auto& found : devices.encoders)
        rows.push_back(encoderRow(found));
    for (const auto& table : devices.colour_tables)
        rows.push_back(
            {Words::tr("Colour table"), text(table.string()), text(table.stem().string())});
    return rows;
}

}  // namespace

FoundDevices findDevices() {
    // Drivers and libraries that are not there would tell it on the terminal.
    const encoder::LibavLog quiet({});
    FoundDevices found;
    for (studio::Device& camera : studio::listCameras()) {
        const std::string device = camera.spec.substr(std::string_view("v4l2:").size());
        found.cameras.push_back(
            {std::move(camera), studio::v4l2Modes(device), studio::v4l2Controls(device)});
    }
    found.microphones = studio::listMicrophones();
    found.loudspeakers = studio::listLoudspeakers();
    found.desktop_sounds = studio::listDesktopSounds();
    found.virtual_cameras = studio::listV4l2Outputs();
    found.windows = studio::listWindows();
    found.encoders = encoder::findEncoders();
    found.colour_tables = studio::listColourTables();
    return found;
}

int listDevices(const FoundDevices& devices, const DevicesCommand& command, Streams streams) {
    if (command.as_json) {
        streams.out
            << QJsonDocument(devicesJson(devices)).toJson(QJsonDocument::Indented).toStdString();
        return exit_done;
    }
    const std::vector<Column> columns{
        {Words::tr("What")}, {Words::tr("Give it as")}, {Words::tr("Name")}};
    streams.out << textTable(columns, rowsOf(devices)).toStdString();
    return exit_done;
}

}  // namespace xb::app
