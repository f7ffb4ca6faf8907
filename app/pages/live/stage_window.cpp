#include "app/pages/live/stage_window.h"

#include "app/pages/live/point_words.h"
#include "app/widgets/elided_label.h"
#include "app/widgets/fitted_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace xb::app {

namespace {

constexpr int usual_most_px = 96;
constexpr int smallest_most_px = 24;
constexpr int largest_most_px = 240;
constexpr int step_px = 8;

auto valuesOf(const StageView& view) {
    return std::tie(view.title, view.points, view.price, view.stock, view.is_stock_low, view.next,
                    view.item_time.tone, view.item_time.text, view.air_time, view.clock,
                    view.orders);
}

}  // namespace

bool StageView::operator==(const StageView& other) const {
    return valuesOf(*this) == valuesOf(other);
}

StageWindow::StageWindow(const Theme& theme)
    : theme_(theme),
      most_px_(usual_most_px),
      item_time_(new QLabel(this)),
      air_time_(new QLabel(this)),
      clock_(new QLabel(this)),
      title_(new ElidedLabel(this)),
      price_(new QLabel(this)),
      stock_(new QLabel(this)),
      points_(new FittedText(theme, this)),
      next_(new ElidedLabel(this)),
      keys_(new QLabel(this)) {
    setObjectName("stage_window");
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(480, 320);
    for (int i = 0; i < order_count; ++i)
        orders_ << new ElidedLabel(this);
    arrange();
    retranslate();
}

void StageWindow::arrange() {
    item_time_->setObjectName("stage_item_time");
    air_time_->setObjectName("stage_air_time");
    clock_->setObjectName("stage_clock");
    title_->setObjectName("stage_title");
    price_->setObjectName("stage_price");
    stock_->setObjectName("stage_stock");
    points_->setObjectName("stage_points");
    next_->setObjectName("stage_next");
    keys_->setObjectName("stage_keys");
    keys_->setProperty("role", "quiet");
    auto* top = new QHBoxLayout;
    top->setSpacing(28);
    top->addWidget(item_time_);
    top->addStretch(1);
    top->addWidget(air_time_);
    top->addWidget(clock_);
    auto* product = new QHBoxLayout;
    product->setSpacing(28);
    product->addWidget(title_, 1);
    product->addWidget(price_);
    product->addWidget(stock_);
    auto* orders = new QVBoxLayout;
    orders->setSpacing(2);
    for (ElidedLabel* order : orders_)
        orders->addWidget(order);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(28);
    foot->addWidget(next_, 1, Qt::AlignBottom);
    foot->addLayout(orders, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 20, 32, 14);
    column->setSpacing(14);
    column->addLayout(top);
    column->addLayout(product);
    column->addWidget(points_, 1);
    column->addLayout(foot);
    column->addWidget(keys_);
}

void StageWindow::show(const StageView& view) {
    if (view == view_) return;
    view_ = view;
    retranslate();
}

void StageWindow::grow(int by_px) {
    // Smaller is smaller than what is seen, not than what there would be room for.
    const int now_px = by_px < 0 ? points_->fontPx() : most_px_;
    most_px_ = std::clamp(now_px + by_px, smallest_most_px, largest_most_px);
    points_->setMostPx(most_px_);
}

void StageWindow::toggleFullScreen() {
    isFullScreen() ? showNormal() : showFullScreen();
}

void StageWindow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_PageDown:
        case Qt::Key_Right:
        case Qt::Key_Space:
            // Held down, it would run through the whole run sheet.
            if (!event->isAutoRepeat()) emit nextPressed();
            return;
        case Qt::Key_PageUp:
        case Qt::Key_Left:
            if (!event->isAutoRepeat()) emit backPressed();
            return;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return grow(step_px);
        case Qt::Key_Minus:
            return grow(-step_px);
        case Qt::Key_F11:
            return toggleFullScreen();
        case Qt::Key_Escape:
            close();
            return;
        // Only hold others: a pair is told with its last key.
        case Qt::Key_Control:
        case Qt::Key_Shift:
        case Qt::Key_Alt:
        case Qt::Key_AltGr:
        case Qt::Key_Meta:
            return;
        default:
            // Held down, it would run through everything.
            if (!event->isAutoRepeat())
                emit otherKeyPressed(QKeyCombination(event->modifiers() & ~Qt::KeypadModifier,
                                                     static_cast<Qt::Key>(event->key())));
    }
}

void StageWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    tint();
}

void StageWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    setFocus();
    emit shownChanged(true);
}

void StageWindow::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    emit shownChanged(false);
}

// Type grows with the window, so that it is read from the same distance in parts of it.
void StageWindow::tint() {
    const int large_px = std::clamp(height() / 14, 22, 96);
    const int small_px = std::clamp(height() / 26, 16, 48);
    const auto style = [](QWidget& label, int font_px, const QColor& color) {
        const QString sheet = QStringLiteral("font-size: %1px; font-weight: bold; color: %2;")
                                  .arg(font_px)
                                  .arg(color.name());
        if (label.styleSheet() != sheet) label.setStyleSheet(sheet);
    };
    const bool is_late = view_.item_time.tone == Tone::Warn;
    style(*item_time_, large_px, is_late ? theme_.on_air_text : theme_.good_tone.text);
    style(*air_time_, large_px, theme_.on_air_text);
    style(*clock_, large_px, theme_.text);
    style(*title_, large_px, theme_.harvest_text);
    style(*price_, large_px, theme_.text);
    style(*stock_, large_px, view_.is_stock_low ? theme_.warn_tone.text : theme_.quiet_text);
    style(*next_, small_px, theme_.text);
    for (ElidedLabel* order : orders_)
        style(*order, small_px, theme_.quiet_text);
}

void StageWindow::retranslate() {
    setWindowTitle(tr("Teleprompter"));
    item_time_->setText(view_.item_time.text);
    air_time_->setText(view_.air_time);
    clock_->setText(view_.clock);
    clock_->setAccessibleName(tr("Time of day: %1").arg(view_.clock));
    title_->setFullText(view_.title.isEmpty() ? tr("Nothing is being explained") : view_.title);
    price_->setText(view_.price);
    stock_->setText(view_.stock);
    points_->setText(numberedPoints(view_.points));
    next_->setFullText(view_.next.isEmpty() ? QString() : tr("Next: %1").arg(view_.next));
    for (int i = 0; i < orders_.size(); ++i)
        orders_[i]->setFullText(view_.orders.value(i));
    keys_->setText(
        tr("Page down: next · Page up: back · + and −: size · F11: whole screen · "
           "Esc: close"));
    setAccessibleDescription(points_->text());
    tint();
}

void StageWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) tint();
}

}  // namespace xb::app
