// The SKUs of the shop as a list, with the one that is explained now marked.
#pragma once

#include "app/shop/shop_rows.h"

#include <QAbstractListModel>
#include <QHash>
#include <QMetaType>

#include <optional>

namespace xb::app {

class PhotoShelf;

// What a deal that runs now asks for a unit, in fen, by SKU.
using DealPrices = QHash<qint64, qint64>;

class ProductListModel : public QAbstractListModel {
    Q_OBJECT

 public:
    enum Role {
        SkuRole = Qt::UserRole + 1,
        RowRole,
        PhotoRole,
        FeaturedRole,
        SearchRole,
        DealRole
    };

    // `photos` outlives the model. Main thread.
    explicit ProductListModel(PhotoShelf& photos, QObject* parent = nullptr);

    void clear();
    void append(const QVector<ProductRow>& rows);
    // Known rows are updated, new ones go below, and what is not on sale any more leaves the list,
    // unless it is explained now.
    void merge(const QVector<ProductRow>& rows);
    // Replaces the rows that are known by their SKU (a new stock or price), leaves the others and
    // the order alone.
    void update(const QVector<ProductRow>& rows);
    void setFeatured(std::optional<catalog::SkuId> sku);
    // DealRole is the price in fen; of a SKU without a deal it is invalid.
    void setDeals(const DealPrices& deals);
    std::optional<catalog::SkuId> featured() const { return featured_; }
    // `step` rows below the featured one; the first one where none is featured. None: there is
    // none.
    std::optional<catalog::SkuId> besideFeatured(int step) const;
    const ProductRow* find(catalog::SkuId sku) const;
    const ProductRow& row(int index) const { return rows_[index]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

 private:
    int indexOf(catalog::SkuId sku) const;
    void countAnew(int first_row);
    void remove(int row);
    void touch(int row);
    // Tells SKUs of one title apart by their spec.
    void tellApart(int first_new_row);
    QString spokenText(const ProductRow& row) const;

    PhotoShelf& photos_;
    QVector<ProductRow> rows_;
    QHash<qint64, int> row_of_sku_;
    QHash<QString, int> first_of_title_;  // the row that had it first
    std::optional<catalog::SkuId> featured_;
    DealPrices deals_;
};

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::ProductRow)
