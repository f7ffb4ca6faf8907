#include "app/pages/live/plan_dialog.h"

#include "app/pages/figures.h"
#include "app/pages/live/run_sheet_list.h"
#include "app/pages/live/run_sheet_model.h"
#include "app/pages/live/run_sheet_words.h"
#include "app/shop/product_list_model.h"
#include "app/widgets/act_tile.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"
#include "app/widgets/tab_chain.h"

#include <QApplication>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr std::int64_t usual_minutes = 10;
constexpr int longest_title = 80;

QLabel* heading(const QString& words, QWidget* parent) {
    auto* made = new QLabel(words, parent);
    made->setProperty("role", "title");
    return made;
}

}  // namespace

PlanDialog::PlanDialog(const PlanDialogParts& parts, Kind kind, const catalog::PlanDraft& plan,
                       const QVector<ProductRow>& products)
    : QDialog(parts.parent),
      model_(new RunSheetModel(parts.photos, this)),
      title_(new QLineEdit(this)),
      date_(new QDateEdit(this)),
      time_(new QTimeEdit(this)),
      shelf_(new QListView(this)),
      list_(new RunSheetList(*model_, this)),
      form_(new PlanItemForm(parts.scenes, this)),
      summary_(new QLabel(this)),
      told_(new QLabel(this)) {
    setObjectName("plan_dialog");
    setWindowTitle(kind == Kind::New ? tr("Plan a broadcast") : tr("Change the plan"));
    setModal(true);
    resizeWithin(*this, {1080, 640});
    model_->load(plan.items, products);
    makeHead(plan);
    makeButtons(kind);
    arrange(parts);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { choose(now.row()); });
    connect(form_, &PlanItemForm::changed, this,
            [this](const catalog::RunSheetItem& item, const QString& unreadable_price) {
                const int row = list_->currentIndex().row();
                if (row < 0) return;
                const int line = model_->line(row).id;
                unreadable_prices_.remove(line);
                if (!unreadable_price.isEmpty()) unreadable_prices_.insert(line, unreadable_price);
                model_->change(row, item);
                showState();
            });
    connect(model_, &RunSheetModel::reordered, this, &PlanDialog::showState);
    connect(title_, &QLineEdit::textChanged, this, &PlanDialog::showState);
    connect(time_, &QTimeEdit::timeChanged, this, &PlanDialog::showState);
    if (model_->rowCount() > 0) list_->setCurrentIndex(model_->index(0));
    add_pause_.setSingleShot(true);
    before_ = draft();
    showState();
    chainTabs(*this);
    title_->setFocus();
}

void PlanDialog::makeHead(const catalog::PlanDraft& plan) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(plan.planned_at.value);
    title_->setObjectName("plan_title");
    title_->setMaxLength(longest_title);
    title_->setText(QString::fromStdString(plan.title));
    date_->setObjectName("plan_date");
    date_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    date_->setDate(at.date());
    time_->setObjectName("plan_time");
    time_->setDisplayFormat(QStringLiteral("HH:mm"));
    time_->setTime(at.time());
    date_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    time_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    summary_->setObjectName("plan_summary");
    summary_->setProperty("role", "quiet");
    summary_->setWordWrap(true);
    told_->setObjectName("plan_told");
    told_->setProperty("role", "wrong");
    told_->setWordWrap(true);
    told_->hide();
}

QPushButton* PlanDialog::button(const char* name, const QString& words) {
    auto* made = new QPushButton(words, this);
    made->setObjectName(name);
    made->setProperty("target", "true");
    // Enter belongs to the lists.
    made->setAutoDefault(false);
    return made;
}

void PlanDialog::makeButtons(Kind kind) {
    up_ = button("plan_up", tr("Up"));
    down_ = button("plan_down", tr("Down"));
    take_out_ = button("plan_take_out", tr("Take out"));
    put_away_ = button("plan_put_away", tr("Put this plan away"));
    put_away_->setVisible(kind == Kind::Change);
    leave_ = button("plan_leave", tr("Leave it as it was"));
    keep_ = button("plan_keep", tr("Keep the plan"));
    keep_->setProperty("kind", "main");
    connect(up_, &QPushButton::clicked, this,
            [this] { model_->step(list_->currentIndex().row(), -1); });
    connect(down_, &QPushButton::clicked, this,
            [this] { model_->step(list_->currentIndex().row(), 1); });
    connect(take_out_, &QPushButton::clicked, this, &PlanDialog::takeOut);
    connect(put_away_, &QPushButton::clicked, this, &PlanDialog::putAwayPressed);
    connect(leave_, &QPushButton::clicked, this, [this] {
        if (is_leaving_asked_ || isUntouched()) return QDialog::reject();
        reject();
    });
    connect(keep_, &QPushButton::clicked, this, [this] {
        keep_->setEnabled(false);
        emit keepPressed(draft());
    });
}

