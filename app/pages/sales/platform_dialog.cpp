#include "app/pages/sales/platform_dialog.h"

#include "app/pages/figures.h"
#include "app/widgets/dialog_size.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr QSize wanted_px(680, 560);
constexpr int most_shown = 500;

QString lineOf(const catalog::PlatformOrder& order) {
    const QString name =
        QStringLiteral("%1 %2").arg(channelText(QString::fromStdString(order.channel)),
                                    QString::fromStdString(order.external_id));
    switch (order.difference) {
        case catalog::PlatformDifference::OtherAmount:
            return PlatformDialog::tr("%1: the platform counts %2, the shop %3")
                .arg(name, moneyText(order.theirs.fen), moneyText(order.ours.fen));
        case catalog::PlatformDifference::UnknownOrder:
            return PlatformDialog::tr("%1: the platform counts %2, the shop has no such order")
                .arg(name, moneyText(order.theirs.fen));
        case catalog::PlatformDifference::NotSettled:
            return PlatformDialog::tr("%1: %2 delivered, and in no file of the platform")
                .arg(name, moneyText(order.ours.fen));
    }
    return name;
}

}  // namespace

PlatformDialog::PlatformDialog(QWidget* parent)
    : QDialog(parent),
      words_(new QLabel(this)),
      list_(new QListWidget(this)),
      import_(new QPushButton(tr("Import a platform's file…"), this)) {
    setObjectName("platform_dialog");
    setWindowTitle(tr("What the platforms have settled"));
    setModal(true);
    words_->setObjectName("platform_words");
    words_->setWordWrap(true);
    list_->setObjectName("platform_orders");
    list_->setProperty("role", "lines");
    list_->setAccessibleName(tr("Orders that differ"));
    list_->setWordWrap(true);
    import_->setObjectName("platform_import");
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName("platform_close");
    close->setProperty("kind", "main");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(import_);
    buttons->addStretch(1);
    buttons->addWidget(close);
    for (QPushButton* one : {import_, close})
        one->setProperty("target", "true");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(words_);
    column->addWidget(list_, 1);
    column->addLayout(buttons);
    connect(import_, &QPushButton::clicked, this, &PlatformDialog::importAsked);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    begin();
    resizeWithin(*this, wanted_px);
}

void PlatformDialog::begin() {
    sums_ = {};
    differing_count_ = 0;
    is_whole_ = false;
    list_->clear();
    tell();
}

void PlatformDialog::add(const catalog::PlatformPage& page) {
    sums_.settled_count += page.settled_count;
    sums_.theirs = sums_.theirs + page.theirs;
    sums_.paid = sums_.paid + page.paid;
    is_whole_ = !page.next.has_value();
    for (const catalog::PlatformOrder& order : page.differing) {
        if (++differing_count_ <= most_shown) list_->addItem(lineOf(order));
    }
    tell();
}

void PlatformDialog::tell() {
    const QString seen = countText(sums_.settled_count);
    list_->setVisible(differing_count_ > 0);
    if (!is_whole_) return words_->setText(tr("Comparing… Settled orders so far: %1.").arg(seen));
    if (sums_.settled_count == 0) {
        return words_->setText(
            tr("No file of a platform has been imported yet. Download from "
               "Douyin what it has settled, as CSV, and import it here."));
    }
    const QString sums =
        tr("Settled orders: %1. Buyers paid %2, of which %3 came in after the platform's fees.")
            .arg(seen, moneyText(sums_.theirs.fen), moneyText(sums_.paid.fen));
    if (differing_count_ == 0) {
        return words_->setText(sums + QLatin1Char('\n') + tr("Every order agrees with the shop."));
    }
    const QString differ = differing_count_ > most_shown
                               ? tr("Orders that differ: %1; the first %2 are shown.")
                                     .arg(countText(differing_count_), countText(most_shown))
                               : tr("Orders that differ: %1.").arg(countText(differing_count_));
    words_->setText(sums + QLatin1Char('\n') + differ);
}

}  // namespace xb::app
