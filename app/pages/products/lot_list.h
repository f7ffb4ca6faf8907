// The harvests of a product in its form, each with the code that is printed on its boxes.
#pragma once

#include "catalog/products/lot_store.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace xb::app {

class LotList : public QWidget {
    Q_OBJECT

 public:
    explicit LotList(QWidget* parent = nullptr);

    void show(const std::vector<catalog::LotRow>& lots);

 signals:
    // None: a new one.
    void lotAsked(std::optional<xb::catalog::LotId> lot);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void fill();
    void addRow(const catalog::LotRow& lot);
    void retranslate();

    std::vector<catalog::LotRow> lots_;
    QLabel* title_;
    QLabel* nothing_;
    QVBoxLayout* rows_;
    std::vector<QWidget*> shown_;
    QPushButton* add_;
};

}  // namespace xb::app
