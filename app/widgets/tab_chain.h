// The order in which Tab goes through a page: as its layouts lay it out.
#pragma once

class QWidget;

namespace xb::app {

// Everything in `root` that takes the focus by Tab, in the order of the layouts, whatever the order
// in which it was made. To be called again after controls were added. Main thread.
void chainTabs(QWidget& root);

}  // namespace xb::app
