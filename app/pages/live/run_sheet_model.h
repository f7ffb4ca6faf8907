// The lines of a run sheet as a list that can be put in another order by hand.
#pragma once

#include "app/live/run_sheet.h"
#include "app/shop/shop_rows.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>
#include <QVector>

#include <functional>
#include <optional>
#include <vector>

namespace xb::app {

class PhotoShelf;

// Main thread.
class RunSheetModel : public QAbstractListModel {
    Q_OBJECT

 public:
    // `photos` outlives the model.
    explicit RunSheetModel(PhotoShelf& photos, QObject* parent = nullptr);

    // `products` has a row for each SKU of the items.
    void load(const std::vector<catalog::RunSheetItem>& items, const QVector<ProductRow>& products);
    // See RunSheet::replace.
    void replace(const std::vector<catalog::RunSheetItem>& items,
                 const QVector<ProductRow>& products);
    void add(const catalog::RunSheetItem& item, const ProductRow& product);
    void change(int row, const catalog::RunSheetItem& item);
    void remove(int row);
    // One place up (-1) or down (+1); answers whether there was one.
    bool step(int row, int by);

    // What is on and done changes, the lines do not.
    void mark(const std::function<void(RunSheet&)>& change);
    // A new price or stock of a product that is on the sheet.
    void update(const ProductRow& product);

    const RunSheet& sheet() const { return sheet_; }
    const RunSheetLine& line(int row) const { return sheet_.lines()[static_cast<size_t>(row)]; }
    ProductRow product(int row) const { return products_.value(line(row).item.sku.value); }
    // As it was last told of; none: it is not on the sheet.
    std::optional<ProductRow> productOf(catalog::SkuId sku) const;
    QPixmap photo(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex& source_parent, int source_row, int count,
                  const QModelIndex& target_parent, int target_row) override;

 signals:
    // By a hand: the order is not yet kept.
    void reordered();
    void marked();

 private:
    void know(const QVector<ProductRow>& products);

    PhotoShelf& photos_;
    RunSheet sheet_;
    QHash<qint64, ProductRow> products_;  // by SKU
};

}  // namespace xb::app
