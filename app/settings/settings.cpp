// Reads and writes settings field by field, with bounds.
#include "app/settings/settings.h"

#include "app/live/collection_folder.h"
#include "app/settings/sound_json.h"
#include "app/settings/transition_json.h"
#include "app/settings/video_rate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace xb::app {
namespace {

constexpr std::array<std::pair<UiLanguage, std::string_view>, 2> languages{
    {{UiLanguage::Chinese, "zh_CN"}, {UiLanguage::English, "en"}}};
constexpr std::array<std::pair<ThemeChoice, std::string_view>, 3> themes{
    {{ThemeChoice::Auto, "auto"}, {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}}};

constexpr std::array<std::pair<HotkeyReach, std::string_view>, 2> reaches{
    {{HotkeyReach::Window, "window"}, {HotkeyReach::Everywhere, "everywhere"}}};
constexpr std::array<std::pair<AlertKind, std::string_view>, 3> alert_kinds{
    {{AlertKind::Silent, "silent"}, {AlertKind::Bell, "bell"}, {AlertKind::Spoken, "spoken"}}};

template <class Names, class Value>
std::string nameOf(const Names& names, Value value) {
    for (const auto& [candidate, name] : names) {
        if (candidate == value) return std::string(name);
    }
    return {};
}

QJsonValue json(const std::string& text) {
    return QString::fromStdString(text);
}

std::optional<std::string> text(const QJsonObject& object, const char* field) {
    const QJsonValue value = object.value(QLatin1String(field));
    if (!value.isString()) return std::nullopt;
    return value.toString().toStdString();
}

void readText(const QJsonObject& object, const char* field, std::string& into) {
    if (auto value = text(object, field)) into = std::move(*value);
}

void readNumber(const QJsonObject& object, const char* field, int least, int most, int& into) {
    const QJsonValue value = object.value(QLatin1String(field));
    const double number = value.toDouble(least - 1.0);
    if (number >= least && number <= most && std::floor(number) == number)
        into = static_cast<int>(number);
}

template <class Names, class Value>
void readName(const QJsonObject& object, const char* field, const Names& names, Value& into) {
    const auto value = text(object, field);
    for (const auto& [candidate, name] : names) {
        if (value == name) into = candidate;
    }
}

// Down to what the picture engine takes.
int inSteps(int px, int step) {
    return px - px % step;
}

QJsonObject hotkeysToJson(const Hotkeys& hotkeys) {
    QJsonObject object;
    for (const auto& [name, key] : hotkeys.chosen())
        object[QString::fromStdString(name)] = json(key);
    return object;
}

// A key that no keyboard has is no choice.
Hotkeys hotkeysFromJson(const QJsonObject& object) {
    std::map<std::string, std::string> chosen;
    for (auto one = object.begin(); one != object.end(); ++one) {
        const QKeySequence key(one->toString(), QKeySequence::PortableText);
        const bool is_key = key.count() == 1 && key[0].key() != Qt::Key_unknown;
        if (one->isString() && (is_key || one->toString().isEmpty())) {
            chosen[one.key().toStdString()] =
                key.toString(QKeySequence::PortableText).toStdString();
        }
    }
    return Hotkeys::fromChosen(chosen);
}

// A file from before there was a list has one address, or none for a rehearsal.
void readDestinations(const QJsonObject& object, Settings& settings) {
    settings.destinations =
        object.contains(u"destinations")
            ? destinationsFromJson(object.value(u"destinations").toArray())
            : singleDestination(text(object, "platform").value_or(std::string()),
                                text(object, "destination_url").value_or(std::string()));
    settings.broadcast_kind =
        settings.destinations.empty() ? BroadcastKind::Rehearsal : BroadcastKind::OnAir;
    readName(object, "broadcast_kind", named_broadcast_kinds, settings.broadcast_kind);
}

}  // namespace

