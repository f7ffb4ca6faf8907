#include "app/pages/live/live_page.h"

#include "app/pages/live/channel_strip.h"
#include "app/pages/live/featured_panel.h"
#include "app/pages/live/on_picture_panel.h"
#include "app/pages/live/orders_panel.h"
#include "app/pages/live/program_view.h"
#include "app/pages/live/run_sheet_panel.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/live/shelf_panel.h"
#include "app/pages/live/side_card.h"
#include "app/pages/live/sound_words.h"
#include "app/widgets/tab_chain.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace xb::app {

namespace {
constexpr int shelf_width_px = 308;
constexpr int orders_width_px = 332;
constexpr int side_width_px = 112;
constexpr double stutter_share = 0.05;
}  // namespace

LivePage::LivePage(const Theme& theme, ProductListModel& products, OrderListModel& orders,
                   PhotoShelf& photos, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      program_(new ProgramView(theme, this)),
      run_sheet_(new RunSheetPanel(theme, photos, this)),
      orders_(new OrdersPanel(theme, orders, this)),
      featured_(new FeaturedPanel(theme, this)),
      left_(makeLeft(theme, products)) {
    setObjectName("live_page");
    orders_->setFixedWidth(orders_width_px);
    featured_->setFixedWidth(orders_width_px);

    auto* right = new QVBoxLayout;
    right->setSpacing(measure::gap_px);
    right->addWidget(orders_, 5);
    right->addWidget(featured_, 3);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, measure::gap_px);
    row->setSpacing(0);
    row->addWidget(left_);
    row->addSpacing(measure::gap_px);
    row->addLayout(makeScenes(theme));
    // The scenes' scroll bar stands in the gap.
    row->addSpacing(measure::gap_px - ScenesPanel::scroll_bar_px);
    row->addWidget(program_, 1);
    row->addSpacing(measure::gap_px);
    row->addLayout(makeSide(theme));
    row->addSpacing(measure::gap_px);
    row->addLayout(right);

    connect(featured_, &FeaturedPanel::clearPressed, this, &LivePage::clearFeaturePressed);
    retranslate();
    showFeatured({});
    chainTabs(*this);
}

QWidget* LivePage::makeLeft(const Theme& theme, ProductListModel& products) {
    auto* left = new QWidget(this);
    left->setFixedWidth(shelf_width_px);
    auto* shelf = new ShelfPanel(theme, products, left);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap_px);
    column->addWidget(run_sheet_, 4);
    column->addWidget(shelf, 3);
    connect(shelf, &ShelfPanel::featurePressed, this, &LivePage::featurePressed);
    connect(&run_sheet_->model(), &RunSheetModel::marked, this,
            [this] { showFeatured(explained_); });
    return left;
}

QVBoxLayout* LivePage::makeScenes(const Theme& theme) {
    auto* column = new QVBoxLayout;
    column->setSpacing(10);
    scenes_ = new ScenesPanel(theme, this);
    on_picture_ = new OnPicturePanel(this);
    on_picture_->setFixedWidth(ScenesPanel::column_px);
    column->addWidget(scenes_, 1);
    column->addWidget(on_picture_);
    connect(scenes_, &ScenesPanel::rebuilt, this, &LivePage::layTabs);
    return column;
}

QVBoxLayout* LivePage::makeSide(const Theme& theme) {
    auto* column = new QVBoxLayout;
    column->setSpacing(10);
    microphone_ = new ChannelStrip(theme, QStringLiteral("microphone"), this);
    music_ = new ChannelStrip(theme, QStringLiteral("music"), this);
    desktop_ = new ChannelStrip(theme, QStringLiteral("desktop_sound"), this);
    makePresets();
    picture_card_ = new SideCard(theme, SideCard::Kind::Words, this);
    picture_card_->setObjectName("picture_card");
    camera_ = new QPushButton(this);
    camera_->setObjectName("camera_set");
    camera_->setProperty("narrow", true);
    picture_card_->addButton(camera_);
    connect(camera_, &QPushButton::clicked, this, &LivePage::cameraPressed);
    for (QWidget* card : {static_cast<QWidget*>(microphone_), static_cast<QWidget*>(music_),
                          static_cast<QWidget*>(desktop_), static_cast<QWidget*>(picture_card_)}) {
        card->setFixedWidth(side_width_px);
        column->addWidget(card);
    }
    showMusic(false, false);
    column->addStretch(1);
    return column;
}

