#include "app/pages/scenes/item_words.h"

#include <QCoreApplication>

#include <variant>

namespace xb::app {

namespace {

using namespace studio;

struct ItemWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::ItemWords)
};

QString sharedText(std::string_view key) {
    if (key == camera_key) return ItemWords::tr("Camera");
    if (key == second_camera_key) return ItemWords::tr("Second camera");
    if (key == product_card_key) return ItemWords::tr("Product card");
    if (key == brand_bar_key) return ItemWords::tr("Brand bar");
    if (key == ticker_key) return ItemWords::tr("Ticker of buyers");
    if (key == sold_counter_key) return ItemWords::tr("Sold counter");
    if (key == goal_bar_key) return ItemWords::tr("Goal");
    if (key == notice_key) return ItemWords::tr("Notice");
    if (key == lower_third_key) return ItemWords::tr("Producer");
    if (key == lucky_draw_key) return ItemWords::tr("Lucky draw");
    if (key == pause_card_key) return ItemWords::tr("Pause card");
    if (key == farewell_card_key) return ItemWords::tr("Farewell card");
    return QString::fromUtf8(key.data(), static_cast<int>(key.size()));
}

struct SourceText {
    QString operator()(const SharedSource& shared) const { return sharedText(shared.key); }
    QString operator()(const Backdrop&) const { return ItemWords::tr("Plain ground"); }
    QString operator()(const ImageFile&) const { return ItemWords::tr("Picture"); }
    QString operator()(const Slideshow&) const { return ItemWords::tr("Slideshow"); }
    QString operator()(const VideoFile&) const { return ItemWords::tr("Video"); }
    QString operator()(const MusicFile&) const { return ItemWords::tr("Music"); }
    QString operator()(const TextLabel&) const { return ItemWords::tr("Text"); }
    QString operator()(const ScreenCapture&) const { return ItemWords::tr("Screen"); }
    QString operator()(const WindowCapture&) const { return ItemWords::tr("Window"); }
    QString operator()(const PlainColour&) const { return ItemWords::tr("Plain colour"); }
    QString operator()(const Group&) const { return ItemWords::tr("Group"); }
};

struct FilterText {
    QString operator()(const ChromaKey&) const { return ItemWords::tr("Green screen"); }
    QString operator()(const ColourCorrection&) const { return ItemWords::tr("Light and colour"); }
    QString operator()(const ColourTable&) const { return ItemWords::tr("Colour mood"); }
    QString operator()(const Sharpen&) const { return ItemWords::tr("Sharpness"); }
    QString operator()(const CropEdges&) const { return ItemWords::tr("Cut the edges"); }
    QString operator()(const Scroll&) const { return ItemWords::tr("Scrolling"); }
    QString operator()(const Mask&) const { return ItemWords::tr("Mask"); }
    QString operator()(const Beauty&) const { return ItemWords::tr("Softer skin"); }
};

// As scenes come with, before anyone has named anything.
bool isBuiltInName(const SceneItem& item) {
    const auto* shared = std::get_if<SharedSource>(&item.source);
    return item.name.empty() || item.name == "backdrop" || item.name == "music" ||
           item.name == "picture or video" || (shared != nullptr && shared->key == item.name);
}

}  // namespace

QString sourceText(const ItemSource& source) {
    return std::visit(SourceText{}, source);
}

QString itemText(const SceneItem& item) {
    return isBuiltInName(item) ? sourceText(item.source) : QString::fromStdString(item.name);
}

QString filterText(const PictureFilter& filter) {
    return std::visit(FilterText{}, filter.what);
}

}  // namespace xb::app
