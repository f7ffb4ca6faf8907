// Joins the live parts of the window with the LiveSession: presses become commands, snapshots
// become words.
#pragma once

#include "app/live/live_session.h"
#include "app/pages/live/cut_off_offer.h"
#include "app/pages/live/live_controls.h"
#include "app/pages/live/live_keys.h"
#include "app/pages/live/live_order_list.h"
#include "app/pages/live/picture_feed.h"
#include "app/pages/live/recent_figures.h"
#include "app/pages/live/recording_desk.h"
#include "app/pages/live/scene_controls.h"
#include "app/pages/live/start_desk.h"
#include "app/pages/live/uplink_history.h"
#include "app/pages/scenes/scene_editor.h"
#include "app/settings/settings.h"
#include "app/shop/recording_folder.h"

#include <QObject>
#include <QSize>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>

namespace xb::app {

class MainWindow;
class OrderListModel;
class ProductListModel;
class ShopReader;

struct LiveDeskParts {
    catalog::Shop& shop;
    LiveSession& session;
    MainWindow& window;
    const Theme& theme;
    ProductListModel& products;
    OrderListModel& live_orders;
    ShopReader& reader;
    std::filesystem::path shop_folder;
    std::optional<RehearsalSettings> rehearsal;          // none: see BroadcastWish
    std::shared_ptr<encoder::LiveWindow> house_viewers;  // who watch in the house; null: nobody can
};

// Main thread; what it refers to outlives it.
class LiveDesk : public QObject {
    Q_OBJECT

 public:
    LiveDesk(const LiveDeskParts& parts, const Settings& settings, QObject* parent = nullptr);
    // Takes the preview off the window.
    ~LiveDesk() override;

    // Opens the stage, or changes it where camera, microphone or picture differ.
    void use(const Settings& settings);

    LiveKeys& keys() { return keys_; }
    // Orders were cancelled or given back: what was sold is read again.
    void readTotals();
    // Where a crash has cut a broadcast off, offers to continue it.
    void lookForCutOff() { cut_off_.look(); }
    // While it is lent, another window shows the picture.
    void lendPreview(bool is_lent);

    // Where the next recording goes.
    std::filesystem::path recordingFolder() const;

 signals:
    // What was chosen at the foot of the window, to be kept.
    void recordsChosen(bool records);
    // It cannot begin: what is wrong with the destination in this place; -1: none is switched on.
    void destinationWrong(int place, xb::app::DestinationFault fault);
    // These keys are another program's, and work in the window alone.
    void keysRefused(const QVector<xb::app::HotkeyAction>& actions);
    // Orders came that the Orders page has not read.
    void ordersCame(qint64 order_count);
    // Where it goes, as it is now; twice a second.
    void destinationsShown(const QVector<xb::app::DestinationFigures>& destinations);
    // One that broke off is gone on with.
    void continueChosen(const xb::app::CutOffFacts& facts);
    // Of all overlays; to be seen at once, and kept.
    void overlayThemeChosen(xb::studio::overlay::Theme theme);
    // How scenes follow each other, to be kept.
    void transitionChosen(const xb::studio::Transition& transition);
    // What was set at the mixer, to be kept.
    void soundChosen(const xb::app::SoundSettings& sound);

 private:
    void connectWindow();
    void connectKeys();
    void connectSession();
    void connectCutOff();
    StageSettings stage() const;
    void goLive();
    void prepare();
    void makeFolder();
    void start(bool records);
    void startUnrecorded(const QString& why);
    void end();
    StartFacts startFacts() const;
    void showState(LiveState state);
    void featureBeside(int step);
    void showFeatured(catalog::SkuId sku);
    void takeProduct(const ProductRow& row);
    bool isRehearsal() const;
    void tellTrouble(const DestinationSnapshot& destination);
    void showSound();
    void showFigures();
    void readStock();

    LiveDeskParts parts_;
    Settings settings_;
    LiveControls controls_;
    SceneControls scenes_;
    LiveKeys keys_;
    SceneEditor editor_;
    PictureFeed pictures_;
    RecentFigures recent_;
    UplinkHistory uplink_;
    RecordingDesk recording_;
    RecordingFolder folder_;
    LiveOrderList orders_;
    CutOffOffer cut_off_;
    StartDesk start_;
    std::optional<CutOffFacts> continued_;  // what the next start goes on with; none: a new one
    std::map<int, QString> told_troubles_;  // by the destination's number
    quintptr preview_window_ = 0;           // none yet
    QSize preview_size_px_;
    bool is_preview_lent_ = false;
    bool is_going_live_ = false;  // the recording's folder is being made
    bool are_totals_stale_ = true;
    bool is_stock_stale_ = false;
    int tick_count_ = 0;
    QTimer sound_timer_;
    QTimer figures_timer_;
};

}  // namespace xb::app
