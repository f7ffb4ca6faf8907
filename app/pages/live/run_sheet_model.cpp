#include "app/pages/live/run_sheet_model.h"

#include "app/pages/live/run_sheet_words.h"
#include "app/shop/photo_shelf.h"

namespace xb::app {

RunSheetModel::RunSheetModel(PhotoShelf& photos, QObject* parent)
    : QAbstractListModel(parent), photos_(photos) {
    connect(&photos_, &PhotoShelf::arrived, this, [this] {
        if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
    });
}

void RunSheetModel::know(const QVector<ProductRow>& products) {
    for (const ProductRow& product : products)
        products_.insert(product.sku.value, product);
}

void RunSheetModel::load(const std::vector<catalog::RunSheetItem>& items,
                         const QVector<ProductRow>& products) {
    beginResetModel();
    products_.clear();
    know(products);
    sheet_.load(items);
    endResetModel();
    emit marked();
}

void RunSheetModel::replace(const std::vector<catalog::RunSheetItem>& items,
                            const QVector<ProductRow>& products) {
    beginResetModel();
    know(products);
    sheet_.replace(items);
    endResetModel();
    emit marked();
}

void RunSheetModel::add(const catalog::RunSheetItem& item, const ProductRow& product) {
    beginInsertRows({}, rowCount(), rowCount());
    know({product});
    sheet_.add(item);
    endInsertRows();
}

void RunSheetModel::change(int row, const catalog::RunSheetItem& item) {
    sheet_.change(static_cast<std::size_t>(row), item);
    emit dataChanged(index(row), index(row));
}

void RunSheetModel::remove(int row) {
    beginRemoveRows({}, row, row);
    sheet_.remove(static_cast<std::size_t>(row));
    endRemoveRows();
}

bool RunSheetModel::step(int row, int by) {
    const int target = row + by;
    if (row < 0 || row >= rowCount() || target < 0 || target >= rowCount()) return false;
    return moveRow({}, row, {}, by > 0 ? target + 1 : target);
}

void RunSheetModel::mark(const std::function<void(RunSheet&)>& change) {
    change(sheet_);
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
    emit marked();
}

void RunSheetModel::update(const ProductRow& product) {
    if (!products_.contains(product.sku.value)) return;
    products_.insert(product.sku.value, product);
    for (int row = 0; row < rowCount(); ++row) {
        if (line(row).item.sku == product.sku) emit dataChanged(index(row), index(row));
    }
}

std::optional<ProductRow> RunSheetModel::productOf(catalog::SkuId sku) const {
    const auto found = products_.constFind(sku.value);
    return found == products_.constEnd() ? std::nullopt : std::optional(*found);
}

QPixmap RunSheetModel::photo(int row) const {
    const QString key = product(row).photo_key;
    return key.isEmpty() ? QPixmap() : photos_.photo(key);
}

int RunSheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(sheet_.lines().size());
}

QVariant RunSheetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role == Qt::DisplayRole) return product(index.row()).title;
    if (role == Qt::AccessibleTextRole) return spokenLine(*this, index.row());
    return {};
}

Qt::ItemFlags RunSheetModel::flags(const QModelIndex& index) const {
    // Dropped between lines, never onto one.
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

bool RunSheetModel::moveRows(const QModelIndex& source_parent, int source_row, int count,
                             const QModelIndex& target_parent, int target_row) {
    if (count != 1 || source_parent.isValid() || target_parent.isValid()) return false;
    if (!beginMoveRows({}, source_row, source_row, {}, target_row)) return false;
    const int place = target_row > source_row ? target_row - 1 : target_row;
    sheet_.move(static_cast<std::size_t>(source_row), static_cast<std::size_t>(place));
    endMoveRows();
    emit reordered();
    return true;
}

}  // namespace xb::app
