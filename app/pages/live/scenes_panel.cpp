#include "app/pages/live/scenes_panel.h"

#include "app/pages/settings/hotkeys_dialog.h"
#include "app/widgets/scene_button.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {

constexpr int spacing_px = 8;
constexpr int longest_take_key = 3;  // as many letters as fit beside the word
constexpr int answer_time_ms = 15'000;

QString objectNameOf(studio::SceneId scene) {
    if (scene == studio::SceneId::Host) return QStringLiteral("scene_host");
    if (scene == studio::SceneId::HostAndProduct) return QStringLiteral("scene_host_product");
    if (scene == studio::SceneId::Pause) return QStringLiteral("scene_pause");
    return QStringLiteral("scene_%1").arg(scene.value);
}

QKeySequence keyOf(const Hotkeys& hotkeys, int place) {
    const auto action = sceneHotkey(place);
    return action ? keySequenceOf(hotkeys, *action) : QKeySequence();
}

}  // namespace

ScenesPanel::ScenesPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      scroll_(new QScrollArea(this)),
      take_(new QPushButton(this)),
      studio_(new QPushButton(this)),
      transitions_(new QPushButton(this)),
      edit_(new QPushButton(this)) {
    setObjectName("scenes_panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing_px);
    makeList();
    makeStudio();
    makeTransitions();
    column->addWidget(scroll_, 1);
    for (QPushButton* button : {take_, studio_, edit_, transitions_}) {
        button->setFixedWidth(column_px);
        column->addWidget(button);
    }
    setFixedWidth(column_px + scroll_bar_px);
    showScenes(builtInTitles());
    retranslate();
}

void ScenesPanel::makeList() {
    scroll_->setObjectName("scenes_scroll");
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll_);
    inside->setObjectName("scrolled");
    list_ = new QVBoxLayout(inside);
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(spacing_px);
    list_->addStretch(1);
    scroll_->setWidget(inside);
    scroll_->installEventFilter(this);
}

void ScenesPanel::makeStudio() {
    take_->setObjectName("studio_take");
    take_->setProperty("target", true);
    take_->setProperty("narrow", true);
    take_->setProperty("kind", "main");
    take_->hide();
    take_pause_.setSingleShot(true);
    connect(take_, &QPushButton::clicked, this, &ScenesPanel::take);
    studio_->setObjectName("studio_mode");
    studio_->setProperty("segment", true);
    studio_->setProperty("narrow", true);
    studio_->setCheckable(true);
    connect(studio_, &QPushButton::toggled, this, &ScenesPanel::chooseStudio);
    edit_->setObjectName("scene_edit");
    edit_->setProperty("segment", true);
    edit_->setProperty("narrow", true);
    edit_->setCheckable(true);
    connect(edit_, &QPushButton::clicked, this, &ScenesPanel::editChosen);
}

void ScenesPanel::makeTransitions() {
    transitions_->setObjectName("scene_transition");
    transitions_->setProperty("narrow", true);
    auto* menu = new QMenu(transitions_);
    for (const studio::TransitionKind kind : plain_transitions) {
        QAction* one = menu->addAction(QString());
        one->setCheckable(true);
        connect(one, &QAction::triggered, this, [this, kind] { emit transitionChosen(kind); });
    }
    menu->addSeparator();
    connect(menu->addAction(QString()), &QAction::triggered, this, &ScenesPanel::transitionAsked);
    transitions_->setMenu(menu);
}

SceneButton* ScenesPanel::buttonOf(studio::SceneId scene) const {
    const auto found =
        std::find_if(buttons_.begin(), buttons_.end(),
                     [scene](const SceneButton* button) { return button->scene() == scene; });
    return found == buttons_.end() ? nullptr : *found;
}

SceneButton* ScenesPanel::makeButton(studio::SceneId scene) {
    auto* button = new SceneButton(theme_, scene, scroll_->widget());
    button->setObjectName(objectNameOf(scene));
    connect(button, &SceneButton::clicked, this, [this, scene] { press(scene); });
    return button;
}

