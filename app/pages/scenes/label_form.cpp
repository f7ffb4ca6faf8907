#include "app/pages/scenes/label_form.h"

#include "app/pages/scenes/colour_choice.h"
#include "app/widgets/page_parts.h"
#include "app/widgets/toggle_switch.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace xb::app {

namespace {

using studio::overlay::TextFlow;

constexpr int smallest_px = 8;
constexpr int largest_px = 400;
constexpr int widest_outline_px = 16;

QSpinBox* pixelBox(const char* name, int least, int most, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setProperty("narrow", true);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

}  // namespace

LabelForm::LabelForm(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      size_label_(quietLabel("label_size_title", this)),
      size_(pixelBox("label_size", smallest_px, largest_px, this)),
      outline_label_(quietLabel("label_outline_title", this)),
      outline_(pixelBox("label_outline", 0, widest_outline_px, this)),
      outline_colour_(new ColourChoice(this)),
      is_vertical_(new ToggleSwitch(theme, this)) {
    setObjectName("label_form");
    outline_colour_->setObjectName("label_outline_colour");
    is_vertical_->setObjectName("label_vertical");
    arrange();
    connect(size_, &QSpinBox::valueChanged, this, [this](int size_px) {
        label_.size_px = size_px;
        tell(*size_);
    });
    connect(outline_, &QSpinBox::valueChanged, this, [this](int outline_px) {
        label_.outline_px = outline_px;
        tell(*outline_);
    });
    connect(outline_colour_, &ColourChoice::chosen, this, [this](quint32 rgb) {
        label_.outline_rgb = rgb;
        tell(*outline_colour_);
    });
    connect(is_vertical_, &QAbstractButton::toggled, this, [this](bool is_vertical) {
        label_.flow = is_vertical ? TextFlow::Vertical : TextFlow::Horizontal;
        tell(*is_vertical_);
    });
    show(label_);
    retranslate();
}

void LabelForm::arrange() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->addWidget(size_label_, 0, 0);
    grid->addWidget(size_, 0, 1);
    grid->addWidget(outline_label_, 1, 0);
    grid->addWidget(outline_, 1, 1);
    grid->addWidget(outline_colour_, 2, 0, 1, 2);
    grid->addWidget(is_vertical_, 3, 0, 1, 2);
    size_label_->setBuddy(size_);
    outline_label_->setBuddy(outline_);
}

void LabelForm::show(const studio::overlay::TextLabel& label) {
    label_ = label;
    is_filling_ = true;
    size_->setValue(label.size_px);
    outline_->setValue(label.outline_px);
    outline_colour_->show(label.outline_rgb);
    outline_colour_->setEnabled(label.outline_px > 0);
    is_vertical_->setChecked(label.flow == TextFlow::Vertical);
    is_filling_ = false;
    label_ = label;  // a figure of a file may be out of the box's bounds
}

void LabelForm::tell(const QWidget& control) {
    if (!is_filling_) emit changed(label_, control.objectName());
}

void LabelForm::retranslate() {
    size_label_->setText(tr("Size"));
    size_->setSuffix(tr(" px"));
    size_->setAccessibleName(tr("Size of the text"));
    outline_label_->setText(tr("Outline"));
    outline_->setSuffix(tr(" px"));
    outline_->setAccessibleName(tr("Width of the outline"));
    outline_colour_->setAccessibleName(tr("Colour of the outline"));
    is_vertical_->setText(tr("From top to bottom"));
}

void LabelForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
