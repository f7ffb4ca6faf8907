#include "app/pages/products/products_page.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_cell.h"
#include "app/pages/products/product_form.h"
#include "app/pages/products/product_line.h"
#include "app/shop/shelf_model.h"
#include "app/text_size.h"
#include "app/widgets/list_card.h"
#include "app/widgets/page_parts.h"
#include "app/widgets/row_keeper.h"
#include "app/widgets/tab_chain.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>

namespace xb::app {

namespace {

// Below this width there is no room for list and form side by side.
constexpr int wide_page_px = 1000;
constexpr int form_width_px = 470;
constexpr int widest_form_px = 640;

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
      list_(new ListCard(theme, QStringLiteral("products"), ProductLine::columns(), this)) {
    setObjectName("products_page");
    makeParts();
    arrange();
    connectParts();
    connectActs();
    setView(ShelfView::Table);
    showForm(false);
    retranslate();
    chainTabs(*this);
}

void ProductsPage::makeParts() {
    title_ = new QLabel(this);
    title_->setProperty("role", "page_title");
    count_ = quietLabel("products_count", this);
    import_ = namedButton("products_import", this);
    export_ = namedButton("products_export", this);
    new_ = namedButton("products_new", this);
    new_->setProperty("kind", "main");
    tick_all_ = namedButton("products_tick_all", this);
    price_ = namedButton("products_price", this);
    stock_ = namedButton("products_stock", this);
    hide_ = namedButton("products_hide", this);
    show_ = namedButton("products_show", this);
    search_->setObjectName("products_search");
    search_->setClearButtonEnabled(true);
    producer_->setObjectName("products_producer");
    producer_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    producer_->setMinimumContentsLength(8);
    producer_->addItem(QString(), qlonglong{0});
    for (const ProductChoice choice : all_product_choices) {
        segmentButton(QStringLiteral("products_choice_%1"), static_cast<int>(choice), *choices_,
                      this);
    }
    choices_->button(static_cast<int>(ProductChoice::All))->setChecked(true);
    for (const ShelfView view : {ShelfView::Table, ShelfView::Grid})
        segmentButton(QStringLiteral("products_view_%1"), static_cast<int>(view), *views_, this);
}

void ProductsPage::arrange() {
    QListView& list = list_->list();
    list.setModel(&shelf_);
    new RowKeeper(list, ShelfModel::IdRole);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setResizeMode(QListView::Adjust);
    list.setMovement(QListView::Static);
    arrangeTools();
    auto* top = new QHBoxLayout;
    top->addWidget(title_);
    top->addWidget(count_);
    top->addStretch(1);
    for (QPushButton* one : {import_, export_, new_})
        top->addWidget(one);
    auto* middle = new QHBoxLayout;
    middle->addWidget(list_, 1);
    middle->addWidget(form_);
    arrangePage(*this, top, middle);
}

void ProductsPage::arrangeTools() {
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
    list_->addTools(looks);
    list_->addTools(segmentRow(*choices_));
    list_->addTools(acts);
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
    // A press on a row's tick is a click on the row as well.
    connect(&list_->list(), &QListView::pressed, this, [this] { is_ticking_ = false; });
    connect(&shelf_, &ShelfModel::checksChanged, this, [this] { is_ticking_ = true; });
    connect(&list_->list(), &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!is_ticking_) open(index);
    });
    connect(&list_->list(), &QListView::activated, this, &ProductsPage::open);
}

void ProductsPage::connectActs() {
    using catalog::BulkField;
    using catalog::ProductStatus;
    connect(new_, &QPushButton::clicked, this, &ProductsPage::newAsked);
    connect(import_, &QPushButton::clicked, this, &ProductsPage::importAsked);
    connect(export_, &QPushButton::clicked, this, &ProductsPage::exportAsked);
    connect(list_, &ListCard::undoAsked, this, &ProductsPage::undoAsked);
    connect(tick_all_, &QPushButton::clicked, this,
            [this] { shelf_.checkAll(shelf_.checkedCount() == 0); });
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
    if (!is_shown) list_->list().setFocus();
}

