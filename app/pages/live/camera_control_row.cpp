#include "app/pages/live/camera_control_row.h"

#include "app/pages/live/camera_setting_words.h"
#include "app/widgets/toggle_switch.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace xb::app {

CameraControlRow::CameraControlRow(const Theme& theme, const studio::CameraControl& control,
                                   QWidget* parent)
    : QWidget(parent), control_(control) {
    control_.step = std::max(control_.step, 1);
    switch (control.kind) {
        case studio::CameraControl::Kind::Number:
            makeNumber();
            break;
        case studio::CameraControl::Kind::Switch:
            makeSwitch(theme);
            break;
        case studio::CameraControl::Kind::Choice:
            makeChoice();
            break;
    }
    field_->setObjectName(QStringLiteral("camera_%1").arg(QString::fromStdString(control.name)));
    field_->setAccessibleName(cameraSettingText(control));
    field_->setFocusPolicy(Qt::StrongFocus);
    show(control_);
}

void CameraControlRow::makeNumber() {
    auto* title = new QLabel(cameraSettingText(control_), this);
    title->setProperty("role", "quiet");
    value_ = new QLabel(this);
    value_->setProperty("role", "quiet");
    value_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    slider_ = new QSlider(Qt::Horizontal, this);
    slider_->setRange(0, placeOf(control_.most));
    slider_->setPageStep(std::max(1, slider_->maximum() / 10));
    auto* words = new QHBoxLayout;
    words->addWidget(title, 1);
    words->addWidget(value_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(words);
    column->addWidget(slider_);
    field_ = slider_;
    // Moved by hand or key, not by `show`.
    connect(slider_, &QSlider::actionTriggered, this, [this] {
        const int value = valueAt(slider_->sliderPosition());
        value_->setText(QString::number(value));
        if (value != control_.value) emit chosen(value);
    });
}

void CameraControlRow::makeSwitch(const Theme& theme) {
    switch_ = new ToggleSwitch(theme, this);
    switch_->setText(cameraSettingText(control_));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(switch_);
    row->addStretch(1);
    field_ = switch_;
    connect(switch_, &QAbstractButton::clicked, this,
            [this](bool is_on) { emit chosen(is_on ? 1 : 0); });
}

void CameraControlRow::makeChoice() {
    auto* title = new QLabel(cameraSettingText(control_), this);
    title->setProperty("role", "quiet");
    choices_ = new QComboBox(this);
    for (const studio::CameraChoice& choice : control_.choices)
        choices_->addItem(cameraChoiceText(control_, choice), choice.value);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(title, 1);
    row->addWidget(choices_);
    field_ = choices_;
    connect(choices_, &QComboBox::activated, this,
            [this](int index) { emit chosen(choices_->itemData(index).toInt()); });
}

int CameraControlRow::placeOf(int value) const {
    const std::int64_t place = (std::int64_t{value} - control_.least) / control_.step;
    return static_cast<int>(
        std::clamp<std::int64_t>(place, 0, std::numeric_limits<int>::max() - 1));
}

int CameraControlRow::valueAt(int place) const {
    const std::int64_t value = control_.least + std::int64_t{place} * control_.step;
    return static_cast<int>(std::min<std::int64_t>(value, control_.most));
}

void CameraControlRow::show(const studio::CameraControl& control) {
    control_.value = control.value;
    if (slider_ != nullptr && !slider_->isSliderDown()) {
        slider_->setValue(placeOf(control.value));
        value_->setText(QString::number(control.value));
    }
    if (switch_ != nullptr) switch_->setChecked(control.value != 0);
    if (choices_ != nullptr) choices_->setCurrentIndex(choices_->findData(control.value));
    field_->setEnabled(!control.is_idle);
    const QString why = control.is_idle ? tr("The camera sees to it by itself") : QString();
    setToolTip(why);
    field_->setAccessibleDescription(why);
}

}  // namespace xb::app
