// Keeps what was measured of the machine.
#include "app/settings/machine_file.h"

#include "app/settings/atomic_file.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace xb::app {
namespace {

std::filesystem::path fileIn(const std::filesystem::path& folder) {
    return folder / "machine.json";
}

// A damaged file counts for nothing: measuring again costs seconds.
std::optional<MachineMeasure> measureFromJson(const std::string& bytes) {
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).object();
    MachineMeasure measure;
    measure.machine = object.value(u"machine").toString().toStdString();
    measure.renderer = object.value(u"renderer").toString().toStdString();
    measure.processor_count = object.value(u"processor_count").toInt();
    measure.picture_ms = object.value(u"picture_ms").toDouble();
    measure.thread_ms = object.value(u"thread_ms").toDouble();
    if (measure.processor_count < 1 || measure.picture_ms <= 0 || measure.thread_ms < 0)
        return std::nullopt;
    return measure;
}

}  // namespace

std::optional<MachineMeasure> keptMeasure(const std::filesystem::path& shop_folder) {
    const auto bytes = readWholeFile(fileIn(shop_folder));
    if (!bytes) return std::nullopt;
    auto measure = measureFromJson(*bytes);
    if (measure && measure->machine != machineName()) return std::nullopt;
    return measure;
}

Result<void> keepMeasure(const std::filesystem::path& shop_folder, const MachineMeasure& measure) {
    if (!std::filesystem::exists(shop_folder)) {
        if (auto made = ensureFolder(shop_folder, 0700); !made) return made;
    }
    const QJsonObject object{{"machine", QString::fromStdString(measure.machine)},
                             {"renderer", QString::fromStdString(measure.renderer)},
                             {"processor_count", measure.processor_count},
                             {"picture_ms", measure.picture_ms},
                             {"thread_ms", measure.thread_ms}};
    return writeFileAtomically(fileIn(shop_folder),
                               QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString());
}

}  // namespace xb::app
