// A harvest of a product: where, when, how much, and what was checked.
#pragma once

#include "catalog/products/lot_store.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace xb::app {

class LotDialog : public QDialog {
    Q_OBJECT

 public:
    // A new one.
    LotDialog(const QString& title, catalog::ProductId product, QWidget* parent = nullptr);
    // One that is there: all of it can be put right but its product and its code.
    LotDialog(const QString& title, const catalog::LotRow& lot, QWidget* parent = nullptr);

 signals:
    // Hidden: nothing is packed from it any more.
    void chosen(const xb::catalog::LotDraft& lot, bool is_hidden);

 private:
    LotDialog(const QString& title, std::optional<catalog::LotRow> lot, catalog::ProductId product,
              QWidget* parent);
    void arrange(const QString& title);
    void fill();
    void confirm();

    const std::optional<catalog::LotRow> lot_;
    const catalog::ProductId product_;
    QLineEdit* plot_;
    QDateEdit* harvested_;
    QSpinBox* quantity_;
    QLineEdit* unit_;
    QLineEdit* inspection_;
    QCheckBox* hidden_;
};

}  // namespace xb::app
