// A widget whose property names another look of the style sheet.
#pragma once

class QWidget;

namespace xb::app {

// After such a property was set. Main thread.
void restyle(QWidget& widget);

}  // namespace xb::app
