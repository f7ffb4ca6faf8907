// A connection to the X server that is libobs' own.
#include "studio/x11_display.h"

#include <X11/Xlib.h>

#include <chrono>
#include <cstdlib>
#include <thread>

namespace xb::studio {
namespace {

// A server without -noreset starts over when its last client leaves, and refuses callers meanwhile:
// the engine that has just stopped may have been that client.
Display* openPatiently(const char* name) {
    Display* display = XOpenDisplay(name);
    for (int tries = 0; !display && tries < 5; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        display = XOpenDisplay(name);
    }
    return display;
}

}  // namespace

Result<std::unique_ptr<X11Display>> X11Display::open() {
    const char* name = std::getenv("DISPLAY");  // NOLINT(concurrency-mt-unsafe): nothing sets it
    if (!name || !*name) return fail(ErrorCode::NoDisplay);
    XInitThreads();
    Display* display = openPatiently(name);
    if (!display) return fail(ErrorCode::CannotOpenDisplay, {name});
    return std::unique_ptr<X11Display>(new X11Display(display));
}

X11Display::~X11Display() {
    XCloseDisplay(display_);
}

}  // namespace xb::studio
