#include "app/widgets/announce.h"

#include <QAccessible>
#include <QWidget>

namespace xb::app {

void announce(QWidget& widget) {
    QAccessibleEvent alert(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}  // namespace xb::app
