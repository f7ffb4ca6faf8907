#include "app/pages/live/camera_dialog.h"

#include "app/pages/live/camera_control_row.h"
#include "app/pages/live/camera_setting_words.h"
#include "app/pages/live/camera_view_form.h"
#include "app/widgets/camera_picture.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/page_parts.h"
#include "app/widgets/tab_chain.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace xb::app {

namespace {

using Kind = studio::CameraSpec::Kind;

constexpr int width_px = 400;
constexpr int usual_height_px = 620;

bool canBeSet(Kind kind) {
    return kind != Kind::None && kind != Kind::Pattern;
}

QString wordsOf(const CameraSetup& setup) {
    if (setup.kind == Kind::None)
        return CameraDialog::tr("There is no camera. Choose one under Settings.");
    if (setup.kind == Kind::Pattern)
        return CameraDialog::tr("The moving test picture has nothing to set.");
    if (setup.kind == Kind::V4l2 && setup.modes.empty()) {
        return CameraDialog::tr(
            "The camera is not plugged in. What was set on it comes back with it.");
    }
    if (setup.key.empty()) return CameraDialog::tr("Viewers see it at once.");
    return CameraDialog::tr("Viewers see it at once, and it is kept for this camera.");
}

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", "title");
    return label;
}

}  // namespace

CameraDialog::CameraDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent),
      theme_(theme),
      name_(new QLabel(this)),
      places_(new QButtonGroup(this)),
      picture_(new CameraPicture(theme, this)),
      words_(new QLabel(this)),
      mode_title_(new QLabel(tr("Size and pace"), this)),
      modes_(new QComboBox(this)),
      view_(new CameraViewForm(theme, this)),
      controls_(new QWidget(this)),
      rows_(new QVBoxLayout),
      reset_(namedButton("camera_reset", this)),
      close_(namedButton("camera_close", this)) {
    setObjectName("camera_dialog");
    setWindowTitle(tr("Camera"));
    name_->setObjectName("camera_name");
    name_->setProperty("role", "page_title");
    name_->setTextFormat(Qt::PlainText);
    name_->setWordWrap(true);
    words_->setObjectName("camera_words");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    mode_title_->setProperty("role", "quiet");
    modes_->setObjectName("camera_mode");
    mode_title_->setBuddy(modes_);
    modes_->setAccessibleName(mode_title_->text());
    reset_->setText(tr("Back to default"));
    reset_->setAutoDefault(false);
    close_->setText(tr("Done"));
    close_->setProperty("kind", "main");
    close_->setDefault(true);
    picture_->setObjectName("camera_picture");
    makePlaces();
    arrange();
    connect(view_, &CameraViewForm::chosen, this, &CameraDialog::viewChosen);
    connect(modes_, &QComboBox::activated, this, [this](int index) {
        emit modeChosen(shown_modes_.at(static_cast<std::size_t>(index)));
    });
    connect(reset_, &QPushButton::clicked, this, &CameraDialog::resetAsked);
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
    show(CameraSetup{});
    chainTabs(*this);
    view_->setFocus();
}

void CameraDialog::makePlaces() {
    const std::array words{tr("First camera"), tr("Second camera")};
    place_row_ = new QWidget(this);
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        QPushButton* one =
            segmentButton(QStringLiteral("camera_place_%1"), i, *places_, place_row_);
        one->setText(words.at(static_cast<std::size_t>(i)));
        one->setAutoDefault(false);
    }
    QHBoxLayout* row = segmentRow(*places_);
    row->setContentsMargins(0, 0, 0, 0);
    place_row_->setLayout(row);
    place_row_->hide();
    connect(places_, &QButtonGroup::idClicked, this,
            [this](int id) { emit placeChosen(static_cast<studio::CameraPlace>(id)); });
}

