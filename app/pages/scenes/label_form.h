// How a text on the picture is written: its size, its outline, and whether it runs downwards.
#pragma once

#include "app/theme.h"
#include "studio/overlay/text_label.h"

#include <QString>
#include <QWidget>

class QLabel;
class QSpinBox;

namespace xb::app {

class ColourChoice;
class ToggleSwitch;

class LabelForm : public QWidget {
    Q_OBJECT

 public:
    explicit LabelForm(const Theme& theme, QWidget* parent = nullptr);

    void show(const studio::overlay::TextLabel& label);

 signals:
    // `what`: which control.
    void changed(const xb::studio::overlay::TextLabel& label, const QString& what);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void tell(const QWidget& control);
    void retranslate();

    studio::overlay::TextLabel label_;
    bool is_filling_ = false;
    QLabel* size_label_;
    QSpinBox* size_;
    QLabel* outline_label_;
    QSpinBox* outline_;
    ColourChoice* outline_colour_;
    ToggleSwitch* is_vertical_;
};

}  // namespace xb::app
