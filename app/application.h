// The composition root: builds the shop, the live session and the server of one shop folder, and
// knows the order in which they stop.
#pragma once

#include "app/cli/commands.h"
#include "app/live/live_session.h"
#include "app/live/overlay_text.h"
#include "app/logging.h"
#include "app/resource_paths.h"
#include "app/secrets.h"
#include "app/server/http_server.h"
#include "app/server/shop_site.h"
#include "app/settings/settings.h"
#include "app/settings/settings_file.h"
#include "app/translation.h"
#include "catalog/backup/caretaker.h"
#include "catalog/shop.h"

#include <QString>
#include <tl/expected.hpp>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace xb::app {

// The folder that a command means: the one it names, else the user's data folder.
std::filesystem::path shopFolder(const ShopPlace& place);
// Where a shop keeps its scenes.
std::filesystem::path scenesFile(const std::filesystem::path& folder);

// Main thread, one in a process, with a QGuiApplication around it. Stops in this order: the server
// takes no more orders, the broadcast ends (tap, queues, encoders, outputs), libobs shuts down, the
// shop commits what waits and lets go of its lock.
class Application {
 public:
    // All of the shop's pages, or the program alone, as a rehearsal shows it.
    enum class Serving { Shop, Watch };

    // Opens the shop as its owner, filling it with the demo if that was asked for and it is empty.
    // On failure one sentence; nothing that was there is lost.
    static tl::expected<std::unique_ptr<Application>, QString> open(const ShopPlace& place,
                                                                    const std::string& holder,
                                                                    const ResourcePaths& resources);
    ~Application();
    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    const ResourcePaths& resources() const { return resources_; }
    catalog::Shop& shop() { return *shop_; }
    LiveSession& session() { return *session_; }
    const Settings& settings() const { return settings_; }
    // What those who watch in the house are shown while a broadcast fills it.
    const std::shared_ptr<encoder::LiveWindow>& program() const { return program_; }
    const Secrets& secrets() const { return secrets_; }
    // Words about settings that were damaged, empty if they were not.
    const QString& settingsTrouble() const { return settings_trouble_; }
    Log log(const std::string& room) const { return logging_->sink(room); }

    // Kept on disk before it returns; on failure the settings before stay in force.
    Result<void> saveSettings(const Settings& settings);

    // How often backups are made and how long buyers are kept, within a minute; main thread.
    void lookAfter(const Settings& settings);

    // Of all the times it served in one language.
    IntakeCounts intakeCounts() const { return site_->counts(); }

    // What buyers read on the order pages, from the next serving on; while they are served they
    // stay as they are.
    void speak(UiLanguage shop_language);
    // Takes orders and shows order pages from now on. Again after `stopServing`.
    Result<void> startServing(const ServeAddress& where, Serving what = Serving::Shop);
    void stopServing();

 private:
    Application(std::filesystem::path folder, const ResourcePaths& resources);
    tl::expected<void, QString> openShop(const std::string& holder);
    tl::expected<void, QString> prepare(const ShopPlace& place);
    tl::expected<void, QString> makeSite(UiLanguage shop_language);

    std::filesystem::path folder_;
    ResourcePaths resources_;
    std::unique_ptr<Logging> logging_;
    SettingsFile settings_file_;
    Settings settings_;
    QString settings_trouble_;
    Secrets secrets_;
    std::unique_ptr<catalog::Shop> shop_;
    const std::shared_ptr<encoder::LiveWindow> program_ = std::make_shared<encoder::LiveWindow>();
    std::unique_ptr<catalog::Caretaker> caretaker_;
    std::unique_ptr<OverlayText> overlay_text_;
    std::unique_ptr<LiveSession> session_;
    std::unique_ptr<ShopSite> site_;
    UiLanguage site_language_{};
    std::unique_ptr<HttpServer> server_;
};

}  // namespace xb::app