void ProductsPage::placeForm() {
    const bool is_wide = width() >= textPx(wide_page_px);
    form_->setVisible(is_form_shown_);
    list_->setVisible(is_wide || !is_form_shown_);
    sizeByHand(*form_);
    form_->setMinimumWidth(is_wide ? textPx(form_width_px) : 0);
    form_->setMaximumWidth(textPx(is_wide ? form_width_px : widest_form_px));
}

void ProductsPage::setView(ShelfView view) {
    views_->button(static_cast<int>(view))->setChecked(true);
    const bool is_grid = view == ShelfView::Grid;
    QListView& list = list_->list();
    list.setViewMode(is_grid ? QListView::IconMode : QListView::ListMode);
    list.setFlow(is_grid ? QListView::LeftToRight : QListView::TopToBottom);
    list.setWrapping(is_grid);
    list.setGridSize(is_grid ? ProductCell::cellSize() : QSize());
    list.setMovement(QListView::Static);
    if (is_grid) {
        list.setItemDelegate(cell_);
    } else {
        list.setItemDelegate(line_);
    }
    list_->head().setVisible(!is_grid);
}

void ProductsPage::showDone(const QString& sentence, bool can_undo) {
    list_->showDone(sentence, can_undo);
}

void ProductsPage::setBusy(bool is_busy) {
    is_busy_ = is_busy;
    form_->setBusy(is_busy);
    list_->setBusy(is_busy);
    for (QPushButton* one : {import_, export_})
        one->setEnabled(!is_busy);
    showChecks();
}

void ProductsPage::showEmptiness() {
    const int count = shelf_.rowCount();
    const bool has_more = shelf_.canFetchMore({});
    count_->setText(has_more     ? tr("the first %1, newest first").arg(countText(count))
                    : count == 1 ? tr("1 product")
                                 : tr("%1 products").arg(countText(count)));
    const bool is_narrowed = choices_->checkedId() != static_cast<int>(ProductChoice::All) ||
                             producer_->currentIndex() > 0 || !search_->text().isEmpty();
    list_->showNothing(
        count == 0, is_narrowed ? tr("No product matches.")
                                : tr("There are no products in this shop yet. Make the first one, "
                                     "or import a file."));
}

void ProductsPage::showChecks() {
    const int count = shelf_.checkedCount();
    const bool is_part = count == shelf_.rowCount() && shelf_.canFetchMore({});
    const bool is_free = count > 0 && !is_busy_;
    tick_all_->setText(count == 0 ? tr("Tick all")
                       : is_part  ? tr("Untick (the first %1)").arg(countText(count))
                                  : tr("Untick (%1)").arg(count));
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
    list_->nameUndo(tr("Undo"));
}

void ProductsPage::retranslate() {
    title_->setText(tr("Products"));
    search_->setPlaceholderText(tr("Product, code, producer…"));
    search_->setAccessibleName(tr("Search the products"));
    producer_->setItemText(0, tr("Every producer"));
    producer_->setAccessibleName(tr("Products of which producer"));
    list_->list().setAccessibleName(tr("Products, newest first"));
    for (const ProductChoice choice : all_product_choices)
        choices_->button(static_cast<int>(choice))->setText(choiceText(choice));
    views_->button(static_cast<int>(ShelfView::Table))->setText(tr("Table"));
    views_->button(static_cast<int>(ShelfView::Grid))->setText(tr("Photos"));
    list_->head().setTitles({QString(), tr("Product"), tr("Price"), tr("Stock"), tr("State")});
    nameActs();
    showChecks();
    showEmptiness();
}

void ProductsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::StyleChange) placeForm();
}

void ProductsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeForm();
}

}  // namespace xb::app