void CameraDialog::arrange() {
    rows_->setSpacing(10);
    auto* own = new QVBoxLayout(controls_);
    own->setContentsMargins(0, 0, 0, 0);
    own->setSpacing(10);
    own->addWidget(heading(tr("The camera itself"), controls_));
    own->addLayout(rows_);
    auto* body = new QWidget(this);
    body->setObjectName("camera_body");
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 12, 0);
    inside->setSpacing(12);
    for (QWidget* part :
         {static_cast<QWidget*>(words_), static_cast<QWidget*>(view_),
          static_cast<QWidget*>(mode_title_), static_cast<QWidget*>(modes_), controls_})
        inside->addWidget(part);
    inside->addStretch(1);
    auto* scroll = new DownScroll(QStringLiteral("camera_scroll"), body, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(reset_);
    buttons->addStretch(1);
    buttons->addWidget(close_);
    for (QPushButton* one : {reset_, close_})
        one->setProperty("target", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 8, 18);
    column->setSpacing(12);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(0, 0, 12, 0);
    top->setSpacing(12);
    top->addWidget(place_row_);
    top->addWidget(name_);
    top->addWidget(picture_);
    column->addLayout(top);
    column->addWidget(scroll, 1);
    buttons->setContentsMargins(0, 0, 12, 0);
    column->addLayout(buttons);
    resizeWithin(*this, {std::max(width_px, column->minimumSize().width()), usual_height_px});
}

void CameraDialog::showPlace(studio::CameraPlace place, bool can_choose) {
    places_->button(static_cast<int>(place))->setChecked(true);
    place_row_->setVisible(can_choose);
}

void CameraDialog::showPicture(const QImage& picture) {
    picture_->setPicture(picture);
}

void CameraDialog::show(const CameraSetup& setup) {
    picture_->setVisible(setup.kind != Kind::None);
    const bool is_second = setup.place == studio::CameraPlace::Second;
    const QString nameless = is_second ? tr("Second camera") : tr("Camera");
    name_->setText(setup.name.empty() ? nameless : QString::fromStdString(setup.name));
    words_->setText(wordsOf(setup));
    view_->setVisible(canBeSet(setup.kind));
    view_->show(setup.view);
    showModes(setup);
    showControls(setup.controls);
}

void CameraDialog::showModes(const CameraSetup& setup) {
    for (QWidget* part : {static_cast<QWidget*>(mode_title_), static_cast<QWidget*>(modes_)})
        part->setVisible(!setup.modes.empty());
    std::vector<studio::CameraMode> modes{{}};
    modes.insert(modes.end(), setup.modes.begin(), setup.modes.end());
    if (std::find(modes.begin(), modes.end(), setup.mode) == modes.end())
        modes.push_back(setup.mode);
    if (modes != shown_modes_) {
        shown_modes_ = modes;
        modes_->clear();
        for (const studio::CameraMode& mode : shown_modes_)
            modes_->addItem(cameraModeText(mode));
    }
    const auto current = std::find(shown_modes_.begin(), shown_modes_.end(), setup.mode);
    modes_->setCurrentIndex(static_cast<int>(current - shown_modes_.begin()));
}

void CameraDialog::showControls(const std::vector<studio::CameraControl>& controls) {
    std::vector<std::string> names;
    names.reserve(controls.size());
    for (const studio::CameraControl& control : controls)
        names.push_back(control.name);
    if (names != shown_names_) rebuildControls(controls);
    shown_names_ = names;
    for (std::size_t i = 0; i < controls.size(); ++i)
        shown_rows_.at(i)->show(controls[i]);
    controls_->setVisible(!controls.empty());
    reset_->setVisible(!controls.empty());
}

void CameraDialog::rebuildControls(const std::vector<studio::CameraControl>& controls) {
    for (CameraControlRow* row : shown_rows_)
        delete row;
    shown_rows_.clear();
    for (const studio::CameraControl& control : controls) {
        auto* row = new CameraControlRow(theme_, control, controls_);
        rows_->addWidget(row);
        shown_rows_.push_back(row);
        connect(row, &CameraControlRow::chosen, this, [this, name = control.name](int value) {
            emit controlChosen(QString::fromStdString(name), value);
        });
    }
    chainTabs(*this);
}

}  // namespace xb::app
