// How all overlays are dressed, chosen beside the picture that shows it.
#pragma once

#include "studio/overlay/overlay_look.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace xb::app {

class LookForm : public QWidget {
    Q_OBJECT

 public:
    explicit LookForm(QWidget* parent = nullptr);

    void show(studio::overlay::Theme theme);

 signals:
    void themeChosen(xb::studio::overlay::Theme theme);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    QLabel* title_;
    QComboBox* theme_;
    QLabel* says_;
};

}  // namespace xb::app