// A button stays with its scene, wherever that moves: a press that has begun ends on what it meant.
void ScenesPanel::showScenes(const QVector<SceneTitle>& scenes) {
    if (scenes == scenes_) return;
    scenes_ = scenes;
    QVector<SceneButton*> buttons;
    for (const SceneTitle& scene : scenes) {
        SceneButton* button = buttonOf(scene.id);
        buttons << (button != nullptr ? button : makeButton(scene.id));
    }
    for (SceneButton* button : buttons_) {
        list_->removeWidget(button);
        if (!buttons.contains(button)) delete button;
    }
    buttons_ = buttons;
    for (int i = 0; i < buttons_.size(); ++i) {
        list_->insertWidget(i, buttons_[i], 0, Qt::AlignLeft);
        buttons_[i]->show();
    }
    fitButtons();
    nameScenes();
    mark();
    emit rebuilt();
}

void ScenesPanel::showMarks(studio::SceneId program, studio::SceneId prepared, bool has_waiting) {
    const bool is_other_program = !(program == program_);
    const bool is_other_prepared = !(prepared == prepared_);
    if (!is_other_program && !is_other_prepared && has_waiting == has_waiting_) return;
    program_ = program;
    prepared_ = prepared;
    has_waiting_ = has_waiting;
    mark();
    if (is_other_program) bringIntoView(program);
    // What comes next is looked for last: that is where the hand goes.
    if (is_other_prepared && isStudioMode()) bringIntoView(prepared);
}

void ScenesPanel::showTransition(studio::TransitionKind kind) {
    if (kind == transition_) return;
    transition_ = kind;
    retranslate();
}

void ScenesPanel::showPicture(studio::SceneId scene, const QImage& picture) {
    if (SceneButton* button = buttonOf(scene)) button->setPicture(picture);
}

void ScenesPanel::useKeys(const Hotkeys& hotkeys) {
    if (hotkeys == hotkeys_) return;
    hotkeys_ = hotkeys;
    retranslate();
}

void ScenesPanel::pressKey(HotkeyAction action) {
    if (action == HotkeyAction::Take && take_->isVisible()) take_->click();
    for (int place = 0; place < buttons_.size(); ++place) {
        if (sceneHotkey(place) == action) return buttons_[place]->click();
    }
}

bool ScenesPanel::isStudioMode() const {
    return studio_->isChecked();
}

void ScenesPanel::setStudioMode(bool is_on) {
    studio_->setChecked(is_on);
}

void ScenesPanel::setEditing(bool is_editing) {
    edit_->setChecked(is_editing);
}

void ScenesPanel::press(studio::SceneId scene) {
    if (isStudioMode()) {
        emit scenePrepared(scene);
    } else if (isMeant(scene)) {
        emit scenePressed(scene);
    }
}

// Whether a press may go to viewers; asks where it would show them a sign or nothing. A press that
// comes twice by accident is no answer, nor is one that comes long after.
bool ScenesPanel::isMeant(studio::SceneId scene) {
    const auto title = std::find_if(scenes_.begin(), scenes_.end(),
                                    [scene](const SceneTitle& one) { return one.id == scene; });
    const bool is_doubtful =
        title != scenes_.end() && (title->is_lacking || title->is_empty) && !(scene == program_);
    const bool is_asked = asked_ == scene && !asked_since_.hasExpired(answer_time_ms);
    if (is_asked && !asked_since_.hasExpired(QApplication::doubleClickInterval())) return false;
    asked_ = is_doubtful && !is_asked ? scene : studio::SceneId{};
    if (asked_.value == 0) return true;
    asked_since_.start();
    if (title->is_empty) {
        emit emptyPressed(sceneText(*title));
    } else {
        emit lackingPressed(sceneText(*title));
    }
    return false;
}

void ScenesPanel::take() {
    if (take_pause_.isActive()) return;
    take_pause_.start(QApplication::doubleClickInterval());
    if (isMeant(prepared_)) emit takePressed();
}

void ScenesPanel::chooseStudio(bool is_on) {
    take_->setVisible(is_on);
    mark();
    retranslate();
    emit studioModeChosen(is_on);
}

