#include "app/pages/orders/orders_page.h"

#include "app/pages/figures.h"
#include "app/pages/orders/order_detail_panel.h"
#include "app/pages/orders/order_line.h"
#include "app/shop/order_list_model.h"
#include "app/text_size.h"
#include "app/widgets/list_card.h"
#include "app/widgets/page_parts.h"
#include "app/widgets/pill.h"
#include "app/widgets/row_keeper.h"

#include <QApplication>
#include <QButtonGroup>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>

namespace xb::app {

namespace {
constexpr int wide_page_px = 1270;  // more than both ask for
constexpr int most_title_px = 200;
constexpr int search_width_px = 260;  // its hint is read whole
}  // namespace

OrdersPage::OrdersPage(const Theme& theme, OrderListModel& orders, PhotoShelf& photos,
                       QWidget* parent)
    : QWidget(parent),
      orders_(orders),
      search_(new QLineEdit(this)),
      choices_(new QButtonGroup(this)),
      list_(new ListCard(theme, QStringLiteral("orders"), OrderLine::columns(), this)),
      detail_(new OrderDetailPanel(theme, photos, this)) {
    setObjectName("orders_page");
    detail_->setObjectName("order_detail");
    makeParts(theme);
    arrange(theme);
    connectParts();
    retranslate();
    showEmptiness();
    showChecks();
}

void OrdersPage::makeParts(const Theme& theme) {
    title_ = new QLabel(this);
    title_->setProperty("role", "page_title");
    all_broadcasts_ = namedButton("orders_all_broadcasts", this);
    all_broadcasts_->setProperty("kind", "shown");
    all_broadcasts_->hide();
    to_pack_ = new Pill(theme, PillDot::Hidden, this);
    to_pack_->setObjectName("orders_to_pack");
    short_ = new Pill(theme, PillDot::Hidden, this);
    short_->setObjectName("orders_short");
    count_ = quietLabel("orders_count", this);
    refresh_ = namedButton("orders_refresh", this);
    import_ = namedButton("orders_import", this);
    export_ = namedButton("orders_export", this);
    tick_all_ = namedButton("orders_tick_all", this);
    step_ = namedButton("orders_step", this);
    slips_ = namedButton("orders_slips", this);
    pick_list_ = namedButton("orders_pick_list", this);
    search_->setObjectName("orders_search");
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(search_width_px);
    choices_->setExclusive(true);
    for (const OrderChoice choice : all_order_choices) {
        segmentButton(QStringLiteral("orders_choice_%1"), static_cast<int>(choice), *choices_,
                      this);
    }
    choices_->button(static_cast<int>(OrderChoice::All))->setChecked(true);
}

void OrdersPage::arrange(const Theme& theme) {
    list_->list().setModel(&orders_);
    list_->list().setItemDelegate(new OrderLine(theme, this));
    new RowKeeper(list_->list(), OrderListModel::IdRole);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(search_, 1);
    for (QPushButton* one : {tick_all_, step_, slips_, pick_list_})
        acts->addWidget(one);
    list_->addTools(acts);
    list_->addTools(segmentRow(*choices_));

    auto* top = new QHBoxLayout;
    top->addWidget(title_);
    top->addWidget(all_broadcasts_);
    top->addWidget(to_pack_);
    top->addWidget(short_);
    top->addWidget(count_);
    top->addStretch(1);
    for (QPushButton* one : {refresh_, import_, export_})
        top->addWidget(one);
    auto* middle = new QHBoxLayout;
    middle->addWidget(list_, 1);
    middle->addWidget(detail_);
    arrangePage(*this, top, middle);
}

void OrdersPage::connectParts() {
    connect(refresh_, &QPushButton::clicked, this, &OrdersPage::refreshPressed);
    connect(all_broadcasts_, &QPushButton::clicked, this, [this] {
        broadcast_.reset();
        showBroadcast();
        emit widened();
    });
    connect(import_, &QPushButton::clicked, this, &OrdersPage::importAsked);
    connect(export_, &QPushButton::clicked, this, &OrdersPage::exportAsked);
    connect(list_, &ListCard::undoAsked, this, &OrdersPage::undoAsked);
    connect(search_, &QLineEdit::textChanged, this, &OrdersPage::filterChanged);
    connect(choices_, &QButtonGroup::idClicked, this, &OrdersPage::filterChanged);
    connect(tick_all_, &QPushButton::clicked, this,
            [this] { orders_.checkAll(orders_.checkedCount() == 0); });
    connect(step_, &QPushButton::clicked, this, &OrdersPage::takeStep);
    step_pause_.setSingleShot(true);
    connect(&step_pause_, &QTimer::timeout, this, &OrdersPage::showChecks);
    connect(slips_, &QPushButton::clicked, this,
            [this] { emit slipsAsked(orders_.checkedRows()); });
    connect(pick_list_, &QPushButton::clicked, this,
            [this] { emit pickListAsked(orders_.checkedRows()); });
    connect(&orders_, &OrderListModel::checksChanged, this, [this] {
        is_ticking_ = true;
        showChecks();
    });
    connect(&list_->list(), &QListView::pressed, this, [this] { is_ticking_ = false; });
    connect(&list_->list(), &QListView::clicked, this, [this] {
        if (!is_ticking_) openDetail(true);
    });
    connect(&list_->list(), &QListView::activated, this, [this] { openDetail(true); });
    connect(detail_, &OrderDetailPanel::backPressed, this, [this] { openDetail(false); });
    connect(&orders_, &QAbstractItemModel::rowsInserted, this, &OrdersPage::showEmptiness);
    connect(&orders_, &QAbstractItemModel::modelReset, this, &OrdersPage::showEmptiness);
    connect(list_->list().selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) emit orderOpened(orders_.row(current.row()).order);
            });
}

