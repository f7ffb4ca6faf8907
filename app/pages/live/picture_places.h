// Where program and prepared scene stand beside each other.
#pragma once

#include <QRect>
#include <QSize>

namespace xb::app {

struct PicturePlaces {
    QRect program;
    QRect next;  // with its words; null: there is none

    bool operator==(const PicturePlaces&) const = default;
};

// Under the prepared scene's picture.
constexpr int next_words_px = 26;

// Beside each other or one above the other, whichever leaves the program larger; the prepared scene
// is half as large as the program, or as large as the room allows.
PicturePlaces placePictures(QSize room, QSize canvas_px, bool has_next);

}  // namespace xb::app