std::string settingsToJson(const Settings& settings) {
    QJsonObject object;
    object[u"is_guide_seen"] = settings.is_guide_seen;
    if (settings.window_language)
        object[u"window_language"] = json(nameOf(languages, *settings.window_language));
    if (settings.shop_language)
        object[u"shop_language"] = json(nameOf(languages, *settings.shop_language));
    object[u"theme"] = json(nameOf(themes, settings.theme));
    object[u"text_percent"] = settings.text_percent;
    object[u"overlay_theme"] = json(nameOf(studio::overlay::named_themes, settings.overlay_theme));
    object[u"transition"] = transitionToJson(settings.transition);
    object[u"card_size"] = json(nameOf(studio::overlay::named_card_sizes, settings.card.size));
    object[u"card_qr"] = json(nameOf(named_card_qrs, settings.card.qr));
    object[u"phone_app"] = json(nameOf(studio::overlay::named_phone_apps, settings.card.phone_app));
    object[u"canvas_width_px"] = settings.canvas_width_px;
    object[u"canvas_height_px"] = settings.canvas_height_px;
    object[u"frames_per_second"] = settings.frames_per_second;
    object[u"video_bitrate_kbps"] = settings.video_bitrate_kbps;
    object[u"second_canvas"] = secondCanvasToJson(settings.second_canvas);
    object[u"encoder"] = json(settings.encoder);
    object[u"recording_coding"] = json(settings.recording_coding);
    object[u"camera"] = json(settings.camera);
    object[u"second_camera"] = json(settings.second_camera);
    QJsonObject setups;
    for (const auto& [identity, setup] : settings.camera_setups)
        setups[QString::fromStdString(identity)] = json(setup);
    object[u"camera_setups"] = setups;
    object[u"microphone"] = json(settings.microphone);
    object[u"scene_collection"] = json(settings.scene_collection);
    object[u"virtual_camera"] = json(settings.virtual_camera);
    object[u"sound"] = soundToJson(settings.sound);
    object[u"alerts"] = json(nameOf(alert_kinds, settings.alerts.kind));
    object[u"alert_loudspeaker"] = json(settings.alerts.loudspeaker);
    object[u"broadcast_kind"] = json(nameOf(named_broadcast_kinds, settings.broadcast_kind));
    object[u"destinations"] = destinationsToJson(settings.destinations);
    object[u"profiles"] = profilesToJson(settings.profiles);
    object[u"records"] = settings.records;
    object[u"countdown_seconds"] = settings.countdown_seconds;
    object[u"recording_folder"] = json(settings.recording_folder.string());
    object[u"split_recording_minutes"] = settings.split_recording_minutes;
    object[u"serve_at"] = json(settings.serve_at);
    object[u"backup_every_minutes"] = settings.backup_every_minutes;
    object[u"keep_buyers_days"] = settings.keep_buyers_days;
    object[u"hotkey_reach"] = json(nameOf(reaches, settings.hotkey_reach));
    object[u"hotkeys"] = hotkeysToJson(settings.hotkeys);
    object[u"line_test"] = json(settings.line_test);
    object[u"order_page_base"] = json(settings.order_page_base);
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

std::optional<Settings> settingsFromJson(const std::string& bytes) {
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(bytes));
    if (!document.isObject()) return std::nullopt;
    const QJsonObject object = document.object();
    Settings settings;
    // A file from before there was a guide is of a person who has set everything up.
    settings.is_guide_seen = object.value(QLatin1String("is_guide_seen")).toBool(true);
    readName(object, "window_language", languages, settings.window_language);
    readName(object, "shop_language", languages, settings.shop_language);
    readName(object, "theme", themes, settings.theme);
    readNumber(object, "text_percent", text_sizes_percent.front(), text_sizes_percent.back(),
               settings.text_percent);
    readName(object, "overlay_theme", studio::overlay::named_themes, settings.overlay_theme);
    settings.transition = transitionFromJson(object.value(u"transition").toObject());
    readName(object, "card_size", studio::overlay::named_card_sizes, settings.card.size);
    readName(object, "card_qr", named_card_qrs, settings.card.qr);
    readName(object, "phone_app", studio::overlay::named_phone_apps, settings.card.phone_app);
    readNumber(object, "canvas_width_px", 64, 4096, settings.canvas_width_px);
    readNumber(object, "canvas_height_px", 64, 4096, settings.canvas_height_px);
    settings.canvas_width_px = inSteps(settings.canvas_width_px, 4);
    settings.canvas_height_px = inSteps(settings.canvas_height_px, 2);
    readNumber(object, "frames_per_second", 1, 120, settings.frames_per_second);
    readNumber(object, "video_bitrate_kbps", least_video_kbps, most_video_kbps,
               settings.video_bitrate_kbps);
    settings.second_canvas = secondCanvasFromJson(object.value(u"second_canvas").toObject());
    readText(object, "encoder", settings.encoder);
    readText(object, "recording_coding", settings.recording_coding);
    readText(object, "camera", settings.camera);
    readText(object, "second_camera", settings.second_camera);
    const QJsonObject setups = object.value(u"camera_setups").toObject();
    for (auto setup = setups.begin(); setup != setups.end(); ++setup)
        settings.camera_setups[setup.key().toStdString()] = setup.value().toString().toStdString();
    readText(object, "microphone", settings.microphone);
    // It names a file.
    const auto collection = text(object, "scene_collection");
    if (collection && isCollectionName(*collection)) settings.scene_collection = *collection;
    readText(object, "virtual_camera", settings.virtual_camera);
    settings.sound = soundFromJson(object.value(QLatin1String("sound")).toObject());
    readName(object, "alerts", alert_kinds, settings.alerts.kind);
    readText(object, "alert_loudspeaker", settings.alerts.loudspeaker);
    readDestinations(object, settings);
    settings.profiles = profilesFromJson(object.value(QLatin1String("profiles")).toArray());
    settings.records = object.value(QLatin1String("records")).toBool(settings.records);
    readNumber(object, "countdown_seconds", 0, 60, settings.countdown_seconds);
    // A relative one would be somewhere else with every start.
    const auto folder = text(object, "recording_folder");
    if (folder && std::filesystem::path(*folder).is_absolute()) settings.recording_folder = *folder;
    readNumber(object, "split_recording_minutes", 0, 1'440, settings.split_recording_minutes);
    readText(object, "serve_at", settings.serve_at);
    readNumber(object, "backup_every_minutes", 0, 10'080, settings.backup_every_minutes);
    readNumber(object, "keep_buyers_days", 0, 36'500, settings.keep_buyers_days);
    readName(object, "hotkey_reach", reaches, settings.hotkey_reach);
    settings.hotkeys = hotkeysFromJson(object.value(u"hotkeys").toObject());
    const auto line_test = text(object, "line_test");
    if (line_test && (line_test->empty() || !lineTestHost(*line_test).isEmpty()))
        settings.line_test = *line_test;
    readText(object, "order_page_base", settings.order_page_base);
    return settings;
}

}  // namespace xb::app
