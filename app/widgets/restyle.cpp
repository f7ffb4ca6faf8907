#include "app/widgets/restyle.h"

#include <QStyle>
#include <QWidget>

namespace xb::app {

void restyle(QWidget& widget) {
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

}  // namespace xb::app
