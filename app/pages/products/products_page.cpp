#include "app/pages/products/products_page.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_cell.h"
#include "app/pages/products/product_form.h"
#include "app/pages/products/product_line.h"
#include "app/shop/shelf_model.h"
#include "app/widgets/card.h"
#include "app/widgets/tab_chain.h"
#include "app/widgets/wide_row.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace xb::app {

namespace {

// Below this width there is no room for list and form side by side.
constexpr int wide_page_px = 1000;
constexpr int form_width_px = 470;
constexpr int widest_form_px = 640;

QPushButton* button(const char* name, QWidget* parent) {
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    return made;
}

QPushButton* segment(const QString& name, int number, QButtonGroup& group, QWidget* parent) {
    auto* made = new QPushButton(parent);
    made->setObjectName(name.arg(number));
    made->setProperty("segment", true);
    made->setCheckable(true);
    group.addButton(made, number);
    return made;
}

QLabel* quietLabel(const char* name, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setObjectName(name);
    made->setProperty("role", "quiet");
    return made;
}

}  // namespace

ProductsPage::ProductsPage(const Theme& theme, ShelfModel& shelf, PhotoShelf& photos,
                           QWidget* parent)
    : QWidget(parent),
      shelf_(shelf),
      form_(new ProductForm(theme, photos, this)),
      line_(new ProductLine(theme, this)),
      cell_(new ProductCell(theme, this)),
      search_(new QLineEdit(this)),
      producer_(new QComboBox(this)),
      choices_(new QButtonGroup(this)),
      views_(new QButtonGroup(this)),
      list_(new QListView(this)) {
    setObjectName("products_page");
    makeParts(theme);
    arrange(theme);
    connectParts();
    connectActs();
    setView(ShelfView::Table);
    showForm(false);
    retranslate();
    chainTabs(*this);
}

void ProductsPage::makeParts(const Theme& theme) {
    list_card_ = new Card(theme, this);
    title_ = new QLabel(this);
    title_->setProperty("role", "page_title");
    count_ = quietLabel("products_count", this);
    nothing_ = quietLabel("products_nothing", this);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setMinimumHeight(80);
    done_ = quietLabel("products_done", this);
    undo_ = button("products_undo", this);
    import_ = button("products_import", this);
    export_ = button("products_export", this);
    new_ = button("products_new", this);
    new_->setProperty("kind", "main");
    tick_all_ = button("products_tick_all", this);
    price_ = button("products_price", this);
    stock_ = button("products_stock", this);
    hide_ = button("products_hide", this);
    show_ = button("products_show", this);
    search_->setObjectName("products_search");
    search_->setClearButtonEnabled(true);
    producer_->setObjectName("products_producer");
    producer_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    producer_->setMinimumContentsLength(8);
    producer_->addItem(QString(), qlonglong{0});
    for (const ProductChoice choice : all_product_choices) {
        segment(QStringLiteral("products_choice_%1"), static_cast<int>(choice), *choices_, this);
    }
    choices_->button(static_cast<int>(ProductChoice::All))->setChecked(true);
    for (const ShelfView view : {ShelfView::Table, ShelfView::Grid})
        segment(QStringLiteral("products_view_%1"), static_cast<int>(view), *views_, this);
}

void ProductsPage::arrange(const Theme& theme) {
    head_ = new WideHead(theme, ProductLine::columns(), *list_, list_card_);
    list_->setObjectName("products_list");
    list_->setModel(&shelf_);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setResizeMode(QListView::Adjust);
    list_->setMovement(QListView::Static);
    arrangeList(*list_card_);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(4, 0, 4, 0);
    top->setSpacing(10);
    top->addWidget(title_);
    top->addWidget(count_);
    top->addStretch(1);
    for (QPushButton* one : {import_, export_, new_})
        top->addWidget(one);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(measure::gap_px);
    middle->addWidget(list_card_, 1);
    middle->addWidget(form_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, measure::gap_px);
    column->setSpacing(measure::gap_px);
    column->addLayout(top);
    column->addLayout(middle, 1);
}

