// The guide's first question: which language the desk speaks.
#pragma once

#include "app/guide/guide_step.h"
#include "app/translation.h"

class QButtonGroup;
class QLabel;

namespace xb::app {

class LanguageStep : public GuideStep {
    Q_OBJECT

 public:
    explicit LanguageStep(UiLanguage language, QWidget* parent = nullptr);

    QString title() const override;

 signals:
    void chosen(xb::app::UiLanguage language);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    QLabel* words_;
    QLabel* promise_;
    QButtonGroup* languages_;
};

}  // namespace xb::app
