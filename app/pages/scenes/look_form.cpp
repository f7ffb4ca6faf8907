#include "app/pages/scenes/look_form.h"

#include "app/pages/overlay_theme_words.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace xb::app {

LookForm::LookForm(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      theme_(new QComboBox(this)),
      says_(new QLabel(this)) {
    title_->setProperty("role", "strong");
    title_->setBuddy(theme_);
    theme_->setObjectName("overlay_theme");
    says_->setProperty("role", "quiet");
    says_->setWordWrap(true);
    for (const auto& one : studio::overlay::named_themes)
        theme_->addItem(QString(), static_cast<int>(one.theme));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(6);
    column->addWidget(title_);
    column->addWidget(theme_);
    column->addWidget(says_);
    connect(theme_, &QComboBox::activated, this, [this] {
        emit themeChosen(static_cast<studio::overlay::Theme>(theme_->currentData().toInt()));
    });
    retranslate();
}

void LookForm::show(studio::overlay::Theme theme) {
    theme_->setCurrentIndex(theme_->findData(static_cast<int>(theme)));
}

void LookForm::retranslate() {
    title_->setText(tr("Look of the overlays"));
    theme_->setAccessibleName(tr("Look of all overlays"));
    says_->setText(
        tr("Card, counter, ticker and all the others, in every scene. Viewers see it at "
           "once."));
    for (int row = 0; row < theme_->count(); ++row) {
        theme_->setItemText(
            row,
            overlayThemeText(static_cast<studio::overlay::Theme>(theme_->itemData(row).toInt())));
    }
}

void LookForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
