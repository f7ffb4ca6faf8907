// How much is paid back and why, for which goods, and what becomes of those.
#pragma once

#include "app/shop/order_details.h"
#include "catalog/orders/refund.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace xb::app {

class ReturnRow;

class RefundDialog : public QDialog {
    Q_OBJECT

 public:
    // Begins with all that is left of it; with its goods too where they were sent already. Paying
    // back all of it refunds all of its goods, as it ends the order.
    explicit RefundDialog(const OrderDetail& order, QWidget* parent = nullptr);

    catalog::RefundDraft refund() const;

 signals:
    void chosen(const xb::catalog::RefundDraft& refund);

 private:
    void addRows(QVBoxLayout& column);
    void arrange(QWidget* body);
    // Of the units that are chosen; all that is left, shipping as well, for all units or for none.
    qint64 proposedFen() const;
    // Those that are chosen, or with them all that are left.
    enum class Units { Chosen, All };
    std::vector<catalog::RefundedUnits> units(Units which) const;
    catalog::Money worthOf(const OrderDetailLine& line, std::int64_t quantity) const;
    void propose();
    void check();

    const OrderDetail order_;
    const std::vector<std::int64_t> goods_fen_;  // that was paid for each line
    std::vector<ReturnRow*> rows_;
    QLineEdit* amount_;
    QLineEdit* reason_;
    QLabel* problem_;
    QPushButton* refund_;
};

}  // namespace xb::app
