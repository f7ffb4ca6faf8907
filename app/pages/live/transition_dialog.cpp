#include "app/pages/live/transition_dialog.h"

#include "app/pages/live/scene_words.h"
#include "app/settings/transition_json.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"
#include "app/widgets/page_parts.h"
#include "app/widgets/tab_chain.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xb::app {

namespace {

using studio::Direction;
using studio::TransitionKind;

constexpr int width_px = 380;

QString directionText(Direction direction) {
    switch (direction) {
        case Direction::Left:
            return TransitionDialog::tr("To the left");
        case Direction::Right:
            return TransitionDialog::tr("To the right");
        case Direction::Up:
            return TransitionDialog::tr("Upwards");
        case Direction::Down:
            return TransitionDialog::tr("Downwards");
    }
    return {};
}

QSpinBox* lengthBox(const char* name, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(shortest_transition_ms, longest_transition_ms);
    box->setSingleStep(shortest_transition_ms);
    box->setSuffix(TransitionDialog::tr(" ms"));
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    // Each figure on the way to the one that is meant would be set, and kept.
    box->setKeyboardTracking(false);
    return box;
}

}  // namespace

TransitionDialog::TransitionDialog(const studio::Transition& transition, QWidget* parent)
    : QDialog(parent),
      transition_(transition),
      kind_(new QComboBox(this)),
      length_(lengthBox("transition_length", this)),
      direction_(new QComboBox(this)),
      clip_(namedButton("transition_clip", this)),
      cut_(lengthBox("transition_cut", this)),
      length_field_(new FormField(length_, this)),
      direction_field_(new FormField(direction_, this)),
      clip_field_(new FormField(clip_, this)),
      cut_field_(new FormField(cut_, this)),
      done_(namedButton("transition_done", this)) {
    setObjectName("transition_dialog");
    setWindowTitle(tr("How scenes follow each other"));
    kind_->setObjectName("transition_kind");
    direction_->setObjectName("transition_direction");
    for (const studio::NamedTransition& one : studio::named_transitions)
        kind_->addItem(transitionText(one.kind), static_cast<int>(one.kind));
    for (const studio::NamedDirection& one : studio::named_directions)
        direction_->addItem(directionText(one.direction), static_cast<int>(one.direction));
    length_field_->setTitle(tr("How long it takes"));
    direction_field_->setTitle(tr("Where to"));
    clip_field_->setTitle(tr("Clip with a see-through ground"));
    cut_field_->setTitle(tr("The scene changes under it after"));
    arrange();
    fill();
    for (QComboBox* one : {kind_, direction_})
        connect(one, &QComboBox::activated, this, &TransitionDialog::take);
    for (QSpinBox* one : {length_, cut_})
        connect(one, &QSpinBox::valueChanged, this, &TransitionDialog::take);
    connect(clip_, &QPushButton::clicked, this, &TransitionDialog::chooseClip);
    connect(done_, &QPushButton::clicked, this, &QDialog::accept);
    chainTabs(*this);
    kind_->setFocus();
}

void TransitionDialog::arrange() {
    auto* kind_field = new FormField(kind_, this);
    kind_field->setTitle(tr("How scenes follow each other"));
    clip_->setAutoDefault(false);
    done_->setText(tr("Done"));
    done_->setProperty("kind", "main");
    done_->setProperty("target", true);
    done_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(done_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    for (FormField* field : {kind_field, length_field_, direction_field_, clip_field_, cut_field_})
        column->addWidget(field);
    column->addStretch(1);
    column->addLayout(buttons);
}

void TransitionDialog::fill() {
    is_filling_ = true;
    kind_->setCurrentIndex(kind_->findData(static_cast<int>(transition_.kind)));
    length_->setValue(static_cast<int>(transition_.duration.count()));
    direction_->setCurrentIndex(direction_->findData(static_cast<int>(transition_.direction)));
    cut_->setValue(static_cast<int>(transition_.stinger_cut.count()));
    is_filling_ = false;
    showKind();
}

void TransitionDialog::showKind() {
    const TransitionKind kind = transition_.kind;
    const bool is_stinger = kind == TransitionKind::Stinger;
    length_field_->setVisible(kind != TransitionKind::Cut && !is_stinger);
    direction_field_->setVisible(kind == TransitionKind::Slide || kind == TransitionKind::Swipe);
    clip_field_->setVisible(is_stinger);
    cut_field_->setVisible(is_stinger);
    const QString clip = QString::fromStdString(transition_.stinger.filename().string());
    clip_->setText(clip.isEmpty() ? tr("Choose a file…") : clip);
    clip_->setToolTip(QString::fromStdString(transition_.stinger.string()));
    clip_field_->showNote(is_stinger && clip.isEmpty()
                              ? tr("Until there is a clip, scenes follow each other as before.")
                              : QString(),
                          NoteWeight::Advice);
    fitHeight(*this, width_px);
}

void TransitionDialog::take() {
    if (is_filling_) return;
    transition_.kind = static_cast<TransitionKind>(kind_->currentData().toInt());
    transition_.duration = std::chrono::milliseconds(length_->value());
    transition_.direction = static_cast<Direction>(direction_->currentData().toInt());
    transition_.stinger_cut = std::chrono::milliseconds(cut_->value());
    showKind();
    if (transition_.kind != TransitionKind::Stinger || !transition_.stinger.empty())
        emit changed(transition_);
}

void TransitionDialog::chooseClip() {
    auto* dialog = new QFileDialog(this, tr("A clip with a see-through ground"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Videos") + QStringLiteral(" (*.webm *.mov *.mkv *.mp4)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        transition_.stinger = file.toStdString();
        take();
    });
    dialog->open();
}

}  // namespace xb::app
