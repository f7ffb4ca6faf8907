#include "app/guide/camera_step.h"

#include "app/errors/error_text.h"
#include "app/pages/live/program_view.h"
#include "app/pages/settings/phone_invite.h"
#include "app/widgets/pill.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

struct GuideCameraWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::GuideCameraWords)
};

Saying saidOf(studio::CameraHealth health) {
    using Health = studio::CameraHealth;
    switch (health) {
        case Health::Waiting:
            return {Tone::Info, GuideCameraWords::tr("Waiting for the picture"), {}};
        case Health::Good:
            return {Tone::Good, GuideCameraWords::tr("The camera works"),
                    GuideCameraWords::tr("This is what viewers will see.")};
        case Health::Silent:
        case Health::Stuck:
            return {Tone::Bad, GuideCameraWords::tr("No new pictures"),
                    GuideCameraWords::tr("Pull the camera's plug and put it back in.")};
        case Health::Dark:
            return {Tone::Warn, GuideCameraWords::tr("The picture is black"),
                    GuideCameraWords::tr("Look whether the lens is covered.")};
    }
    return {};
}

}  // namespace

Saying cameraSaying(const std::string& spec, const studio::CameraStatistics& camera,
                    bool is_stage_open) {
    if (spec == "pattern") {
        return {Tone::Warn, GuideCameraWords::tr("A moving test picture"),
                GuideCameraWords::tr("Viewers would see it in place of you. Plug a camera in and "
                                     "press Look again, or use a phone.")};
    }
    if (spec == "none") {
        return {Tone::Warn, GuideCameraWords::tr("No camera"),
                GuideCameraWords::tr("Viewers would see the product cards alone.")};
    }
    if (!is_stage_open) return saidOf(studio::CameraHealth::Waiting);
    if (camera.is_unplugged) {
        return {Tone::Bad, GuideCameraWords::tr("The camera is not plugged in"),
                GuideCameraWords::tr("Plug it in, and its picture comes by itself.")};
    }
    if (camera.kind == studio::CameraSpec::Kind::None || camera.is_awaited) {
        return {Tone::Bad, GuideCameraWords::tr("It gives no picture"),
                GuideCameraWords::tr("Another program may be using this camera. Close it there, or "
                                     "choose another one.")};
    }
    return saidOf(camera.health);
}

Saying chosenCameraSaying(const std::string& spec, const studio::CameraStatistics& camera,
                          const StageNow& stage) {
    if (!stage.trouble.isEmpty())
        return {Tone::Bad, GuideCameraWords::tr("No picture"), stage.trouble};
    const auto chosen = studio::parseCameraSpec(spec).value_or(studio::CameraSpec{});
    if (!stage.is_open || chosen == stage.devices.camera)
        return cameraSaying(spec, camera, stage.is_open);
    if (!stage.devices.camera_refused) return saidOf(studio::CameraHealth::Waiting);
    return {Tone::Bad, GuideCameraWords::tr("Another camera is seen"),
            errorText(*stage.devices.camera_refused)};
}

CameraStep::CameraStep(const Theme& theme, QWidget* parent)
    : GuideStep(parent),
      program_(new ProgramView(theme, this)),
      starting_(new QLabel(this)),
      words_(new QLabel(this)),
      cameras_(new QComboBox(this)),
      look_(new QPushButton(this)),
      clip_(new QPushButton(this)),
      state_(new Pill(theme, PillDot::Shown, this)),
      detail_(new QLabel(this)),
      phone_(new PhoneInvite(QStringLiteral("phone"), this)) {
    cameras_->setObjectName("guide_camera");
    cameras_->setProperty("target", true);
    look_->setObjectName("guide_look_again");
    clip_->setObjectName("guide_choose_clip");
    state_->setObjectName("guide_camera_state");
    detail_->setObjectName("guide_camera_detail");
    for (QLabel* label : {words_, detail_, starting_})
        label->setWordWrap(true);
    starting_->setAlignment(Qt::AlignCenter);
    starting_->setProperty("role", "empty_picture");
    for (QPushButton* button : {look_, clip_})
        button->setAutoDefault(false);
    program_->hide();
    phone_->hide();
    arrange();
    connect(cameras_, &QComboBox::currentIndexChanged, this, [this] {
        if (is_filling_) return;
        chosen_ = cameras_->currentData().toString().toStdString();
        emit chosen(cameras_->currentData().toString());
    });
    connect(look_, &QPushButton::clicked, this, &CameraStep::lookAsked);
    connect(clip_, &QPushButton::clicked, this, &CameraStep::chooseClip);
    retranslate();
}

void CameraStep::arrange() {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(look_);
    buttons->addWidget(clip_);
    buttons->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(14);
    right->addWidget(words_);
    right->addWidget(cameras_);
    right->addLayout(buttons);
    right->addWidget(state_);
    right->addWidget(detail_);
    right->addWidget(phone_);
    right->addStretch(1);
    auto* picture = new QVBoxLayout;
    picture->addWidget(program_);
    picture->addWidget(starting_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(28);
    row->addLayout(picture, 4);
    row->addLayout(right, 7);
}

QString CameraStep::title() const {
    return tr("Which camera films you?");
}

QWidget* CameraStep::firstField() {
    return cameras_;
}

void CameraStep::showDevices(const QVector<DeviceChoice>& found, const std::string& chosen) {
    found_ = found;
    chosen_ = chosen;
    is_filling_ = true;
    fillCameras(*cameras_, found, chosen);
    is_filling_ = false;
}

void CameraStep::showPicture(bool is_stage_open, QSize canvas_px) {
    program_->setCanvas(canvas_px);
    program_->setOn(is_stage_open);
    program_->setVisible(is_stage_open);
    starting_->setVisible(!is_stage_open);
}

void CameraStep::showCamera(const Saying& saying, const PhoneInvitation& invitation,
                            bool is_connected) {
    state_->show(saying.tone, saying.text);
    detail_->setText(saying.detail);
    const bool is_phone = QString::fromStdString(chosen_).startsWith(QLatin1String("phone:"));
    phone_->setVisible(is_phone);
    phone_->show(invitation, is_connected);
}

void CameraStep::chooseClip() {
    auto* dialog = new QFileDialog(this, tr("A video file in place of the camera"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Videos (*.mp4 *.mkv *.mov *.avi *.webm *.flv)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const QString spec = QStringLiteral("file:%1").arg(file);
        showDevices(found_, spec.toStdString());
        emit chosen(spec);
    });
    dialog->open();
}

void CameraStep::retranslate() {
    words_->setText(
        tr("Move a little in front of it: the picture follows you. Choose another camera in "
           "this list."));
    cameras_->setAccessibleName(tr("Camera"));
    look_->setText(tr("Look again"));
    clip_->setText(tr("Use a video file…"));
    starting_->setText(tr("The picture appears here in a moment."));
    if (!chosen_.empty()) showDevices(found_, chosen_);
}

void CameraStep::changeEvent(QEvent* event) {
    GuideStep::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
