// Stills of every theme, canvas and language beside pictures that a person has looked at.
#include "studio/overlay/overlay_look.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/overlay_program.h"
#include "tests/studio/overlay_samples.h"

#include <QImage>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

using namespace xb::studio::overlay;
namespace samples = xb::tests::overlay_samples;
using xb::tests::overlayProgram;

namespace {

constexpr int tile_px = 8;
constexpr int most_difference = 26;  // of 255, of a tile's mean colour

// Means of tiles: the edge of a letter that is smoothed in another way weighs little, a part that
// is missing or has moved much.
QImage tiles(const QImage& picture) {
    return picture.convertToFormat(QImage::Format_RGB32)
        .scaled(picture.width() / tile_px, picture.height() / tile_px, Qt::IgnoreAspectRatio,
                Qt::SmoothTransformation);
}

int largestDifference(const QImage& one, const QImage& other) {
    const QImage first = tiles(one);
    const QImage second = tiles(other);
    int largest = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x) {
            const QRgb a = first.pixel(x, y);
            const QRgb b = second.pixel(x, y);
            largest = std::max({largest, std::abs(qRed(a) - qRed(b)),
                                std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return largest;
}

struct Still {
    std::string name;
    QImage picture;
};

std::vector<Still> stills() {
    std::vector<Still> all;
    for (const NamedTheme& theme : named_themes) {
        OverlayLook look;
        look.theme = theme.theme;
        for (const QSize canvas : {QSize(360, 640), QSize(640, 360), QSize(360, 360)}) {
            for (const samples::Words& words : {samples::chinese(), samples::english()}) {
                const std::string name = std::string(theme.name) + "_" +
                                         std::to_string(canvas.width()) + "x" +
                                         std::to_string(canvas.height()) + "_" + words.name;
                all.push_back({name, overlayProgram(canvas, words, look, XB_DEMO_PHOTOS)});
            }
        }
    }
    return all;
}

QString approvedPath(const std::string& name) {
    return QStringLiteral(XB_APPROVED_STILLS "/%1.png").arg(QString::fromStdString(name));
}

}  // namespace

// With XB_APPROVE_STILLS set the pictures are written anew: look at them before they are committed.
TEST_CASE("every theme on every canvas in both languages looks as approved") {
    xb::tests::startPainting();
    for (const Still& still : stills()) {
        INFO(still.name);
        if (std::getenv("XB_APPROVE_STILLS") != nullptr) {
            const QImage small = still.picture.convertToFormat(QImage::Format_RGB888);
            REQUIRE(small.save(approvedPath(still.name)));
        }
        const QImage approved(approvedPath(still.name));
        REQUIRE(approved.size() == still.picture.size());
        CHECK(largestDifference(approved, still.picture) <= most_difference);
    }
}

TEST_CASE("a still that lacks a part or has one moved is told from the approved one") {
    xb::tests::startPainting();
    const QSize canvas(360, 640);
    const samples::Words words = samples::chinese();
    const QImage right = overlayProgram(canvas, words, {}, XB_DEMO_PHOTOS);
    REQUIRE(largestDifference(right, overlayProgram(canvas, words, {}, XB_DEMO_PHOTOS)) == 0);

    samples::Words other = words;
    other.card.badge.clear();
    REQUIRE(largestDifference(right, overlayProgram(canvas, other, {}, XB_DEMO_PHOTOS)) >
            most_difference);
    other = words;
    other.card.qr_url.clear();
    REQUIRE(largestDifference(right, overlayProgram(canvas, other, {}, XB_DEMO_PHOTOS)) >
            most_difference);
    other = words;
    other.ticker.pop_back();
    REQUIRE(largestDifference(right, overlayProgram(canvas, other, {}, XB_DEMO_PHOTOS)) >
            most_difference);
    OverlayLook moved;
    moved.phone_app = PhoneApp::Kuaishou;
    REQUIRE(largestDifference(right, overlayProgram(canvas, words, moved, XB_DEMO_PHOTOS)) >
            most_difference);
}
