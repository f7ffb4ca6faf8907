#include "app/pages/live/sound_dialog.h"

#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"
#include "app/widgets/page_parts.h"
#include "app/widgets/tab_chain.h"
#include "app/widgets/toggle_switch.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

using studio::InputSettings;

constexpr int width_px = 400;
constexpr int usual_height_px = 620;

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", "title");
    return label;
}

FormField* fieldFor(QWidget* control, const QString& title, QWidget* parent) {
    auto* field = new FormField(control, parent);
    field->setTitle(title);
    return field;
}

InputSettings usualSettings(studio::InputKind kind) {
    const bool is_music = kind == studio::InputKind::Music || kind == studio::InputKind::Desktop;
    return is_music ? studio::musicSettings() : InputSettings{};
}

}  // namespace

SoundDialog::SoundDialog(const Theme& theme, const QString& title, studio::InputKind kind,
                         QWidget* parent)
    : QDialog(parent),
      kind_(kind),
      title_(new QLabel(title, this)),
      monitoring_(new QComboBox(this)),
      suppression_(new QComboBox(this)),
      leveled_(new ToggleSwitch(theme, this)),
      reset_(namedButton("sound_reset", this)),
      close_(namedButton("sound_close", this)) {
    setObjectName("sound_dialog");
    setWindowTitle(tr("Sound"));
    title_->setProperty("role", "page_title");
    reset_->setText(tr("Back to default"));
    reset_->setAutoDefault(false);
    close_->setText(tr("Done"));
    close_->setProperty("kind", "main");
    close_->setDefault(true);
    makeChoices();
    arrange();
    connect(reset_, &QPushButton::clicked, this, &SoundDialog::reset);
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
    show(usualSettings(kind_));
    chainTabs(*this);
    monitoring_->setFocus();
}

void SoundDialog::makeChoices() {
    monitoring_->setObjectName("sound_monitoring");
    monitoring_->addItems({tr("No"), tr("Here alone, viewers do not hear it"),
                           tr("Here, and viewers hear it as well")});
    suppression_->setObjectName("sound_suppression");
    suppression_->addItems({tr("Left as it is"), tr("Taken away, easy on the computer"),
                            tr("Taken away, as well as can be")});
    leveled_->setObjectName("sound_leveled");
    leveled_->setText(tr("Brought to an even loudness by itself"));
    for (QComboBox* choice : {monitoring_, suppression_})
        connect(choice, &QComboBox::activated, this, &SoundDialog::take);
    connect(leveled_, &QAbstractButton::clicked, this, &SoundDialog::take);
}

QWidget* SoundDialog::makeRow(const SoundFigure& figure) {
    auto* value = new QSpinBox(this);
    value->setObjectName(figure.name);
    value->setRange(figure.least, figure.most);
    value->setSuffix(figure.unit);
    value->setButtonSymbols(QAbstractSpinBox::NoButtons);
    if (figure.is_off_at_least) value->setSpecialValueText(tr("off"));
    connect(value, &QSpinBox::valueChanged, this, &SoundDialog::take);
    rows_.push_back({figure, value});
    return fieldFor(value, figure.title, this);
}

void SoundDialog::arrange() {
    auto* body = new QWidget(this);
    body->setObjectName("sound_body");
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 12, 0);
    inside->setSpacing(12);
    inside->addWidget(fieldFor(monitoring_, tr("Heard on this computer too"), body));
    for (const SoundFigure& figure : placeFigures(kind_))
        inside->addWidget(makeRow(figure));
    inside->addWidget(heading(tr("What is done to it"), body));
    inside->addWidget(leveled_);
    inside->addWidget(fieldFor(suppression_, tr("Noise behind the voice"), body));
    for (const SoundFigure& figure : filterFigures())
        inside->addWidget(makeRow(figure));
    inside->addStretch(1);
    auto* scroll = new DownScroll(QStringLiteral("sound_scroll"), body, this);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 12, 0);
    buttons->addWidget(reset_);
    buttons->addStretch(1);
    buttons->addWidget(close_);
    for (QPushButton* one : {reset_, close_})
        one->setProperty("target", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 8, 18);
    column->setSpacing(12);
    column->addWidget(title_);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    resizeWithin(*this, {std::max(width_px, column->minimumSize().width()), usual_height_px});
}

void SoundDialog::show(const InputSettings& settings) {
    settings_ = settings;
    is_filling_ = true;
    monitoring_->setCurrentIndex(static_cast<int>(settings.monitoring));
    suppression_->setCurrentIndex(static_cast<int>(settings.filters.suppression));
    leveled_->setChecked(settings.filters.is_leveled);
    for (const Row& row : rows_) {
        row.value->setValue(row.figure.get(settings));
        if (row.figure.name == QStringLiteral("sound_threshold"))
            row.value->setEnabled(settings.filters.compressor.has_value());
    }
    is_filling_ = false;
}

void SoundDialog::take() {
    if (is_filling_) return;
    InputSettings next = settings_;
    next.monitoring = static_cast<studio::Monitoring>(monitoring_->currentIndex());
    next.filters.suppression = static_cast<studio::NoiseSuppression>(suppression_->currentIndex());
    next.filters.is_leveled = leveled_->isChecked();
    for (const Row& row : rows_) {
        // What is finer than its figure stays so, where nobody has touched it.
        if (row.value->value() != row.figure.get(next)) row.figure.set(next, row.value->value());
    }
    if (next == settings_) return;
    show(next);
    emit changed(next);
}

void SoundDialog::reset() {
    InputSettings usual = usualSettings(kind_);
    usual.volume_db = settings_.volume_db;
    usual.is_muted = settings_.is_muted;
    if (usual == settings_) return;
    show(usual);
    emit changed(usual);
}

}  // namespace xb::app