void OrdersPage::openDetail(bool is_open) {
    is_detail_open_ = is_open;
    placeDetail();
    if (!is_open) list_->list().setFocus();
}

// In a narrow window the order takes the place of the list.
void OrdersPage::placeDetail() {
    const bool is_wide = width() >= textPx(wide_page_px);
    detail_->setAlone(!is_wide);
    const bool shows_list = is_wide || !is_detail_open_;
    // What goes is hidden first: both at once would ask for a larger window.
    if (!shows_list) list_->hide();
    detail_->setVisible(is_wide || is_detail_open_);
    list_->setVisible(shows_list);
    // At once: the page that holds this one has measured it with both.
    layout()->invalidate();
    layout()->activate();
}

OrderChoice OrdersPage::choice() const {
    return static_cast<OrderChoice>(choices_->checkedId());
}

QString OrdersPage::search() const {
    return search_->text();
}

std::optional<catalog::BroadcastId> OrdersPage::broadcast() const {
    return broadcast_ ? std::optional(broadcast_->id) : std::nullopt;
}

bool OrdersPage::isNarrowed() const {
    return choice() != OrderChoice::All || !search().trimmed().isEmpty() || broadcast_.has_value();
}

void OrdersPage::narrowTo(const catalog::BroadcastRow& broadcast, OrderChoice choice) {
    broadcast_ = broadcast;
    const QSignalBlocker quiet(search_);
    search_->clear();
    choices_->button(static_cast<int>(choice))->setChecked(true);
    showBroadcast();
}

void OrdersPage::showBroadcast() {
    all_broadcasts_->setVisible(broadcast_.has_value());
    showCount(order_count_);
    all_broadcasts_->setAccessibleName(tr("Show the orders of all broadcasts again"));
    if (!broadcast_) return;
    const QString title = broadcast_->title.empty()
                              ? QDateTime::fromMSecsSinceEpoch(broadcast_->started_at.value)
                                    .toString(QStringLiteral("MM-dd HH:mm"))
                              : QString::fromStdString(broadcast_->title);
    const QString shown = fontMetrics().elidedText(title, Qt::ElideRight, most_title_px);
    all_broadcasts_->setText(tr("Broadcast %1  ×").arg(shown));
    all_broadcasts_->setAccessibleName(
        tr("Only orders of the broadcast %1. Show those of all broadcasts again.").arg(title));
    all_broadcasts_->setToolTip(all_broadcasts_->accessibleName());
}

// The step that comes next for every ticked order; nothing where they differ.
std::optional<catalog::OrderStatus> OrdersPage::sharedStep() const {
    std::optional<catalog::OrderStatus> shared;
    for (int i = 0; i < orders_.rowCount(); ++i) {
        if (!orders_.isChecked(i)) continue;
        const auto step = nextStep(orders_.row(i).step);
        if (!step || (shared && *shared != *step)) return std::nullopt;
        shared = step;
    }
    return shared;
}

// A press that comes twice by accident is one: the button says the next step by then.
void OrdersPage::takeStep() {
    const auto step = sharedStep();
    if (!step || step_pause_.isActive()) return;
    step_pause_.start(QApplication::doubleClickInterval());
    emit stepAsked(orders_.checkedRows(), *step);
}

