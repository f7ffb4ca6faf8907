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
    // The prepared scene instead of the program, while there is one.
    void setPrepared(Stage* stage, bool is_wanted);
    // After every change of scenes: another composition may have taken the prepared one's place.
    void follow(Stage* stage) const;

 private:
    struct Place {
        unsigned long window;
        int width_px;
        int height_px;
    };
    std::optional<Place> place_;
    bool is_prepared_wanted_ = false;
};

}  // namespace xb::app
