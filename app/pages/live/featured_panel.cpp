#include "app/pages/live/featured_panel.h"

#include "app/pages/figures.h"
#include "app/pages/live/point_words.h"
#include "app/widgets/elided_label.h"
#include "app/widgets/low_scroll.h"
#include "app/widgets/pill.h"
#include "app/widgets/restyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace xb::app {

namespace {
constexpr int least_points_px = 56;
}  // namespace

FeaturedPanel::FeaturedPanel(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      title_(new ElidedLabel(this)),
      stock_(new Pill(theme, PillDot::Hidden, this)),
      points_(new QLabel(this)),
      deal_words_(new ElidedLabel(this)),
      price_(new QLabel(this)),
      deal_button_(new QPushButton(this)),
      clear_(new QPushButton(this)) {
    setObjectName("featured");
    title_->setObjectName("featured_title");
    title_->setProperty("role", "title");
    stock_->setObjectName("featured_stock");
    points_->setObjectName("featured_points");
    points_->setProperty("role", "loud");
    points_->setTextFormat(Qt::PlainText);
    points_->setWordWrap(true);
    points_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    price_->setObjectName("featured_price");
    price_->setProperty("role", "loud");
    deal_words_->setObjectName("featured_deal");
    deal_button_->setObjectName("featured_deal_set");
    clear_->setObjectName("featured_clear");
    for (QPushButton* button : {deal_button_, clear_})
        button->setProperty("narrow", true);

    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(title_, 1);
    head->addWidget(stock_);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(price_);
    foot->addStretch();
    foot->addWidget(deal_button_);
    foot->addWidget(clear_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(scrolled(points_), 1);
    column->addWidget(deal_words_);
    column->addLayout(foot);
    connect(deal_button_, &QPushButton::clicked, this, &FeaturedPanel::dealPressed);
    connect(clear_, &QPushButton::clicked, this, &FeaturedPanel::clearPressed);
    retranslate();
}

// However many there are, each can be read; the keyboard scrolls too.
QWidget* FeaturedPanel::scrolled(QWidget* points) {
    points_scroll_ = new LowScroll(least_points_px, this);
    points_scroll_->setObjectName("featured_points_scroll");
    points_scroll_->setFocusPolicy(Qt::StrongFocus);
    auto* inside = new QWidget(points_scroll_);
    inside->setObjectName("scrolled");
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(points, 1);
    points_scroll_->setWidget(inside);
    return points_scroll_;
}

void FeaturedPanel::show(std::optional<ProductRow> product) {
    product_ = std::move(product);
    retranslate();
}

void FeaturedPanel::showDeal(const std::optional<FeaturedDeal>& deal) {
    deal_ = deal;
    tellDeal();
}

void FeaturedPanel::allowDeal(bool is_allowed) {
    if (is_allowed == deal_button_->isEnabled()) return;
    deal_button_->setEnabled(is_allowed);
    tellDeal();
}

void FeaturedPanel::tellDeal() {
    const bool is_told = product_ && deal_;
    deal_words_->setVisible(is_told);
    deal_button_->setProperty("kind", is_told ? "shown" : "");
    deal_button_->setStyleSheet(QString());
    deal_button_->setAccessibleName(!deal_button_->isEnabled()
                                        ? tr("A rehearsal makes its own flash deals")
                                    : is_told ? tr("Change the flash deal, or end it")
                                              : tr("Make a flash deal of it"));
    deal_button_->setToolTip(deal_button_->accessibleName());
    const bool has_any = is_told && deal_->left > 0;
    if (product_) price_->setText(moneyText(has_any ? deal_->price_fen : product_->price_fen));
    if (!is_told) return;
    deal_words_->setFullText(
        has_any ? tr("Flash deal: %1 of %2 left, %3")
                      .arg(countText(deal_->left), countText(deal_->quota), clockText(deal_->to_go))
                : tr("The flash deal is sold out"));
}

QString FeaturedPanel::pointsText() const {
    if (!product_)
        return tr("Press Explain on the shelf: the product's card then stands in the picture.");
    if (product_->talking_points.isEmpty())
        return tr("No talking points are noted for this product.");
    return numberedPoints(product_->talking_points);
}

void FeaturedPanel::retranslate() {
    title_->setFullText(product_ ? tr("Explaining now · %1").arg(product_->title)
                                 : tr("Nothing is being explained"),
                        product_ ? product_->title : QString());
    const bool has_points = product_ && !product_->talking_points.isEmpty();
    points_->setProperty("role", has_points ? "loud" : "quiet_plain");
    restyle(*points_);
    const QString points = pointsText();
    // What is said next begins at its first point.
    if (points != points_->text()) points_scroll_->verticalScrollBar()->setValue(0);
    points_->setText(points);
    points_scroll_->setAccessibleName(tr("Talking points"));
    if (product_) {
        stock_->show(
            product_->is_stock_low ? Tone::Warn : Tone::Quiet,
            product_->stock > 0 ? tr("%1 left").arg(countText(product_->stock)) : tr("Sold out"));
    }
    for (QWidget* part : {static_cast<QWidget*>(stock_), static_cast<QWidget*>(price_),
                          static_cast<QWidget*>(deal_button_), static_cast<QWidget*>(clear_)}) {
        part->setVisible(product_.has_value());
    }
    deal_button_->setText(tr("Deal…"));
    clear_->setText(tr("Hide"));
    clear_->setAccessibleName(tr("Take the card off the picture"));
    clear_->setToolTip(clear_->accessibleName());
    tellDeal();
}

void FeaturedPanel::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
