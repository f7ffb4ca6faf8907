#include "app/pages/scenes/window_form.h"

#include "app/widgets/page_parts.h"
#include "app/widgets/toggle_switch.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

constexpr int least_name_characters = 12;

bool isNone(const studio::WindowCapture& window) {
    return window.title.empty() && window.window_class.empty();
}

}  // namespace

WindowForm::WindowForm(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      title_(quietLabel("window_title", this)),
      choice_(new QComboBox(this)),
      look_(namedButton("window_look", this)),
      pointer_(new ToggleSwitch(theme, this)) {
    setObjectName("window_form");
    choice_->setObjectName("window_choice");
    pointer_->setObjectName("window_pointer");
    // Titles are of any length, the column is not.
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice_->setMinimumContentsLength(least_name_characters);
    // A list is named by the label that belongs to it.
    title_->setBuddy(choice_);
    look_->setProperty("narrow", true);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(choice_, 1);
    row->addWidget(look_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title_);
    column->addLayout(row);
    column->addWidget(pointer_);
    connect(choice_, &QComboBox::currentIndexChanged, this, &WindowForm::take);
    connect(pointer_, &QAbstractButton::toggled, this, &WindowForm::take);
    connect(look_, &QPushButton::clicked, &finder_, &WindowFinder::look);
    connect(&finder_, &WindowFinder::found, this, &WindowForm::showWindows);
    retranslate();
}

void WindowForm::show(const studio::WindowCapture& window) {
    if (window == window_) return;
    window_ = window;
    fill();
}

void WindowForm::showWindows(const std::vector<studio::OpenWindow>& windows) {
    if (windows == windows_) return;
    windows_ = windows;
    fill();
}

// The place of a window in the list is its number; the chosen one that is not there stands last.
void WindowForm::fill() {
    is_filling_ = true;
    choice_->clear();
    if (isNone(window_)) choice_->addItem(tr("Choose a window…"), -1);
    for (std::size_t i = 0; i < windows_.size(); ++i)
        choice_->addItem(QString::fromStdString(windows_[i].title), static_cast<int>(i));
    const auto chosen = std::find(windows_.begin(), windows_.end(),
                                  studio::OpenWindow{window_.title, window_.window_class});
    if (chosen != windows_.end()) {
        choice_->setCurrentIndex(choice_->findData(static_cast<int>(chosen - windows_.begin())));
    } else if (!isNone(window_)) {
        choice_->addItem(tr("%1 (not open)").arg(QString::fromStdString(window_.title)), -1);
        choice_->setCurrentIndex(choice_->count() - 1);
    }
    pointer_->setChecked(window_.shows_pointer);
    is_filling_ = false;
}

void WindowForm::take() {
    if (is_filling_) return;
    studio::WindowCapture next = window_;
    const int place = choice_->currentData().toInt();
    if (place >= 0 && place < static_cast<int>(windows_.size())) {
        const studio::OpenWindow& chosen = windows_[static_cast<std::size_t>(place)];
        next.title = chosen.title;
        next.window_class = chosen.window_class;
    }
    next.shows_pointer = pointer_->isChecked();
    if (next == window_) return;
    window_ = next;
    emit changed(window_);
}

void WindowForm::retranslate() {
    title_->setText(tr("Window"));
    choice_->setAccessibleName(tr("Window"));
    look_->setText(tr("Look again"));
    look_->setAccessibleName(tr("Look for open windows again"));
    pointer_->setText(tr("With the pointer"));
    fill();
}

void WindowForm::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    finder_.look();
}

void WindowForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
