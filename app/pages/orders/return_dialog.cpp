#include "app/pages/orders/return_dialog.h"

#include "app/pages/orders/return_row.h"
#include "app/widgets/dialog_frame.h"
#include "app/widgets/dialog_size.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr int width_px = 500;
}

ReturnDialog::ReturnDialog(const OrderDetail& order, QWidget* parent)
    : QDialog(parent), confirm_(new QPushButton(tr("They are back"), this)) {
    setObjectName("return_dialog");
    setWindowTitle(tr("Goods came back"));
    setModal(true);
    confirm_->setObjectName("return_confirm");
    confirm_->setProperty("kind", "main");
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    auto* words = new QLabel(
        tr("Refunded goods that have come back. What can be sold goes back in stock, and to the "
           "orders that wait for it; the rest is written off."),
        body);
    words->setProperty("role", "quiet");
    words->setWordWrap(true);
    column->addWidget(words);
    for (const OrderDetailLine& line : order.lines) {
        if (line.away_quantity <= 0) continue;
        const QString title = (line.title + QLatin1Char(' ') + line.spec).trimmed();
        const auto away = static_cast<int>(line.away_quantity);
        auto* row = new ReturnRow({line.number, title, away, away, true},
                                  {GoodsFate::ForSale, GoodsFate::Spoilt}, body);
        rows_.push_back(row);
        column->addWidget(row);
        connect(row, &ReturnRow::changed, this, [this] { confirm_->setEnabled(!goods().empty()); });
    }
    auto* keep = new QPushButton(tr("Not yet"), this);
    keep->setObjectName("return_keep");
    frameDialog(*this, QStringLiteral("return_scroll"), body, keep, confirm_);
    connect(confirm_, &QPushButton::clicked, this, [this] {
        const auto back = goods();
        accept();
        emit chosen(back);
    });
    fitHeight(*this, width_px);
}

std::vector<catalog::ReturnedGoods> ReturnDialog::goods() const {
    std::vector<catalog::ReturnedGoods> goods;
    for (const ReturnRow* row : rows_) {
        if (row->quantity() > 0) goods.push_back(row->returned());
    }
    return goods;
}

}  // namespace xb::app
