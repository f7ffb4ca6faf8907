// The Live page: shelf, scenes, program, sound, orders and what is explained, on one screen.
#pragma once

#include "app/pages/live/sound_words.h"
#include "app/shop/shop_rows.h"
#include "studio/scenes/scene_id.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace xb::app {

class FeaturedPanel;
class OrderListModel;
class OrdersPanel;
class ProductListModel;
class ProgramView;
class SceneButton;
class SideCard;

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
    // Both models outlive the page.
    LivePage(const Theme& theme, ProductListModel& products, OrderListModel& orders,
             QWidget* parent = nullptr);

    ProgramView& program() { return *program_; }
    void showScene(studio::SceneId scene);
    void showFeatured(std::optional<ProductRow> product);
    void showPace(qint64 orders_per_minute);
    void showPicture(const PictureFigures& figures);
    // Both levels in dBFS, some 30 times a second.
    void showSound(const SoundFigures& figures);

 signals:
    void scenePressed(xb::studio::SceneId scene);
    void featurePressed(xb::catalog::SkuId sku);
    void clearFeaturePressed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    QVBoxLayout* makeScenes(const Theme& theme);
    QVBoxLayout* makeSide(const Theme& theme);
    void retranslate();

    PictureFigures picture_;
    SoundFigures sound_;
    QVector<SceneButton*> scenes_;
    ProgramView* program_;
    SideCard* microphone_ = nullptr;
    SideCard* picture_card_ = nullptr;
    OrdersPanel* orders_;
    FeaturedPanel* featured_;
};

}  // namespace xb::app
