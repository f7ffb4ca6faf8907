// One order beside the list: who, where to, what, how much, what happened, and what comes next.
#pragma once

#include "app/shop/order_details.h"
#include "app/shop/photo_shelf.h"
#include "app/widgets/card.h"

#include <QPointer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace xb::app {

class OrderFacts;
class Pill;

class OrderDetailPanel : public Card {
    Q_OBJECT

 public:
    // `photos` outlives the panel.
    OrderDetailPanel(const Theme& theme, PhotoShelf& photos, QWidget* parent = nullptr);

    void show(const OrderDetail& detail);
    void clear();
    // This one is being read: nothing is done with another that is still shown.
    void expect(catalog::OrderId order);
    // The order that is shown; 0: none.
    catalog::OrderId order() const { return detail_.order; }
    // While a write is under way, no second one is asked for.
    void setBusy(bool is_busy);
    // In the place of the list, with the way back to it; else beside it.
    void setAlone(bool is_alone);

 signals:
    void backPressed();
    void stepAsked(xb::catalog::OrderId order, xb::catalog::OrderStatus step);
    // Packed and sent under this number.
    void shipAsked(xb::catalog::OrderId order, const QString& carrier, const QString& number);
    // `reached`: what the step that is to be undone has made of it.
    void undoAsked(xb::catalog::OrderId order, xb::catalog::OrderStatus reached);
    void cancelAsked(xb::catalog::OrderId order);
    void refundAsked(const xb::app::OrderDetail& detail);
    // From which harvest its lines are packed.
    void harvestAsked(xb::catalog::OrderId order);
    // Refunded goods of it have come back.
    void returnAsked(const xb::app::OrderDetail& detail);
    void slipAsked(xb::catalog::OrderId order);
    // Which of our goods a line of it is.
    void matchAsked(const xb::app::OrderDetail& detail, int line);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void retranslate();
    void fill();
    // Whether something may be done with what is shown: not at once after a step, so that a press
    // that comes twice by accident is one.
    bool isFree() const;
    void takeStep();
    void takeBack();
    void fillParcel();
    bool isShipping() const;
    // A carrier without a number says nothing that could be written down.
    bool lacksNumber() const;
    bool canUndo() const;

    const Theme& theme_;
    PhotoShelf& photos_;
    OrderDetail detail_;
    bool is_busy_ = false;
    bool is_behind_ = false;  // another one than this was chosen
    QPushButton* back_;
    QLabel* title_;
    Pill* status_;
    QScrollArea* scroll_;
    QPointer<QWidget> content_;
    QPointer<OrderFacts> facts_;  // of the order that is shown
    QWidget* parcel_;
    QLineEdit* carrier_;
    QLineEdit* number_;
    QLabel* parcel_note_;
    QPushButton* step_;
    QPushButton* slip_;
    QPushButton* undo_;
    QPushButton* refund_;
    QPushButton* cancel_;
    QTimer press_pause_;
};

}  // namespace xb::app
