#include "app/pages/products/lot_list.h"

#include "app/pages/figures.h"
#include "app/shop/line_harvests.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

LotList::LotList(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      nothing_(new QLabel(this)),
      rows_(new QVBoxLayout),
      add_(new QPushButton(this)) {
    title_->setProperty("role", "title");
    nothing_->setWordWrap(true);
    nothing_->setProperty("role", "quiet");
    rows_->setSpacing(6);
    add_->setObjectName("form_lot_add");
    add_->setProperty("target", "true");
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(add_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(nothing_);
    column->addLayout(rows_);
    connect(add_, &QPushButton::clicked, this, [this] { emit lotAsked(std::nullopt); });
    retranslate();
}

void LotList::show(const std::vector<catalog::LotRow>& lots) {
    lots_ = lots;
    fill();
}

void LotList::fill() {
    for (QWidget* row : shown_) {
        // Not at once: this may be called by one of its own buttons.
        row->hide();
        row->deleteLater();
    }
    shown_.clear();
    for (const catalog::LotRow& lot : lots_)
        addRow(lot);
    nothing_->setVisible(lots_.empty());
}

void LotList::addRow(const catalog::LotRow& lot) {
    std::int64_t remaining = 0;
    for (const catalog::LotStock& stock : lot.stock)
        remaining += stock.remaining;
    const QString told = tr("%1 · %2 %3 harvested, %4 left to pack")
                             .arg(lotText(lot), countText(lot.lot.quantity),
                                  QString::fromStdString(lot.lot.unit), countText(remaining));
    auto* row = new QWidget(this);
    auto* words = new QLabel(lot.is_hidden ? tr("%1 · not used any more").arg(told) : told, row);
    words->setObjectName("form_lot");
    words->setProperty("role", lot.is_hidden ? "quiet" : "");
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setFocusPolicy(Qt::NoFocus);
    auto* edit = new QPushButton(tr("Edit…"), row);
    edit->setObjectName("form_lot_edit");
    edit->setProperty("target", "true");
    edit->setAccessibleName(tr("Edit the harvest %1").arg(traceCodeText(lot.trace_code)));
    connect(edit, &QPushButton::clicked, this, [this, id = lot.id] { emit lotAsked(id); });
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(words, 1);
    line->addWidget(edit, 0, Qt::AlignTop);
    rows_->addWidget(row);
    shown_.push_back(row);
}

void LotList::retranslate() {
    title_->setText(tr("Harvests"));
    add_->setText(tr("New harvest…"));
    nothing_->setText(tr("No harvest yet. A harvest has a code that buyers can look up."));
    fill();
}

void LotList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
