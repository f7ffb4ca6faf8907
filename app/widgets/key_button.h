// A button that shows a key and takes another one: pressed, it waits for the next key.
#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace xb::app {

// Whether a key may start something: letters alone are for typing, and some keys belong to forms
// and lists.
bool isUsableHotkey(QKeyCombination key);

// Escape and Tab end the waiting and change nothing; Delete and Backspace take the key away.
class KeyButton : public QPushButton {
    Q_OBJECT

 public:
    explicit KeyButton(QWidget* parent = nullptr);

    void setKey(const QKeySequence& key);
    QKeySequence key() const { return key_; }
    bool isWaiting() const { return isChecked(); }

 signals:
    // Empty: none from now on.
    void keyChosen(const QKeySequence& key);
    // It cannot be one; the button goes on waiting.
    void keyRefused(const QKeySequence& key);

 protected:
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void take(QKeyCombination pressed);
    void showWords();

    QKeySequence key_;
};

}  // namespace xb::app
