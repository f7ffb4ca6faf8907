// Finds words on a window that do not fit into the place they were given.
#pragma once

#include <QStringList>

class QWidget;

namespace xb::app {

// "objectName: text (has WxH, needs WxH)" of every visible label, pill, button and field whose text
// is cut.
QStringList cutTexts(const QWidget& window);
// Whether the widget belongs to the inside of another control (a combo box's list, a spin box's
// field).
bool isPartOfControl(const QWidget& widget);

}  // namespace xb::app
