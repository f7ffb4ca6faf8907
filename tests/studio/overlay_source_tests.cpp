// The overlays on a real program: what libobs composes, when, and how often pictures are handed to
// it.
#include "studio/overlay/card_motion.h"
#include "studio/overlay/inlay_motion.h"
#include "studio/overlay/overlay_layout.h"
#include "studio/overlay/overlay_source.h"
#include "studio/overlay/overlay_stage.h"
#include "studio/overlay/paint_thread.h"
#include "studio/overlay/painters.h"
#include "studio/overlay/product_card_overlay.h"
#include "studio/overlay/qr_code.h"
#include "studio/overlay/ticker_overlay.h"
#include "studio/overlay/value_overlay.h"
#include "studio/program_tap.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/overlay_samples.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>
#include <obs.h>

#include <algorithm>
#include <future>
#include <mutex>
#include <optional>

using namespace xb::studio;
using namespace xb::studio::overlay;
using namespace std::chrono_literals;
using xb::tests::Picture;
using xb::tests::waitUntil;
namespace samples = xb::tests::overlay_samples;

namespace {

constexpr auto patience = 20s;
const QSize canvas_size(xb::tests::test_width_px, xb::tests::test_height_px);

// An engine and its program on tap; an overlay alone is the program, over black.
class Stage {
 public:
    Stage() {
        xb::tests::startPainting();
        engine_ = xb::tests::startTestEngine(log_);
        tap_.emplace(*engine_, sink);
    }
    ~Stage() { takeOff(); }

    const CanvasSettings& canvas() const { return engine_->canvas(); }
    static void putOn(obs_source* source) { obs_set_output_source(0, source); }
    static void takeOff() { obs_set_output_source(0, nullptr); }
    bool waitForFrames(std::size_t count) { return sink.waitForPictures(count, patience); }

    xb::tests::RecordingSink sink{xb::tests::test_width_px, xb::tests::test_height_px};

 private:
    xb::tests::KeptLog log_;
    std::unique_ptr<Engine> engine_;
    std::optional<ProgramTap> tap_;
};

template <class Overlay>
std::unique_ptr<Overlay> make(const Stage& stage, PaintThread& thread) {
    auto made = Overlay::create(stage.canvas(), thread);
    REQUIRE(made.has_value());
    return std::move(*made);
}

double meanLuma(const Picture& picture, const QRect& part) {
    double sum = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            sum += picture.lumaAt(x, y);
    }
    return sum / (part.width() * part.height());
}

// Every module of the code is seen as it was encoded, in its middle.
bool showsQr(const Picture& picture, const QrCode& code) {
    const auto layout = OverlayLayout::forCanvas(canvas_size);
    const ProductCardLayout parts = productCardLayout(layout, QrPlace::Kept);
    const QPoint origin = parts.card.topLeft() + parts.qr.topLeft() +
                          QPoint(qr_quiet_modules, qr_quiet_modules) * layout.qr_module_px;
    for (int y = 0; y < qr_module_count; ++y) {
        for (int x = 0; x < qr_module_count; ++x) {
            const QPoint middle = origin + QPoint(x, y) * layout.qr_module_px + QPoint(1, 1);
            const int luma = picture.lumaAt(middle.x(), middle.y());
            if (code.isDark(x, y) ? luma > 30 : luma < 220) return false;
        }
    }
    return true;
}

QRect tickerRow(int row) {
    const TickerLayout ticker = tickerLayout(OverlayLayout::forCanvas(canvas_size));
    return {ticker.newest - QPoint(0, row * ticker.pitch_px),
            QSize(ticker.pill_height_px, ticker.pill_height_px)};
}

}  // namespace

TEST_CASE("a card reaches the program pixel by pixel and is uploaded once per change") {
    Stage stage;
    PaintThread thread;
    const auto card = make<ProductCardOverlay>(stage, thread);
    Stage::putOn(card->source());
    ProductCard words = samples::chinese().card;
    REQUIRE(card->show(words) == QrOutcome::Drawn);
    const auto code = encodeQr(words.qr_url);
    REQUIRE(stage.sink.waitForPicture(
        [&](const Picture& picture) { return showsQr(picture, *code); }, patience));
    REQUIRE(card->uploadCount() == 1);

    card->show(words);
    REQUIRE(stage.waitForFrames(10));
    REQUIRE(card->uploadCount() == 1);

    words.stock_text = "仅剩 187 箱";
    card->show(words);
    REQUIRE(waitUntil([&] { return card->uploadCount() == 2; }));
    REQUIRE(stage.waitForFrames(10));
    REQUIRE(card->uploadCount() == 2);
    REQUIRE(showsQr(stage.sink.newest(), *code));

    card->hide();
    REQUIRE(stage.sink.waitForPicture(
        [](const Picture& picture) { return picture.meanLuma() < 17; }, patience));
}

