// What is known of one order: who, where, what, how much, and how far it has come.
#pragma once

#include "app/shop/order_details.h"

#include <QWidget>

class QVBoxLayout;

namespace xb::app {

class PhotoShelf;

// Shows one order as it was when it was made; another one is another widget.
class OrderFacts : public QWidget {
    Q_OBJECT

 public:
    // `photos` outlives it.
    OrderFacts(const OrderDetail& detail, PhotoShelf& photos, QWidget* parent = nullptr);

    // Nothing is asked for while a write is under way.
    void setBusy(bool is_busy);

 signals:
    void matchAsked(int line);
    void harvestAsked();
    void returnAsked();  // refunded goods have come back

 private:
    void addFact(const QString& title, const QString& value);
    bool hasPhotos() const;
    void addLine(const OrderDetailLine& line);
    void addHarvests();
    void addAmounts();
    void addRefunds();
    void addSteps();

    const OrderDetail detail_;
    PhotoShelf& photos_;
    QVBoxLayout* column_;
};

}  // namespace xb::app
