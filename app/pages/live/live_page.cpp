#include "app/pages/live/live_page.h"

#include "app/pages/live/channel_strip.h"
#include "app/pages/live/featured_panel.h"
#include "app/pages/live/live_columns.h"
#include "app/pages/live/live_tabs.h"
#include "app/pages/live/next_view.h"
#include "app/pages/live/on_picture_panel.h"
#include "app/pages/live/orders_panel.h"
#include "app/pages/live/picture_pair.h"
#include "app/pages/live/program_view.h"
#include "app/pages/live/run_sheet_panel.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/live/shelf_panel.h"
#include "app/pages/live/side_card.h"
#include "app/pages/live/sound_words.h"
#include "app/pages/live/uplink_card.h"
#include "app/text_size.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/tab_chain.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSpacerItem>
#include <QVBoxLayout>

#include <utility>

namespace xb::app {

namespace {

constexpr int side_width_px = 112;
constexpr int edit_width_px = 308;
constexpr int scroll_bar_px = ScenesPanel::scroll_bar_px;
// Everything in a row beside lists and pictures: two margins, five gaps, scenes, sounds.
constexpr int other_px = 7 * measure::gap_px + ScenesPanel::column_px + side_width_px;
constexpr int low_page_px = 640;
constexpr double stutter_share = 0.05;

}  // namespace

LivePage::LivePage(const Theme& theme, ProductListModel& products, OrderListModel& orders,
                   PhotoShelf& photos, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      pictures_(new PicturePair(theme, this)),
      run_sheet_(new RunSheetPanel(theme, photos, this)),
      orders_(new OrdersPanel(theme, orders, this)),
      featured_(new FeaturedPanel(theme, this)),
      tabs_(new LiveTabs(this)),
      left_(makeLeft(theme, products)),
      right_(makeRight()) {
    setObjectName("live_page");
    arrange();
    connect(featured_, &FeaturedPanel::clearPressed, this, &LivePage::clearFeaturePressed);
    connect(tabs_, &LiveTabs::chosen, this, &LivePage::showLists);
    retranslate();
    showFeatured({});
    showLists();
    chainTabs(*this);
}

void LivePage::arrange() {
    sizeByHand(*left_);
    sizeByHand(*right_);
    lists_ = new QVBoxLayout;
    lists_->setSpacing(measure::gap_px);
    lists_->addWidget(tabs_);
    lists_->addWidget(left_, 1);
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, measure::gap_px);
    row_->setSpacing(0);
    row_->addLayout(lists_);
    row_->addSpacing(measure::gap_px);
    row_->addLayout(makeScenes(theme_));
    // Scroll bars stand in the gaps.
    row_->addSpacing(measure::gap_px - scroll_bar_px);
    row_->addWidget(pictures_, 1);
    row_->addSpacing(measure::gap_px);
    row_->addWidget(makeSide(theme_));
    last_gap_ = new QSpacerItem(measure::gap_px - scroll_bar_px, 0);
    row_->addSpacerItem(last_gap_);
    row_->addWidget(right_);
}

QWidget* LivePage::makeLeft(const Theme& theme, ProductListModel& products) {
    auto* left = new QWidget(this);
    shelf_ = new ShelfPanel(theme, products, left);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap_px);
    column->addWidget(run_sheet_, 4);
    column->addWidget(shelf_, 3);
    column->addStretch(0);
    connect(shelf_, &ShelfPanel::featurePressed, this, &LivePage::featurePressed);
    connect(&run_sheet_->model(), &RunSheetModel::marked, this,
            [this] { showFeatured(explained_); });
    return left;
}

QWidget* LivePage::makeRight() {
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap_px);
    column->addWidget(orders_, 5);
    column->addWidget(featured_, 3);
    return right;
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

