// One image that holds a panel and, below it, the parts that move over it.
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

#include <algorithm>

namespace xb::studio::overlay {

// Gives out room below the panel or beside it; `size` is what the image needs in the end. No part
// touches another.
class Sheet {
 public:
    explicit Sheet(QSize panel) : panel_({0, 0}, panel), size_(panel) {}

    QRect panel() const { return panel_; }
    QRect addPart(QSize part) {
        const QRect place(QPoint(0, size_.height() + 1), part);
        size_ = QSize(std::max(size_.width(), part.width()), place.bottom() + 1);
        return place;
    }
    // To the right of the panel: for high and narrow strips.
    QRect addStrip(QSize strip) {
        const QRect place(QPoint(size_.width() + 1, 0), strip);
        size_ = QSize(place.right() + 1, std::max(size_.height(), strip.height()));
        return place;
    }
    QSize size() const { return size_; }

 private:
    QRect panel_;
    QSize size_;
};

}  // namespace xb::studio::overlay
