#include "app/widgets/announce.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QWidget>

namespace xb::app {

QEvent::Type announcedEvent() {
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

void announce(QWidget& widget) {
    QAccessibleEvent alert(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    QEvent said(announcedEvent());
    QCoreApplication::sendEvent(&widget, &said);
}

}  // namespace xb::app