QWidget* LivePage::makeSide(const Theme& theme) {
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName("side_scroll");
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(side_width_px + scroll_bar_px);
    auto* inside = new QWidget(scroll);
    inside->setObjectName("scrolled");
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    microphone_ = new ChannelStrip(theme, QStringLiteral("microphone"), inside);
    music_ = new ChannelStrip(theme, QStringLiteral("music"), inside);
    desktop_ = new ChannelStrip(theme, QStringLiteral("desktop_sound"), inside);
    makePresets();
    picture_card_ = new SideCard(theme, SideCard::Kind::Words, inside);
    picture_card_->setObjectName("picture_card");
    camera_ = new QPushButton(this);
    camera_->setObjectName("camera_set");
    camera_->setProperty("narrow", true);
    picture_card_->addButton(camera_);
    connect(camera_, &QPushButton::clicked, this, &LivePage::cameraPressed);
    uplink_ = new UplinkCard(theme, inside);
    for (QWidget* card : {static_cast<QWidget*>(microphone_), static_cast<QWidget*>(music_),
                          static_cast<QWidget*>(desktop_), static_cast<QWidget*>(picture_card_),
                          static_cast<QWidget*>(uplink_)}) {
        card->setFixedWidth(side_width_px);
        column->addWidget(card);
    }
    showMusic(false, false);
    column->addStretch(1);
    scroll->setWidget(inside);
    return scroll;
}

void LivePage::addEditPanel(QWidget& panel) {
    panel.setFixedWidth(edit_width_px);
    edit_panel_ = new DownScroll(QStringLiteral("edit_scroll"), &panel, this);
    edit_panel_->setFixedWidth(edit_width_px + scroll_bar_px);
    edit_panel_->hide();
    lists_->insertWidget(0, edit_panel_, 1);
    layTabs();
}

void LivePage::useKeys(const Hotkeys& hotkeys) {
    scenes_->useKeys(hotkeys);
    run_sheet_->useKeys(hotkeys);
}

void LivePage::setEditing(bool is_editing) {
    is_editing_ = is_editing;
    showLists();
}

ProgramView& LivePage::program() {
    return pictures_->program();
}

NextView& LivePage::next() {
    return pictures_->next();
}

void LivePage::showNext(bool is_shown) {
    pictures_->showNext(is_shown);
    fitColumns();
}

void LivePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void LivePage::fitColumns() {
    // Measured in what the text leaves of it: larger words need wider lists.
    const QSize room(width() - textPx(other_px), height() - 2 * measure::gap_px);
    const double text = textPx(usual_text_percent) / double{usual_text_percent};
    const LiveColumns columns =
        liveColumns((room.toSizeF() / text).toSize(), pictures_->canvas(), pictures_->hasNext());
    on_picture_->setCompact(height() < textPx(low_page_px));
    const int lists_px = textPx(columns.lists_px);
    left_->setFixedWidth(lists_px);
    right_->setFixedWidth(columns.is_compact ? lists_px : textPx(columns.orders_px));
    if (columns.is_compact == is_compact_) return;
    is_compact_ = columns.is_compact;
    row_->removeWidget(right_);
    lists_->removeWidget(right_);
    if (is_compact_) {
        lists_->addWidget(right_, 1);
    } else {
        row_->addWidget(right_);
    }
    last_gap_->changeSize(is_compact_ ? 0 : measure::gap_px - scroll_bar_px, 0);
    row_->invalidate();
    showLists();
    layTabs();
}

// What goes is hidden first: both at once would ask for a larger window.
void LivePage::showLists() {
    const LiveList list = tabs_->current();
    const auto is_seen = [this, list](LiveList one) { return !is_compact_ || list == one; };
    const bool is_left = is_seen(LiveList::RunSheet) || is_seen(LiveList::Shelf);
    const bool is_right = is_seen(LiveList::Orders) || is_seen(LiveList::Explained);
    QVector<std::pair<QWidget*, bool>> parts{
        {run_sheet_, is_seen(LiveList::RunSheet)},
        {shelf_, is_seen(LiveList::Shelf)},
        {orders_, is_seen(LiveList::Orders)},
        {featured_, is_seen(LiveList::Explained)},
        {left_, is_left && !is_editing_},
        {right_, is_right && !(is_compact_ && is_editing_)},
        {tabs_, is_compact_ && !is_editing_},
    };
    if (edit_panel_ != nullptr) parts << std::pair(edit_panel_, is_editing_);
    for (const bool is_shown : {false, true}) {
        for (const auto& [part, is_wanted] : parts)
            if (is_wanted == is_shown) part->setVisible(is_shown);
    }
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
    if (figures.canvas_px != pictures_->canvas()) {
        pictures_->setCanvas(figures.canvas_px);
        fitColumns();
    }
    program().setOn(figures.is_on);
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
    program().setAccessibleName(tr("What viewers see"));
}

void LivePage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::StyleChange) fitColumns();
}

}  // namespace xb::app
