#include "app/pages/settings/devices_card.h"

#include "app/pages/settings/virtual_camera_words.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int field_width_px = 340;
constexpr QLatin1String file_prefix("file:");

}  // namespace

DevicesCard::DevicesCard(const Theme& theme, const Settings& settings, QWidget* parent)
    : Card(theme, parent),
      settings_(settings),
      title_(new QLabel(this)),
      camera_label_(new QLabel(this)),
      microphone_label_(new QLabel(this)),
      virtual_label_(new QLabel(this)),
      virtual_words_(new QLabel(this)),
      camera_(new QComboBox(this)),
      microphone_(new QComboBox(this)),
      virtual_camera_(new QComboBox(this)),
      controls_(new QPushButton(this)),
      find_(new QPushButton(this)),
      clip_(new QPushButton(this)) {
    title_->setProperty("role", "page_title");
    virtual_words_->setObjectName("virtual_camera_words");
    virtual_words_->setProperty("role", "quiet");
    virtual_words_->setWordWrap(true);
    virtual_words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    camera_->setObjectName("set_camera");
    microphone_->setObjectName("set_microphone");
    virtual_camera_->setObjectName("set_virtual_camera");
    controls_->setObjectName("camera_controls");
    find_->setObjectName("find_devices");
    clip_->setObjectName("choose_clip");
    arrange();
    for (QComboBox* combo : {camera_, microphone_, virtual_camera_}) {
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            if (is_filling_) return;
            settings_ = taken(settings_);
            showVirtualWords();
            emit changed();
        });
    }
    connect(controls_, &QPushButton::clicked, this, &DevicesCard::controlsAsked);
    connect(find_, &QPushButton::clicked, this, &DevicesCard::devicesWanted);
    connect(clip_, &QPushButton::clicked, this, &DevicesCard::chooseClip);
    retranslate();
}

void DevicesCard::arrange() {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    for (QLabel* label : {camera_label_, microphone_label_, virtual_label_})
        label->setMinimumSize(110, 36);
    for (QComboBox* combo : {camera_, microphone_, virtual_camera_})
        combo->setFixedWidth(field_width_px);
    virtual_words_->setFixedWidth(field_width_px);
    auto* of_camera = new QHBoxLayout;
    of_camera->setSpacing(8);
    of_camera->addWidget(controls_);
    of_camera->addWidget(clip_);
    of_camera->addStretch(1);
    auto* find = new QHBoxLayout;
    find->addWidget(find_);
    find->addStretch(1);
    form->addRow(camera_label_, camera_);
    form->addRow(nullptr, of_camera);
    form->addRow(microphone_label_, microphone_);
    form->addRow(virtual_label_, virtual_camera_);
    form->addRow(nullptr, virtual_words_);
    form->addRow(nullptr, find);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
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
    settings.camera = camera_->currentData().toString().toStdString();
    settings.microphone = microphone_->currentData().toString().toStdString();
    settings.virtual_camera = virtual_camera_->currentData().toString().toStdString();
    return settings;
}

void DevicesCard::fill() {
    is_filling_ = true;
    fillCameras(*camera_, cameras_, settings_.camera);
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

void DevicesCard::chooseClip() {
    auto* dialog = new QFileDialog(this, tr("A video file in place of the camera"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Videos (*.mp4 *.mkv *.mov *.avi *.webm *.flv)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        settings_.camera = QString(file_prefix + file).toStdString();
        fill();
        emit changed();
    });
    dialog->open();
}

void DevicesCard::retranslate() {
    title_->setText(tr("Camera and microphone"));
    camera_label_->setText(tr("Camera"));
    camera_->setAccessibleName(tr("Camera"));
    microphone_label_->setText(tr("Microphone"));
    microphone_->setAccessibleName(tr("Microphone"));
    virtual_label_->setText(tr("Virtual camera"));
    virtual_camera_->setAccessibleName(tr("Virtual camera that other programs see"));
    controls_->setText(tr("Camera picture…"));
    controls_->setAccessibleName(tr("Turn, crop and set the camera"));
    find_->setText(tr("Look again"));
    find_->setAccessibleName(tr("Look for devices again"));
    clip_->setText(tr("Use a video file…"));
    fill();
}

void DevicesCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
