// Joins the guide with session, shop and measurements: what is chosen takes effect at once, what is
// there is shown.
#pragma once

#include "app/guide/check_step.h"
#include "app/guide/guide_window.h"
#include "app/guide/uplink_fit.h"
#include "app/live/line_check.h"
#include "app/live/live_snapshot.h"
#include "app/live/machine_measuring.h"
#include "app/live/shop_calls.h"
#include "app/live/uplink_measure.h"
#include "app/pages/exchange/file_import.h"
#include "app/pages/live/broadcast_aim.h"
#include "app/pages/settings/device_finder.h"
#include "app/settings/settings.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class CameraStep;
class DestinationStep;
class LanguageStep;
class LiveSession;
class ShopStep;
class SoundStep;

struct GuideParts {
    LiveSession& session;
    catalog::Shop& shop;
    const Theme& theme;
    std::filesystem::path shop_folder;
    std::filesystem::path demo_folder;
    QString program{};  // that measures the machine; empty: the one that runs now
};

// Main thread; what `parts` refers to outlives it. The preview is the guide's while its camera step
// is open. A first start chooses what is found and what the machine holds by itself; later the
// person's own choices stay.
class GuideDesk : public QObject {
    Q_OBJECT

 public:
    GuideDesk(const GuideParts& parts, const Settings& settings, const BroadcastAim& aim,
              QWidget* parent);
    // Waits until the preview has let go of the window, unless `gone` was told.
    ~GuideDesk() override;

    GuideWindow& window() { return *window_; }
    void begin();
    // Hides the window and lets go of the preview; answered by `gone`.
    void close();

 signals:
    void settingsChosen(const xb::app::Settings& settings);
    // `address` is empty for a rehearsal.
    void aimChosen(const xb::app::BroadcastAim& aim);
    void shopChanged();
    // Answered or put off; the guide is not needed any longer.
    void over();
    // Nothing holds the window any longer.
    void gone();

 private:
    void addSteps(UiLanguage language, const BroadcastAim& aim);
    void connectSteps();
    void connectCheck();
    void open(GuideStep* step);
    void choose(const Settings& settings);
    void takeDevices(const QVector<DeviceChoice>& cameras,
                     const QVector<DeviceChoice>& microphones);
    void holdPreview(bool is_held);
    void releasePreview();
    void noteReleased(qulonglong window);
    void showCamera();
    void showSound();
    void takeMeasure(const MachineMeasure& measure);
    void useSize(const studio::CanvasSettings& canvas);
    void useUplink();
    void measureUplink();
    void useFitting();
    Uplink uplink() const;
    void keepAim();
    void checkLine();
    void readShop();
    void finish();
    void noteMeasuringEnded();
    bool isMeasuring() const;

    const GuideParts parts_;
    Settings settings_;
    const bool is_first_;
    std::unique_ptr<GuideWindow> window_;
    LanguageStep* language_ = nullptr;
    CameraStep* camera_ = nullptr;
    SoundStep* sound_ = nullptr;
    DestinationStep* destination_ = nullptr;
    CheckStep* check_ = nullptr;
    ShopStep* shop_ = nullptr;
    GuideStep* shown_ = nullptr;
    bool is_preview_held_ = false;
    bool is_closing_ = false;
    bool is_gone_ = false;
    bool is_finishing_ = false;  // once what is being measured is known
    int release_count_ = 0;      // asked for and not answered yet
    quintptr preview_window_ = 0;
    QSize preview_size_px_;
    bool is_shop_empty_ = false;
    std::optional<studio::CanvasSettings> fitting_;
    QTimer timer_;
    int tick_count_ = 0;
    DeviceFinder devices_;
    MachineMeasuring measuring_;
    LineCheck line_;
    UplinkMeasure uplink_;
    std::unique_ptr<FileImport> import_;
    ShopCalls calls_;
};

}  // namespace xb::app
