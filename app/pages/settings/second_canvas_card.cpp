#include "app/pages/settings/second_canvas_card.h"

#include "app/pages/settings/canvas_choice.h"
#include "app/widgets/toggle_switch.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr int field_width_px = 340;
}  // namespace

SecondCanvasCard::SecondCanvasCard(const Theme& theme, const SecondCanvasSettings& canvas,
                                   QWidget* parent)
    : Card(theme, parent),
      canvas_(canvas),
      title_(new QLabel(this)),
      size_label_(new QLabel(this)),
      bitrate_label_(new QLabel(this)),
      words_(new QLabel(this)),
      size_(new QComboBox(this)),
      bitrate_(new QSpinBox(this)),
      record_(new ToggleSwitch(theme, this)),
      virtual_camera_(new ToggleSwitch(theme, this)) {
    title_->setProperty("role", "page_title");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    size_->setObjectName("set_second_canvas");
    bitrate_->setObjectName("set_second_bitrate");
    record_->setObjectName("set_second_record");
    virtual_camera_->setObjectName("set_second_virtual_camera");
    bitrate_->setRange(300, 12000);
    bitrate_->setSingleStep(100);
    bitrate_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    arrange();
    connect(size_, &QComboBox::currentIndexChanged, this, &SecondCanvasCard::take);
    connect(bitrate_, &QSpinBox::editingFinished, this, &SecondCanvasCard::take);
    for (ToggleSwitch* one : {record_, virtual_camera_})
        connect(one, &QAbstractButton::toggled, this, &SecondCanvasCard::take);
    retranslate();
}

void SecondCanvasCard::arrange() {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    for (QLabel* label : {size_label_, bitrate_label_})
        label->setMinimumSize(110, 36);
    for (QWidget* field : {static_cast<QWidget*>(size_), static_cast<QWidget*>(bitrate_),
                           static_cast<QWidget*>(words_)})
        field->setFixedWidth(field_width_px);
    // A list is named by the label that belongs to it.
    size_label_->setBuddy(size_);
    bitrate_label_->setBuddy(bitrate_);
    form->addRow(size_label_, size_);
    form->addRow(bitrate_label_, bitrate_);
    form->addRow(nullptr, record_);
    form->addRow(nullptr, virtual_camera_);
    form->addRow(nullptr, words_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
}

void SecondCanvasCard::show(const SecondCanvasSettings& canvas) {
    if (canvas == canvas_) return;
    canvas_ = canvas;
    fill();
}

void SecondCanvasCard::setOnAir(bool is_on_air) {
    is_on_air_ = is_on_air;
    showEnabled();
}

void SecondCanvasCard::showEnabled() {
    size_->setEnabled(!is_on_air_);
    bitrate_->setEnabled(!is_on_air_ && canvas_.is_on);
    record_->setEnabled(!is_on_air_ && canvas_.is_on);
    // Other programs are shown either at any time.
    virtual_camera_->setEnabled(canvas_.is_on);
}

void SecondCanvasCard::fill() {
    is_filling_ = true;
    size_->clear();
    size_->addItem(tr("None"), QSize());
    for (const QSize& size : canvas_sizes)
        size_->addItem(canvasText(size), size);
    const QSize chosen = canvas_.is_on ? QSize(canvas_.width_px, canvas_.height_px) : QSize();
    // A value that came from elsewhere stays choosable.
    if (size_->findData(chosen) < 0) size_->addItem(canvasText(chosen), chosen);
    size_->setCurrentIndex(size_->findData(chosen));
    bitrate_->setValue(canvas_.video_bitrate_kbps);
    record_->setChecked(canvas_.is_recorded);
    virtual_camera_->setChecked(canvas_.is_on_virtual_camera);
    is_filling_ = false;
    showEnabled();
}

void SecondCanvasCard::take() {
    if (is_filling_) return;
    SecondCanvasSettings next = canvas_;
    const QSize size = size_->currentData().toSize();
    next.is_on = size.isValid();
    if (next.is_on) {
        next.width_px = size.width();
        next.height_px = size.height();
    }
    next.video_bitrate_kbps = bitrate_->value();
    next.is_recorded = record_->isChecked();
    next.is_on_virtual_camera = virtual_camera_->isChecked();
    if (next == canvas_) return;
    canvas_ = next;
    showEnabled();
    emit changed();
}

void SecondCanvasCard::retranslate() {
    title_->setText(tr("Second picture"));
    size_label_->setText(tr("Size"));
    size_->setAccessibleName(tr("Size of the second picture"));
    bitrate_label_->setText(tr("Data rate"));
    bitrate_->setAccessibleName(tr("Data rate of the second picture"));
    bitrate_->setSuffix(QStringLiteral(" kbit/s"));
    record_->setText(tr("Recorded as well"));
    record_->setAccessibleName(tr("Record the second picture as well"));
    virtual_camera_->setText(tr("Shown by the virtual camera"));
    virtual_camera_->setAccessibleName(
        tr("The virtual camera shows the second picture in place of the first"));
    words_->setText(
        tr("The same broadcast in another shape at the same time, for example wide for "
           "televisions beside upright for phones. Each destination takes one of the two. It "
           "costs this computer and the uplink about as much as the first."));
    fill();
}

void SecondCanvasCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
