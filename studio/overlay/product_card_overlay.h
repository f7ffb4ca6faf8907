// The product card on the program: rises in when a product is featured, changes on the spot when
// its figures do.
#pragma once

#include "studio/canvas.h"
#include "studio/error.h"
#include "studio/overlay/overlay_look.h"
#include "studio/overlay/overlay_values.h"

#include <cstdint>
#include <memory>

struct obs_source;

namespace xb::studio::overlay {

class PaintThread;

enum class QrOutcome { Drawn, NoAddress, AddressTooLong, CanvasTooSmall };

// Made and destroyed by the live session's thread while the engine runs, before or after the scenes
// that show it; the other functions from any thread. They return at once: the paint thread paints
// the newest card, at most ten times a second.
class ProductCardOverlay {
 public:
    static Result<std::unique_ptr<ProductCardOverlay>> create(const CanvasSettings& canvas,
                                                              PaintThread& thread);
    ~ProductCardOverlay();
    ProductCardOverlay(const ProductCardOverlay&) = delete;
    ProductCardOverlay& operator=(const ProductCardOverlay&) = delete;

    // A card with another title or photo moves in over the one before. Without a drawable QR the
    // card is shown without one, and so are the smaller sizes.
    QrOutcome show(ProductCard card);
    void hide();
    // What is shown is painted anew, on the spot.
    void dress(const OverlayLook& look);
    // What is shown here from now on is shown there too, in that canvas' layout; null: no more. Not
    // while another thread shows something.
    void mirrorTo(ProductCardOverlay* other);

    // Canvas-sized, for (0, 0); borrowed.
    obs_source* source() const;
    // Pictures handed to the graphics card so far.
    std::int64_t uploadCount() const;

 private:
    class Body;
    explicit ProductCardOverlay(std::unique_ptr<Body> body);
    std::unique_ptr<Body> body_;
};

}  // namespace xb::studio::overlay
