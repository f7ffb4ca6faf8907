// Why what a dialog asked for was not done: a line above its buttons, there only when it has words.
#pragma once

#include <QLabel>

namespace xb::app {

class RefusalLine : public QLabel {
    Q_OBJECT

 public:
    explicit RefusalLine(const QString& name, QWidget* parent = nullptr);

    // Shows the sentence, and has a screen reader say it.
    void tell(const QString& sentence);
};

}  // namespace xb::app
