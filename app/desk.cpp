#include "app/desk.h"

#include "app/errors/error_text.h"
#include "app/pages/live/bottom_bar.h"
#include "app/pages/orders/orders_page.h"
#include "app/widgets/banner.h"

#include <QApplication>
#include <QPalette>

namespace xb::app {

namespace {
constexpr int live_order_limit_count = 200;
constexpr int all_order_limit_count = 100'000;
}  // namespace

Desk::Desk(const DeskParts& parts)
    : parts_(parts),
      is_system_dark_(QApplication::palette().color(QPalette::Window).lightness() < 128),
      keeper_(parts.shop_folder),
      reader_(parts.shop, [](const catalog::Error& error) { return errorText(error); }),
      products_(photos_),
      shelf_(photos_),
      live_orders_(live_order_limit_count),
      all_orders_(all_order_limit_count) {
    // Nobody goes on air unheard because of a button that was pressed last week.
    parts_.settings.sound.microphone.is_muted = false;
    useLanguage(parts_.settings.window_language);
    useTheme(parts_.settings.theme);
    window_ = std::make_unique<MainWindow>(
        theme_, DeskModels{products_, live_orders_, all_orders_, photos_, shelf_}, parts_.settings);
    BottomBar& bar = window_->bottomBar();
    const bool is_rehearsal = parts_.settings.destination_url.empty();
    bar.choice().setDestination(
        {is_rehearsal, QString::fromStdString(parts_.settings.destination_url), parts_.stream_key});
    bar.setRecords(parts_.settings.records);
    live_ = std::make_unique<LiveDesk>(
        LiveDeskParts{parts_.shop, parts_.session, *window_, products_, live_orders_, reader_,
                      keeper_, parts_.shop_folder, parts_.order_page_base},
        parts_.settings);
    run_sheet_ = std::make_unique<RunSheetDesk>(
        RunSheetParts{parts_.shop, parts_.session, window_->live(), products_, photos_, theme_});
    stage_ =
        std::make_unique<StageDesk>(StageParts{parts_.session, *window_, live_orders_, theme_});
    product_desk_ = std::make_unique<ProductDesk>(parts_.shop, window_->products(), shelf_);
    orders_ = std::make_unique<OrderDesk>(parts_.shop, window_->orders(), all_orders_);
    sales_ = std::make_unique<SalesDesk>(parts_.shop, window_->sales());
    connectShop();
    connectSettings();
    connect(window_.get(), &MainWindow::closeAsked, this, &Desk::close);
    reader_.readProducts();
    devices_.look();
    parts_.session.finishLeftIn(live_->recordingFolder());
}

Desk::~Desk() {
    // The preview lets go of the window before the window goes.
    live_.reset();
}

void Desk::show() {
    window_->show();
    live_->lookForCutOff();
}

void Desk::tell(const QString& sentence) {
    if (!sentence.isEmpty()) window_->banner().tell(Tone::Warn, sentence);
}

void Desk::connectShop() {
    connect(&photos_, &PhotoShelf::wanted, &reader_, &ShopReader::readPhoto);
    connect(&reader_, &ShopReader::photoRead, &photos_, &PhotoShelf::put);
    connect(&reader_, &ShopReader::productsRead, &products_, &ProductListModel::merge);
    connect(&reader_, &ShopReader::failed, this,
            [this](const QString& sentence) { window_->banner().tell(Tone::Bad, sentence); });
    connect(run_sheet_.get(), &RunSheetDesk::failed, this,
            [this](const QString& sentence) { window_->banner().tell(Tone::Bad, sentence); });
    connect(run_sheet_.get(), &RunSheetDesk::told, this, &Desk::tell);
    connect(product_desk_.get(), &ProductDesk::failed, this,
            [this](const QString& sentence) { window_->banner().tell(Tone::Bad, sentence); });
    connect(orders_.get(), &OrderDesk::failed, this,
            [this](const QString& sentence) { window_->banner().tell(Tone::Bad, sentence); });
    connect(sales_.get(), &SalesDesk::failed, this,
            [this](const QString& sentence) { window_->banner().tell(Tone::Bad, sentence); });
    connect(product_desk_.get(), &ProductDesk::shopChanged, &reader_, &ShopReader::readProducts);
    connect(orders_.get(), &OrderDesk::shopChanged, &reader_, &ShopReader::readProducts);
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
    connect(&window_->settings(), &SettingsPage::devicesWanted, &devices_, &DeviceFinder::look);
    connect(&devices_, &DeviceFinder::found, &window_->settings(), &SettingsPage::showDevices);
    connect(live_.get(), &LiveDesk::destinationChosen, this, &Desk::keepDestination);
    connect(live_.get(), &LiveDesk::soundChosen, this, &Desk::keepSound);
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
    // What stands at the foot of the window is kept by `keepDestination`.
    parts_.settings = settings;
    parts_.settings.destination_url = before.destination_url;
    parts_.settings.records = before.records;
    keeper_.keep(parts_.settings);
    if (settings.theme != before.theme) useTheme(settings.theme);
    if (settings.window_language != before.window_language) useLanguage(settings.window_language);
    live_->use(parts_.settings);
}

void Desk::useTheme(ThemeChoice choice) {
    const bool is_dark =
        choice == ThemeChoice::Dark || (choice == ThemeChoice::Auto && is_system_dark_);
    theme_ = themeOf(is_dark ? ThemeId::Dark : ThemeId::Light);
    applyTheme(*qApp, theme_);
}

void Desk::useLanguage(const std::optional<UiLanguage>& language) {
    if (parts_.use_language) parts_.use_language(language.value_or(systemLanguage()));
}

void Desk::keepDestination(const QString& address, const QString& stream_key, bool records) {
    if (stream_key != parts_.stream_key) {
        parts_.stream_key = stream_key;
        keeper_.keepStreamKey(stream_key);
    }
    Settings next = parts_.settings;
    next.destination_url = address.toStdString();
    next.records = records;
    if (next == parts_.settings) return;
    parts_.settings = next;
    keeper_.keep(parts_.settings);
}

void Desk::keepSound(const SoundSettings& sound) {
    if (parts_.settings.sound == sound) return;
    parts_.settings.sound = sound;
    window_->settings().showSound(sound);
    keeper_.keep(parts_.settings);
}

void Desk::close() {
    if (canGoLive(parts_.session.snapshot().state)) return emit closed();
    window_->banner().tell(Tone::Warn,
                           tr("You are on air. End the broadcast first, then close the window."));
    window_->openPage(PageId::Live);
}

}  // namespace xb::app
