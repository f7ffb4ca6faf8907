// The product that is explained now: what to say about it, in large type, and what is left of it.
#pragma once

#include "app/shop/shop_rows.h"
#include "app/widgets/card.h"

#include <optional>

class QLabel;
class QPushButton;

namespace xb::app {

class ElidedLabel;
class Pill;

class FeaturedPanel : public Card {
    Q_OBJECT

 public:
    explicit FeaturedPanel(const Theme& theme, QWidget* parent = nullptr);

    // Nothing: the card says how to choose a product.
    void show(std::optional<ProductRow> product);

 signals:
    void clearPressed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();
    QString pointsText() const;

    std::optional<ProductRow> product_;
    ElidedLabel* title_;
    Pill* stock_;
    QLabel* points_;
    QLabel* price_;
    QPushButton* clear_;
};

}  // namespace xb::app
