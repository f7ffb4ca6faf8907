#include "app/shop/product_list_model.h"

#include "app/pages/figures.h"
#include "app/shop/photo_shelf.h"

#include <utility>

namespace xb::app {

ProductListModel::ProductListModel(PhotoShelf& photos, QObject* parent)
    : QAbstractListModel(parent), photos_(photos) {
    connect(&photos_, &PhotoShelf::arrived, this, [this](const QString& key) {
        for (int i = 0; i < rows_.size(); ++i) {
            if (rows_[i].photo_key == key) touch(i);
        }
    });
}

void ProductListModel::clear() {
    beginResetModel();
    rows_.clear();
    row_of_sku_.clear();
    first_of_title_.clear();
    endResetModel();
}

void ProductListModel::append(const QVector<ProductRow>& rows) {
    if (rows.isEmpty()) return;
    beginInsertRows({}, static_cast<int>(rows_.size()),
                    static_cast<int>(rows_.size() + rows.size()) - 1);
    const int first_new_row = static_cast<int>(rows_.size());
    rows_ += rows;
    countAnew(first_new_row);
    tellApart(first_new_row);
    endInsertRows();
}

void ProductListModel::merge(const QVector<ProductRow>& rows) {
    QVector<ProductRow> known;
    QVector<ProductRow> added;
    for (const ProductRow& row : rows) {
        const int at = indexOf(row.sku);
        if (row.is_on_sale || row.sku == featured_) {
            (at < 0 ? added : known) << row;
        } else if (at >= 0) {
            remove(at);
        }
    }
    update(known);
    append(added);
}

void ProductListModel::remove(int row) {
    beginRemoveRows({}, row, row);
    row_of_sku_.remove(rows_[row].sku.value);
    rows_.remove(row);
    countAnew(row);
    first_of_title_.removeIf([row](const auto& entry) { return entry.value() == row; });
    for (int& first : first_of_title_) {
        if (first > row) --first;
    }
    endRemoveRows();
}

void ProductListModel::update(const QVector<ProductRow>& rows) {
    for (const ProductRow& row : rows) {
        const int at = indexOf(row.sku);
        if (at < 0) continue;
        const bool has_spec_in_title =
            rows_[at].title != row.title && rows_[at].title.endsWith(row.spec);
        rows_[at] = row;
        if (has_spec_in_title) rows_[at].title = QStringLiteral("%1 %2").arg(row.title, row.spec);
        touch(at);
    }
}

void ProductListModel::setFeatured(std::optional<catalog::SkuId> sku) {
    if (sku == featured_) return;
    const int before = featured_ ? indexOf(*featured_) : -1;
    featured_ = sku;
    // What is not on sale was here only to be explained.
    if (before >= 0 && !rows_[before].is_on_sale)
        remove(before);
    else
        touch(before);
    touch(sku ? indexOf(*sku) : -1);
}

void ProductListModel::setDeals(const DealPrices& deals) {
    if (deals == deals_) return;
    const DealPrices before = std::exchange(deals_, deals);
    for (int i = 0; i < rows_.size(); ++i) {
        const qint64 sku = rows_[i].sku.value;
        if (before.value(sku, -1) != deals_.value(sku, -1)) touch(i);
    }
}

std::optional<catalog::SkuId> ProductListModel::besideFeatured(int step) const {
    const int at = featured_ ? indexOf(*featured_) + step : 0;
    if (at < 0 || at >= rows_.size()) return std::nullopt;
    return rows_[at].sku;
}

const ProductRow* ProductListModel::find(catalog::SkuId sku) const {
    const int at = indexOf(sku);
    return at < 0 ? nullptr : &rows_[at];
}

int ProductListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ProductListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_.size()) return {};
    const ProductRow& row = rows_[index.row()];
    switch (role) {
        case Qt::DisplayRole:
            return row.title;
        case Qt::AccessibleTextRole:
            return spokenText(row);
        case SkuRole:
            return QVariant::fromValue(row.sku.value);
        case RowRole:
            return QVariant::fromValue(row);
        case PhotoRole:
            return photos_.photo(row.photo_key);
        case FeaturedRole:
            return featured_ == row.sku;
        case DealRole: {
            const auto deal = deals_.constFind(row.sku.value);
            return deal == deals_.constEnd() ? QVariant() : QVariant::fromValue(*deal);
        }
        case SearchRole:
            return QStringLiteral("%1\n%2\n%3").arg(row.title, row.code, row.producer);
        default:
            return {};
    }
}

void ProductListModel::tellApart(int first_new_row) {
    for (int i = first_new_row; i < rows_.size(); ++i) {
        const QString title = rows_[i].title;
        const auto first = first_of_title_.constFind(title);
        if (first == first_of_title_.constEnd()) {
            first_of_title_.insert(title, i);
            continue;
        }
        rows_[i].title = QStringLiteral("%1 %2").arg(title, rows_[i].spec);
        ProductRow& sibling = rows_[*first];
        if (sibling.title == title)
            sibling.title = QStringLiteral("%1 %2").arg(title, sibling.spec);
    }
}

int ProductListModel::indexOf(catalog::SkuId sku) const {
    return row_of_sku_.value(sku.value, -1);
}

void ProductListModel::countAnew(int first_row) {
    for (int i = first_row; i < rows_.size(); ++i)
        row_of_sku_.insert(rows_[i].sku.value, i);
}

void ProductListModel::touch(int row) {
    if (row < 0) return;
    emit dataChanged(index(row), index(row));
}

QString ProductListModel::spokenText(const ProductRow& row) const {
    const auto deal = deals_.constFind(row.sku.value);
    const QString text =
        deal == deals_.constEnd()
            ? tr("%1, %2, %3 left").arg(row.title, moneyText(row.price_fen), countText(row.stock))
            : tr("%1, deal %2 instead of %3, %4 left")
                  .arg(row.title, moneyText(*deal), moneyText(row.price_fen), countText(row.stock));
    return featured_ == row.sku ? tr("%1, explaining now").arg(text) : text;
}

}  // namespace xb::app
