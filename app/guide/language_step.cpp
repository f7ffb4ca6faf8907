#include "app/guide/language_step.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <tuple>

namespace xb::app {

LanguageStep::LanguageStep(UiLanguage language, QWidget* parent)
    : GuideStep(parent),
      words_(new QLabel(this)),
      promise_(new QLabel(this)),
      languages_(new QButtonGroup(this)) {
    words_->setWordWrap(true);
    promise_->setWordWrap(true);
    promise_->setProperty("role", "quiet");
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    // Each in its own words: whoever needs the other one finds it.
    for (const auto& [one, name, words] :
         {std::tuple(UiLanguage::Chinese, "guide_chinese", QStringLiteral("中文")),
          std::tuple(UiLanguage::English, "guide_english", QStringLiteral("English"))}) {
        auto* button = new QPushButton(words, this);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("segment", true);
        button->setProperty("target", true);
        button->setMinimumWidth(180);
        button->setChecked(one == language);
        languages_->addButton(button, static_cast<int>(one));
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(18);
    column->addWidget(words_);
    column->addLayout(row);
    column->addWidget(promise_);
    column->addStretch(1);
    connect(languages_, &QButtonGroup::idClicked, this,
            [this](int id) { emit chosen(static_cast<UiLanguage>(id)); });
    retranslate();
}

QString LanguageStep::title() const {
    return tr("Which language do you speak?");
}

void LanguageStep::retranslate() {
    words_->setText(
        tr("In a few steps you choose camera, microphone and where the picture goes. What is "
           "already right is chosen for you: then press Next."));
    promise_->setText(
        tr("Nothing goes on air before you press Go live on the desk. You can come back here at "
           "any time, from Settings."));
}

void LanguageStep::changeEvent(QEvent* event) {
    GuideStep::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
