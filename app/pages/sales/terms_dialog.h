// When producers get their money: how much of a delivered line, after how many days.
#pragma once

#include "catalog/settlement/settlement.h"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace xb::app {

class TermsDialog : public QDialog {
    Q_OBJECT

 public:
    explicit TermsDialog(const catalog::SettlementTerms& terms, QWidget* parent = nullptr);

    catalog::SettlementTerms terms() const;

 signals:
    void chosen(const xb::catalog::SettlementTerms& terms);

 private:
    void arrange();
    void check();

    const catalog::SettlementTerms before_;
    QDoubleSpinBox* share_;
    QSpinBox* first_days_;
    QSpinBox* window_days_;
    QLabel* words_;
    QPushButton* save_;
};

}  // namespace xb::app
