#include "app/pages/orders/match_dialog.h"

#include "app/pages/figures.h"
#include "app/widgets/dialog_size.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr QSize wanted_px(600, 560);

QLabel* words(const QString& text, const char* role, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setProperty("role", role);
    return made;
}

QString rowText(const SkuChoice& choice) {
    const QString name = (choice.title + QLatin1Char(' ') + choice.spec).trimmed();
    return MatchDialog::tr("%1 · %2 · %3 · %4 in stock")
        .arg(name, choice.code, moneyText(choice.price_fen), countText(choice.stock));
}

QString othersText(const MatchQuestion& question) {
    const QString count = countText(question.waiting_count);
    if (question.has_more_waiting)
        return MatchDialog::tr("%1 and more other lines wait with this code.").arg(count);
    if (question.waiting_count == 1) return MatchDialog::tr("1 other line waits with this code.");
    return MatchDialog::tr("%1 other lines wait with this code.").arg(count);
}

}  // namespace

MatchDialog::MatchDialog(const MatchQuestion& question, QWidget* parent)
    : QDialog(parent),
      search_(new QLineEdit(this)),
      list_(new QListWidget(this)),
      nothing_(words(tr("No product matches."), "quiet", this)),
      remember_(new QCheckBox(tr("Remember it for this channel"), this)),
      confirm_(new QPushButton(tr("This is it"), this)) {
    setObjectName("match_dialog");
    setWindowTitle(tr("Which product is it?"));
    setModal(true);
    search_->setObjectName("match_search");
    search_->setPlaceholderText(tr("Product, code, producer…"));
    search_->setAccessibleName(tr("Search the products"));
    search_->setClearButtonEnabled(true);
    list_->setObjectName("match_goods");
    list_->setProperty("role", "lines");
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("Products of this shop"));
    list_->setTextElideMode(Qt::ElideMiddle);
    nothing_->setObjectName("match_nothing");
    nothing_->hide();
    remember_->setObjectName("match_remember");
    remember_->setChecked(true);
    confirm_->setObjectName("match_confirm");
    confirm_->setProperty("kind", "main");
    confirm_->setEnabled(false);
    arrange(question);
    resizeWithin(*this, wanted_px);
    connect(search_, &QLineEdit::textChanged, this, &MatchDialog::searchChanged);
    connect(list_, &QListWidget::currentRowChanged, this,
            [this](int row) { confirm_->setEnabled(row >= 0); });
    connect(list_, &QListWidget::itemActivated, this, &MatchDialog::choose);
    connect(confirm_, &QPushButton::clicked, this, &MatchDialog::choose);
    search_->setFocus();
}

void MatchDialog::arrange(const MatchQuestion& question) {
    const OrderDetailLine& line = question.line;
    auto* keep = new QPushButton(tr("Leave it"), this);
    keep->setObjectName("match_keep");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* one : {keep, confirm_}) {
        one->setProperty("target", "true");
        buttons->addWidget(one);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(10);
    column->addWidget(words(line.code, "loud", this));
    column->addWidget(words(tr("%1 sent this code: %2 × %3. No product of this shop has it.")
                                .arg(channelText(question.channel), countText(line.quantity),
                                     moneyText(line.unit_price_fen)),
                            "quiet", this));
    column->addWidget(search_);
    column->addWidget(nothing_);
    column->addWidget(list_, 1);
    column->addWidget(remember_);
    column->addWidget(words(tr("Then the code is known in what comes later, and the orders that "
                               "wait with it get the product too."),
                            "quiet", this));
    if (question.waiting_count > 0) {
        auto* others = words(othersText(question), "strong", this);
        others->setObjectName("match_others");
        column->addWidget(others);
    }
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
}

QString MatchDialog::search() const {
    return search_->text();
}

void MatchDialog::showGoods(const QVector<SkuChoice>& goods) {
    goods_ = goods;
    list_->clear();
    for (const SkuChoice& choice : goods_)
        list_->addItem(rowText(choice));
    nothing_->setVisible(goods_.isEmpty());
    // One that was searched for and found alone is meant.
    if (goods_.size() == 1 && !search().trimmed().isEmpty()) list_->setCurrentRow(0);
}

void MatchDialog::choose() {
    const int row = list_->currentRow();
    if (row < 0 || row >= goods_.size()) return;
    const SkuChoice choice = goods_.at(row);
    accept();
    emit chosen(choice, remember_->isChecked());
}

}  // namespace xb::app
