#include "app/desk.h"

#include "app/alerts/alert_words.h"
#include "app/errors/error_text.h"
#include "app/live/air_kind.h"
#include "app/live/clips.h"
#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/broadcast_plan.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/orders_panel.h"
#include "app/pages/orders/orders_page.h"
#include "app/pages/products/product_form.h"
#include "app/pages/products/products_page.h"
#include "app/pages/settings/alert_card.h"
#include "app/pages/settings/devices_card.h"
#include "app/pages/settings/keeping_card.h"
#include "app/pages/settings/profiles_card.h"
#include "app/pages/settings/service_card.h"
#include "app/pages/settings/settings_page.h"
#include "app/pages/settings/settings_room.h"
#include "app/settings/shop_language.h"
#include "app/widgets/banner.h"
#include "catalog/shop.h"

#include <QApplication>
#include <QPalette>

#include <chrono>
#include <utility>

namespace xb::app {

namespace {
constexpr std::chrono::milliseconds sound_rest{700};
constexpr int live_order_limit_count = 200;
constexpr int all_order_limit_count = 100'000;

// What tells the shops of one person apart in a keyring.
QString shopName(const catalog::Shop& shop) {
    const auto profile = shop.profile();
    return profile ? QString::fromStdString(profile->public_id) : QString();
}

}  // namespace

Desk::Desk(const DeskParts& parts)
    : parts_(parts),
      wheel_guard_(*qApp),
      is_system_dark_(QApplication::palette().color(QPalette::Window).lightness() < 128),
      keeper_(parts.shop_folder),
      keys_(keeper_, parts.keyring, shopName(parts.shop)),
      reader_(parts.shop, [](const catalog::Error& error) { return errorText(error); }),
      products_(photos_),
      shelf_(photos_),
      live_orders_(live_order_limit_count),
      all_orders_(all_order_limit_count) {
    // Nobody goes on air unheard because of a button that was pressed last week.
    parts_.settings.sound.microphone.is_muted = false;
    useLanguage(parts_.settings.window_language);
    useLook(parts_.settings);
    window_ = std::make_unique<MainWindow>(
        theme_, DeskModels{products_, live_orders_, all_orders_, photos_, shelf_}, parts_.settings);
    BottomBar& bar = window_->bottomBar();
    destinations_ = std::make_unique<DestinationDesk>(bar, keys_, *window_, theme_);
    on_air_destinations_ =
        std::make_unique<OnAirDestinationsDesk>(parts_.session, bar, *window_, theme_);
    bar.setRecords(parts_.settings.records);
    live_ = std::make_unique<LiveDesk>(
        LiveDeskParts{parts_.shop, parts_.session, *window_, theme_, products_, live_orders_,
                      reader_, parts_.shop_folder, parts_.rehearsal, parts_.house_viewers},
        parts_.settings);
    rehearsal_ = std::make_unique<RehearsalDesk>(
        RehearsalParts{parts_.session, *window_, products_, live_orders_, reader_, theme_});
    camera_ = std::make_unique<CameraDesk>(parts_.session, *window_, theme_);
    deal_ = std::make_unique<DealDesk>(parts_.shop, parts_.session, window_->live().explaining(),
                                       products_);
    shelf_deals_ = std::make_unique<ShelfDeals>(parts_.shop, parts_.session, products_);
    run_sheet_ = std::make_unique<RunSheetDesk>(
        RunSheetParts{parts_.shop, parts_.session, window_->live(), products_, photos_, theme_});
    picture_memory_ = std::make_unique<PictureMemory>(parts_.shop, parts_.shop_folder,
                                                      parts_.session, window_->live().onPicture());
    stage_ =
        std::make_unique<StageDesk>(StageParts{parts_.session, *window_, live_orders_, theme_});
    connect(&stage_->stage(), &StageWindow::otherKeyPressed, &live_->keys(), &LiveKeys::hear);
    summary_ = std::make_unique<SummaryDesk>(parts_.session, *window_, theme_);
    makePageDesks();
    connectShop();
    connectSettings();
    connectAlerts();
    connect(window_.get(), &MainWindow::closeAsked, this, &Desk::close);
    reader_.readProducts();
    devices_.look();
    destinations_->showCanvases(canvasesOf(parts_.settings));
    destinations_->begin(aim());
    parts_.session.finishLeftIn(live_->recordingFolder());
}

void Desk::makePageDesks() {
    product_desk_ = std::make_unique<ProductDesk>(
        parts_.shop, window_->products(), shelf_, [&session = parts_.session] {
            const LiveSnapshot now = session.snapshot();
            return isOnAir(now.state) ? now.featured : std::nullopt;
        });
    orders_ = std::make_unique<OrderDesk>(parts_.shop, window_->orders(), all_orders_);
    sales_ = std::make_unique<SalesDesk>(parts_.shop, window_->sales());
    settings_desk_ = std::make_unique<SettingsDesk>(
        window_->settingsRoom(), keeper_, keys_, parts_.session, [this] {
            return SettingsDesk::Now{parts_.settings, window_->bottomBar().choice().aim()};
        });
    collections_ = std::make_unique<CollectionDesk>(
        window_->settingsRoom().collections(), parts_.session.scenes(),
        CollectionFolder(parts_.shop_folder),
        QString::fromStdString(parts_.settings.scene_collection));
}

Desk::~Desk() {
    if (sound_pause_.isActive()) keeper_.keep(parts_.settings);
    guide_.reset();
    camera_.reset();
    // The preview lets go of the window before the window goes.
    live_.reset();
}

void Desk::show() {
    window_->show();
    live_->lookForCutOff();
}

void Desk::begin() {
    if (parts_.settings.is_guide_seen) return show();
    openGuide();
}

void Desk::openGuide() {
    if (guide_ || !canGoLive(parts_.session.snapshot().state)) return;
    live_->lendPreview(true);
    guide_ = std::make_unique<GuideDesk>(
        GuideParts{parts_.session, parts_.shop, theme_, parts_.shop_folder, parts_.demo_folder,
                   parts_.program},
        parts_.settings, window_->bottomBar().choice().aim(),
        window_->isVisible() ? window_.get() : nullptr);
    connect(guide_.get(), &GuideDesk::settingsChosen, this, &Desk::useFromElsewhere);
    connect(guide_.get(), &GuideDesk::aimChosen, destinations_.get(), &DestinationDesk::use);
    connect(guide_.get(), &GuideDesk::shopChanged, this, [this] {
        reader_.readProducts();
        product_desk_->refresh();
    });
    connect(guide_.get(), &GuideDesk::over, this, &Desk::closeGuide);
    guide_->window().setModal(true);
    guide_->begin();
}

void Desk::closeGuide() {
    if (!guide_) return;
    // What it finds from now on counts no more.
    guide_->disconnect();
    // Queued: the guide that tells it goes.
    connect(
        guide_.get(), &GuideDesk::gone, this, [this] { guide_.reset(); }, Qt::QueuedConnection);
    guide_->close();
    live_->lendPreview(false);
    parts_.settings.is_guide_seen = true;
    window_->settings().show(parts_.settings);
    keeper_.keep(parts_.settings);
    if (!window_->isVisible()) show();
    window_->openPage(PageId::Live);
}

void Desk::tell(const QString& sentence) {
    if (!sentence.isEmpty()) window_->banner().tell(Tone::Warn, sentence);
}

void Desk::connectShop() {
    const auto fail = [this](const QString& sentence) {
        window_->banner().tell(Tone::Bad, sentence);
    };
    connect(&photos_, &PhotoShelf::wanted, &reader_, &ShopReader::readPhoto);
    connect(&reader_, &ShopReader::photoRead, &photos_, &PhotoShelf::put);
    connect(&reader_, &ShopReader::productsRead, &products_, &ProductListModel::merge);
    connect(&reader_, &ShopReader::failed, this, fail);
    connect(deal_.get(), &DealDesk::failed, this, fail);
    connect(run_sheet_.get(), &RunSheetDesk::failed, this, fail);
    connect(run_sheet_.get(), &RunSheetDesk::told, this, &Desk::tell);
    connect(live_.get(), &LiveDesk::continueChosen, run_sheet_.get(),
            [this](const CutOffFacts& facts) {
                run_sheet_->resume(facts.id, facts.aired);
                picture_memory_->restore(facts.id);
            });
    connect(product_desk_.get(), &ProductDesk::failed, this, fail);
    connect(orders_.get(), &OrderDesk::failed, this, fail);
    connect(sales_.get(), &SalesDesk::failed, this, fail);
    connect(product_desk_.get(), &ProductDesk::shopChanged, &reader_, &ShopReader::readProducts);
    connect(orders_.get(), &OrderDesk::shopChanged, &reader_, &ShopReader::readProducts);
    connect(orders_.get(), &OrderDesk::shopChanged, live_.get(), &LiveDesk::readTotals);
    connect(window_.get(), &MainWindow::pageOpened, this, &Desk::openPage);
    connect(&window_->orders(), &OrdersPage::refreshPressed, this, [this] {
        unread_order_count_ = 0;
        window_->orders().showNewer(0);
    });
    connect(live_.get(), &LiveDesk::ordersCame, this, [this](qint64 order_count) {
        unread_order_count_ += order_count;
        window_->orders().showNewer(unread_order_count_);
    });
}

void Desk::connectSettings() {
    connect(&window_->settings(), &SettingsPage::changed, this, &Desk::use);
    DevicesCard& card = window_->settings().devices();
    connect(&card, &DevicesCard::devicesWanted, &devices_, &DeviceFinder::look);
    connect(&card, &DevicesCard::controlsAsked, camera_.get(), &CameraDesk::open);
    connect(&devices_, &DeviceFinder::found, &card, &DevicesCard::showDevices);
    connect(&devices_, &DeviceFinder::virtualCamerasFound, &card, &DevicesCard::showVirtualCameras);
    connect(destinations_.get(), &DestinationDesk::chosen, this, &Desk::keepAim);
    connect(live_.get(), &LiveDesk::destinationWrong, destinations_.get(),
            qOverload<int, DestinationFault>(&DestinationDesk::edit));
    connect(live_.get(), &LiveDesk::destinationsShown, on_air_destinations_.get(),
            &OnAirDestinationsDesk::showFigures);
    connect(on_air_destinations_.get(), &OnAirDestinationsDesk::listAsked, destinations_.get(),
            qOverload<>(&DestinationDesk::edit));
    connect(live_.get(), &LiveDesk::keysRefused, &window_->settings(),
            &SettingsPage::showRefusedKeys);
    connect(live_.get(), &LiveDesk::recordsChosen, this, &Desk::keepRecords);
    connect(live_.get(), &LiveDesk::overlayThemeChosen, this, taker(&Settings::overlay_theme));
    connect(live_.get(), &LiveDesk::transitionChosen, this, taker(&Settings::transition));
    connect(live_.get(), &LiveDesk::soundChosen, this, &Desk::keepSound);
    sound_pause_.setSingleShot(true);
    sound_pause_.setInterval(sound_rest);
    connect(&sound_pause_, &QTimer::timeout, this, [this] { keeper_.keep(parts_.settings); });
    connect(camera_.get(), &CameraDesk::setupChosen, this, &Desk::keepCameraSetup);
    connect(&window_->settingsRoom().keeping(), &KeepingCard::guideAsked, this, &Desk::openGuide);
    connect(&window_->settingsRoom().keeping(), &KeepingCard::lineTestChosen, this,
            taker(&Settings::line_test));
    connect(collections_.get(), &CollectionDesk::used, this, [this](const QString& name) {
        Settings next = parts_.settings;
        next.scene_collection = name.toStdString();
        useFromElsewhere(next);
    });
    connect(collections_.get(), &CollectionDesk::failed, this,
            [this](const QString& sentence) { window_->banner().tell(Tone::Bad, sentence); });
    connect(&window_->settingsRoom().service(), &ServiceCard::chosen, this, &Desk::keepService);
    connect(settings_desk_.get(), &SettingsDesk::settingsChosen, this, &Desk::useFromElsewhere);
    connect(settings_desk_.get(), &SettingsDesk::aimChosen, destinations_.get(),
            &DestinationDesk::use);
    connect(settings_desk_.get(), &SettingsDesk::recordsChosen, this, &Desk::keepRecords);
    connect(&window_->settingsRoom().profiles(), &ProfilesCard::destinationsAsked,
            destinations_.get(), qOverload<>(&DestinationDesk::edit));
    connect(settings_desk_.get(), &SettingsDesk::told, this,
            [this](const QString& sentence) { window_->banner().tell(Tone::Info, sentence); });
    connect(&keeper_, &SettingsKeeper::failed, this,
            [this](const QString& sentence) { window_->banner().tell(Tone::Bad, sentence); });
}

void Desk::openPage(PageId page) {
    if (page == PageId::Orders) readOrders();
    if (page == PageId::Sales) sales_->refresh();
    if (page == PageId::Products) product_desk_->refresh();
}

void Desk::readOrders() {
    unread_order_count_ = 0;
    window_->orders().showNewer(0);
    orders_->refresh();
}

void Desk::use(const Settings& settings) {
    const Settings before = parts_.settings;
    // What stands at the foot of the window is kept by `keepAim` and `keepRecords`.
    parts_.settings = settings;
    parts_.settings.broadcast_kind = before.broadcast_kind;
    parts_.settings.destinations = before.destinations;
    parts_.settings.records = before.records;
    keeper_.keep(parts_.settings);
    if (settings.theme != before.theme || settings.text_percent != before.text_percent)
        useLook(settings);
    if (settings.window_language != before.window_language) useLanguage(settings.window_language);
    const UiLanguage shop_language = shopLanguageOf(parts_.settings);
    if (shop_language != shopLanguageOf(before)) parts_.session.speak(shop_language);
    live_->use(parts_.settings);
    if (parts_.look_after) parts_.look_after(parts_.settings);
    destinations_->showCanvases(canvasesOf(parts_.settings));
    useAlerts();
}

void Desk::useFromElsewhere(const Settings& settings) {
    use(settings);
    window_->settings().show(parts_.settings);
    window_->settingsRoom().profiles().show(parts_.settings.profiles);
    window_->settingsRoom().service().show(serviceOf(parts_.settings));
    window_->settingsRoom().keeping().showLineTest(parts_.settings.line_test);
}

void Desk::useLook(const Settings& settings) {
    const bool is_dark = settings.theme == ThemeChoice::Dark ||
                         (settings.theme == ThemeChoice::Auto && is_system_dark_);
    theme_ = themeOf(is_dark ? ThemeId::Dark : ThemeId::Light);
    text_.use(settings.text_percent);
    applyTheme(*qApp, theme_, settings.text_percent);
}

void Desk::useLanguage(const std::optional<UiLanguage>& language) {
    if (parts_.use_language) parts_.use_language(language.value_or(systemLanguage()));
}

BroadcastAim Desk::aim() const {
    BroadcastAim aim{parts_.settings.broadcast_kind, {}};
    for (const SavedDestination& one : parts_.settings.destinations)
        aim.destinations << destinationOf(one, one.id.empty() ? parts_.stream_key : QString());
    return aim;
}

void Desk::keepAim(const BroadcastAim& aim) {
    Settings next = parts_.settings;
    next.broadcast_kind = aim.kind;
    next.destinations = savedOf(aim.destinations);
    if (next == parts_.settings) return;
    parts_.settings = next;
    keeper_.keep(parts_.settings);
}

void Desk::keepRecords(bool records) {
    window_->bottomBar().setRecords(records);
    if (std::exchange(parts_.settings.records, records) != records) keeper_.keep(parts_.settings);
}

void Desk::keepService(const ShopService& service) {
    const UiLanguage before = shopLanguageOf(parts_.settings);
    setService(parts_.settings, service);
    const UiLanguage shop_language = shopLanguageOf(parts_.settings);
    if (shop_language != before) parts_.session.speak(shop_language);
    window_->settings().show(parts_.settings);
    keeper_.keep(parts_.settings);
    live_->use(parts_.settings);
    if (parts_.look_after) parts_.look_after(parts_.settings);
}

void Desk::keepSound(const SoundSettings& sound) {
    if (parts_.settings.sound == sound) return;
    parts_.settings.sound = sound;
    window_->settings().showSound(sound);
    sound_pause_.start();
    useAlerts();
}

void Desk::connectAlerts() {
    AlertCard& card = window_->settings().alerts();
    OrdersPanel& orders = window_->live().orders();
    connect(&parts_.session, &LiveSession::ordersPlaced, &alerts_, &OrderAlerts::takeOrders);
    connect(&devices_, &DeviceFinder::loudspeakersFound, &card, &AlertCard::showLoudspeakers);
    connect(&card, &AlertCard::tryPressed, &alerts_, &OrderAlerts::tryOut);
    connect(&alerts_, &OrderAlerts::ended, this, [&card, &orders](AlertOutcome outcome) {
        card.showOutcome(outcome);
        orders.showAlertTrouble(outcomeSentence(outcome));
    });
    connect(&orders, &OrdersPanel::alertsChosen, this, [this](AlertKind kind) {
        parts_.settings.alerts.kind = kind;
        window_->settings().showAlerts(parts_.settings.alerts);
        keeper_.keep(parts_.settings);
        useAlerts();
    });
    useAlerts();
}

void Desk::useAlerts() {
    alerts_.use(parts_.settings.alerts, heardSources(parts_.settings));
    window_->live().orders().showAlerts(parts_.settings.alerts.kind);
}

void Desk::keepCameraSetup(const QString& key, const QString& setup) {
    auto& setups = parts_.settings.camera_setups;
    if (setup.isEmpty()) {
        setups.erase(key.toStdString());
    } else {
        setups[key.toStdString()] = setup.toStdString();
    }
    window_->settings().show(parts_.settings);
    keeper_.keep(parts_.settings);
    live_->use(parts_.settings);
}

void Desk::close() {
    if (canGoLive(parts_.session.snapshot().state)) {
        const QString cutting = tr("A clip is still being cut; close again to drop it.");
        const bool is_told =
            window_->banner().isVisible() && window_->banner().sentence() == cutting;
        if (parts_.session.clips().state().waiting > 0 && !is_told) return tell(cutting);
        // A product that is being written is asked about first, where it is seen.
        ProductForm& form = window_->products().form();
        if (form.isChanged()) window_->openPage(PageId::Products);
        return form.leave([this] { emit closed(); });
    }
    window_->banner().tell(Tone::Warn,
                           airKindOf(parts_.session.snapshot()) == AirKind::Sent
                               ? tr("You are on air. End the broadcast first, then close the "
                                    "window.")
                               : tr("It still runs. Press End first, then close the window."));
    window_->openPage(PageId::Live);
}

}  // namespace xb::app
