#include "app/widgets/key_button.h"

#include <QEvent>
#include <QKeyEvent>

#include <array>

namespace xb::app {

namespace {

bool isModifier(int key) {
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
           key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

// Fields and the scene editor need these themselves.
constexpr std::array kept_keys{QKeyCombination(Qt::CTRL, Qt::Key_A),
                               QKeyCombination(Qt::CTRL, Qt::Key_C),
                               QKeyCombination(Qt::CTRL, Qt::Key_V),
                               QKeyCombination(Qt::CTRL, Qt::Key_X),
                               QKeyCombination(Qt::CTRL, Qt::Key_Y),
                               QKeyCombination(Qt::CTRL, Qt::Key_Z),
                               QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Z)};

}  // namespace

bool isUsableHotkey(QKeyCombination key) {
    if (isModifier(key.key())) return false;
    if (key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35) return true;
    for (const QKeyCombination& kept : kept_keys)
        if (kept == key) return false;
    const bool has_modifier =
        (key.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    const bool is_character = key.key() >= Qt::Key_Exclam && key.key() <= Qt::Key_ydiaeresis;
    const bool is_pad = (key.keyboardModifiers() & Qt::KeypadModifier) != 0;
    const bool is_media = key.key() >= Qt::Key_Back && key.key() <= Qt::Key_MediaLast;
    return is_media || (has_modifier && (is_character || is_pad));
}

KeyButton::KeyButton(QWidget* parent) : QPushButton(parent) {
    setCheckable(true);
    setProperty("segment", true);
    setProperty("target", true);
    setAutoDefault(false);
    connect(this, &QPushButton::toggled, this, &KeyButton::showWords);
    showWords();
}

void KeyButton::setKey(const QKeySequence& key) {
    key_ = key;
    showWords();
}

void KeyButton::showWords() {
    const QString key = key_.isEmpty() ? tr("None") : key_.toString(QKeySequence::NativeText);
    setText(isChecked() ? tr("Press a key…") : key);
}

// Before shortcuts and the way of Tab: what is pressed while it waits is the answer.
bool KeyButton::event(QEvent* event) {
    if (!isWaiting()) return QPushButton::event(event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress) return QPushButton::event(event);
    const auto& pressed = *static_cast<QKeyEvent*>(event);
    if (pressed.key() == Qt::Key_Tab || pressed.key() == Qt::Key_Backtab) {
        setChecked(false);
        return QPushButton::event(event);
    }
    take(pressed.keyCombination());
    event->accept();
    return true;
}

void KeyButton::take(QKeyCombination pressed) {
    if (isModifier(pressed.key())) return;
    const bool is_plain = pressed.keyboardModifiers() == Qt::NoModifier;
    if (is_plain && pressed.key() == Qt::Key_Escape) return setChecked(false);
    const bool is_taken_away =
        is_plain && (pressed.key() == Qt::Key_Delete || pressed.key() == Qt::Key_Backspace);
    if (!is_taken_away && !isUsableHotkey(pressed)) {
        emit keyRefused(QKeySequence(pressed));
        return;
    }
    setChecked(false);
    emit keyChosen(is_taken_away ? QKeySequence() : QKeySequence(pressed));
}

void KeyButton::focusOutEvent(QFocusEvent* event) {
    setChecked(false);
    QPushButton::focusOutEvent(event);
}

void KeyButton::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) showWords();
}

}  // namespace xb::app
