#include "tests/journeys/two_monitors.h"

#include <X11/Xlib.h>

#include <dlfcn.h>

#include <stdexcept>

namespace xb::tests {

namespace {

// As X11/extensions/Xrandr.h lays them out; the library is there wherever Qt draws on X11, its
// headers need not be.
struct Monitor {
    Atom name;
    Bool primary;
    Bool automatic;
    int output_count;
    int x, y, width, height;
    int width_mm, height_mm;
    XID* outputs;
};
struct ScreenResources {
    Time changed_at, configured_at;
    int crtc_count;
    XID* crtcs;
    int output_count;
    XID* outputs;
};

struct CloseDisplay {
    void operator()(Display* display) const noexcept { XCloseDisplay(display); }
};
struct CloseLibrary {
    void operator()(void* library) const noexcept { dlclose(library); }
};

}  // namespace

struct TwoMonitors::Server {
    template <class Function>
    Function* function(const char* name) const {
        void* found = library ? dlsym(library.get(), name) : nullptr;
        if (found == nullptr) throw std::runtime_error("no RandR on this machine");
        return reinterpret_cast<Function*>(found);
    }

    // First: the display ends with its help.
    std::unique_ptr<void, CloseLibrary> library{dlopen("libXrandr.so.2", RTLD_NOW)};
    std::unique_ptr<Display, CloseDisplay> display{XOpenDisplay(nullptr)};
    Window root = 0;
    Atom left = 0;
    Atom right = 0;
    int split_px = 0;
};

TwoMonitors::TwoMonitors() : server_(std::make_unique<Server>()) {
    Display* display = server_->display.get();
    if (display == nullptr) throw std::runtime_error("no display");
    server_->root = DefaultRootWindow(display);
    server_->left = XInternAtom(display, "left", False);
    server_->right = XInternAtom(display, "right", False);
    server_->split_px = DisplayWidth(display, DefaultScreen(display)) * 5 / 8;
    const auto* resources = server_->function<ScreenResources*(Display*, Window)>(
        "XRRGetScreenResources")(display, server_->root);
    // It takes the one output there is, which else would be a monitor as large as the display.
    Monitor left{server_->left,
                 True,
                 False,
                 1,
                 0,
                 0,
                 server_->split_px,
                 DisplayHeight(display, DefaultScreen(display)),
                 300,
                 300,
                 resources->outputs};
    server_->function<void(Display*, Window, Monitor*)>("XRRSetMonitor")(display, server_->root,
                                                                         &left);
    plugIn();
}

TwoMonitors::~TwoMonitors() {
    unplug();
    Display* display = server_->display.get();
    server_->function<void(Display*, Window, Atom)>("XRRDeleteMonitor")(display, server_->root,
                                                                        server_->left);
    XSync(display, False);
}

void TwoMonitors::plugIn() {
    Display* display = server_->display.get();
    const int screen = DefaultScreen(display);
    Monitor right{server_->right,
                  False,
                  False,
                  0,
                  server_->split_px,
                  0,
                  DisplayWidth(display, screen) - server_->split_px,
                  DisplayHeight(display, screen),
                  300,
                  300,
                  nullptr};
    server_->function<void(Display*, Window, Monitor*)>("XRRSetMonitor")(display, server_->root,
                                                                         &right);
    XSync(display, False);
}

void TwoMonitors::unplug() {
    Display* display = server_->display.get();
    server_->function<void(Display*, Window, Atom)>("XRRDeleteMonitor")(display, server_->root,
                                                                        server_->right);
    XSync(display, False);
}

}  // namespace xb::tests
