// A connection to the X server that is libobs' own.
#pragma once

#include "studio/error.h"

#include <memory>

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): Xlib's own name

namespace xb::studio {

// Qt keeps its own connection: two libraries reading events from one would lose some.
class X11Display {
 public:
    static Result<std::unique_ptr<X11Display>> open();
    ~X11Display();
    X11Display(const X11Display&) = delete;
    X11Display& operator=(const X11Display&) = delete;

    _XDisplay* get() const { return display_; }

 private:
    explicit X11Display(_XDisplay* display) : display_(display) {}

    _XDisplay* display_;
};

}  // namespace xb::studio
