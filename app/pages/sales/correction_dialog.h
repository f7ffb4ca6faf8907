// Money that a producer gets or gives back beside what was sold: an advance, a box that was
// missing.
#pragma once

#include "catalog/products/product_rows.h"

#include <QDialog>
#include <QString>

#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

struct CorrectionAsk {
    catalog::ProducerId producer{};
    QString name;
    catalog::Money amount;  // below zero: taken off
    QString reason;
};

class CorrectionDialog : public QDialog {
    Q_OBJECT

 public:
    explicit CorrectionDialog(const std::vector<catalog::ProducerRow>& producers,
                              QWidget* parent = nullptr);

 signals:
    void chosen(const xb::app::CorrectionAsk& ask);

 private:
    void fill(const std::vector<catalog::ProducerRow>& producers);
    void arrange();
    void check();
    CorrectionAsk ask() const;

    QComboBox* producer_;
    QButtonGroup* ways_;
    QLineEdit* amount_;
    QLineEdit* reason_;
    QLabel* words_;
    QPushButton* confirm_;
};

}  // namespace xb::app
