#include "app/widgets/scroll_to_focus.h"

#include <QApplication>
#include <QPointer>
#include <QScrollArea>

namespace xb::app {

void scrollToFocus(QScrollArea& area) {
    QObject::connect(qApp, &QApplication::focusChanged, &area, [&area](QWidget*, QWidget* now) {
        if (now == nullptr || !area.isAncestorOf(now)) return;
        // What has just been shown is laid out by then.
        QMetaObject::invokeMethod(
            &area,
            [&area, field = QPointer<QWidget>(now)] {
                const bool is_there = field != nullptr && area.isAncestorOf(field);
                if (is_there && field->isVisible()) area.ensureWidgetVisible(field);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace xb::app
