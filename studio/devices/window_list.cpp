// Asks the window manager, as libobs' capture does.
#include "studio/devices/window_list.h"

#include "studio/x11_display.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>

namespace xb::studio {
namespace {

struct XRelease {
    void operator()(unsigned char* data) const noexcept { XFree(data); }
};

struct Property {
    std::unique_ptr<unsigned char, XRelease> data;
    unsigned long count = 0;
};

std::optional<Property> propertyOf(Display* display, Window window, const char* name, Atom type) {
    constexpr long longest_words = 4096;
    Atom found_type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* data = nullptr;
    const Atom atom = XInternAtom(display, name, True);
    if (atom == None || XGetWindowProperty(display, window, atom, 0, longest_words, False, type,
                                           &found_type, &format, &count, &left, &data) != Success)
        return std::nullopt;
    Property property{std::unique_ptr<unsigned char, XRelease>(data), count};
    if (found_type == None || !data) return std::nullopt;
    return property;
}

std::string textOf(Display* display, Window window, const char* name) {
    const auto property = propertyOf(display, window, name, AnyPropertyType);
    if (!property) return {};
    return {reinterpret_cast<const char*>(property->data.get()), property->count};
}

// The second of two words that end with a zero.
std::string classOf(Display* display, Window window) {
    const std::string words = textOf(display, window, "WM_CLASS");
    const auto first = words.find('\0');
    if (first == std::string::npos) return {};
    const std::string rest = words.substr(first + 1);
    return rest.substr(0, rest.find('\0'));
}

OpenWindow describe(Display* display, Window window) {
    std::string title = textOf(display, window, "_NET_WM_NAME");
    if (title.empty()) title = textOf(display, window, "WM_NAME");
    return {std::move(title), classOf(display, window)};
}

// A window may go between the list and the question; Xlib would end the program.
int passOver(Display*, XErrorEvent*) {
    return 0;
}

}  // namespace

std::vector<OpenWindow> listWindows() {
    // Xlib has one error handler for all threads: none ends its look while another looks on.
    static std::mutex one_at_a_time;
    const std::scoped_lock lock(one_at_a_time);
    const auto opened = X11Display::open();
    if (!opened) return {};
    Display* display = (*opened)->get();
    const auto before = XSetErrorHandler(passOver);
    std::vector<OpenWindow> windows;
    const auto list =
        propertyOf(display, DefaultRootWindow(display), "_NET_CLIENT_LIST", XA_WINDOW);
    for (unsigned long i = 0; list && i < list->count; ++i) {
        const OpenWindow one =
            describe(display, reinterpret_cast<const Window*>(list->data.get())[i]);
        const bool is_new = std::find(windows.begin(), windows.end(), one) == windows.end();
        if (!one.title.empty() && is_new) windows.push_back(one);
    }
    XSync(display, False);
    XSetErrorHandler(before);
    return windows;
}

}  // namespace xb::studio
