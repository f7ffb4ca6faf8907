#include "app/application.h"

#include "app/cli/command_line.h"
#include "app/errors/error_text.h"
#include "app/live/planned_deal.h"
#include "app/settings/shop_language.h"
#include "catalog/demo_shop.h"

#include <QCoreApplication>

#include <cstdlib>
#include <utility>

namespace xb::app {
namespace {

constexpr std::chrono::milliseconds server_deadline{1000};
constexpr std::chrono::milliseconds session_deadline{10'000};

catalog::LogSink catalogLog(const Log& log) {
    return [log](catalog::LogLevel level, std::string_view message) {
        log(static_cast<LogLevel>(level), message);
    };
}

catalog::DemoLanguage demoLanguage(UiLanguage language) {
    return language == UiLanguage::Chinese ? catalog::DemoLanguage::Chinese
                                           : catalog::DemoLanguage::English;
}

catalog::CareSettings careOf(const Settings& settings) {
    catalog::CareSettings care;
    care.backups.every_minutes = settings.backup_every_minutes;
    care.keep_buyers_days = settings.keep_buyers_days;
    return care;
}

}  // namespace

std::filesystem::path shopFolder(const ShopPlace& place) {
    if (place.folder) return *place.folder;
    return defaultShopFolder(std::getenv("XDG_DATA_HOME"),  // NOLINT(concurrency-mt-unsafe)
                             std::getenv("HOME"));          // NOLINT(concurrency-mt-unsafe)
}

std::filesystem::path scenesFile(const std::filesystem::path& folder) {
    return folder / "scenes.json";
}

Application::Application(std::filesystem::path folder, const ResourcePaths& resources)
    : folder_(std::move(folder)),
      resources_(resources),
      logging_(std::make_unique<Logging>(folder_, LogToStandardError::Nothing)),
      settings_file_(folder_),
      secrets_(folder_) {}

tl::expected<std::unique_ptr<Application>, QString> Application::open(
    const ShopPlace& place, const std::string& holder, const ResourcePaths& resources) {
    std::unique_ptr<Application> application(new Application(shopFolder(place), resources));
    if (auto opened = application->openShop(holder); !opened) return tl::unexpected(opened.error());
    if (auto ready = application->prepare(place); !ready) return tl::unexpected(ready.error());
    return application;
}

tl::expected<void, QString> Application::openShop(const std::string& holder) {
    catalog::ShopSettings shop_settings;
    shop_settings.folder = folder_;
    shop_settings.sql_folder = resources_.sql;
    shop_settings.holder = holder;
    auto shop = catalog::Shop::open(shop_settings, catalogLog(log("catalog")));
    if (!shop) return tl::unexpected(errorText(shop.error()));
    shop_ = std::move(*shop);
    LoadedSettings loaded = settings_file_.load();
    settings_ = std::move(loaded.settings);
    if (loaded.trouble) settings_trouble_ = errorText(*loaded.trouble);
    caretaker_ = std::make_unique<catalog::Caretaker>(*shop_, shop_settings, careOf(settings_),
                                                      catalogLog(log("catalog")));
    return {};
}

tl::expected<void, QString> Application::prepare(const ShopPlace& place) {
    const UiLanguage shop_language = shopLanguageOf(settings_);
    if (place.fills_demo && shop_->isEmpty()) {
        if (auto filled =
                catalog::fillDemoShop(*shop_, resources_.demo, demoLanguage(shop_language));
            !filled) {
            return tl::unexpected(errorText(filled.error()));
        }
    }
    // A broadcast that a crash left open would take the orders of the next one.
    if (auto closed = shop_->broadcasts().closeUnfinished(); !closed) {
        return tl::unexpected(errorText(closed.error()));
    }
    if (auto withdrawn = withdrawPlannedDeals(*shop_, catalog::systemClock()()); !withdrawn) {
        return tl::unexpected(errorText(withdrawn.error()));
    }
    if (auto site = makeSite(shop_language); !site) return site;
    overlay_text_ = std::make_unique<OverlayText>(shop_language);
    session_ = std::make_unique<LiveSession>(LiveDependencies{shop_.get(), overlay_text_.get(),
                                                              log("live"), catalog::systemClock(),
                                                              scenesFile(folder_)});
    return {};
}

tl::expected<void, QString> Application::makeSite(UiLanguage shop_language) {
    auto secret = secrets_.orderSecret();
    if (!secret) return tl::unexpected(errorText(secret.error()));
    ShopSiteSettings site_settings;
    site_settings.order_secret = *secret;
    site_settings.storefront.language = shop_language;
    // Whoever can forge the form's token knows the secret that lets him place orders anyway.
    site_settings.storefront.form_key = *secret;
    site_settings.storefront.clock = catalog::systemClock();
    site_settings.program = program_;
    site_settings.is_live = [this] { return isOnAir(session_->snapshot().state); };
    auto site = ShopSite::create(*shop_, site_settings);
    if (!site) return tl::unexpected(errorText(site.error()));
    site_ = std::move(*site);
    site_language_ = shop_language;
    return {};
}

void Application::lookAfter(const Settings& settings) {
    caretaker_->use(careOf(settings));
}

void Application::speak(UiLanguage shop_language) {
    if (server_ || shop_language == site_language_) return;
    if (const auto made = makeSite(shop_language); !made)
        log("server")(LogLevel::Warning, "the order pages keep the language they had");
}

Application::~Application() {
    stopServing();
    if (session_ && !session_->shutDown(session_deadline)) {
        (void)session_.release();
        (void)overlay_text_.release();
        (void)logging_.release();
    }
    session_.reset();
    // The site's own thread asks the shop until it is gone.
    site_.reset();
    caretaker_.reset();
    shop_.reset();
}

Result<void> Application::startServing(const ServeAddress& where, Serving what) {
    auto server = HttpServer::start(
        where, what == Serving::Shop ? site_->handler() : site_->watchHandler(), log("server"));
    if (!server) return tl::unexpected(server.error());
    server_ = std::move(*server);
    return {};
}

void Application::stopServing() {
    if (!server_) return;
    server_->stop(server_deadline);
    server_.reset();
}

Result<void> Application::saveSettings(const Settings& settings) {
    if (auto saved = settings_file_.save(settings); !saved) return saved;
    settings_ = settings;
    return {};
}

}  // namespace xb::app