void OrdersPage::showCount(qint64 order_count) {
    order_count_ = order_count;
    const QString count = countText(order_count_);
    count_->setText(broadcast_ ? tr("%1 in this broadcast, newest first").arg(count)
                               : tr("%1 in this shop, newest first").arg(count));
}

void OrdersPage::showTallies(const std::vector<catalog::OrderTally>& tallies) {
    tallies_ = tallies;
    showCount(countOf(OrderChoice::All, tallies_));
    showChoices();
}

void OrdersPage::showChoices() {
    for (const OrderChoice choice : all_order_choices) {
        const std::int64_t count = countOf(choice, tallies_);
        const QString words = choiceText(choice);
        const bool is_counted = count > 0 && choice != OrderChoice::All;
        choices_->button(static_cast<int>(choice))
            ->setText(is_counted ? QStringLiteral("%1 %2").arg(words, countText(count)) : words);
    }
    const std::int64_t to_pack = countOf(OrderChoice::ToPack, tallies_);
    const std::int64_t lacking = countOf(OrderChoice::Short, tallies_);
    to_pack_->show(Tone::Quiet, tr("%1 to pack").arg(countText(to_pack)));
    short_->show(Tone::Warn, tr("%1 short of stock").arg(countText(lacking)));
    short_->setVisible(lacking > 0);
}

void OrdersPage::showNewer(qint64 order_count) {
    newer_count_ = order_count;
    const QString more = order_count == 1 ? tr("Show 1 new order")
                                          : tr("Show %1 new orders").arg(countText(order_count));
    refresh_->setText(order_count > 0 ? more : tr("Read again"));
    refresh_->setProperty("kind", order_count > 0 ? "main" : "");
    refresh_->setStyleSheet(QString());
}

void OrdersPage::showDone(const QString& sentence, bool can_undo) {
    list_->showDone(sentence, can_undo);
}

void OrdersPage::setBusy(bool is_busy) {
    is_busy_ = is_busy;
    detail_->setBusy(is_busy);
    list_->setBusy(is_busy);
    for (QPushButton* one : {import_, export_})
        one->setEnabled(!is_busy);
    showChecks();
}

void OrdersPage::showLooking(bool is_looking) {
    is_looking_ = is_looking;
    showEmptiness();
}

void OrdersPage::showEmptiness() {
    list_->showNothing(
        orders_.rowCount() == 0,
        is_looking_ ? tr("Looking among older orders…")
        : isNarrowed()
            ? tr("No order matches.")
            : tr("No orders yet. They come from the order page, the platforms and the intake."));
}

void OrdersPage::showChecks() {
    const int count = orders_.checkedCount();
    const bool is_part = count == orders_.rowCount() && orders_.canFetchMore({});
    const auto step = sharedStep();
    const bool is_free = count > 0 && !is_busy_;
    tick_all_->setText(count == 0 ? tr("Tick all")
                       : is_part  ? tr("Untick (the first %1)").arg(countText(count))
                                  : tr("Untick"));
    step_->setText(step ? tr("%1 (%2)").arg(stepText(*step)).arg(count) : tr("Next step"));
    step_->setEnabled(is_free && step.has_value() && !step_pause_.isActive());
    slips_->setText(count > 0 ? tr("Slips (%1)").arg(count) : tr("Slips"));
    slips_->setEnabled(is_free);
    pick_list_->setEnabled(is_free);
    step_->setProperty("kind", is_free && step ? "main" : "");
    step_->setStyleSheet(QString());
}

void OrdersPage::retranslate() {
    title_->setText(tr("Orders"));
    list_->list().setAccessibleName(tr("Orders, newest first"));
    search_->setPlaceholderText(tr("Buyer, phone, number, product…"));
    search_->setAccessibleName(tr("Search the orders"));
    import_->setText(tr("Import"));
    import_->setAccessibleName(tr("Import a platform's orders"));
    export_->setText(tr("Export"));
    export_->setAccessibleName(tr("Export the orders"));
    pick_list_->setText(tr("Pick list"));
    list_->nameUndo(tr("Undo"));
    list_->head().setTitles({QString(), tr("Time"), tr("Buyer"), tr("What"), tr("To"),
                             tr("Channel"), tr("Amount"), tr("Status")});
    showBroadcast();
    showChoices();
    showNewer(newer_count_);
    showChecks();
    showEmptiness();
}

void OrdersPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeDetail();
}

void OrdersPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::StyleChange) placeDetail();
}

}  // namespace xb::app
