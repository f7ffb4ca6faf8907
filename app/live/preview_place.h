// The window that shows the program: kept while one stage closes and another opens.
#pragma once

#include "studio/error.h"

#include <optional>

namespace xb::app {

class Stage;

// The session's thread. A stage may be null: then nothing is shown until there is one.
class PreviewPlace {
 public:
    // A native window; sizes in device pixels.
    void set(unsigned long window, int width_px, int height_px);
    studio::Result<void> showOn(Stage* stage) const;
    void resize(Stage* stage, int width_px, int height_px);
    void clear(Stage* stage);

 private:
    struct Place {
        unsigned long window;
        int width_px;
        int height_px;
    };
    std::optional<Place> place_;
};

}  // namespace xb::app
