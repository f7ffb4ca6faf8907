// The overlay's arithmetic, over canvases of every shape.
#include "studio/overlay/overlay_layout.h"
#include "studio/overlay/qr_code.h"
#include "studio/overlay/safe_area.h"

#include <catch2/catch.hpp>

using namespace xb::studio::overlay;

namespace {

const std::vector<QSize> canvases{{360, 640},   {540, 960},  {720, 1280},  {1080, 1920},
                                  {2160, 3840}, {1280, 720}, {1920, 1080}, {640, 360},
                                  {720, 720},   {480, 640},  {360, 360}};

const std::vector<CardSize> card_sizes{CardSize::Large, CardSize::Normal, CardSize::Strip};
const std::vector<PhoneApp> phone_apps{
    PhoneApp::None,   PhoneApp::Douyin,      PhoneApp::Kuaishou, PhoneApp::WechatChannels,
    PhoneApp::Taobao, PhoneApp::Xiaohongshu, PhoneApp::TikTok,   PhoneApp::Any};

// All that may be seen at once.
std::vector<QRect> placesOf(const OverlayLayout& layout) {
    const TickerLayout ticker = tickerLayout(layout);
    const QRect rows(ticker.newest.x(), ticker.newest.y() - 2 * ticker.pitch_px,
                     ticker.max_width_px, 2 * ticker.pitch_px + ticker.pill_height_px);
    const BoardPlaces board = boardPlaces(layout);
    return {productCardLayout(layout, QrPlace::Kept).card,
            brandBarPlace(layout),
            rows,
            board.sold,
            board.goal,
            board.notice,
            board.lower_third};
}

}  // namespace

TEST_CASE("every overlay keeps inside the safe area of every app, on canvases of every shape") {
    for (const QSize canvas : canvases) {
        for (const CardSize size : card_sizes) {
            for (const PhoneApp app : phone_apps) {
                INFO(canvas.width()
                     << "x" << canvas.height() << " size " << int(size) << " app " << int(app));
                OverlayLook look;
                look.card_size = size;
                look.phone_app = app;
                const OverlayLayout layout = OverlayLayout::forCanvas(canvas, look);
                REQUIRE(QRect({0, 0}, canvas).contains(layout.safe_area));
                const std::vector<QRect> places = placesOf(layout);
                for (const QRect& place : places) {
                    REQUIRE_FALSE(place.isEmpty());
                    REQUIRE(layout.safe_area.contains(place));
                }
                for (std::size_t one = 0; one < places.size(); ++one) {
                    for (std::size_t other = one + 1; other < places.size(); ++other)
                        REQUIRE_FALSE(places[one].intersects(places[other]));
                }
                const BoardPlaces board = boardPlaces(layout);
                REQUIRE(layout.safe_area.contains(board.draw));
                for (const QRect& place : places)
                    if (place != board.lower_third) REQUIRE_FALSE(place.intersects(board.draw));
            }
        }
    }
}

TEST_CASE("an upright picture keeps clear of an app's controls, wide and square ones need not") {
    const QSize upright(720, 1280);
    for (const PhoneApp app : phone_apps) {
        const CoveredShares covered = coveredBy(app);
        const CoveredShares any = coveredBy(PhoneApp::Any);
        REQUIRE(any.top >= covered.top);
        REQUIRE(any.bottom >= covered.bottom);
        OverlayLook look;
        look.phone_app = app;
        const QRect safe = OverlayLayout::forCanvas(upright, look).safe_area;
        REQUIRE(safe.top() * 1000 >= covered.top * upright.height());
        REQUIRE((upright.height() - 1 - safe.bottom()) * 1000 >= covered.bottom * upright.height());
    }
    OverlayLook none;
    none.phone_app = PhoneApp::None;
    for (const QSize canvas : {QSize(1280, 720), QSize(720, 720)})
        REQUIRE(OverlayLayout::forCanvas(canvas).safe_area ==
                OverlayLayout::forCanvas(canvas, none).safe_area);
    REQUIRE(OverlayLayout::forCanvas(upright).safe_area !=
            OverlayLayout::forCanvas(upright, none).safe_area);
}

TEST_CASE("the parts of a card lie side by side within it") {
    for (const QSize canvas : canvases) {
        for (const QrPlace place : {QrPlace::Kept, QrPlace::Given}) {
            INFO(canvas.width() << "x" << canvas.height());
            const ProductCardLayout parts =
                productCardLayout(OverlayLayout::forCanvas(canvas), place);
            const QRect card({0, 0}, parts.card.size());
            for (const QRect& part : {parts.photo, parts.text, parts.title, parts.subtitle,
                                      parts.price, parts.stock_text, parts.stock_bar})
                REQUIRE(card.contains(part));
            for (const QRect& line :
                 {parts.title, parts.subtitle, parts.price, parts.stock_text, parts.stock_bar})
                REQUIRE(parts.text.contains(line));
            REQUIRE_FALSE(parts.text.intersects(parts.photo));
            REQUIRE(parts.qr.isEmpty() == (place == QrPlace::Given));
            if (place == QrPlace::Given) continue;
            REQUIRE(card.contains(parts.qr));
            REQUIRE(card.contains(parts.qr_caption));
            REQUIRE_FALSE(parts.text.intersects(parts.qr));
        }
    }
}

TEST_CASE("a square canvas gives its width to the card, so that its title has room beside the QR") {
    for (const QSize canvas : {QSize(360, 360), QSize(720, 720), QSize(1080, 1080)}) {
        INFO(canvas.width());
        const OverlayLayout layout = OverlayLayout::forCanvas(canvas);
        const ProductCardLayout parts = productCardLayout(layout, QrPlace::Kept);
        CHECK(parts.card.width() == layout.safe_area.width());
        CHECK(parts.title.width() >= layout.px(276));
        CHECK(boardPlaces(layout).goal.width() == parts.card.width());
    }
}

TEST_CASE("QR modules are whole pixels, at least 3, and 4 and more from a canvas 540 wide") {
    struct Row {
        QSize canvas;
        int module_px;
    };
    for (const Row& row :
         {Row{{360, 640}, 3}, Row{{538, 960}, 3}, Row{{540, 960}, 4}, Row{{720, 1280}, 4},
          Row{{1080, 1920}, 6}, Row{{640, 360}, 4}, Row{{1280, 720}, 4}, Row{{180, 320}, 0}}) {
        INFO(row.canvas.width() << "x" << row.canvas.height());
        const OverlayLayout layout = OverlayLayout::forCanvas(row.canvas);
        REQUIRE(layout.qr_module_px == row.module_px);
        const QRect qr = productCardLayout(layout, QrPlace::Kept).qr;
        REQUIRE(qr.width() == qr_side_modules * row.module_px);
    }
}
