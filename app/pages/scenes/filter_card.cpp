#include "app/pages/scenes/filter_card.h"

#include "app/pages/scenes/colour_choice.h"
#include "app/pages/scenes/filter_fields.h"
#include "app/pages/scenes/item_words.h"
#include "app/widgets/toggle_switch.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace xb::app {

namespace {

constexpr int steps = 200;
constexpr int value_width_px = 44;

int stepOf(const FilterField& field, double value) {
    return static_cast<int>(
        std::lround((value - field.least) / (field.most - field.least) * steps));
}

double valueOf(const FilterField& field, int step) {
    return field.least + (field.most - field.least) * step / steps;
}

}  // namespace

FilterCard::FilterCard(const Theme& theme, const studio::PictureFilter& filter, QWidget* parent)
    : QFrame(parent), filter_(filter), form_(new QFormLayout) {
    setObjectName("sku_row");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    addHead(theme);
    if (colourOf(filter_) != nullptr) addColour();
    addFigures();
    if (fileOf(filter_) != nullptr) addFile();
    form_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form_->setVerticalSpacing(2);
    column->addLayout(form_);
    showValues();
}

void FilterCard::addHead(const Theme& theme) {
    const QString name = filterText(filter_);
    is_on_ = new ToggleSwitch(theme, this);
    is_on_->setText(name);
    is_on_->setAccessibleName(tr("Filter: %1").arg(name));
    auto* remove = new QPushButton(tr("Remove"), this);
    remove->setProperty("narrow", true);
    remove->setProperty("kind", "flat");
    remove->setAccessibleName(tr("Remove the filter: %1").arg(name));
    auto* head = new QHBoxLayout;
    head->addWidget(is_on_);
    head->addStretch(1);
    head->addWidget(remove);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(head);
    connect(is_on_, &QAbstractButton::clicked, this, [this](bool is_on) {
        filter_.is_on = is_on;
        emit changed(filter_);
    });
    connect(remove, &QPushButton::clicked, this, &FilterCard::removePressed);
}

void FilterCard::addFigures() {
    for (const FilterField& field : fieldsOf(filter_)) {
        auto* slider = new QSlider(Qt::Horizontal, this);
        slider->setRange(0, steps);
        slider->setAccessibleName(QStringLiteral("%1: %2").arg(filterText(filter_), field.title));
        auto* value = new QLabel(this);
        value->setProperty("role", "quiet");
        value->setFixedWidth(value_width_px);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* row = new QHBoxLayout;
        row->addWidget(slider, 1);
        row->addWidget(value);
        auto* title = new QLabel(field.title, this);
        title->setProperty("role", "quiet");
        form_->addRow(title, row);
        sliders_ << slider;
        values_ << value;
        connect(slider, &QSlider::valueChanged, this, [this, field](int step) {
            // What was set by figures finer than a step stays as it is.
            if (step == stepOf(field, field.get(filter_))) return;
            field.set(filter_, valueOf(field, step));
            showValues();
            emit changed(filter_);
        });
    }
}

void FilterCard::addColour() {
    colour_ = new ColourChoice(this);
    auto* title = new QLabel(tr("The colour that goes"), this);
    title->setProperty("role", "quiet");
    colour_->setAccessibleName(QStringLiteral("%1: %2").arg(filterText(filter_), title->text()));
    form_->addRow(title, colour_);
    connect(colour_, &ColourChoice::chosen, this, [this](quint32 rgb) {
        *colourOf(filter_) = rgb;
        emit changed(filter_);
    });
}

void FilterCard::addFile() {
    file_ = new QPushButton(this);
    file_->setProperty("narrow", true);
    form_->addRow(file_);
    connect(file_, &QPushButton::clicked, this, &FilterCard::chooseFile);
}

void FilterCard::chooseFile() {
    auto* dialog = new QFileDialog(this, filterText(filter_));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    const bool is_table = std::holds_alternative<studio::ColourTable>(filter_.what);
    dialog->setNameFilter((is_table ? tr("Colour tables") : tr("Pictures")) +
                          (is_table ? QStringLiteral(" (*.cube *.png)")
                                    : QStringLiteral(" (*.png *.jpg *.jpeg *.webp)")));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        setFile(filter_, file.toStdString());
        showValues();
        emit changed(filter_);
    });
    dialog->open();
}

void FilterCard::show(const studio::PictureFilter& filter) {
    if (filter == filter_) return;
    filter_ = filter;
    showValues();
}

void FilterCard::showValues() {
    is_on_->setChecked(filter_.is_on);
    const QVector<FilterField> fields = fieldsOf(filter_);
    for (int i = 0; i < fields.size(); ++i) {
        const double value = fields[i].get(filter_);
        if (!sliders_[i]->isSliderDown()) sliders_[i]->setValue(stepOf(fields[i], value));
        values_[i]->setText(QString::number(value, 'f', fields[i].decimals));
    }
    if (colour_ != nullptr) colour_->show(*colourOf(filter_));
    if (file_ == nullptr) return;
    const QString name = QString::fromStdString(fileOf(filter_)->filename().string());
    file_->setText(name.isEmpty() ? tr("Choose a file…") : name);
    file_->setToolTip(file_->text());
}

}  // namespace xb::app
