// The second picture on the Settings page: its size, what it may cost, and whether it is recorded.
#pragma once

#include "app/settings/second_canvas.h"
#include "app/widgets/card.h"

#include <QSize>

class QComboBox;
class QLabel;
class QSpinBox;

namespace xb::app {

class ToggleSwitch;

// Shows and asks; main thread.
class SecondCanvasCard : public Card {
    Q_OBJECT

 public:
    SecondCanvasCard(const Theme& theme, const SecondCanvasSettings& canvas,
                     QWidget* parent = nullptr);

    const SecondCanvasSettings& canvas() const { return canvas_; }
    // As it was set elsewhere; says nothing.
    void show(const SecondCanvasSettings& canvas);
    // What a running broadcast is made with cannot change.
    void setOnAir(bool is_on_air);

 signals:
    void changed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void take();
    void fill();
    void showEnabled();
    void retranslate();

    SecondCanvasSettings canvas_;
    bool is_filling_ = false;
    bool is_on_air_ = false;
    QLabel* title_;
    QLabel* size_label_;
    QLabel* bitrate_label_;
    QLabel* words_;
    QComboBox* size_;
    QSpinBox* bitrate_;
    ToggleSwitch* record_;
    ToggleSwitch* virtual_camera_;
};

}  // namespace xb::app
