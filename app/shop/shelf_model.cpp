#include "app/shop/shelf_model.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"
#include "app/shop/photo_shelf.h"

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {
constexpr int capacity_count = 50'000;
}

ShelfModel::ShelfModel(PhotoShelf& photos, QObject* parent)
    : QAbstractListModel(parent), photos_(photos) {
    connect(&photos_, &PhotoShelf::arrived, this, [this](const QString& key) {
        for (int i = 0; i < rows_.size(); ++i) {
            if (rows_[i].photo_key == key) emit dataChanged(index(i), index(i), {PhotoRole});
        }
    });
}

void ShelfModel::replace(const QVector<ShelfRow>& newest_first,
                         std::optional<catalog::ProductId> next) {
    QSet<qint64> still_checked;
    for (const ShelfRow& row : newest_first) {
        if (checked_.contains(row.product.value)) still_checked.insert(row.product.value);
    }
    const bool had_checks = !checked_.isEmpty();
    beginResetModel();
    rows_ = newest_first;
    next_ = next;
    asked_.reset();
    is_checking_all_ = false;
    checked_ = still_checked;
    endResetModel();
    if (had_checks) emit checksChanged(static_cast<int>(checked_.size()));
}

void ShelfModel::append(const QVector<ShelfRow>& newest_first,
                        std::optional<catalog::ProductId> next) {
    next_ = next;
    // Where nothing was found yet, whoever reads goes on by itself.
    if (!newest_first.isEmpty() || !next) asked_.reset();
    if (newest_first.isEmpty()) return goOnChecking();
    const int first = static_cast<int>(rows_.size());
    beginInsertRows({}, first, first + static_cast<int>(newest_first.size()) - 1);
    rows_ += newest_first;
    if (is_checking_all_) {
        for (const ShelfRow& row : newest_first)
            checked_.insert(row.product.value);
    }
    endInsertRows();
    if (is_checking_all_) emit checksChanged(checkedCount());
    goOnChecking();
}

void ShelfModel::giveBack() {
    if (!next_) next_ = asked_;
    asked_.reset();
    is_checking_all_ = false;
}

void ShelfModel::goOnChecking() {
    if (!is_checking_all_ || asked_) return;
    is_checking_all_ = rowCount() < check_limit_count && canFetchMore({});
    if (is_checking_all_) fetchMore({});
}

void ShelfModel::update(const QVector<ShelfRow>& rows) {
    for (const ShelfRow& changed : rows) {
        const int at = indexOf(changed.product);
        if (at < 0) continue;
        rows_[at] = changed;
        emit dataChanged(index(at), index(at));
    }
}

int ShelfModel::indexOf(catalog::ProductId product) const {
    const auto found = std::find_if(rows_.cbegin(), rows_.cend(),
                                    [&](const ShelfRow& row) { return row.product == product; });
    return found == rows_.cend() ? -1 : static_cast<int>(found - rows_.cbegin());
}

int ShelfModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ShelfModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_.size()) return {};
    const ShelfRow& row = rows_[index.row()];
    switch (role) {
        case Qt::DisplayRole:
            return row.title;
        case Qt::AccessibleTextRole:
            return spokenText(row);
        case RowRole:
            return QVariant::fromValue(row);
        case IdRole:
            return static_cast<qlonglong>(row.product.value);
        case PhotoRole:
            return photos_.photo(row.photo_key);
        case Qt::CheckStateRole:
            return checked_.contains(row.product.value) ? Qt::Checked : Qt::Unchecked;
        default:
            return {};
    }
}

bool ShelfModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || index.row() >= rows_.size()) return false;
    const qint64 product = rows_[index.row()].product.value;
    if (value.toInt() == Qt::Checked) {
        checked_.insert(product);
    } else {
        checked_.remove(product);
        is_checking_all_ = false;
    }
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit checksChanged(static_cast<int>(checked_.size()));
    return true;
}

Qt::ItemFlags ShelfModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

QVector<ShelfRow> ShelfModel::checkedRows() const {
    QVector<ShelfRow> rows;
    for (const ShelfRow& row : rows_) {
        if (checked_.contains(row.product.value)) rows << row;
    }
    return rows;
}

void ShelfModel::checkAll(bool are_checked) {
    checked_.clear();
    is_checking_all_ = are_checked;
    if (are_checked) {
        for (const ShelfRow& row : rows_)
            checked_.insert(row.product.value);
    }
    if (!rows_.isEmpty()) {
        emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1), {Qt::CheckStateRole});
    }
    emit checksChanged(static_cast<int>(checked_.size()));
    goOnChecking();
}

bool ShelfModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && next_ && !rows_.isEmpty() && rowCount() < capacity_count;
}

void ShelfModel::fetchMore(const QModelIndex&) {
    const auto next = std::exchange(next_, std::nullopt);
    if (!next) return;
    asked_ = next;
    emit moreWanted(*next);
}

QString ShelfModel::spokenText(const ShelfRow& row) const {
    const QString told = (row.is_stock_low ? tr("%1, %2, only %3 left") : tr("%1, %2, %3 in stock"))
                             .arg(row.title, moneyText(row.lowest_price_fen), countText(row.stock));
    if (row.status == catalog::ProductStatus::Listed) return told;
    return tr("%1, %2").arg(told, productStatusText(row.status));
}

}  // namespace xb::app
