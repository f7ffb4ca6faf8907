// Painting text needs a QGuiApplication; tests make one that opens no display.
#pragma once

namespace xb::tests {

// Any number of times, from the thread that runs the tests.
void startPainting();

}  // namespace xb::tests