void ProductsPage::arrangeList(QWidget& card) {
    auto* looks = new QHBoxLayout;
    looks->setSpacing(8);
    looks->addWidget(search_, 3);
    looks->addWidget(producer_, 2);
    for (QAbstractButton* one : views_->buttons())
        looks->addWidget(one);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(8);
    for (QPushButton* one : {tick_all_, price_, stock_, hide_, show_})
        acts->addWidget(one);
    acts->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(14, 4, 14, 0);
    foot->addWidget(done_, 1);
    foot->addWidget(undo_);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 10, 12, 10);
    head->setSpacing(8);
    head->addLayout(looks);
    head->addLayout(makeFilters());
    head->addLayout(acts);
    auto* inside = new QVBoxLayout(&card);
    inside->setContentsMargins(2, 1, 2, 8);
    inside->setSpacing(0);
    inside->addLayout(head);
    inside->addWidget(head_);
    inside->addWidget(nothing_);
    inside->addWidget(list_, 1);
    inside->addLayout(foot);
    done_->hide();
    undo_->hide();
}

QHBoxLayout* ProductsPage::makeFilters() {
    auto* choices = new QHBoxLayout;
    choices->setSpacing(6);
    for (QAbstractButton* one : choices_->buttons())
        choices->addWidget(one);
    choices->addStretch(1);
    return choices;
}

void ProductsPage::connectParts() {
    connect(search_, &QLineEdit::textChanged, this, &ProductsPage::filterChanged);
    connect(choices_, &QButtonGroup::idClicked, this, &ProductsPage::filterChanged);
    connect(producer_, &QComboBox::currentIndexChanged, this, &ProductsPage::filterChanged);
    connect(views_, &QButtonGroup::idClicked, this,
            [this](int view) { setView(static_cast<ShelfView>(view)); });
    connect(&shelf_, &ShelfModel::checksChanged, this, &ProductsPage::showChecks);
    connect(&shelf_, &QAbstractItemModel::rowsInserted, this, &ProductsPage::showEmptiness);
    connect(&shelf_, &QAbstractItemModel::modelReset, this, &ProductsPage::showEmptiness);
    connect(list_, &QListView::clicked, this, &ProductsPage::open);
    connect(list_, &QListView::activated, this, &ProductsPage::open);
}

void ProductsPage::connectActs() {
    using catalog::BulkField;
    using catalog::ProductStatus;
    connect(new_, &QPushButton::clicked, this, &ProductsPage::newAsked);
    connect(import_, &QPushButton::clicked, this, &ProductsPage::importAsked);
    connect(export_, &QPushButton::clicked, this, &ProductsPage::exportAsked);
    connect(undo_, &QPushButton::clicked, this, &ProductsPage::undoAsked);
    connect(tick_all_, &QPushButton::clicked, this,
            [this] { shelf_.checkAll(shelf_.checkedRows().isEmpty()); });
    connect(price_, &QPushButton::clicked, this,
            [this] { emit bulkAsked(BulkField::Price, shelf_.checkedRows()); });
    connect(stock_, &QPushButton::clicked, this,
            [this] { emit bulkAsked(BulkField::Stock, shelf_.checkedRows()); });
    connect(hide_, &QPushButton::clicked, this,
            [this] { emit statusAsked(shelf_.checkedRows(), ProductStatus::Hidden); });
    connect(show_, &QPushButton::clicked, this,
            [this] { emit statusAsked(shelf_.checkedRows(), ProductStatus::Listed); });
}

void ProductsPage::open(const QModelIndex& index) {
    if (index.isValid()) emit productOpened(shelf_.row(index.row()).product);
}

catalog::ProductFilter ProductsPage::filter() const {
    const qlonglong id = producer_->currentData().toLongLong();
    const auto producer = id > 0 ? std::optional(catalog::ProducerId{id}) : std::nullopt;
    return filterOf(static_cast<ProductChoice>(choices_->checkedId()), producer, search_->text());
}

void ProductsPage::showProducers(const std::vector<catalog::ProducerRow>& producers) {
    form_->setProducers(producers);
    const QSignalBlocker quiet(producer_);
    const QVariant chosen = producer_->currentData();
    while (producer_->count() > 1)
        producer_->removeItem(1);
    for (const catalog::ProducerRow& row : producers) {
        producer_->addItem(QString::fromStdString(row.name), static_cast<qlonglong>(row.id.value));
    }
    const int at = producer_->findData(chosen);
    producer_->setCurrentIndex(at < 0 ? 0 : at);
    if (at < 0) emit filterChanged();
}

void ProductsPage::showForm(bool is_shown) {
    is_form_shown_ = is_shown;
    placeForm();
    if (!is_shown) list_->setFocus();
}

