// Where overlays stand on a canvas and how large they are drawn: canvas size in, whole canvas
// pixels out.
#pragma once

#include "studio/overlay/overlay_look.h"

#include <QPoint>
#include <QRect>
#include <QSize>

namespace xb::studio::overlay {

// The drawings are made for 720 × 1280; `scale` is 1 there. Other sizes and shapes get a scale at
// which every overlay keeps inside the safe area and the QR keeps its smallest module.
struct OverlayLayout {
    QSize canvas;
    double scale = 1;
    QRect safe_area;       // what the platforms' own controls leave free
    int qr_module_px = 0;  // 0: this canvas is too small for a QR that a phone could read
    CardSize card_size = CardSize::Large;

    static OverlayLayout forCanvas(QSize canvas, const OverlayLook& look = {});

    // Wide canvases have a column of their own to the right of the card.
    bool isWide() const { return canvas.width() * 10 > canvas.height() * 12; }

    // A length of the 720 × 1280 drawing in canvas pixels, at least 1.
    int px(double length) const;
};

// The parts of the card in its size (empty where the size has none), relative to the card's own top
// left corner; `card` is in canvas pixels.
struct ProductCardLayout {
    QRect card;
    QRect photo;
    QRect text;  // the column right of the photo; title to stock_bar lie within it
    QRect title;
    QRect subtitle;
    QRect price;
    QRect stock_text;
    QRect stock_bar;
    QRect qr;  // with its quiet zone; empty if there is none
    QRect qr_caption;
};
enum class QrPlace { Kept, Given };  // Given: text may use the QR's place
ProductCardLayout productCardLayout(const OverlayLayout& layout, QrPlace qr_place);

// The ticker's rows, in canvas pixels. Row 0 is the newest and the lowest.
struct TickerLayout {
    QPoint newest;
    int pitch_px = 0;
    int pill_height_px = 0;
    int max_width_px = 0;
};
TickerLayout tickerLayout(const OverlayLayout& layout);

// The brand bar at its widest, in canvas pixels; a short title draws a narrower bar.
QRect brandBarPlace(const OverlayLayout& layout);

// What else stands on the canvas, in canvas pixels, at its widest. The lucky draw takes the place
// of the lower third.
struct BoardPlaces {
    QRect sold;
    QRect goal;
    QRect notice;
    QRect lower_third;
    QRect draw;
};
BoardPlaces boardPlaces(const OverlayLayout& layout);

}  // namespace xb::studio::overlay
