#include "app/pages/settings/camera_field.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace xb::app {

namespace {
constexpr int field_width_px = 340;
}  // namespace

CameraField::CameraField(const Names& names, QWidget& card, QFormLayout& form)
    : QObject(&card),
      card_(card),
      title_(new QLabel(&card)),
      camera_(new QComboBox(&card)),
      controls_(new QPushButton(&card)),
      clip_(new QPushButton(&card)) {
    camera_->setObjectName(names.camera);
    controls_->setObjectName(names.controls);
    clip_->setObjectName(names.clip);
    title_->setMinimumSize(110, 36);
    title_->setBuddy(camera_);
    camera_->setFixedWidth(field_width_px);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(controls_);
    buttons->addWidget(clip_);
    buttons->addStretch(1);
    form.addRow(title_, camera_);
    form.addRow(nullptr, buttons);
    connect(camera_, &QComboBox::currentIndexChanged, this, [this] {
        if (!is_filling_) emit chosenByHand();
    });
    connect(controls_, &QPushButton::clicked, this, &CameraField::controlsAsked);
    connect(clip_, &QPushButton::clicked, this, &CameraField::chooseClip);
}

std::string CameraField::chosen() const {
    return camera_->currentData().toString().toStdString();
}

void CameraField::name(const QString& title, const QString& set_words, const QString& clip_words) {
    title_->setText(title);
    camera_->setAccessibleName(title);
    controls_->setText(tr("Camera picture…"));
    controls_->setAccessibleName(set_words);
    clip_->setText(tr("Use a video file…"));
    clip_->setAccessibleName(clip_words);
}

void CameraField::chooseClip() {
    auto* dialog = new QFileDialog(&card_, clip_->accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Videos (*.mp4 *.mkv *.mov *.avi *.webm *.flv)"));
    connect(dialog, &QFileDialog::fileSelected, this, &CameraField::clipChosen);
    dialog->open();
}

}  // namespace xb::app
