#include "app/pages/scenes/slides_form.h"

#include "app/text_size.h"
#include "app/widgets/page_parts.h"
#include "app/widgets/toggle_switch.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace xb::app {

namespace {

constexpr int least_rows = 3;
constexpr int row_px = 28;
constexpr int ms_per_second = 1000;
constexpr int longest_seconds = 600;

}  // namespace

SlidesForm::SlidesForm(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      list_(new QListWidget(this)),
      add_(namedButton("slides_add", this)),
      up_(namedButton("slides_up", this)),
      down_(namedButton("slides_down", this)),
      remove_(namedButton("slides_remove", this)),
      seconds_label_(quietLabel("slides_seconds_label", this)),
      seconds_(new QSpinBox(this)),
      shuffle_(new ToggleSwitch(theme, this)) {
    setObjectName("slides_form");
    list_->setObjectName("slides_list");
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setFixedHeight(least_rows * row_px + row_px / 2);
    seconds_->setObjectName("slides_seconds");
    seconds_->setRange(1, longest_seconds);
    seconds_->setProperty("narrow", true);
    seconds_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    seconds_label_->setBuddy(seconds_);
    shuffle_->setObjectName("slides_shuffle");
    arrange();
    connect(list_, &QListWidget::currentRowChanged, this, &SlidesForm::showButtons);
    connect(add_, &QPushButton::clicked, this, &SlidesForm::choose);
    connect(up_, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { move(1); });
    connect(remove_, &QPushButton::clicked, this, &SlidesForm::remove);
    connect(seconds_, &QSpinBox::valueChanged, this, [this](int seconds) {
        if (is_filling_) return;
        slides_.slide_ms = seconds * ms_per_second;
        tell(*seconds_);
    });
    connect(shuffle_, &QAbstractButton::toggled, this, [this](bool is_shuffled) {
        if (is_filling_) return;
        slides_.is_shuffled = is_shuffled;
        tell(*shuffle_);
    });
    retranslate();
}

void SlidesForm::arrange() {
    auto* buttons = new QGridLayout;
    buttons->setSpacing(6);
    int place = 0;
    for (QPushButton* one : {add_, remove_, up_, down_}) {
        one->setProperty("narrow", true);
        buttons->addWidget(one, place / 2, place % 2);
        ++place;
    }
    auto* time = new QHBoxLayout;
    time->setSpacing(6);
    time->addWidget(seconds_label_);
    time->addWidget(seconds_);
    time->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(list_);
    column->addLayout(buttons);
    column->addLayout(time);
    column->addWidget(shuffle_);
}

void SlidesForm::show(const studio::Slideshow& slides) {
    if (slides == slides_) return;
    slides_ = slides;
    fill();
}

void SlidesForm::fill() {
    is_filling_ = true;
    const int row = list_->currentRow();
    list_->clear();
    for (const std::filesystem::path& path : slides_.paths) {
        auto* one = new QListWidgetItem(QString::fromStdString(path.filename().string()), list_);
        one->setToolTip(QString::fromStdString(path.string()));
        one->setSizeHint(QSize(0, textPx(row_px)));
    }
    list_->setCurrentRow(std::min(row, list_->count() - 1));
    seconds_->setValue(slides_.slide_ms / ms_per_second);
    shuffle_->setChecked(slides_.is_shuffled);
    is_filling_ = false;
    showButtons();
}

void SlidesForm::showButtons() {
    const int row = list_->currentRow();
    remove_->setEnabled(row >= 0);
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < list_->count());
}

void SlidesForm::choose() {
    auto* dialog = new QFileDialog(this, tr("Pictures for the slideshow"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pictures") + QStringLiteral(" (*.png *.jpg *.jpeg *.webp *.bmp)"));
    connect(dialog, &QFileDialog::filesSelected, this, &SlidesForm::add);
    dialog->open();
}

void SlidesForm::add(const QStringList& files) {
    for (const QString& file : files)
        slides_.paths.emplace_back(file.toStdString());
    fill();
    list_->setCurrentRow(list_->count() - 1);
    tell(*add_);
}

void SlidesForm::move(int down) {
    const int row = list_->currentRow();
    const int to = row + down;
    if (row < 0 || to < 0 || to >= list_->count()) return;
    std::swap(slides_.paths[static_cast<std::size_t>(row)],
              slides_.paths[static_cast<std::size_t>(to)]);
    fill();
    list_->setCurrentRow(to);
    tell(*list_);
}

void SlidesForm::remove() {
    const int row = list_->currentRow();
    if (row < 0) return;
    slides_.paths.erase(slides_.paths.begin() + row);
    fill();
    tell(*remove_);
}

void SlidesForm::tell(const QWidget& control) {
    emit changed(slides_, control.objectName());
}

void SlidesForm::retranslate() {
    list_->setAccessibleName(tr("Pictures of the slideshow, in their order"));
    add_->setText(tr("Add…"));
    add_->setAccessibleName(tr("Add pictures"));
    remove_->setText(tr("Take out"));
    remove_->setAccessibleName(tr("Take this picture out"));
    up_->setText(tr("Earlier"));
    up_->setAccessibleName(tr("This picture earlier"));
    down_->setText(tr("Later"));
    down_->setAccessibleName(tr("This picture later"));
    seconds_label_->setText(tr("Each is seen"));
    seconds_->setSuffix(tr(" s"));
    seconds_->setAccessibleName(tr("Seconds for each picture"));
    shuffle_->setText(tr("In any order"));
    fill();
}

void SlidesForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
