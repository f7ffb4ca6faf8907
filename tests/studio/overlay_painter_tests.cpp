// What the painters draw: QR codes that read, figures that are never cut, text that stays in its
// box.
#include "studio/overlay/painters.h"
#include "studio/overlay/photo.h"
#include "studio/overlay/price_line.h"
#include "studio/overlay/qr_code.h"
#include "studio/overlay/text_line.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/overlay_samples.h"
#include "tests/support/qr_reader.h"
#include "tests/support/temporary_folder.h"

#include <QPainter>
#include <catch2/catch.hpp>

#include <optional>

using namespace xb::studio::overlay;
namespace samples = xb::tests::overlay_samples;

namespace {

const Palette palette = paletteOf(Theme::Harvest, {});
const std::vector<QSize> usual_canvases{{360, 640}, {720, 1280}, {1280, 720}};

// As on a program: over a middling green.
QImage onCanvas(const PaintedPicture& picture, QSize size) {
    QImage canvas(size, QImage::Format_RGB888);
    canvas.fill(QColor(0x5a, 0x82, 0x46));
    QPainter(&canvas).drawImage(picture.place, picture.image, picture.panel);
    return canvas;
}

std::optional<std::string> readQr(const QImage& canvas) {
    const QImage packed = canvas.convertToFormat(QImage::Format_RGB888);
    std::vector<std::uint8_t> rgb;
    for (int y = 0; y < packed.height(); ++y) {
        rgb.insert(rgb.end(), packed.constScanLine(y),
                   packed.constScanLine(y) + 3 * packed.width());
    }
    return xb::tests::readQr(rgb.data(), packed.width(), packed.height());
}

bool isPremultiplied(const QImage& image) {
    if (image.format() != QImage::Format_ARGB32_Premultiplied) return false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = reinterpret_cast<const QRgb*>(image.constScanLine(y))[x];
            if (std::max({qRed(pixel), qGreen(pixel), qBlue(pixel)}) > qAlpha(pixel)) return false;
        }
    }
    return true;
}

// Where two pictures of one size differ.
QRect difference(const QImage& one, const QImage& other) {
    QRect changed;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            if (one.pixel(x, y) != other.pixel(x, y)) changed |= QRect(x, y, 1, 1);
    }
    return changed;
}

}  // namespace

TEST_CASE("the QR reads back from the card at the sizes we go live with") {
    xb::tests::startPainting();
    for (const QSize size : usual_canvases) {
        for (const char* url : {"http://127.0.0.1:8080/1", "http://10.0.0.7:80/a",
                                "http://192.168.100.200:65535/zik"}) {
            INFO(size.width() << "x" << size.height() << " " << url);
            ProductCard card = samples::chinese().card;
            card.qr_url = url;
            const auto layout = OverlayLayout::forCanvas(size);
            REQUIRE(readQr(onCanvas(paintProductCard(card, {}, layout, palette), size)) == url);
        }
    }
}

TEST_CASE("an address of more than 32 bytes gets no QR") {
    REQUIRE(encodeQr(std::string(32, 'a')).has_value());
    REQUIRE_FALSE(encodeQr(std::string(33, 'a')).has_value());
    REQUIRE_FALSE(encodeQr("").has_value());

    xb::tests::startPainting();
    ProductCard card = samples::chinese().card;
    card.qr_url = std::string(33, 'a');
    const QSize size(720, 1280);
    const QImage canvas =
        onCanvas(paintProductCard(card, {}, OverlayLayout::forCanvas(size), palette), size);
    REQUIRE_FALSE(readQr(canvas).has_value());
}

TEST_CASE("modules of the QR are pure black and white squares of whole pixels") {
    xb::tests::startPainting();
    const ProductCard card = samples::chinese().card;
    const auto layout = OverlayLayout::forCanvas({360, 640});
    const ProductCardLayout parts = productCardLayout(layout, QrPlace::Kept);
    const PaintedPicture picture = paintProductCard(card, {}, layout, palette);
    const QPoint card_in_picture = parts.card.topLeft() - picture.place;
    const auto code = encodeQr(card.qr_url);
    REQUIRE(code);
    const int module_px = layout.qr_module_px;
    for (int y = -1; y <= qr_module_count * module_px; ++y) {
        for (int x = -1; x <= qr_module_count * module_px; ++x) {
            const bool is_code = x >= 0 && y >= 0 && x < qr_module_count * module_px &&
                                 y < qr_module_count * module_px;
            const bool is_dark = is_code && code->isDark(x / module_px, y / module_px);
            const QPoint offset =
                QPoint(qr_quiet_modules, qr_quiet_modules) * module_px + QPoint(x, y);
            const QRgb pixel = picture.image.pixel(card_in_picture + parts.qr.topLeft() + offset);
            REQUIRE(pixel == (is_dark ? qRgb(0, 0, 0) : qRgb(255, 255, 255)));
        }
    }
}

TEST_CASE("painted pictures are premultiplied and lie on the canvas") {
    xb::tests::startPainting();
    for (const samples::Words& words : samples::all()) {
        for (const QSize size : usual_canvases) {
            const auto layout = OverlayLayout::forCanvas(size);
            for (const PaintedPicture& picture :
                 {paintProductCard(words.card, {}, layout, palette),
                  paintTickerEntry(words.ticker.front(), layout, palette),
                  paintBrandBar(words.bar, {}, layout, palette),
                  paintSoldCounter(words.sold, layout, palette),
                  paintGoalBar(words.goal, layout, palette),
                  paintLowerThird(words.lower_third, layout, palette),
                  paintNoticeLine(words.notice, layout, palette),
                  paintLuckyDraw(words.draw, layout, palette),
                  paintPauseCard(words.pause, layout, palette)}) {
                REQUIRE(isPremultiplied(picture.image));
                const QRect panel = picture.panel.isNull() ? picture.image.rect() : picture.panel;
                REQUIRE(QRect({0, 0}, size).contains(QRect(picture.place, panel.size())));
            }
        }
    }
}

