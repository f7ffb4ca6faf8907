// One line of an order whose goods are refunded or came back: how many, and what becomes of them.
#pragma once

#include "catalog/orders/refund.h"

#include <QString>
#include <QVector>
#include <QWidget>

class QComboBox;
class QSpinBox;

namespace xb::app {

enum class GoodsFate { WithBuyer, ForSale, Spoilt };

class ReturnRow : public QWidget {
    Q_OBJECT

 public:
    struct Goods {
        int line = 0;
        QString title;
        int most = 0;            // units
        int chosen = 0;          // to begin with
        bool is_stocked = true;  // a product of ours: else nothing can go back into stock
    };

    // `fates` are those that can be chosen; the first one is, to begin with.
    ReturnRow(const Goods& goods, const QVector<GoodsFate>& fates, QWidget* parent = nullptr);

    int line() const { return goods_.line; }
    int quantity() const;
    int most() const { return goods_.most; }
    GoodsFate fate() const;
    catalog::ReturnedGoods returned() const;

 signals:
    void changed();

 private:
    const Goods goods_;
    QSpinBox* quantity_;
    QComboBox* fate_;
};

}  // namespace xb::app
