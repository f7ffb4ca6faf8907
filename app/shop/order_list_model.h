// Orders, newest first; bounded while live, growing page by page on the Orders page.
#pragma once

#include "app/shop/shop_rows.h"

#include <QAbstractListModel>
#include <QMetaType>
#include <QSet>

#include <optional>

namespace xb::app {

class OrderListModel : public QAbstractListModel {
    Q_OBJECT

 public:
    enum Role { RowRole = Qt::UserRole + 1, IdRole, AgeRole };

    // At most `capacity_count` rows: the oldest leave when newer ones arrive on top. Main thread.
    explicit OrderListModel(int capacity_count, QObject* parent = nullptr);

    void clear();
    // The list anew, from its first page: what was ticked and is there still stays ticked.
    void replace(const QVector<OrderListRow>& newest_first, std::optional<catalog::OrderId> next);
    // Newest last, as they were placed; they go on top.
    void prepend(const QVector<OrderListRow>& oldest_first);
    // Older ones, newest first, go below. `next`: a further page may be asked for, from there; it
    // may lie far below the last row, where few of many orders match.
    void append(const QVector<OrderListRow>& newest_first, std::optional<catalog::OrderId> next);
    // The time that ages are counted to; repaints every row.
    void setNow(std::int64_t now_utc_ms);
    const OrderListRow& row(int index) const { return rows_[index]; }
    // Rows that are here already get their new values.
    void update(const QVector<OrderListRow>& rows);

    // What the person has ticked, newest first.
    QVector<OrderListRow> checkedRows() const;
    int checkedCount() const { return static_cast<int>(checked_.size()); }
    bool isChecked(int index) const { return checked_.contains(rows_[index].order.value); }
    // Also what is still to be read further down, page by page, up to `check_limit_count` rows.
    void checkAll(bool are_checked);
    static constexpr int check_limit_count = 20'000;
    // The page that was wanted could not be read: it may be wanted again.
    void giveBack();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

 signals:
    // The page below this order is wanted; answered with `append`. Asked once until then.
    void moreWanted(xb::catalog::OrderId before);
    void checksChanged(int count);

 private:
    void goOnChecking();
    QString spokenText(const OrderListRow& row) const;

    int capacity_count_;
    std::optional<catalog::OrderId> next_;
    std::optional<catalog::OrderId> asked_;  // the page below it is being read
    bool is_checking_all_ = false;           // of what is read further down too
    std::int64_t now_utc_ms_ = 0;
    QVector<OrderListRow> rows_;
    QSet<qint64> checked_;  // order ids
};

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::OrderListRow)
