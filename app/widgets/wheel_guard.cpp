#include "app/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QSlider>

namespace xb::app {

namespace {

// Scroll bars are none of them.
QWidget* turnedByWheel(QObject* object) {
    if (auto* list = qobject_cast<QComboBox*>(object)) return list;
    if (auto* number = qobject_cast<QAbstractSpinBox*>(object)) return number;
    return qobject_cast<QSlider*>(object);
}

}  // namespace

WheelGuard::WheelGuard(QCoreApplication& application) {
    application.installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish) return false;
    QWidget* field = turnedByWheel(watched);
    if (field == nullptr) return false;
    if (event->type() == QEvent::Polish) {
        // Else the wheel itself would give it the focus.
        if (field->focusPolicy() == Qt::WheelFocus) field->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (field->hasFocus()) return false;
    event->ignore();  // it is for the page around it
    return true;
}

}  // namespace xb::app
