#include "app/pages/live/shelf_panel.h"

#include "app/pages/figures.h"
#include "app/shop/product_list_model.h"
#include "app/widgets/product_tile.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace xb::app {

ShelfPanel::ShelfPanel(const Theme& theme, ProductListModel& products, QWidget* parent)
    : Card(theme, parent),
      found_(new QSortFilterProxyModel(this)),
      title_(new QLabel(this)),
      count_(new QLabel(this)),
      search_(new QLineEdit(this)),
      list_(new QListView(this)),
      nothing_(new QLabel(this)) {
    found_->setSourceModel(&products);
    found_->setFilterRole(ProductListModel::SearchRole);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    title_->setProperty("role", "title");
    count_->setProperty("role", "quiet");
    count_->setObjectName("shelf_count");
    search_->setObjectName("shelf_search");
    search_->setClearButtonEnabled(true);
    nothing_->setObjectName("shelf_nothing");
    nothing_->setProperty("role", "quiet");
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignCenter);
    auto* tile = new ProductTile(theme, this);
    list_->setObjectName("shelf_list");
    list_->setModel(found_);
    list_->setItemDelegate(tile);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto* head = new QHBoxLayout;
    head->addWidget(title_);
    head->addStretch();
    head->addWidget(count_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 10, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(search_);
    column->addWidget(nothing_);
    column->addWidget(list_, 1);

    connect(search_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
    connect(tile, &ProductTile::featurePressed, this, &ShelfPanel::press);
    connect(list_, &QListView::activated, this, &ShelfPanel::press);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(found_, changed, this, &ShelfPanel::showCount);
    }
    connect(found_, &QAbstractItemModel::modelReset, this, &ShelfPanel::showCount);
    retranslate();
}

void ShelfPanel::press(const QModelIndex& index) {
    if (index.data(ProductListModel::FeaturedRole).toBool()) return;
    emit featurePressed(catalog::SkuId{index.data(ProductListModel::SkuRole).toLongLong()});
}

void ShelfPanel::showCount() {
    const int count = found_->rowCount();
    count_->setText(count == 1 ? tr("1 product") : tr("%1 products").arg(countText(count)));
    nothing_->setVisible(count == 0);
    nothing_->setText(search_->text().isEmpty() ? tr("There are no products in this shop yet.")
                                                : tr("Nothing on the shelf matches these words."));
}

void ShelfPanel::retranslate() {
    title_->setText(tr("Shelf"));
    search_->setPlaceholderText(tr("Product, code, producer…"));
    search_->setAccessibleName(tr("Search the shelf"));
    list_->setAccessibleName(tr("Shelf: Enter explains the product"));
    showCount();
}

void ShelfPanel::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
