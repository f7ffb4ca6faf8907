#include "app/pages/products/products_page.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_line.h"
#include "app/shop/product_list_model.h"
#include "app/widgets/card.h"
#include "app/widgets/wide_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace xb::app {

ProductsPage::ProductsPage(const Theme& theme, ProductListModel& products, QWidget* parent)
    : QWidget(parent), found_(new QSortFilterProxyModel(this)) {
    setObjectName("products_page");
    found_->setSourceModel(&products);
    found_->setFilterRole(ProductListModel::SearchRole);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* card = new Card(theme, this);
    title_ = new QLabel(card);
    title_->setProperty("role", "page_title");
    count_ = new QLabel(card);
    count_->setObjectName("products_count");
    count_->setProperty("role", "quiet");
    search_ = new QLineEdit(card);
    search_->setObjectName("products_search");
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(380);
    nothing_ = new QLabel(card);
    nothing_->setObjectName("products_nothing");
    nothing_->setProperty("role", "quiet");
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setMinimumHeight(80);
    list_ = new QListView(card);
    list_->setObjectName("products_list");
    head_ = new WideHead(theme, ProductLine::columns(), *list_, card);
    list_->setModel(found_);
    list_->setItemDelegate(new ProductLine(theme, this));
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 16, 12);
    head->setSpacing(16);
    head->addWidget(title_);
    head->addWidget(search_, 1);
    head->addStretch(1);
    head->addWidget(count_);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(2, 1, 2, 8);
    inside->setSpacing(0);
    inside->addLayout(head);
    inside->addWidget(head_);
    inside->addWidget(nothing_);
    inside->addWidget(list_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, measure::gap_px);
    column->addWidget(card);

    connect(search_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(found_, changed, this, &ProductsPage::showCount);
    }
    connect(found_, &QAbstractItemModel::modelReset, this, &ProductsPage::showCount);
    retranslate();
}

void ProductsPage::showCount() {
    const int count = found_->rowCount();
    count_->setText(count == 1 ? tr("1 kind") : tr("%1 kinds").arg(countText(count)));
    nothing_->setVisible(count == 0);
    nothing_->setText(search_->text().isEmpty() ? tr("There are no products in this shop yet.")
                                                : tr("No product matches these words."));
}

void ProductsPage::retranslate() {
    title_->setText(tr("Products"));
    search_->setPlaceholderText(tr("Product, code, producer…"));
    search_->setAccessibleName(tr("Search the products"));
    list_->setAccessibleName(tr("Products"));
    head_->setTitles(
        {tr("Product"), tr("Spec"), tr("Code"), tr("Producer"), tr("Price"), tr("Stock")});
    showCount();
}

void ProductsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
