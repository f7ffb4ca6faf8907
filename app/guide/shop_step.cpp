#include "app/guide/shop_step.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace xb::app {

ShopStep::ShopStep(QWidget* parent)
    : GuideStep(parent),
      choices_(new QButtonGroup(this)),
      words_(new QLabel(this)),
      detail_(new QLabel(this)),
      import_(new QPushButton(this)),
      trouble_(new QLabel(this)) {
    words_->setObjectName("guide_shop_words");
    detail_->setObjectName("guide_shop_detail");
    import_->setObjectName("guide_import");
    import_->setProperty("target", true);
    import_->setAutoDefault(false);
    trouble_->setObjectName("guide_shop_trouble");
    trouble_->setProperty("role", "wrong");
    for (QLabel* label : {words_, detail_, trouble_})
        label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (const auto& [start, name] : {std::pair(ShopStart::Demo, "guide_shop_demo"),
                                      std::pair(ShopStart::Empty, "guide_shop_empty"),
                                      std::pair(ShopStart::Import, "guide_shop_import")}) {
        auto* button = new QPushButton(this);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("segment", true);
        button->setProperty("target", true);
        button->setMinimumWidth(180);
        choices_->addButton(button, static_cast<int>(start));
        row->addWidget(button);
    }
    row->addStretch(1);
    choices_->button(static_cast<int>(ShopStart::Demo))->setChecked(true);
    auto* import_row = new QHBoxLayout;
    import_row->addWidget(import_);
    import_row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(18);
    column->addWidget(words_);
    column->addLayout(row);
    column->addWidget(detail_);
    column->addLayout(import_row);
    column->addWidget(trouble_);
    column->addStretch(1);
    connect(choices_, &QButtonGroup::idClicked, this, &ShopStep::showChoice);
    connect(import_, &QPushButton::clicked, this, &ShopStep::importAsked);
    showTrouble({});
    retranslate();
}

QString ShopStep::title() const {
    return tr("What is in your shop?");
}

bool ShopStep::mayGoOn() {
    if (!is_empty_ || choice() != ShopStart::Import) return true;
    showTrouble(tr("Choose the file first, or begin with an empty shop."));
    import_->setFocus();
    return false;
}

void ShopStep::showShop(bool is_empty) {
    is_empty_ = is_empty;
    showTrouble({});
    showChoice();
}

ShopStart ShopStep::choice() const {
    return static_cast<ShopStart>(choices_->checkedId());
}

void ShopStep::showTrouble(const QString& sentence) {
    trouble_->setText(sentence);
    trouble_->setVisible(!sentence.isEmpty());
}

void ShopStep::showFilling() {
    showTrouble({});
    detail_->setText(tr("The shop is being filled…"));
}

void ShopStep::showMeasuring() {
    showTrouble({});
    detail_->setText(
        tr("One moment: computer and line are still being measured for the picture that they can "
           "hold."));
}

void ShopStep::showChoice() {
    for (QAbstractButton* button : choices_->buttons())
        button->setVisible(is_empty_);
    import_->setVisible(is_empty_ && choice() == ShopStart::Import);
    words_->setText(is_empty_ ? tr("All of it can be changed later, on the Products page.")
                              : tr("Your shop has goods already. They stay as they are."));
    const std::array details{
        tr("A dozen village goods with photos, prices and stock, to try everything with. Hide them "
           "on the Products page once your own are there."),
        tr("You enter your goods yourself: a photo, a price and how many there are is enough."),
        tr("A table from another shop or from a spreadsheet (CSV, XLSX or JSON). Before anything "
           "is kept you see what each row would do.")};
    detail_->setText(is_empty_ ? details.at(static_cast<std::size_t>(choice())) : QString());
    detail_->setVisible(is_empty_);
    showTrouble({});
}

void ShopStep::retranslate() {
    const std::array words{tr("Goods to try with"), tr("Empty"), tr("From a file")};
    for (std::size_t i = 0; i < words.size(); ++i)
        choices_->button(static_cast<int>(i))->setText(words.at(i));
    import_->setText(tr("Choose the file…"));
    showChoice();
}

void ShopStep::changeEvent(QEvent* event) {
    GuideStep::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
