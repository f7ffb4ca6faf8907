// overlay_stills FOLDER [PHOTOS]: every theme on every shape of canvas in both languages, in one
// sheet per theme, to be looked at; and the caricature in every size of the card.
#include "studio/overlay/painters.h"
#include "tests/studio/overlay_program.h"
#include "tests/studio/overlay_samples.h"

#include <QGuiApplication>
#include <QPainter>

#include <filesystem>
#include <iostream>
#include <vector>

namespace {

using namespace xb::studio::overlay;
namespace samples = xb::tests::overlay_samples;
using xb::tests::Board;
using xb::tests::overlayProgram;

constexpr int gap_px = 12;

QImage sideBySide(const std::vector<QImage>& pictures) {
    QSize size(0, 0);
    for (const QImage& picture : pictures)
        size = {size.width() + picture.width() + gap_px, std::max(size.height(), picture.height())};
    QImage sheet(size, QImage::Format_RGB32);
    sheet.fill(Qt::darkGray);
    QPainter painter(&sheet);
    int left = 0;
    for (const QImage& picture : pictures) {
        painter.drawImage(left, 0, picture);
        left += picture.width() + gap_px;
    }
    return sheet;
}

QImage pauseOf(QSize size, const samples::Words& words, const OverlayLook& look) {
    return paintPauseCard(words.pause, OverlayLayout::forCanvas(size, look),
                          paletteOf(look.theme, look.brand))
        .image;
}

class Album {
 public:
    Album(std::filesystem::path folder, std::filesystem::path photos)
        : folder_(std::move(folder)), photos_(std::move(photos)) {
        std::filesystem::create_directories(folder_);
    }

    void addTheme(const NamedTheme& theme) {
        OverlayLook look;
        look.theme = theme.theme;
        for (const samples::Words& words : {samples::chinese(), samples::english()}) {
            const QSize tall(540, 960);
            save(sideBySide({overlayProgram(tall, words, look, photos_),
                             overlayProgram(tall, words, look, photos_, Board::Draw),
                             pauseOf(tall, words, look),
                             overlayProgram({720, 720}, words, look, photos_)}),
                 std::string(theme.name) + "_" + words.name);
            save(overlayProgram({1280, 720}, words, look, photos_),
                 std::string(theme.name) + "_wide_" + words.name);
        }
    }

    void addSizes(const samples::Words& words) {
        std::vector<QImage> pictures;
        for (const CardSize size : {CardSize::Large, CardSize::Normal, CardSize::Strip}) {
            OverlayLook look;
            look.card_size = size;
            look.brand.first_rgb = 0x1864ab;
            pictures.push_back(
                overlayProgram({540, 960}, words, look, photos_,
                               size == CardSize::Strip ? Board::Draw : Board::Seller));
        }
        save(sideBySide(pictures), "sizes_" + words.name);
        OverlayLook look;
        save(sideBySide({overlayProgram({640, 360}, words, look, photos_),
                         overlayProgram({640, 360}, words, look, photos_, Board::Draw),
                         overlayProgram({360, 640}, words, look, photos_)}),
             "small_" + words.name);
    }

    bool isComplete() const { return is_complete_; }

 private:
    void save(const QImage& picture, const std::string& name) {
        const std::filesystem::path path = folder_ / (name + ".png");
        const bool is_saved = picture.save(QString::fromStdString(path.string()));
        std::cout << (is_saved ? path.string() : "cannot write " + path.string()) << '\n';
        is_complete_ &= is_saved;
    }

    std::filesystem::path folder_;
    std::filesystem::path photos_;
    bool is_complete_ = true;
};

}  // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    if (argc < 2) {
        std::cerr << "usage: overlay_stills FOLDER [PHOTOS]\n";
        return 2;
    }
    Album album(argv[1], argc > 2 ? argv[2] : XB_DEMO_PHOTOS);
    for (const NamedTheme& theme : named_themes)
        album.addTheme(theme);
    for (const samples::Words& words : samples::all())
        album.addSizes(words);
    return album.isComplete() ? 0 : 1;
}