bool ScenesPanel::canTake() const {
    return isStudioMode() && prepared_.value != 0 && (has_waiting_ || !(prepared_ == program_));
}

void ScenesPanel::mark() {
    const bool is_any = canTake() && !(prepared_ == program_);
    for (SceneButton* button : buttons_) {
        button->setChecked(button->scene() == program_);
        button->setNext(is_any && button->scene() == prepared_);
    }
    take_->setEnabled(canTake());
    nameScenes();
}

void ScenesPanel::bringIntoView(studio::SceneId scene) {
    if (SceneButton* button = buttonOf(scene)) scroll_->ensureWidgetVisible(button, 0, spacing_px);
}

// As large as the room lets all of them be, and never too small to be told apart.
void ScenesPanel::fitButtons() {
    const int count = std::max(1, static_cast<int>(buttons_.size()));
    const int height_px = (scroll_->height() + spacing_px) / count - spacing_px;
    for (SceneButton* button : buttons_) {
        button->setFixedHeight(
            std::clamp(height_px, SceneButton::leastHeightPx(), button->sizeHint().height()));
    }
}

void ScenesPanel::nameScenes() {
    QString next;
    for (int i = 0; i < buttons_.size(); ++i) {
        SceneButton& button = *buttons_[i];
        const QString name = sceneText(scenes_[i]);
        button.setNameAndKey(name, keyOf(hotkeys_, i));
        button.setLacking(scenes_[i].is_lacking || scenes_[i].is_empty);
        QString spoken = tr("Scene: %1").arg(name);
        if (scenes_[i].is_lacking) spoken = tr("Scene: %1, something is missing").arg(name);
        if (scenes_[i].is_empty) spoken = tr("Scene: %1, there is nothing to see").arg(name);
        if (button.isChecked()) spoken = tr("Scene: %1, viewers see it now").arg(name);
        if (button.isNext()) spoken = tr("Scene: %1, comes next").arg(name);
        button.setAccessibleName(spoken);
        button.setToolTip(spoken);
        if (canTake() && button.scene() == prepared_) next = name;
    }
    take_->setAccessibleName(next.isEmpty() ? tr("Take: choose a scene first")
                                            : tr("Take: viewers see %1").arg(next));
    take_->setToolTip(take_->accessibleName());
}

void ScenesPanel::retranslate() {
    const QKeySequence key = keySequenceOf(hotkeys_, HotkeyAction::Take);
    const QString key_text = key.toString(QKeySequence::NativeText);
    const bool is_short = !key.isEmpty() && key_text.size() <= longest_take_key;
    take_->setText(is_short ? tr("Take %1").arg(key_text) : tr("Take"));
    take_->setShortcut(key);
    studio_->setText(isStudioMode() ? tr("Studio: on") : tr("Studio: off"));
    studio_->setAccessibleName(
        tr("Studio mode: a press prepares a scene, Take shows it to viewers"));
    studio_->setToolTip(studio_->accessibleName());
    edit_->setText(tr("Edit scene"));
    edit_->setAccessibleName(tr("Edit the prepared scene on the picture"));
    edit_->setToolTip(edit_->accessibleName());
    transitions_->setText(transitionText(transition_));
    transitions_->setAccessibleName(
        tr("How scenes follow each other: %1").arg(transitionText(transition_)));
    transitions_->setToolTip(transitions_->accessibleName());
    const QList<QAction*> choices = transitions_->menu()->actions();
    for (std::size_t i = 0; i < plain_transitions.size(); ++i) {
        choices[static_cast<int>(i)]->setText(transitionText(plain_transitions.at(i)));
        choices[static_cast<int>(i)]->setChecked(transition_ == plain_transitions.at(i));
    }
    choices.last()->setText(tr("Length, stinger…"));
    nameScenes();
}

void ScenesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::StyleChange) fitButtons();
}

bool ScenesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == scroll_ && event->type() == QEvent::Resize) fitButtons();
    return QWidget::eventFilter(watched, event);
}

}  // namespace xb::app