QVBoxLayout* PlanDialog::makeShelf(const PlanDialogParts& parts) {
    auto* found = new QSortFilterProxyModel(this);
    found->setSourceModel(&parts.products);
    found->setFilterRole(ProductListModel::SearchRole);
    found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* search = new QLineEdit(this);
    search->setObjectName("plan_search");
    search->setClearButtonEnabled(true);
    search->setPlaceholderText(tr("Product, code, producer…"));
    search->setAccessibleName(tr("Search the shelf"));
    connect(search, &QLineEdit::textChanged, found, &QSortFilterProxyModel::setFilterFixedString);
    const auto rowOf = [](const QModelIndex& index) {
        return index.data(ProductListModel::RowRole).value<ProductRow>();
    };
    auto* tile = new ActTile(
        parts.theme,
        [rowOf](const QModelIndex& index) {
            const ProductRow row = rowOf(index);
            ActTileWords words;
            words.title = row.title;
            words.details = tr("%1 · %2 left").arg(moneyText(row.price_fen), countText(row.stock));
            words.photo = index.data(ProductListModel::PhotoRole).value<QPixmap>();
            words.act = tr("Add");
            return words;
        },
        this);
    shelf_->setObjectName("plan_shelf");
    shelf_->setAccessibleName(tr("Shelf: Enter adds the product to the plan"));
    shelf_->setModel(found);
    shelf_->setItemDelegate(tile);
    shelf_->setUniformItemSizes(true);
    shelf_->setMouseTracking(true);
    shelf_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    shelf_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    shelf_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const auto addIt = [this, rowOf](const QModelIndex& index) { add(rowOf(index)); };
    connect(tile, &ActTile::pressed, this, addIt);
    connect(shelf_, &QListView::activated, this, addIt);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(heading(tr("Shelf"), this));
    column->addWidget(search);
    column->addWidget(shelf_, 1);
    return column;
}

QVBoxLayout* PlanDialog::makeOrder(const PlanDialogParts& parts) {
    list_->setObjectName("plan_list");
    list_->setAccessibleName(tr("The plan: Alt with an arrow moves a product"));
    list_->setItemDelegate(new ActTile(
        parts.theme,
        [this](const QModelIndex& index) {
            const ProductRow product = model_->product(index.row());
            ActTileWords words;
            words.title = QStringLiteral("%1. %2").arg(index.row() + 1).arg(product.title);
            words.details = lineDetails(model_->line(index.row()).item, product);
            words.photo = model_->photo(index.row());
            return words;
        },
        this));
    auto* acts = new QHBoxLayout;
    acts->setSpacing(8);
    for (QPushButton* one : {up_, down_, take_out_})
        acts->addWidget(one);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(heading(tr("In this order; drag to change it"), this));
    column->addWidget(list_, 1);
    column->addWidget(summary_);
    column->addLayout(acts);
    return column;
}

void PlanDialog::arrange(const PlanDialogParts& parts) {
    const auto field = [this](QWidget* control, const QString& words) {
        auto* made = new FormField(control, this);
        made->setTitle(words);
        return made;
    };
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(field(title_, tr("Name of the broadcast")), 4);
    head->addWidget(field(date_, tr("Day")), 1);
    head->addWidget(field(time_, tr("Begins at")), 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(makeShelf(parts), 3);
    middle->addLayout(makeOrder(parts), 3);
    middle->addWidget(form_, 4);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(put_away_);
    buttons->addWidget(told_, 1);
    buttons->addStretch(0);
    buttons->addWidget(leave_);
    buttons->addWidget(keep_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addLayout(head);
    column->addLayout(middle, 1);
    column->addLayout(buttons);
}

void PlanDialog::tell(const QString& sentence) {
    told_->setText(sentence);
    told_->setVisible(!sentence.isEmpty());
    showState();
}

void PlanDialog::reject() {
    if (isUntouched()) return QDialog::reject();
    is_leaving_asked_ = true;
    leave_->setText(tr("Drop what I changed"));
    tell(tr("What you changed in this plan is not kept yet."));
}

void PlanDialog::add(const ProductRow& product) {
    if (add_pause_.isActive() && last_added_ == product.sku) return;
    add_pause_.start(QApplication::doubleClickInterval());
    last_added_ = product.sku;
    catalog::RunSheetItem item;
    item.sku = product.sku;
    item.minutes = usual_minutes;
    model_->add(item, product);
    list_->setCurrentIndex(model_->index(model_->rowCount() - 1));
    list_->scrollTo(list_->currentIndex());
    showState();
}

void PlanDialog::choose(int row) {
    if (row >= 0 && row < model_->rowCount()) {
        const RunSheetLine& line = model_->line(row);
        form_->show(line.item, model_->product(row), unreadable_prices_.value(line.id));
    } else {
        form_->showNothing();
    }
    showState();
}

void PlanDialog::takeOut() {
    const int row = list_->currentIndex().row();
    if (row < 0) return;
    unreadable_prices_.remove(model_->line(row).id);
    model_->remove(row);
    choose(list_->currentIndex().row());
}

void PlanDialog::showState() {
    const int row = list_->currentIndex().row();
    const int last = model_->rowCount() - 1;
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row < last);
    take_out_->setEnabled(row >= 0);
    const QDateTime at(date_->date(), time_->time());
    const int wrong = wrongPriceRow();
    summary_->setText(wrong < 0 ? planLengthText(model_->sheet().items(), at)
                                : tr("Look at the price of %1: it is none, or not below the usual "
                                     "one.")
                                      .arg(model_->product(wrong).title));
    keep_->setEnabled(!title_->text().trimmed().isEmpty() && wrong < 0);
}

int PlanDialog::wrongPriceRow() const {
    for (int row = 0; row < model_->rowCount(); ++row) {
        const RunSheetLine& line = model_->line(row);
        if (unreadable_prices_.contains(line.id)) return row;
        if (!isPriceSound(line.item, model_->product(row))) return row;
    }
    return -1;
}

bool PlanDialog::isUntouched() const {
    return draft() == before_ && unreadable_prices_.isEmpty();
}

catalog::PlanDraft PlanDialog::draft() const {
    catalog::PlanDraft plan;
    plan.title = title_->text().trimmed().toStdString();
    plan.planned_at = {QDateTime(date_->date(), time_->time()).toMSecsSinceEpoch()};
    plan.items = model_->sheet().items();
    return plan;
}

}  // namespace xb::app