TEST_CASE("a card that is painted anew never waits for the graphics thread, nor that for it") {
    Stage stage;
    auto source = OverlaySource::create("busy", stage.canvas(), std::make_unique<CardMotion>(10));
    REQUIRE(source.has_value());
    Stage::putOn((*source)->source());
    OverlayStage& overlay = (*source)->stage();
    const auto paint = [&overlay] {
        QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        overlay.enter({image, {10, 10}, image.rect(), {}}, Arrival::Update);
    };
    paint();
    REQUIRE(waitUntil([&] { return overlay.uploadCount() == 1; }, patience));

    // In the middle of a frame, and one picture takes the place of another that was uploaded.
    obs_enter_graphics();
    auto painted = std::async(std::launch::async, paint);
    const bool is_painted = painted.wait_for(patience) == std::future_status::ready;
    obs_leave_graphics();
    CHECK(is_painted);
    CHECK(waitUntil([&] { return overlay.uploadCount() == 2; }, patience));
}

TEST_CASE("a card says why it carries no QR") {
    Stage stage;
    PaintThread thread;
    const auto card = make<ProductCardOverlay>(stage, thread);
    ProductCard words = samples::chinese().card;
    words.qr_url.assign(longest_qr_url_bytes + 1, 'a');
    REQUIRE(card->show(words) == QrOutcome::AddressTooLong);
    words.qr_url.clear();
    REQUIRE(card->show(words) == QrOutcome::NoAddress);
}

TEST_CASE("a hundred stock figures in a row are painted at most ten times a second") {
    Stage stage;
    PaintThread thread;
    const auto card = make<ProductCardOverlay>(stage, thread);
    Stage::putOn(card->source());
    ProductCard words = samples::chinese().card;
    for (int left = 100; left > 0; --left) {
        words.stock_text = std::to_string(left);
        card->show(words);
    }
    REQUIRE(waitUntil([&] { return card->uploadCount() >= 1; }));
    REQUIRE(stage.waitForFrames(15));
    REQUIRE(card->uploadCount() <= 2);
}

TEST_CASE("a pushed order is on the program within the time the ticker promises") {
    Stage stage;
    PaintThread thread;
    const auto ticker = make<TickerOverlay>(stage, thread);
    Stage::putOn(ticker->source());
    REQUIRE(stage.waitForFrames(5));
    const auto entries = samples::chinese().ticker;
    // The first painting loads the font; the promise is for a show that runs.
    ticker->push(entries[1]);
    REQUIRE(stage.sink.waitForPicture(
        [](const Picture& picture) { return meanLuma(picture, tickerRow(0)) > 40; }, patience));
    REQUIRE(stage.waitForFrames(30));

    const std::int64_t pushed_ns = std::chrono::steady_clock::now().time_since_epoch().count();
    ticker->push(entries[0]);
    std::int64_t seen_ns = 0;
    REQUIRE(stage.sink.waitForPicture(
        [&](const Picture& picture) {
            seen_ns = picture.time_ns;
            return meanLuma(picture, tickerRow(1)) > 40;
        },
        patience));
    const double seen_after_ms = static_cast<double>(seen_ns - pushed_ns) / 1e6;
    INFO("the older order had made room after " << seen_after_ms << " ms");
    REQUIRE(seen_after_ms < 400);
}

TEST_CASE("orders that come faster than can be shown are dropped, the newest is not") {
    Stage stage;
    PaintThread thread;
    const auto ticker = make<TickerOverlay>(stage, thread);
    Stage::putOn(ticker->source());
    TickerEntry entry = samples::chinese().ticker.front();
    for (int order = 0; order < 500; ++order) {
        entry.item = "第 " + std::to_string(order) + " 单";
        ticker->push(entry);
    }
    REQUIRE(stage.sink.waitForPicture(
        [](const Picture& picture) { return meanLuma(picture, tickerRow(2)) > 20; }, patience));
    REQUIRE(ticker->droppedCount() >= 490);
    REQUIRE(ticker->uploadCount() <= 10);
    REQUIRE(ticker->uploadCount() + ticker->droppedCount() <= 500);

    ticker->clear();
    REQUIRE(stage.sink.waitForPicture(
        [](const Picture& picture) { return picture.meanLuma() < 17; }, patience));
}