void LivePage::addEditPanel(QWidget& panel) {
    edit_panel_ = &panel;
    panel.setFixedWidth(shelf_width_px);
    panel.hide();
    qobject_cast<QHBoxLayout*>(layout())->insertWidget(0, &panel);
    layTabs();
}

void LivePage::setEditing(bool is_editing) {
    left_->setVisible(!is_editing);
    if (edit_panel_ != nullptr) edit_panel_->setVisible(is_editing);
}

void LivePage::layTabs() {
    chainTabs(*this);
}

void LivePage::makePresets() {
    preset_ = new QPushButton(this);
    preset_->setObjectName("microphone_preset");
    preset_->setProperty("narrow", true);
    auto* menu = new QMenu(preset_);
    for (const studio::SoundPreset preset : all_presets) {
        QAction* one = menu->addAction(QString());
        one->setCheckable(true);
        connect(one, &QAction::triggered, this, [this, preset] { emit presetChosen(preset); });
    }
    preset_->setMenu(menu);
    microphone_->addButton(preset_);
}

void LivePage::showMusic(bool has_music, bool has_desktop) {
    music_->setVisible(has_music);
    desktop_->setVisible(has_desktop);
}

void LivePage::showPreset(const studio::SoundFilters& filters) {
    if (filters == filters_) return;
    filters_ = filters;
    fillPresets();
}

void LivePage::fillPresets() {
    const auto chosen = presetOf(filters_);
    preset_->setText(presetText(chosen));
    const QList<QAction*> choices = preset_->menu()->actions();
    for (std::size_t i = 0; i < all_presets.size(); ++i) {
        choices[static_cast<int>(i)]->setText(presetText(all_presets.at(i)));
        choices[static_cast<int>(i)]->setChecked(chosen == all_presets.at(i));
    }
}

void LivePage::showFeatured(std::optional<ProductRow> product) {
    explained_ = std::move(product);
    featured_->show(featured());
}

std::optional<ProductRow> LivePage::featured() const {
    return explained_ ? std::optional(run_sheet_->withItsPoints(*explained_)) : std::nullopt;
}

void LivePage::showPace(qint64 orders_per_minute) {
    orders_->setPace(orders_per_minute);
}

void LivePage::showRehearsal(bool is_rehearsal) {
    orders_->showRehearsal(is_rehearsal);
}

void LivePage::showPicture(const PictureFigures& figures) {
    picture_ = figures;
    program_->setCanvas(figures.canvas_px);
    program_->setOn(figures.is_on);
    if (!figures.is_on) return picture_card_->say(Tone::Quiet, tr("Off"));
    const QString pace = tr("%1×%2\n%3 a second")
                             .arg(figures.canvas_px.width())
                             .arg(figures.canvas_px.height())
                             .arg(qRound(figures.frames_per_second));
    if (figures.late_share > stutter_share)
        return picture_card_->say(Tone::Warn, tr("Stutters\n%1").arg(pace));
    picture_card_->say(Tone::Good, tr("Smooth\n%1").arg(pace));
}

void LivePage::retranslate() {
    microphone_->setTitle(tr("Microphone"));
    music_->setTitle(tr("Music"));
    desktop_->setTitle(tr("Computer"));
    preset_->setAccessibleName(tr("Where you speak"));
    preset_->setToolTip(tr("Where you speak"));
    fillPresets();
    picture_card_->setTitle(tr("Picture"));
    camera_->setText(tr("Camera…"));
    camera_->setAccessibleName(tr("Set the camera"));
    camera_->setToolTip(camera_->accessibleName());
    showPicture(picture_);
    program_->setAccessibleName(tr("What viewers see"));
}

void LivePage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
