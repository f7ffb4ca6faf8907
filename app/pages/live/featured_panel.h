// The product that is explained now: what to say about it, in large type, and what is left of it.
#pragma once

#include "app/shop/shop_rows.h"
#include "app/widgets/card.h"

#include <chrono>
#include <cstdint>
#include <optional>

class QLabel;
class QPushButton;

namespace xb::app {

class ElidedLabel;
class LowScroll;
class Pill;

// The deal that holds now.
struct FeaturedDeal {
    std::int64_t price_fen = 0;
    std::int64_t left = 0;
    std::int64_t quota = 0;
    std::chrono::milliseconds to_go{0};
};

class FeaturedPanel : public Card {
    Q_OBJECT

 public:
    explicit FeaturedPanel(const Theme& theme, QWidget* parent = nullptr);

    // Nothing: the card says how to choose a product.
    void show(std::optional<ProductRow> product);
    void showDeal(const std::optional<FeaturedDeal>& deal);
    const std::optional<FeaturedDeal>& deal() const { return deal_; }
    // A rehearsal makes its own.
    void allowDeal(bool is_allowed);

 signals:
    void clearPressed();
    void dealPressed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();
    QString pointsText() const;
    QWidget* scrolled(QWidget* points);
    void tellDeal();

    std::optional<ProductRow> product_;
    std::optional<FeaturedDeal> deal_;
    ElidedLabel* title_;
    Pill* stock_;
    QLabel* points_;
    LowScroll* points_scroll_ = nullptr;
    ElidedLabel* deal_words_;
    QLabel* price_;
    QPushButton* deal_button_;
    QPushButton* clear_;
};

}  // namespace xb::app
