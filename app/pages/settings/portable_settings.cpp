#include "app/pages/settings/portable_settings.h"

#include "app/pages/live/destination_url.h"
#include "app/settings/platforms.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace xb::app {

namespace {

constexpr QLatin1String mark("xiangbo_settings");
constexpr int version = 1;

std::string addressAlone(const std::string& address) {
    if (std::ranges::find(platform_presets, std::string_view(address), &PlatformPreset::address) !=
        platform_presets.end())
        return address;
    QUrl url(keyTakenOut(QString::fromStdString(address)).address);
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    return url.toString().toStdString();
}

void leaveAddresses(std::vector<SavedDestination>& destinations) {
    for (SavedDestination& one : destinations)
        one.address = addressAlone(one.address);
}

void leavePassword(std::string& camera) {
    constexpr std::string_view network_camera = "url:";
    if (!camera.starts_with(network_camera)) return;
    const QUrl url(QString::fromStdString(camera.substr(network_camera.size())));
    if (!url.userInfo().isEmpty() || url.hasQuery()) camera = "none";
}

// A password or a token in it stays here.
void leaveLineTest(std::string& address) {
    QUrl url(QString::fromStdString(address));
    url.setUserInfo({});
    url.setQuery(QString());
    address = url.toString().toStdString();
}

}  // namespace

Settings withoutSecrets(const Settings& settings) {
    Settings open = settings;
    leaveAddresses(open.destinations);
    for (DestinationProfile& profile : open.profiles)
        leaveAddresses(profile.destinations);
    leavePassword(open.camera);
    leavePassword(open.second_camera);
    leaveLineTest(open.line_test);
    return open;
}

std::string portableJson(const Settings& settings) {
    auto document = QJsonDocument::fromJson(
        QByteArray::fromStdString(settingsToJson(withoutSecrets(settings))));
    QJsonObject object = document.object();
    object[mark] = version;
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

std::optional<Settings> settingsFromPortable(const std::string& json) {
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    if (document.object().value(mark).toInt() != version) return std::nullopt;
    return settingsFromJson(json);
}

}  // namespace xb::app
