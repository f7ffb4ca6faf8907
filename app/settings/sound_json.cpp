// How everything sounds, as JSON and back: one list of fields for both ways.
#include "app/settings/sound_json.h"

#include <QJsonArray>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

namespace xb::app {
namespace {

constexpr int longest_offset_ms = 5000;

class Writer {
 public:
    void number(const char* name, const float& value, float /*least*/, float /*most*/) {
        object[QLatin1String(name)] = static_cast<double>(value);
    }
    void flag(const char* name, const bool& value) { object[QLatin1String(name)] = value; }
    void text(const char* name, const std::string& value) {
        object[QLatin1String(name)] = QString::fromStdString(value);
    }
    void milliseconds(const char* name, const std::chrono::milliseconds& value) {
        object[QLatin1String(name)] = static_cast<qint64>(value.count());
    }
    template <class Enum>
    void choice(const char* name, const Enum& value, Enum /*last*/) {
        object[QLatin1String(name)] = static_cast<int>(value);
    }
    template <class Part, class Fields>
    void part(const char* name, const Part& value, Fields fields) {
        Writer inner;
        fields(inner, value);
        object[QLatin1String(name)] = inner.object;
    }
    template <class Part, class Fields>
    void optional(const char* name, const std::optional<Part>& value, Fields fields) {
        if (value) part(name, *value, fields);
    }

    QJsonObject object;
};

class Reader {
 public:
    explicit Reader(QJsonObject from) : object(std::move(from)) {}

    void number(const char* name, float& value, float least, float most) const {
        const double read = object.value(QLatin1String(name)).toDouble(double{least} - 1);
        if (read >= double{least} && read <= double{most}) value = static_cast<float>(read);
    }
    void flag(const char* name, bool& value) const {
        value = object.value(QLatin1String(name)).toBool(value);
    }
    void text(const char* name, std::string& value) const {
        const QJsonValue read = object.value(QLatin1String(name));
        if (read.isString()) value = read.toString().toStdString();
    }
    void milliseconds(const char* name, std::chrono::milliseconds& value) const {
        const int read = object.value(QLatin1String(name)).toInt();
        if (std::abs(read) <= longest_offset_ms) value = std::chrono::milliseconds(read);
    }
    template <class Enum>
    void choice(const char* name, Enum& value, Enum last) const {
        const int read = object.value(QLatin1String(name)).toInt(-1);
        if (read >= 0 && read <= static_cast<int>(last)) value = static_cast<Enum>(read);
    }
    template <class Part, class Fields>
    void part(const char* name, Part& value, Fields fields) const {
        const Reader inner(object.value(QLatin1String(name)).toObject());
        fields(inner, value);
    }
    template <class Part, class Fields>
    void optional(const char* name, std::optional<Part>& value, Fields fields) const {
        if (!object.value(QLatin1String(name)).isObject()) return;
        value.emplace();
        part(name, *value, fields);
    }

    QJsonObject object;
};

// Each `f` is a Writer or a Reader; the settings are constant for the one and not for the other.
constexpr auto gate = [](auto& f, auto& gate_settings) {
    f.number("open_db", gate_settings.open_db, -96, 0);
    f.number("close_db", gate_settings.close_db, -96, 0);
};

constexpr auto equaliser = [](auto& f, auto& bands) {
    f.number("low_db", bands.low_db, -20, 20);
    f.number("mid_db", bands.mid_db, -20, 20);
    f.number("high_db", bands.high_db, -20, 20);
};

constexpr auto compressor = [](auto& f, auto& settings) {
    f.number("ratio", settings.ratio, 1, 32);
    f.number("threshold_db", settings.threshold_db, -60, 0);
    f.number("attack_ms", settings.attack_ms, 1, 500);
    f.number("release_ms", settings.release_ms, 1, 1000);
    f.number("output_gain_db", settings.output_gain_db, -32, 32);
};

constexpr auto ceiling = [](auto& f, auto& limiter_db) {
    f.number("ceiling_db", limiter_db, -60, 0);
};

constexpr auto filters = [](auto& f, auto& settings) {
    f.number("low_cut_hz", settings.low_cut_hz, 0, 1000);
    f.choice("suppression", settings.suppression, studio::NoiseSuppression::RNNoise);
    f.flag("is_leveled", settings.is_leveled);
    f.number("target_lufs", settings.target_lufs, -40, -6);
    f.number("expander_db", settings.expander_db, 0, 60);
    f.optional("gate", settings.gate, gate);
    f.optional("equaliser", settings.equaliser, equaliser);
    f.optional("compressor", settings.compressor, compressor);
    f.optional("limiter", settings.limiter_db, ceiling);
};

constexpr auto input = [](auto& f, auto& settings) {
    f.number("volume_db", settings.volume_db, -120, 26);
    f.flag("is_muted", settings.is_muted);
    f.number("balance", settings.balance, -1, 1);
    f.milliseconds("sync_offset_ms", settings.sync_offset);
    f.choice("monitoring", settings.monitoring, studio::Monitoring::MonitorAndProgram);
    f.number("ducking_db", settings.ducking_db, 0, 60);
    f.part("filters", settings.filters, filters);
};

constexpr auto sound_fields = [](auto& f, auto& sound) {
    f.part("microphone", sound.microphone, input);
    f.part("music", sound.music, input);
    f.text("desktop", sound.desktop);
    f.part("desktop_sound", sound.desktop_sound, input);
    f.text("monitoring_device", sound.monitoring_device);
};

constexpr const char* songs_field = "songs";
// Where the microphone's offset stood before each input had one of its own.
constexpr const char* old_offset_field = "microphone_offset_ms";

}  // namespace

QJsonObject soundToJson(const SoundSettings& sound) {
    Writer writer;
    sound_fields(writer, sound);
    QJsonArray songs;
    for (const std::string& song : sound.songs)
        songs.append(QString::fromStdString(song));
    writer.object[QLatin1String(songs_field)] = songs;
    return writer.object;
}

SoundSettings soundFromJson(const QJsonObject& object) {
    SoundSettings sound;
    const Reader reader(object);
    sound_fields(reader, sound);
    for (const auto& song : object.value(QLatin1String(songs_field)).toArray())
        if (song.isString()) sound.songs.push_back(song.toString().toStdString());
    if (object.contains(QLatin1String(old_offset_field)))
        reader.milliseconds(old_offset_field, sound.microphone.sync_offset);
    return sound;
}

}  // namespace xb::app
