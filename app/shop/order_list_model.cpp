#include "app/shop/order_list_model.h"

#include "app/pages/figures.h"
#include "app/pages/orders/order_words.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace xb::app {

OrderListModel::OrderListModel(int capacity_count, QObject* parent)
    : QAbstractListModel(parent), capacity_count_(capacity_count) {}

void OrderListModel::clear() {
    beginResetModel();
    rows_.clear();
    next_.reset();
    asked_.reset();
    is_checking_all_ = false;
    const bool were_checked = !checked_.isEmpty();
    checked_.clear();
    endResetModel();
    if (were_checked) emit checksChanged(0);
}

void OrderListModel::replace(const QVector<OrderListRow>& newest_first,
                             std::optional<catalog::OrderId> next) {
    QSet<qint64> still_checked;
    for (const OrderListRow& row : newest_first) {
        if (checked_.contains(row.order.value)) still_checked.insert(row.order.value);
    }
    const bool had_checks = !checked_.isEmpty();
    beginResetModel();
    rows_ = newest_first;
    next_ = next;
    asked_.reset();
    is_checking_all_ = false;
    checked_ = still_checked;
    endResetModel();
    // What is ticked may stand at another step now.
    if (had_checks) emit checksChanged(static_cast<int>(checked_.size()));
}

void OrderListModel::prepend(const QVector<OrderListRow>& oldest_first) {
    const int new_count = std::min(static_cast<int>(oldest_first.size()), capacity_count_);
    if (new_count == 0) return;
    const int left_count = std::min(static_cast<int>(rows_.size()), capacity_count_ - new_count);
    if (left_count < rows_.size()) {
        beginRemoveRows({}, left_count, static_cast<int>(rows_.size()) - 1);
        rows_.resize(left_count);
        endRemoveRows();
    }
    beginInsertRows({}, 0, new_count - 1);
    QVector<OrderListRow> newest_first(oldest_first.crbegin(), oldest_first.crbegin() + new_count);
    rows_ = newest_first + rows_;
    endInsertRows();
}

void OrderListModel::append(const QVector<OrderListRow>& newest_first,
                            std::optional<catalog::OrderId> next) {
    next_ = next;
    // Where nothing was found yet, whoever reads goes on by itself.
    if (!newest_first.isEmpty() || !next) asked_.reset();
    if (newest_first.isEmpty()) return goOnChecking();
    const int first = static_cast<int>(rows_.size());
    beginInsertRows({}, first, first + static_cast<int>(newest_first.size()) - 1);
    rows_ += newest_first;
    if (is_checking_all_) {
        for (const OrderListRow& row : newest_first)
            checked_.insert(row.order.value);
    }
    endInsertRows();
    if (is_checking_all_) emit checksChanged(checkedCount());
    goOnChecking();
}

void OrderListModel::giveBack() {
    if (!next_) next_ = asked_;
    asked_.reset();
    is_checking_all_ = false;
}

void OrderListModel::goOnChecking() {
    if (!is_checking_all_ || asked_) return;
    is_checking_all_ = rowCount() < check_limit_count && canFetchMore({});
    if (is_checking_all_) fetchMore({});
}

void OrderListModel::setNow(std::int64_t now_utc_ms) {
    now_utc_ms_ = now_utc_ms;
    if (!rows_.isEmpty()) {
        emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1), {AgeRole});
    }
}

int OrderListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant OrderListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_.size()) return {};
    const OrderListRow& row = rows_[index.row()];
    switch (role) {
        case Qt::DisplayRole:
            return row.what;
        case Qt::AccessibleTextRole:
            return spokenText(row);
        case RowRole:
            return QVariant::fromValue(row);
        case Qt::CheckStateRole:
            return checked_.contains(row.order.value) ? Qt::Checked : Qt::Unchecked;
        case IdRole:
            return static_cast<qlonglong>(row.order.value);
        case AgeRole:
            return ageText(row.placed_at_ms, now_utc_ms_);
        default:
            return {};
    }
}

bool OrderListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || index.row() >= rows_.size()) return false;
    const qint64 order = rows_[index.row()].order.value;
    if (value.toInt() == Qt::Checked) {
        checked_.insert(order);
    } else {
        checked_.remove(order);
        is_checking_all_ = false;
    }
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit checksChanged(static_cast<int>(checked_.size()));
    return true;
}

Qt::ItemFlags OrderListModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

void OrderListModel::update(const QVector<OrderListRow>& rows) {
    for (const OrderListRow& changed : rows) {
        for (int i = 0; i < rows_.size(); ++i) {
            if (rows_[i].order != changed.order) continue;
            rows_[i] = changed;
            emit dataChanged(index(i), index(i));
            break;
        }
    }
    // What is ticked may stand at another step now.
    if (!checked_.isEmpty()) emit checksChanged(static_cast<int>(checked_.size()));
}

QVector<OrderListRow> OrderListModel::checkedRows() const {
    QVector<OrderListRow> rows;
    for (const OrderListRow& row : rows_) {
        if (checked_.contains(row.order.value)) rows << row;
    }
    return rows;
}

void OrderListModel::checkAll(bool are_checked) {
    checked_.clear();
    is_checking_all_ = are_checked;
    if (are_checked) {
        for (const OrderListRow& row : rows_)
            checked_.insert(row.order.value);
    }
    if (!rows_.isEmpty()) {
        emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1), {Qt::CheckStateRole});
    }
    emit checksChanged(static_cast<int>(checked_.size()));
    goOnChecking();
}

// All that the row shows: whoever hears it sees no badge.
QString OrderListModel::spokenText(const OrderListRow& row) const {
    const QString amount = moneyText(row.total_fen);
    QString told = row.is_pretend ? tr("Pretend order: %1, %2, %3").arg(row.buyer, row.what, amount)
                                  : tr("%1, %2, %3").arg(row.buyer, row.what, amount);
    if (!row.status.isEmpty()) {
        told = tr("%1, %2").arg(told, orderStateText(row));
    } else if (row.is_short) {
        told = tr("%1, short of stock").arg(told);
    }
    const QDateTime placed_at = QDateTime::fromMSecsSinceEpoch(row.placed_at_ms);
    return tr("%1, %2, %3")
        .arg(told, channelText(row.channel), placed_at.toString(QStringLiteral("MM-dd HH:mm")));
}

bool OrderListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && next_ && !rows_.isEmpty() && rowCount() < capacity_count_;
}

void OrderListModel::fetchMore(const QModelIndex&) {
    const auto next = std::exchange(next_, std::nullopt);
    if (!next) return;
    asked_ = next;
    emit moreWanted(*next);
}

}  // namespace xb::app
