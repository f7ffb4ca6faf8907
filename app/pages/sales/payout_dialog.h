// A payment to a producer, written down against the settlement that it pays.
#pragma once

#include "catalog/settlement/settlement.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace xb::app {

struct PayoutAsk {
    catalog::SettlementId settlement{};
    catalog::Money amount;
    catalog::Money paid_before;  // what had been paid of it when it was asked
    QString reference;
    QString producer;
};

class PayoutDialog : public QDialog {
    Q_OBJECT

 public:
    // `unpaid`: settlements of which something is left, newest first.
    explicit PayoutDialog(std::vector<catalog::SettlementRow> unpaid, QWidget* parent = nullptr);

    // In full, for whoever pays now; of the producer that is chosen.
    void showAccount(catalog::ProducerId producer, const QString& account);

 signals:
    void accountAsked(xb::catalog::ProducerId producer);
    void chosen(const xb::app::PayoutAsk& ask);

 private:
    void arrange();
    void choose(int row);
    void check();
    const catalog::SettlementRow* settlement() const;

    const std::vector<catalog::SettlementRow> unpaid_;
    QListWidget* list_;
    QLineEdit* amount_;
    QLineEdit* reference_;
    QLabel* account_;
    QPushButton* show_account_;
    QLabel* words_;
    QPushButton* confirm_;
};

}  // namespace xb::app
