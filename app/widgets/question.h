// One question before something that cannot be taken back, with words of its own on both buttons.
#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace xb::app {

struct Question {
    QString name;  // of the window; its buttons are called name_yes and name_no
    QString title;
    QString words;
    QString yes;
    QString no;  // what Enter and Escape press
};

// Opens it over `parent` and returns at once; `agreed` is called where the person says yes and
// `context` is still there. Main thread.
void askFirst(QWidget& parent, QObject& context, const Question& question,
              std::function<void()> agreed);

}  // namespace xb::app
