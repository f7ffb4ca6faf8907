// Products, newest first, growing page by page, with those that are ticked.
#pragma once

#include "app/shop/shelf_row.h"

#include <QAbstractListModel>
#include <QSet>
#include <QVector>

#include <optional>

namespace xb::app {

class PhotoShelf;

class ShelfModel : public QAbstractListModel {
    Q_OBJECT

 public:
    enum Role { RowRole = Qt::UserRole + 1, IdRole, PhotoRole };

    // `photos` outlives the model. Main thread. At most 50,000 rows; words narrow a longer list.
    explicit ShelfModel(PhotoShelf& photos, QObject* parent = nullptr);

    // The list anew, from its first page: what was ticked and is there still stays ticked.
    void replace(const QVector<ShelfRow>& newest_first, std::optional<catalog::ProductId> next);
    // Older ones go below; with `next` a further page may be asked for.
    void append(const QVector<ShelfRow>& newest_first, std::optional<catalog::ProductId> next);
    // Rows that are here already get their new values.
    void update(const QVector<ShelfRow>& rows);
    const ShelfRow& row(int index) const { return rows_[index]; }
    // -1 where it is not in the list.
    int indexOf(catalog::ProductId product) const;

    // What the person has ticked, newest first.
    QVector<ShelfRow> checkedRows() const;
    int checkedCount() const { return static_cast<int>(checked_.size()); }
    bool isChecked(int index) const { return checked_.contains(rows_[index].product.value); }
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
    // The page below this product is wanted; answered with `append`. Asked once until then.
    void moreWanted(xb::catalog::ProductId before);
    void checksChanged(int count);

 private:
    void goOnChecking();
    QString spokenText(const ShelfRow& row) const;

    PhotoShelf& photos_;
    std::optional<catalog::ProductId> next_;
    std::optional<catalog::ProductId> asked_;  // the page below it is being read
    bool is_checking_all_ = false;             // of what is read further down too
    QVector<ShelfRow> rows_;
    QSet<qint64> checked_;  // product ids
};

}  // namespace xb::app