TEST_CASE("text that is too long changes nothing outside its own box") {
    xb::tests::startPainting();
    struct Field {
        std::string ProductCard::*text;
        QRect ProductCardLayout::*box;
    };
    for (const QSize size : usual_canvases) {
        const auto layout = OverlayLayout::forCanvas(size);
        const ProductCardLayout parts = productCardLayout(layout, QrPlace::Kept);
        ProductCard plain;
        plain.qr_url = "http://127.0.0.1/1";
        const PaintedPicture before = paintProductCard(plain, {}, layout, palette);
        for (const Field& field :
             {Field{&ProductCard::subtitle, &ProductCardLayout::subtitle},
              Field{&ProductCard::price, &ProductCardLayout::price},
              Field{&ProductCard::stock_text, &ProductCardLayout::stock_text},
              Field{&ProductCard::badge, &ProductCardLayout::photo},
              Field{&ProductCard::qr_caption, &ProductCardLayout::qr_caption}}) {
            ProductCard card = plain;
            card.*field.text = "¥12345678901234567890 高山树上完熟沃柑精选特大果礼盒装 jgpq";
            const PaintedPicture after = paintProductCard(card, {}, layout, palette);
            const QRect changed = difference(before.image, after.image);
            REQUIRE_FALSE(changed.isEmpty());
            const QPoint origin = parts.card.topLeft() - before.place;
            REQUIRE((parts.*field.box).translated(origin).contains(changed));
        }
    }
}

TEST_CASE("long lines shrink a little and then end in an ellipsis") {
    xb::tests::startPainting();
    const LineStyle style{24, Weight::Bold};
    const QString text = QStringLiteral("象州沃柑礼盒");
    const double whole = lineWidth(text, 24, Weight::Bold);

    const FittedLine short_line = fitLine(text, whole + 1, style);
    REQUIRE(short_line.text == text);
    REQUIRE(short_line.font.pixelSize() == 24);

    const FittedLine shrunk = fitLine(text, whole * 0.9, style);
    REQUIRE(shrunk.text == text);
    REQUIRE(shrunk.font.pixelSize() < 24);
    REQUIRE(shrunk.width_px <= whole * 0.9);

    const FittedLine cut = fitLine(text, whole * 0.5, style);
    REQUIRE(cut.text.endsWith(QChar(0x2026)));
    REQUIRE(text.startsWith(cut.text.chopped(1)));
    REQUIRE(cut.font.pixelSize() >= 19);
    REQUIRE(cut.width_px <= whole * 0.5);
}

TEST_CASE("prices of ten digits fit whole, above their list price where there is no room beside") {
    xb::tests::startPainting();
    for (const QSize size : usual_canvases) {
        const auto layout = OverlayLayout::forCanvas(size);
        const QRect box = productCardLayout(layout, QrPlace::Kept).price;
        const auto usual = fitPrices(box, "¥39.9", "¥59.9", layout.px(18));
        REQUIRE_FALSE(usual.is_stacked);
        REQUIRE(usual.figures_px >= layout.px(44));
        const auto large = fitPrices(box, "¥12345678.90", "¥98765432.10", layout.px(18));
        REQUIRE(large.is_stacked);
        REQUIRE(lineWidth("12345678.90", large.figures_px, Weight::Bold) < box.width());
        REQUIRE(large.figures_px >= layout.px(36));
    }
}

TEST_CASE("figures are as wide as each other, so that a changing price does not dance") {
    xb::tests::startPainting();
    for (const Weight weight : {Weight::Regular, Weight::Bold}) {
        for (const QChar digit : QStringLiteral("0123456789")) {
            REQUIRE(lineWidth(digit, 40, weight) ==
                    Approx(lineWidth("0", 40, weight)).margin(0.01));
        }
    }
}

TEST_CASE("line breaks and control characters become spaces, emoji stay whole") {
    REQUIRE(lineText("a\n b\t\x01 c ") == "a b c");
    REQUIRE(lineText("\xff\xfe").size() > 0);
    REQUIRE(firstLetter(QStringLiteral("👩‍🌾韦大姐")) == QStringLiteral("👩‍🌾"));
    REQUIRE(firstLetter({}).isEmpty());
}

TEST_CASE("a photo is cut to its window; what is no photo is none") {
    xb::tests::startPainting();
    const xb::tests::TemporaryFolder folder;
    QImage wide(400, 100, QImage::Format_RGB32);
    wide.fill(Qt::red);
    QPainter(&wide).fillRect(150, 0, 100, 100, Qt::blue);
    REQUIRE(wide.save(QString::fromStdString((folder / "wide.png").string())));
    const QImage photo = loadPhoto(folder / "wide.png", {50, 60});
    REQUIRE(photo.size() == QSize(50, 60));
    REQUIRE(photo.pixelColor(25, 30) == QColor(Qt::blue));
    REQUIRE(loadPhoto(folder / "missing.png", {50, 50}).isNull());
    xb::tests::writeFile(folder / "text.png", "this is not a picture");
    REQUIRE(loadPhoto(folder / "text.png", {50, 50}).isNull());
}
