// One question of the first-run guide.
#pragma once

#include <QString>
#include <QWidget>

namespace xb::app {

// Main thread. Shows values and says what was chosen; whoever joins it with the session keeps both
// true.
class GuideStep : public QWidget {
    Q_OBJECT

 public:
    using QWidget::QWidget;

    // What is asked, as a heading.
    virtual QString title() const = 0;
    // Asked before the guide goes on; a step that says no shows what is missing.
    virtual bool mayGoOn() { return true; }
    // What takes the keyboard when the step opens; null: the button that goes on.
    virtual QWidget* firstField() { return nullptr; }
};

}  // namespace xb::app
