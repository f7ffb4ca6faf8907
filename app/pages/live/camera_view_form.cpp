#include "app/pages/live/camera_view_form.h"

#include "app/widgets/form_field.h"
#include "app/widgets/page_parts.h"
#include "app/widgets/toggle_switch.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int most_percent = 90;  // of two opposite sides together
constexpr int thousandths = 10;   // of a percent
constexpr std::array turns_degrees{0, 90, 180, 270};

std::array<int, 4> sidesOf(const studio::CropMargins& margins) {
    return {margins.left, margins.top, margins.right, margins.bottom};
}

}  // namespace

CameraViewForm::CameraViewForm(const Theme& theme, QWidget* parent)
    : QWidget(parent), mirror_(new ToggleSwitch(theme, this)), turns_(new QButtonGroup(this)) {
    mirror_->setObjectName("camera_mirror");
    mirror_->setText(tr("Left and right swapped, as in a mirror"));
    setFocusProxy(mirror_);
    turns_->setExclusive(true);
    for (const int degrees : turns_degrees) {
        QPushButton* turn = segmentButton(QStringLiteral("camera_turn_%1"), degrees, *turns_, this);
        turn->setText(QStringLiteral("%1°").arg(degrees));
        turn->setAccessibleName(tr("Turned by %1 degrees").arg(degrees));
        turn->setToolTip(turn->accessibleName());
    }
    turns_->button(0)->setChecked(true);
    arrange();
    boundMargins();
    connect(mirror_, &QAbstractButton::clicked, this, &CameraViewForm::take);
    connect(turns_, &QButtonGroup::idClicked, this, &CameraViewForm::take);
    for (QSpinBox* margin : margins_)
        connect(margin, &QSpinBox::valueChanged, this, &CameraViewForm::take);
}

void CameraViewForm::arrange() {
    auto* turn_title = new QLabel(tr("Turned, for a camera that lies on its side"), this);
    turn_title->setProperty("role", "quiet");
    turn_title->setWordWrap(true);
    auto* cut_title = new QLabel(tr("Cut off at its edges"), this);
    cut_title->setProperty("role", "quiet");
    auto* cuts = new QGridLayout;
    cuts->setHorizontalSpacing(8);
    cuts->setVerticalSpacing(8);
    const std::array names{tr("Left"), tr("Top"), tr("Right"), tr("Bottom")};
    const std::array objects{"camera_cut_left", "camera_cut_above", "camera_cut_right",
                             "camera_cut_below"};
    for (std::size_t i = 0; i < margins_.size(); ++i) {
        auto* margin = new QSpinBox(this);
        margin->setObjectName(objects.at(i));
        margin->setSuffix(QStringLiteral(" %"));
        margin->setButtonSymbols(QAbstractSpinBox::NoButtons);
        auto* field = new FormField(margin, this);
        field->setTitle(names.at(i));
        margin->setAccessibleName(tr("Cut off: %1").arg(names.at(i)));
        cuts->addWidget(field, 0, static_cast<int>(i));
        margins_.at(i) = margin;
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(mirror_);
    column->addWidget(turn_title);
    column->addLayout(segmentRow(*turns_));
    column->addWidget(cut_title);
    column->addLayout(cuts);
}

// Of two opposite sides some of the picture has to stay between.
void CameraViewForm::boundMargins() {
    for (std::size_t i = 0; i < margins_.size(); ++i)
        margins_.at(i)->setRange(0, most_percent - margins_.at((i + 2) % 4)->value());
}

void CameraViewForm::show(const studio::CameraView& view) {
    view_ = view;
    is_filling_ = true;
    mirror_->setChecked(view.is_mirrored);
    if (auto* turn = turns_->button(view.turn_degrees)) turn->setChecked(true);
    const std::array<int, 4> sides = sidesOf(view.margins);
    for (QSpinBox* margin : margins_)
        margin->setRange(0, most_percent);
    for (std::size_t i = 0; i < margins_.size(); ++i)
        margins_.at(i)->setValue(sides.at(i) / thousandths);
    boundMargins();
    is_filling_ = false;
}

void CameraViewForm::take() {
    if (is_filling_) return;
    boundMargins();
    studio::CameraView next;
    next.is_mirrored = mirror_->isChecked();
    next.turn_degrees = turns_->checkedId();
    // What was set finer than a percent stays so, where nobody has touched it.
    const std::array<int, 4> before = sidesOf(view_.margins);
    std::array<int, 4> sides{};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const int percent = margins_.at(i)->value();
        sides.at(i) = percent == before.at(i) / thousandths ? before.at(i) : percent * thousandths;
    }
    next.margins = {sides[0], sides[1], sides[2], sides[3]};
    if (next == view_ || !studio::isUsable(next)) return;
    view_ = next;
    emit chosen(view_);
}

}  // namespace xb::app
