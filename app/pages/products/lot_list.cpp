#include "app/pages/products/lot_list.h"

#include "app/pages/figures.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace xb::app {

QString traceCodeText(const std::string& code) {
    const QString text = QString::fromStdString(code);
    const qsizetype half = text.size() / 2;
    return QStringLiteral("%1-%2").arg(text.left(half), text.mid(half));
}

QString lotText(const catalog::LotRow& lot) {
    const QDateTime harvested_at = QDateTime::fromMSecsSinceEpoch(lot.lot.harvested_at.value);
    QStringList parts{traceCodeText(lot.trace_code),
                      harvested_at.toString(QStringLiteral("yyyy-MM-dd"))};
    if (!lot.lot.plot.empty()) parts << QString::fromStdString(lot.lot.plot);
    return parts.join(QStringLiteral(" · "));
}

LotList::LotList(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      words_(new QLabel(this)),
      add_(new QPushButton(this)) {
    title_->setProperty("role", "title");
    words_->setObjectName("form_lots");
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words_->setFocusPolicy(Qt::NoFocus);
    add_->setObjectName("form_lot_add");
    add_->setProperty("target", "true");
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(add_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(words_);
    connect(add_, &QPushButton::clicked, this, &LotList::lotAsked);
    retranslate();
}

void LotList::show(const std::vector<catalog::LotRow>& lots) {
    lots_ = lots;
    fill();
}

void LotList::fill() {
    QStringList lines;
    for (const catalog::LotRow& lot : lots_) {
        if (lot.is_hidden) continue;
        std::int64_t remaining = 0;
        for (const catalog::LotStock& stock : lot.stock)
            remaining += stock.remaining;
        lines << tr("%1 · %2 %3 harvested, %4 left to pack")
                     .arg(lotText(lot), countText(lot.lot.quantity),
                          QString::fromStdString(lot.lot.unit), countText(remaining));
    }
    words_->setText(lines.isEmpty()
                        ? tr("No harvest yet. A harvest has a code that buyers can look up.")
                        : lines.join(QLatin1Char('\n')));
}

void LotList::retranslate() {
    title_->setText(tr("Harvests"));
    add_->setText(tr("New harvest…"));
    fill();
}

void LotList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
