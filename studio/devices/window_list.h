// The windows that are open on this screen, to be captured.
#pragma once

#include <string>
#include <vector>

namespace xb::studio {

struct OpenWindow {
    std::string title;
    std::string window_class;

    bool operator==(const OpenWindow&) const = default;
};

// Any thread, on a connection of its own; some milliseconds. In the order in which they were
// opened, those without a title left out. Empty without an X server, or without a window manager
// that lists them: then none can be captured either.
std::vector<OpenWindow> listWindows();

}  // namespace xb::studio
