// The desk as a whole: builds the window and its lists, and joins them with the shop, the session
// and the settings.
#pragma once

#include "app/alerts/order_alerts.h"
#include "app/guide/guide_desk.h"
#include "app/main_window.h"
#include "app/pages/live/camera_desk.h"
#include "app/pages/live/deal_desk.h"
#include "app/pages/live/destination_desk.h"
#include "app/pages/live/live_desk.h"
#include "app/pages/live/on_air_destinations_desk.h"
#include "app/pages/live/picture_memory.h"
#include "app/pages/live/rehearsal_desk.h"
#include "app/pages/live/run_sheet_desk.h"
#include "app/pages/live/shelf_deals.h"
#include "app/pages/live/stage_desk.h"
#include "app/pages/live/summary_desk.h"
#include "app/pages/orders/order_desk.h"
#include "app/pages/products/product_desk.h"
#include "app/pages/sales/sales_desk.h"
#include "app/pages/scenes/collection_desk.h"
#include "app/pages/settings/device_finder.h"
#include "app/pages/settings/settings_desk.h"
#include "app/pages/settings/settings_keeper.h"
#include "app/pages/settings/stream_keys.h"
#include "app/settings/shop_service.h"
#include "app/shop/order_list_model.h"
#include "app/shop/photo_shelf.h"
#include "app/shop/product_list_model.h"
#include "app/shop/shelf_model.h"
#include "app/shop/shop_reader.h"
#include "app/text_size.h"
#include "app/theme.h"
#include "app/widgets/wheel_guard.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace xb::app {

class Keyring;
class LiveSession;

struct DeskParts {
    catalog::Shop& shop;
    LiveSession& session;
    std::filesystem::path shop_folder;
    Settings settings;
    QString stream_key;  // secret, of the first destination; empty: to be looked for
    // Installs the translations of a language; main thread.
    std::function<void(UiLanguage)> use_language;
    std::filesystem::path demo_folder{};  // of the demo shop
    Keyring* keyring = nullptr;           // for stream keys; null: files alone
    QString program{};                    // that measures the machine; empty: the one that runs now
    std::optional<RehearsalSettings> rehearsal{};          // none: each is another
    std::shared_ptr<encoder::LiveWindow> house_viewers{};  // what they see; null: nobody does
    std::function<void(const Settings&)> look_after{};     // the shop, as these want it
};

// Main thread. What `parts` refers to outlives it. Language and theme are set before the window is
// built.
class Desk : public QObject {
    Q_OBJECT

 public:
    explicit Desk(const DeskParts& parts);
    ~Desk() override;

    MainWindow& window() { return *window_; }
    // As they are now.
    const Settings& settings() const { return parts_.settings; }
    // Its address stays the same when another one is chosen.
    const Theme& theme() const { return theme_; }
    void show();
    // The guide at a first start, else the window.
    void begin();
    // One sentence above the page, such as what became of damaged settings; an empty one is
    // ignored.
    void tell(const QString& sentence);

 signals:
    // The person has closed the window, and nothing is on air.
    void closed();

 private:
    void makePageDesks();
    void connectShop();
    void connectSettings();
    void openPage(PageId page);
    void openGuide();
    void closeGuide();
    void readOrders();
    void use(const Settings& settings);
    void useFromElsewhere(const Settings& settings);
    // Takes one of them that was chosen elsewhere.
    template <class Value>
    auto taker(Value Settings::*setting) {
        return [this, setting](const Value& chosen) {
            Settings next = parts_.settings;
            next.*setting = chosen;
            useFromElsewhere(next);
        };
    }
    void useLook(const Settings& settings);
    void useLanguage(const std::optional<UiLanguage>& language);
    void connectAlerts();
    void useAlerts();
    void keepService(const ShopService& service);
    void keepSound(const SoundSettings& sound);
    void keepCameraSetup(const QString& key, const QString& setup);
    BroadcastAim aim() const;
    void keepAim(const BroadcastAim& aim);
    void keepRecords(bool records);
    void close();

    DeskParts parts_;
    WheelGuard wheel_guard_;
    bool is_system_dark_ = false;
    Theme theme_;
    RoomForText text_;
    SettingsKeeper keeper_;
    StreamKeys keys_;
    ShopReader reader_;
    PhotoShelf photos_;
    ProductListModel products_;
    ShelfModel shelf_;
    OrderListModel live_orders_;
    OrderListModel all_orders_;
    DeviceFinder devices_;
    OrderAlerts alerts_;
    QTimer sound_pause_;  // a slider that moves is kept where it rests
    qint64 unread_order_count_ = 0;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<DestinationDesk> destinations_;
    std::unique_ptr<OnAirDestinationsDesk> on_air_destinations_;
    std::unique_ptr<LiveDesk> live_;
    std::unique_ptr<RehearsalDesk> rehearsal_;
    std::unique_ptr<CameraDesk> camera_;
    std::unique_ptr<DealDesk> deal_;
    std::unique_ptr<ShelfDeals> shelf_deals_;
    std::unique_ptr<RunSheetDesk> run_sheet_;
    std::unique_ptr<PictureMemory> picture_memory_;
    std::unique_ptr<StageDesk> stage_;
    std::unique_ptr<SummaryDesk> summary_;
    std::unique_ptr<ProductDesk> product_desk_;
    std::unique_ptr<OrderDesk> orders_;
    std::unique_ptr<SalesDesk> sales_;
    std::unique_ptr<SettingsDesk> settings_desk_;
    std::unique_ptr<CollectionDesk> collections_;
    std::unique_ptr<GuideDesk> guide_;
};

}  // namespace xb::app
