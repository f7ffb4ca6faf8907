// A new harvest of a product: where, when, how much, and what was checked.
#pragma once

#include "catalog/products/lot_store.h"

#include <QDialog>

class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace xb::app {

class LotDialog : public QDialog {
    Q_OBJECT

 public:
    LotDialog(const QString& title, catalog::ProductId product, QWidget* parent = nullptr);

 signals:
    void chosen(const xb::catalog::LotDraft& lot);

 private:
    void arrange(const QString& title);
    void confirm();

    const catalog::ProductId product_;
    QLineEdit* plot_;
    QDateEdit* harvested_;
    QSpinBox* quantity_;
    QLineEdit* unit_;
    QLineEdit* inspection_;
};

}  // namespace xb::app
