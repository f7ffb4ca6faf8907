// A change of one SKU's stock by hand: why, how many, and of which harvest.
#pragma once

#include "catalog/products/lot_store.h"
#include "catalog/products/product_rows.h"
#include "catalog/stock/stock_ledger.h"

#include <QDialog>

#include <optional>
#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace xb::app {

class FormField;

struct StockAsk {
    catalog::SkuId sku;
    catalog::MovementReason reason = catalog::MovementReason::Receive;  // or Spoil, Count
    std::int64_t quantity = 0;                                          // of a count: what is there
    std::int64_t shown_stock = 0;  // what the person saw: a count says what differs from it
    std::optional<catalog::LotId> lot;
};

class StockDialog : public QDialog {
    Q_OBJECT

 public:
    StockDialog(const QString& title, const catalog::SkuDetail& sku,
                const std::vector<catalog::LotRow>& lots, QWidget* parent = nullptr);

 signals:
    void chosen(const xb::app::StockAsk& ask);

 private:
    void arrange(const QString& title, const std::vector<catalog::LotRow>& lots);
    catalog::MovementReason reason() const;
    std::int64_t after() const;
    void check();
    void confirm();

    const catalog::SkuDetail sku_;
    QButtonGroup* reasons_;
    QSpinBox* quantity_;
    QComboBox* lot_;
    FormField* quantity_field_;
    FormField* lot_field_;
    QLabel* outcome_;
    QPushButton* confirm_;
};

}  // namespace xb::app
