// The sizes of a product that are off the shelf, below those in its form, each with its way back.
#pragma once

#include "catalog/products/product_rows.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace xb::app {

class HiddenSkus : public QWidget {
    Q_OBJECT

 public:
    explicit HiddenSkus(QWidget* parent = nullptr);

    // Where there are none, nothing is shown.
    void show(const std::vector<catalog::SkuDetail>& skus);

 signals:
    void putBackAsked(xb::catalog::SkuId sku);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void fill();
    void addRow(const catalog::SkuDetail& sku);

    std::vector<catalog::SkuDetail> skus_;
    QVBoxLayout* rows_;
    std::vector<QWidget*> shown_;
};

}  // namespace xb::app
