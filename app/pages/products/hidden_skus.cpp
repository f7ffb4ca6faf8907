#include "app/pages/products/hidden_skus.h"

#include "app/pages/figures.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

HiddenSkus::HiddenSkus(QWidget* parent) : QWidget(parent), rows_(new QVBoxLayout(this)) {
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(6);
    hide();
}

void HiddenSkus::show(const std::vector<catalog::SkuDetail>& skus) {
    skus_ = skus;
    fill();
}

void HiddenSkus::fill() {
    for (QWidget* row : shown_) {
        // Not at once: this may be called by one of its own buttons.
        row->hide();
        row->deleteLater();
    }
    shown_.clear();
    for (const catalog::SkuDetail& sku : skus_)
        addRow(sku);
    setVisible(!skus_.empty());
}

void HiddenSkus::addRow(const catalog::SkuDetail& sku) {
    const QString name = QString::fromStdString(sku.sku.spec.empty() ? sku.sku.code : sku.sku.spec);
    auto* row = new QWidget(this);
    auto* words =
        new QLabel(tr("%1 · %2 · off the shelf").arg(name, moneyText(sku.sku.price.fen)), row);
    words->setObjectName("form_hidden_sku");
    words->setProperty("role", "quiet");
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    auto* back = new QPushButton(tr("Put back on the shelf"), row);
    back->setObjectName("form_put_back");
    back->setProperty("target", "true");
    back->setAccessibleName(tr("Put %1 back on the shelf").arg(name));
    connect(back, &QPushButton::clicked, this, [this, id = sku.id] { emit putBackAsked(id); });
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(words, 1);
    line->addWidget(back, 0, Qt::AlignTop);
    rows_->addWidget(row);
    shown_.push_back(row);
}

void HiddenSkus::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) fill();
}

}  // namespace xb::app
