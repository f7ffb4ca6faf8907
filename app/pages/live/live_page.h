// The Live page: shelf, scenes, program, sound, orders and what is explained, on one screen.
#pragma once

#include "app/settings/hotkeys.h"
#include "app/shop/shop_rows.h"
#include "app/theme.h"
#include "studio/mixer/input_settings.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;
class QSpacerItem;
class QVBoxLayout;

namespace xb::app {

class ChannelStrip;
class FeaturedPanel;
class LiveTabs;
class NextView;
class OnPicturePanel;
class OrderListModel;
class OrdersPanel;
class PhotoShelf;
class PicturePair;
class ProductListModel;
class ProgramView;
class RunSheetPanel;
class ScenesPanel;
class ShelfPanel;
class SideCard;
class UplinkCard;

struct PictureFigures {
    bool is_on = false;
    QSize canvas_px;
    double frames_per_second = 0;
    double late_share = 0;  // of the last seconds
};

// Holds no logic of a broadcast: shows values, says what was pressed. Main thread.
class LivePage : public QWidget {
    Q_OBJECT

 public:
    // Models and photos outlive the page.
    LivePage(const Theme& theme, ProductListModel& products, OrderListModel& orders,
             PhotoShelf& photos, QWidget* parent = nullptr);

    const Theme& theme() const { return theme_; }
    // Of the compact form, so that a window can become narrow enough for it.
    QSize minimumSizeHint() const override { return {760, 340}; }
    ProgramView& program();
    NextView& next();
    // Whether the prepared scene is seen beside the program.
    void showNext(bool is_shown);
    ChannelStrip& microphone() { return *microphone_; }
    ChannelStrip& music() { return *music_; }
    ChannelStrip& desktop() { return *desktop_; }
    // Of its scenes and its run sheet.
    void useKeys(const Hotkeys& hotkeys);
    ScenesPanel& scenes() { return *scenes_; }
    OnPicturePanel& onPicture() { return *on_picture_; }
    RunSheetPanel& runSheet() { return *run_sheet_; }
    OrdersPanel& orders() { return *orders_; }
    FeaturedPanel& explaining() { return *featured_; }
    UplinkCard& uplink() { return *uplink_; }
    // Stands in the place of run sheet and shelf while a scene is edited; becomes the page's own.
    void addEditPanel(QWidget& panel);
    void setEditing(bool is_editing);
    bool isEditing() const { return is_editing_; }
    // Lays the way of Tab anew after controls were added.
    void layTabs();
    // The run sheet may want other things said about it.
    void showFeatured(std::optional<ProductRow> product);
    // As it is shown; none: nothing is explained.
    std::optional<ProductRow> featured() const;
    void showPace(qint64 orders_per_minute);
    void showRehearsal(bool is_rehearsal);
    void showPicture(const PictureFigures& figures);
    // Strips stand only for what is heard beside the microphone.
    void showMusic(bool has_music, bool has_desktop);
    // What the microphone's filters are for; those of no preset are the operator's own.
    void showPreset(const studio::SoundFilters& filters);

 signals:
    void featurePressed(xb::catalog::SkuId sku);
    void clearFeaturePressed();
    void cameraPressed();
    void presetChosen(xb::studio::SoundPreset preset);

 protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    void arrange();
    QWidget* makeLeft(const Theme& theme, ProductListModel& products);
    QWidget* makeRight();
    QVBoxLayout* makeScenes(const Theme& theme);
    QWidget* makeSide(const Theme& theme);
    void fitColumns();
    void showLists();
    void makePresets();
    void fillPresets();
    void retranslate();

    const Theme& theme_;
    PictureFigures picture_;
    std::optional<ProductRow> explained_;
    studio::SoundFilters filters_;
    PicturePair* pictures_;
    ChannelStrip* microphone_ = nullptr;
    ChannelStrip* music_ = nullptr;
    ChannelStrip* desktop_ = nullptr;
    QPushButton* preset_ = nullptr;
    ScenesPanel* scenes_ = nullptr;
    OnPicturePanel* on_picture_ = nullptr;
    SideCard* picture_card_ = nullptr;
    QPushButton* camera_ = nullptr;
    UplinkCard* uplink_ = nullptr;
    RunSheetPanel* run_sheet_;
    OrdersPanel* orders_;
    FeaturedPanel* featured_;
    LiveTabs* tabs_;
    ShelfPanel* shelf_ = nullptr;
    QWidget* left_;   // run sheet and shelf
    QWidget* right_;  // orders and what is explained
    QWidget* edit_panel_ = nullptr;
    QHBoxLayout* row_ = nullptr;
    QVBoxLayout* lists_ = nullptr;
    QSpacerItem* last_gap_ = nullptr;
    bool is_compact_ = false;
    bool is_editing_ = false;
};

}  // namespace xb::app