TEST_CASE("the countdown turns over exactly at the frame that reaches a second") {
    xb::tests::startPainting();
    xb::tests::KeptLog log;
    const auto engine = xb::tests::startTestEngine(log);
    PaintThread thread;
    const auto made = ProductCardOverlay::create(engine->canvas(), thread);
    REQUIRE(made.has_value());
    ProductCard card = samples::chinese().card;
    const FrameTime ends_at = std::chrono::steady_clock::now() + 6s;
    card.deal_ends_at = ends_at;
    const auto layout = OverlayLayout::forCanvas(canvas_size);
    const PaintedPicture painted =
        paintProductCard(card, {}, layout, paletteOf(Theme::Harvest, {}));
    REQUIRE(painted.inlays.countdown);
    const QRect seconds(painted.place + painted.inlays.countdown->spots.back(),
                        painted.inlays.countdown->pair);

    std::mutex mutex;
    std::vector<std::pair<std::int64_t, std::vector<int>>> seen;  // seconds left, the figures
    xb::tests::RecordingSink sink(xb::tests::test_width_px, xb::tests::test_height_px);
    sink.onPicture([&](const Picture& picture) {
        std::vector<int> figures;
        for (int y = seconds.top(); y <= seconds.bottom(); ++y) {
            for (int x = seconds.left(); x <= seconds.right(); ++x)
                figures.push_back(picture.lumaAt(x, y));
        }
        const FrameTime at{std::chrono::nanoseconds(picture.time_ns)};
        const std::lock_guard lock(mutex);
        seen.emplace_back(secondsLeft(ends_at, at), std::move(figures));
    });
    const ProgramTap tap(*engine, sink);
    Stage::putOn((*made)->source());
    (*made)->show(card);
    REQUIRE(waitUntil([&] {
        const std::lock_guard lock(mutex);
        return !seen.empty() && seen.back().first == 0;
    }));
    Stage::takeOff();

    const std::lock_guard lock(mutex);
    int turned = 0;
    for (std::size_t frame = 1; frame < seen.size(); ++frame) {
        if (seen[frame].first >= 4) continue;  // the card may still come in
        const bool is_next = seen[frame].first != seen[frame - 1].first;
        const bool has_changed = seen[frame].second != seen[frame - 1].second;
        INFO("frame " << frame << ", " << seen[frame].first << " s left");
        REQUIRE(has_changed == is_next);
        if (is_next) ++turned;
    }
    REQUIRE(turned >= 3);
}

TEST_CASE("figures roll and bars glide without another picture being handed over") {
    Stage stage;
    PaintThread thread;
    const auto sold = make<SoldCounterOverlay>(stage, thread);
    Stage::putOn(sold->source());
    sold->show({"本场已售", 100});
    REQUIRE(waitUntil([&] { return sold->uploadCount() == 1; }));
    sold->show({"本场已售", 999});
    REQUIRE(waitUntil([&] { return sold->uploadCount() == 2; }));
    const double before = stage.sink.newest().meanLuma();
    REQUIRE(before > 16);
    REQUIRE(stage.waitForFrames(20));
    REQUIRE(sold->uploadCount() == 2);
}

TEST_CASE("another theme is seen at once, on what is shown already") {
    Stage stage;
    PaintThread thread;
    const auto third = make<LowerThirdOverlay>(stage, thread);
    Stage::putOn(third->source());
    third->show(samples::chinese().lower_third);
    const QRect place = boardPlaces(OverlayLayout::forCanvas(canvas_size)).lower_third;
    const int x = place.left() + 2;
    const int y = place.center().y();
    REQUIRE(stage.sink.waitForPicture(
        [&](const Picture& picture) { return picture.redAt(x, y) > 150; }, patience));
    OverlayLook look;
    look.theme = Theme::Lake;
    third->dress(look);
    REQUIRE(stage.sink.waitForPicture(
        [&](const Picture& picture) { return picture.blueAt(x, y) > 150; }, patience));
}

TEST_CASE("overlays go in any order, on air or off, and come again with the next engine") {
    for (int round = 0; round < 2; ++round) {
        Stage stage;
        auto thread = std::make_unique<PaintThread>();
        auto card = make<ProductCardOverlay>(stage, *thread);
        auto ticker = make<TickerOverlay>(stage, *thread);
        auto bar = make<BrandBarOverlay>(stage, *thread);
        auto pause = make<PauseCardOverlay>(stage, *thread);
        const samples::Words words = samples::english();
        card->show(words.card);
        ticker->push(words.ticker.front());
        bar->show(words.bar);
        pause->show(words.pause);
        Stage::putOn(pause->source());
        REQUIRE(stage.sink.waitForPicture(
            [](const Picture& picture) { return picture.meanLuma() > 60; }, patience));
        card.reset();  // off the air
        Stage::putOn(bar->source());
        REQUIRE(stage.waitForFrames(2));
        bar.reset();     // on the air
        thread.reset();  // before the rest
        ticker->push(words.ticker.front());
        pause.reset();
        REQUIRE(stage.waitForFrames(2));
    }
}
