#include "app/pages/settings/devices_card.h"

#include "app/pages/settings/camera_field.h"
#include "app/pages/settings/virtual_camera_words.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int field_width_px = 340;
constexpr const char* no_camera = "none";
constexpr const char* file_prefix = "file:";

}  // namespace

DevicesCard::DevicesCard(const Theme& theme, const Settings& settings, QWidget* parent)
    : Card(theme, parent),
      settings_(settings),
      title_(new QLabel(this)),
      form_(new QFormLayout),
      camera_(new CameraField({"set_camera", "camera_controls", "choose_clip"}, *this, *form_)),
      second_camera_(new CameraField(
          {"set_second_camera", "second_camera_controls", "choose_second_clip"}, *this, *form_)),
      microphone_label_(new QLabel(this)),
      virtual_label_(new QLabel(this)),
      virtual_words_(new QLabel(this)),
      microphone_(new QComboBox(this)),
      virtual_camera_(new QComboBox(this)),
      find_(new QPushButton(this)) {
    title_->setProperty("role", "page_title");
    virtual_words_->setObjectName("virtual_camera_words");
    virtual_words_->setProperty("role", "quiet");
    virtual_words_->setWordWrap(true);
    virtual_words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    microphone_->setObjectName("set_microphone");
    virtual_camera_->setObjectName("set_virtual_camera");
    find_->setObjectName("find_devices");
    arrange();
    connectCameras();
    for (QComboBox* combo : {microphone_, virtual_camera_}) {
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            if (!is_filling_) take();
        });
    }
    connect(find_, &QPushButton::clicked, this, &DevicesCard::devicesWanted);
    retranslate();
}

void DevicesCard::connectCameras() {
    const auto connectOne = [this](CameraField* field, studio::CameraPlace place,
                                   std::string Settings::*chosen) {
        connect(field, &CameraField::controlsAsked, this,
                [this, place] { emit controlsAsked(place); });
        connect(field, &CameraField::clipChosen, this, [this, chosen](const QString& file) {
            settings_.*chosen = file_prefix + file.toStdString();
            fill();
            emit changed();
        });
    };
    connectOne(camera_, studio::CameraPlace::First, &Settings::camera);
    connectOne(second_camera_, studio::CameraPlace::Second, &Settings::second_camera);
    connect(camera_, &CameraField::chosenByHand, this, [this] {
        take();
        // What is the first one cannot be the second.
        fillSecondCamera();
    });
    connect(second_camera_, &CameraField::chosenByHand, this, &DevicesCard::take);
}

void DevicesCard::arrange() {
    form_->setHorizontalSpacing(18);
    form_->setVerticalSpacing(measure::gap_px);
    form_->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form_->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    for (QLabel* label : {microphone_label_, virtual_label_})
        label->setMinimumSize(110, 36);
    for (QComboBox* combo : {microphone_, virtual_camera_})
        combo->setFixedWidth(field_width_px);
    // A list is named by the label that belongs to it.
    microphone_label_->setBuddy(microphone_);
    virtual_label_->setBuddy(virtual_camera_);
    virtual_words_->setFixedWidth(field_width_px);
    auto* find = new QHBoxLayout;
    find->addWidget(find_);
    find->addStretch(1);
    form_->addRow(microphone_label_, microphone_);
    form_->addRow(virtual_label_, virtual_camera_);
    form_->addRow(nullptr, virtual_words_);
    form_->addRow(nullptr, find);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form_);
}

void DevicesCard::show(const Settings& settings) {
    settings_ = settings;
    fill();
}

void DevicesCard::showDevices(const QVector<DeviceChoice>& cameras,
                              const QVector<DeviceChoice>& microphones) {
    cameras_ = cameras;
    microphones_ = microphones;
    fill();
}

void DevicesCard::showVirtualCameras(const QVector<DeviceChoice>& cameras) {
    virtual_cameras_ = cameras;
    fill();
}

void DevicesCard::showVirtualOutputs(
    const std::optional<studio::VirtualOutputStatistics>& outputs) {
    outputs_ = outputs;
    showVirtualWords();
}

Settings DevicesCard::taken(Settings settings) const {
    settings.camera = camera_->chosen();
    settings.second_camera = second_camera_->chosen();
    if (isSameDevice(cameras_, settings.camera, settings.second_camera))
        settings.second_camera = no_camera;
    settings.microphone = microphone_->currentData().toString().toStdString();
    settings.virtual_camera = virtual_camera_->currentData().toString().toStdString();
    return settings;
}

void DevicesCard::take() {
    settings_ = taken(settings_);
    showVirtualWords();
    emit changed();
}

void DevicesCard::fillSecondCamera() {
    second_camera_->fill([this](QComboBox& list) {
        fillSecondCameras(list, cameras_, settings_.second_camera, settings_.camera);
    });
}

void DevicesCard::fill() {
    camera_->fill([this](QComboBox& list) { fillCameras(list, cameras_, settings_.camera); });
    fillSecondCamera();
    is_filling_ = true;
    fillMicrophones(*microphone_, microphones_, settings_.microphone);
    fillVirtualCameras(*virtual_camera_, virtual_cameras_, settings_.virtual_camera);
    is_filling_ = false;
    showVirtualWords();
}

void DevicesCard::showVirtualWords() {
    const bool is_chosen = !settings_.virtual_camera.empty();
    const QString words = virtualCameraSentence(
        {virtual_cameras_, is_chosen ? virtual_camera_->currentText() : QString(), outputs_});
    if (words == virtual_words_->text()) return;
    virtual_words_->setText(words);
    // Its command can be marked and copied, so it takes the focus by a click.
    virtual_words_->setAccessibleName(words);
}

void DevicesCard::retranslate() {
    title_->setText(tr("Camera and microphone"));
    camera_->name(tr("Camera"), tr("Turn, crop and set the camera"),
                  tr("A video file in place of the camera"));
    second_camera_->name(tr("Second camera"), tr("Turn, crop and set the second camera"),
                         tr("A video file in place of the second camera"));
    microphone_label_->setText(tr("Microphone"));
    microphone_->setAccessibleName(tr("Microphone"));
    virtual_label_->setText(tr("Virtual camera"));
    virtual_camera_->setAccessibleName(tr("Virtual camera that other programs see"));
    find_->setText(tr("Look again"));
    find_->setAccessibleName(tr("Look for devices again"));
    fill();
}

void DevicesCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
