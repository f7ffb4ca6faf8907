// One for the whole program, never destroyed: Qt wants that before static objects end.
#include "tests/studio/overlay_application.h"

#include <QGuiApplication>

namespace xb::tests {

void startPainting() {
    if (QGuiApplication::instance()) return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argument_count = 1;
    static char name[] = "overlay_tests";
    static char* arguments[] = {name, nullptr};
    static const auto* application = new QGuiApplication(argument_count, arguments);
    static_cast<void>(application);
}

}  // namespace xb::tests