void ProductsPage::placeForm() {
    const bool is_wide = width() >= wide_page_px;
    form_->setVisible(is_form_shown_);
    list_card_->setVisible(is_wide || !is_form_shown_);
    form_->setMinimumWidth(is_wide ? form_width_px : 0);
    form_->setMaximumWidth(is_wide ? form_width_px : widest_form_px);
}

void ProductsPage::setView(ShelfView view) {
    views_->button(static_cast<int>(view))->setChecked(true);
    const bool is_grid = view == ShelfView::Grid;
    list_->setViewMode(is_grid ? QListView::IconMode : QListView::ListMode);
    list_->setFlow(is_grid ? QListView::LeftToRight : QListView::TopToBottom);
    list_->setWrapping(is_grid);
    list_->setGridSize(is_grid ? ProductCell::cellSize() : QSize());
    list_->setMovement(QListView::Static);
    if (is_grid) {
        list_->setItemDelegate(cell_);
    } else {
        list_->setItemDelegate(line_);
    }
    head_->setVisible(!is_grid);
}

void ProductsPage::showDone(const QString& sentence, bool can_undo) {
    done_->setText(sentence);
    done_->setVisible(!sentence.isEmpty());
    undo_->setVisible(!sentence.isEmpty() && can_undo);
}

void ProductsPage::setBusy(bool is_busy) {
    is_busy_ = is_busy;
    form_->setBusy(is_busy);
    for (QPushButton* one : {import_, export_, undo_})
        one->setEnabled(!is_busy);
    showChecks();
}

void ProductsPage::showEmptiness() {
    const int count = shelf_.rowCount();
    const bool has_more = shelf_.canFetchMore({});
    count_->setText(has_more     ? tr("the first %1, newest first").arg(countText(count))
                    : count == 1 ? tr("1 kind")
                                 : tr("%1 kinds").arg(countText(count)));
    nothing_->setVisible(count == 0);
    const bool is_narrowed = choices_->checkedId() != static_cast<int>(ProductChoice::All) ||
                             producer_->currentIndex() > 0 || !search_->text().isEmpty();
    nothing_->setText(is_narrowed
                          ? tr("No product matches.")
                          : tr("There are no products in this shop yet. Make the first one, "
                               "or import a file."));
}

void ProductsPage::showChecks() {
    const qsizetype count = shelf_.checkedRows().size();
    const bool is_free = count > 0 && !is_busy_;
    tick_all_->setText(count > 0 ? tr("Untick (%1)").arg(count) : tr("Tick all"));
    for (QPushButton* one : {price_, stock_, hide_, show_})
        one->setEnabled(is_free);
}

void ProductsPage::nameActs() {
    import_->setText(tr("Import"));
    import_->setAccessibleName(tr("Import products from a file"));
    export_->setText(tr("Export"));
    export_->setAccessibleName(tr("Export the products"));
    new_->setText(tr("New product"));
    price_->setText(tr("Prices…"));
    price_->setAccessibleName(tr("Change the prices of the ticked ones"));
    stock_->setText(tr("Stock…"));
    stock_->setAccessibleName(tr("Change the stock of the ticked ones"));
    hide_->setText(tr("Hide"));
    hide_->setAccessibleName(tr("Hide the ticked ones from buyers"));
    show_->setText(tr("Put on sale"));
    show_->setAccessibleName(tr("Put the ticked ones on sale"));
    undo_->setText(tr("Undo"));
}

void ProductsPage::retranslate() {
    title_->setText(tr("Products"));
    search_->setPlaceholderText(tr("Product, code, producer…"));
    search_->setAccessibleName(tr("Search the products"));
    producer_->setItemText(0, tr("Every producer"));
    producer_->setAccessibleName(tr("Products of which producer"));
    list_->setAccessibleName(tr("Products, newest first"));
    for (const ProductChoice choice : all_product_choices)
        choices_->button(static_cast<int>(choice))->setText(choiceText(choice));
    views_->button(static_cast<int>(ShelfView::Table))->setText(tr("Table"));
    views_->button(static_cast<int>(ShelfView::Grid))->setText(tr("Photos"));
    head_->setTitles({QString(), tr("Product"), tr("Price"), tr("Stock"), tr("State")});
    nameActs();
    showChecks();
    showEmptiness();
}

void ProductsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ProductsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeForm();
}

}  // namespace xb::app
