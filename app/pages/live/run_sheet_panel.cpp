#include "app/pages/live/run_sheet_panel.h"

#include "app/pages/live/run_sheet_list.h"
#include "app/pages/live/run_sheet_words.h"
#include "app/pages/settings/hotkeys_dialog.h"
#include "app/widgets/act_tile.h"
#include "app/widgets/elided_label.h"
#include "app/widgets/restyle.h"

#include <QApplication>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int longest_next_key = 8;  // as many letters as fit beside the word
constexpr int least_shown_lines = 3;
constexpr int list_edge_px = 10;

// A title may have an ampersand, which a menu would take for its key.
QString menuText(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

RunSheetPanel::RunSheetPanel(const Theme& theme, PhotoShelf& photos, QWidget* parent)
    : Card(theme, parent),
      model_(new RunSheetModel(photos, this)),
      title_(new ElidedLabel(this)),
      count_(new QLabel(this)),
      plans_button_(new QPushButton(this)),
      menu_(new QMenu(plans_button_)),
      hint_(new QLabel(this)),
      begin_plan_(new QPushButton(this)),
      list_(new RunSheetList(*model_, this)),
      tile_(new ActTile(
          theme, [this](const QModelIndex& index) { return wordsOf(index); }, this)),
      times_(new QLabel(this)),
      next_words_(new ElidedLabel(this)),
      next_(new QPushButton(this)),
      back_(new QPushButton(this)) {
    setObjectName("run_sheet");
    title_->setObjectName("run_sheet_title");
    title_->setProperty("role", "title");
    count_->setObjectName("run_sheet_count");
    count_->setProperty("role", "quiet");
    hint_->setProperty("role", "quiet");
    hint_->setWordWrap(true);
    times_->setObjectName("run_sheet_times");
    times_->setWordWrap(true);
    next_words_->setObjectName("run_sheet_next_words");
    next_words_->setProperty("role", "strong");
    press_pause_.setSingleShot(true);
    makeList();
    makeButtons();
    arrange();
    connect(model_, &RunSheetModel::marked, this, &RunSheetPanel::showState);
    connect(model_, &RunSheetModel::reordered, this, &RunSheetPanel::showState);
    retranslate();
}

void RunSheetPanel::makeList() {
    list_->setObjectName("run_sheet_list");
    list_->setItemDelegate(tile_);
    list_->setMinimumHeight(least_shown_lines * ActTile::usual_height_px + list_edge_px);
    connect(tile_, &ActTile::pressed, this, &RunSheetPanel::askRow);
    connect(list_, &QListView::activated, this, &RunSheetPanel::askRow);
}

void RunSheetPanel::makeButtons() {
    plans_button_->setObjectName("run_sheet_plans");
    plans_button_->setProperty("narrow", true);
    plans_button_->setMenu(menu_);
    begin_plan_->setObjectName("run_sheet_begin");
    begin_plan_->setProperty("target", true);
    next_->setObjectName("run_sheet_next");
    next_->setProperty("kind", "main");
    next_->setProperty("target", true);
    back_->setObjectName("run_sheet_back");
    back_->setProperty("target", true);
    connect(menu_, &QMenu::aboutToShow, this, &RunSheetPanel::fillMenu);
    connect(begin_plan_, &QPushButton::clicked, this, &RunSheetPanel::newPlanPressed);
    connect(next_, &QPushButton::clicked, this, [this] { ask(model_->sheet().next()); });
    connect(back_, &QPushButton::clicked, this, [this] { ask(model_->sheet().previous()); });
}

void RunSheetPanel::arrange() {
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title_, 1);
    head->addWidget(count_);
    head->addWidget(plans_button_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(next_, 1);
    buttons->addWidget(back_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 10, 12);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(hint_);
    column->addWidget(begin_plan_);
    column->addWidget(times_);
    column->addWidget(list_, 1);
    column->addWidget(next_words_);
    column->addLayout(buttons);
}

QString RunSheetPanel::planText(const PlanTitle& plan) const {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(plan.planned_at_ms);
    const QString when = at.toString(QStringLiteral("MM-dd HH:mm"));
    return plan.was_on_air ? tr("%1 · %2 · was on air").arg(when, plan.title)
                           : QStringLiteral("%1 · %2").arg(when, plan.title);
}

void RunSheetPanel::fillMenu() {
    menu_->clear();
    for (const PlanTitle& plan : plans_) {
        QAction* one = menu_->addAction(menuText(planText(plan)));
        one->setCheckable(true);
        one->setChecked(plan_ && plan_->id == plan.id);
        connect(one, &QAction::triggered, this, [this, id = plan.id] { emit planChosen(id); });
    }
    if (!plans_.isEmpty()) menu_->addSeparator();
    connect(menu_->addAction(tr("New plan…")), &QAction::triggered, this,
            &RunSheetPanel::newPlanPressed);
    if (!plan_) return;
    connect(menu_->addAction(tr("Change this plan…")), &QAction::triggered, this,
            &RunSheetPanel::changePressed);
    connect(menu_->addAction(tr("Go without a plan")), &QAction::triggered, this,
            &RunSheetPanel::leavePressed);
}

void RunSheetPanel::showPlans(const QVector<PlanTitle>& plans) {
    plans_ = plans;
    retranslate();
}

void RunSheetPanel::showPlan(const std::optional<PlanTitle>& plan) {
    plan_ = plan;
    shown_row_ = -1;
    retranslate();
}

void RunSheetPanel::showTimes(const Saying& saying) {
    times_said_ = saying;
    if (times_->text() != saying.text) times_->setText(saying.text);
    times_->setVisible(plan_ && !saying.text.isEmpty());
    const QString role =
        saying.tone == Tone::Warn ? QStringLiteral("wrong") : QStringLiteral("quiet");
    if (times_->property("role").toString() == role) return;
    times_->setProperty("role", role);
    restyle(*times_);
}

ProductRow RunSheetPanel::withItsPoints(ProductRow product) const {
    const auto current = model_->sheet().current();
    if (!current) return product;
    const catalog::RunSheetItem& item = model_->line(static_cast<int>(*current)).item;
    if (item.sku != product.sku || item.talking_points.empty()) return product;
    product.talking_points.clear();
    for (const std::string& point : item.talking_points)
        product.talking_points << QString::fromStdString(point);
    return product;
}

void RunSheetPanel::useKeys(const Hotkeys& hotkeys) {
    if (hotkeys == hotkeys_) return;
    hotkeys_ = hotkeys;
    retranslate();
}

void RunSheetPanel::pressNext() {
    next_->click();
}

void RunSheetPanel::pressBack() {
    back_->click();
}

ActTileWords RunSheetPanel::wordsOf(const QModelIndex& index) const {
    const int row = index.row();
    const RunSheetLine& line = model_->line(row);
    const ProductRow product = model_->product(row);
    ActTileWords words;
    words.title = product.title;
    words.details = lineDetails(line.item, product);
    words.photo = model_->photo(row);
    words.act = tr("Explain");
    if (model_->sheet().current() == static_cast<std::size_t>(row)) {
        words.badge = tr("On now");
        words.weight = TileWeight::Now;
    } else if (line.is_done) {
        words.weight = TileWeight::Over;
        words.details = tr("explained");
    }
    return words;
}

// A press that comes twice by accident is one: nothing is passed over.
void RunSheetPanel::ask(std::optional<std::size_t> index) {
    if (!index || press_pause_.isActive()) return;
    press_pause_.start(QApplication::doubleClickInterval());
    emit explainPressed(model_->line(static_cast<int>(*index)).id);
}

void RunSheetPanel::askRow(const QModelIndex& index) {
    const auto row = static_cast<std::size_t>(index.row());
    if (model_->sheet().current() != row) ask(row);
}

void RunSheetPanel::showState() {
    const RunSheet& sheet = model_->sheet();
    const auto next = sheet.next();
    count_->setText(QStringLiteral("%1 / %2").arg(sheet.reachedCount()).arg(sheet.lines().size()));
    count_->setAccessibleName(
        tr("%1 of %2 explained").arg(sheet.reachedCount()).arg(sheet.lines().size()));
    const QString title = next ? model_->product(static_cast<int>(*next)).title : QString();
    const bool is_empty = sheet.lines().empty();
    next_words_->setFullText(next       ? tr("Next: %1").arg(title)
                             : is_empty ? tr("There is nothing in this plan yet.")
                                        : tr("That was the last one."));
    next_->setEnabled(next.has_value());
    next_->setAccessibleName(next_words_->fullText());
    next_->setToolTip(next_words_->fullText());
    const auto previous = sheet.previous();
    back_->setEnabled(previous && previous != sheet.current());
    const auto current = sheet.current();
    const int row = current ? static_cast<int>(*current) : -1;
    if (row >= 0 && row != shown_row_) list_->scrollTo(model_->index(row));
    shown_row_ = row;
}

void RunSheetPanel::retranslate() {
    title_->setFullText(plan_ ? plan_->title : tr("Run sheet"));
    plans_button_->setText(tr("Plans"));
    plans_button_->setAccessibleName(tr("Plans: choose, make or change one"));
    plans_button_->setToolTip(plans_button_->accessibleName());
    hint_->setText(tr("Put the evening's products in order: one key then leads through."));
    begin_plan_->setText(tr("Plan a broadcast…"));
    const QString key =
        keySequenceOf(hotkeys_, HotkeyAction::FeatureNext).toString(QKeySequence::NativeText);
    const bool is_short = !key.isEmpty() && key.size() <= longest_next_key;
    next_->setText(is_short ? tr("Next %1").arg(key) : tr("Next"));
    back_->setText(tr("Back"));
    back_->setAccessibleName(tr("Back to what was explained before"));
    back_->setToolTip(back_->accessibleName());
    list_->setAccessibleName(
        tr("Run sheet: Enter explains the product, Alt with an arrow moves it"));
    const bool has_plan = plan_.has_value();
    for (QWidget* part : {static_cast<QWidget*>(count_), static_cast<QWidget*>(list_),
                          static_cast<QWidget*>(next_words_), static_cast<QWidget*>(next_),
                          static_cast<QWidget*>(back_)}) {
        part->setVisible(has_plan);
    }
    hint_->setVisible(!has_plan);
    begin_plan_->setVisible(!has_plan);
    setSizePolicy(QSizePolicy::Preferred, has_plan ? QSizePolicy::Preferred : QSizePolicy::Maximum);
    showTimes(times_said_);
    showState();
}

void RunSheetPanel::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
