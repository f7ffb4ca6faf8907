// What a scene's item shows, changed in its form: slides, music, windows.
#include "app/pages/scenes/colour_choice.h"
#include "app/pages/scenes/filter_card.h"
#include "app/pages/scenes/item_form.h"
#include "app/pages/scenes/new_items.h"
#include "app/pages/scenes/slides_form.h"
#include "app/pages/scenes/window_form.h"
#include "tests/app/desk_application.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QListWidget>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace xb::app;
namespace studio = xb::studio;

namespace {

constexpr studio::CanvasPixels canvas{720, 1280};

struct FormTable {
    explicit FormTable(const studio::SceneItem& item) {
        useDesk(ThemeId::Light, UiLanguage::English);
        form = std::make_unique<ItemForm>(deskTheme());
        form->show(item, canvas);
        form->QWidget::show();
        QObject::connect(form.get(), &ItemForm::changed,
                         [this](const studio::SceneItem& changed, const QString& what) {
                             now = changed;
                             whats << what;
                         });
    }
    template <class Widget = QWidget>
    Widget& find(const char* name) {
        auto* found = form->findChild<Widget*>(name);
        if (found == nullptr) throw std::runtime_error(std::string("no widget ").append(name));
        return *found;
    }
    void press(const char* name) { QTest::mouseClick(&find(name), Qt::LeftButton); }

    std::unique_ptr<ItemForm> form;
    studio::SceneItem now;
    QStringList whats;
};

}  // namespace

TEST_CASE("slides are added, put in order, taken out, and seen for as long as is wished",
          "[desk]") {
    FormTable table(newItem(NewItem::Slides, canvas, {"/photos/a.png", "/photos/b.png"}));
    const auto slides = [&] { return std::get<studio::Slideshow>(table.now.source); };
    auto& list = table.find<QListWidget>("slides_list");
    REQUIRE(list.count() == 2);
    CHECK(list.item(1)->text() == "b.png");
    CHECK(list.item(1)->toolTip() == "/photos/b.png");
    CHECK_FALSE(table.find("slides_up").isEnabled());
    list.setCurrentRow(1);
    CHECK_FALSE(table.find("slides_down").isEnabled());
    table.press("slides_up");
    CHECK(slides().paths == std::vector<std::filesystem::path>{"/photos/b.png", "/photos/a.png"});
    CHECK(list.currentRow() == 0);
    table.find<SlidesForm>("slides_form").add({"/photos/c.png"});
    REQUIRE(slides().paths.size() == 3);
    CHECK(slides().paths.back() == "/photos/c.png");
    table.press("slides_remove");
    CHECK(slides().paths == std::vector<std::filesystem::path>{"/photos/b.png", "/photos/a.png"});
    table.find<QSpinBox>("slides_seconds").setValue(12);
    CHECK(slides().slide_ms == 12'000);
    table.press("slides_shuffle");
    CHECK(slides().is_shuffled);
    CHECK(table.whats.contains("slides_seconds"));
    CHECK_FALSE(table.find("item_file").isVisible());
    CHECK(table.find("place_form").isVisible());
}

TEST_CASE("a text has its size and its outline, and runs down the picture where that is wished",
          "[desk]") {
    FormTable table(newItem(NewItem::Text, canvas, {}, "Picked today"));
    const auto label = [&] { return std::get<studio::TextLabel>(table.now.source); };
    table.find<QSpinBox>("label_size").setValue(72);
    CHECK(label().size_px == 72);
    table.find<QSpinBox>("label_outline").setValue(0);
    CHECK(label().outline_px == 0);
    table.form->show(table.now, canvas);
    CHECK_FALSE(table.find("label_outline_colour").isEnabled());
    table.press("label_vertical");
    CHECK(label().flow == studio::overlay::TextFlow::Vertical);
    CHECK(label().size_px == 72);
    CHECK(label().text == "Picked today");
    CHECK(table.whats == QStringList{"label_size", "label_outline", "label_vertical"});
    table.form->show(newItem(NewItem::Colour, canvas), canvas);
    CHECK_FALSE(table.find("label_form").isVisible());
}

TEST_CASE("the colour that a key takes away is chosen", "[desk]") {
    studio::SceneItem item = newItem(NewItem::Camera, canvas);
    item.filters = {{studio::ChromaKey{}, true}};
    FormTable table(item);
    auto* colour = table.form->findChild<FilterCard*>()->findChild<ColourChoice*>();
    REQUIRE(colour != nullptr);
    CHECK(colour->currentText() == "#00FF00");
    colour->setCurrentIndex(5);
    emit colour->activated(5);
    CHECK(std::get<studio::ChromaKey>(table.now.filters.at(0).what).rgb == 0x3d8bfd);
}

TEST_CASE("a scene's music has its volume, gives way to the host or does not, and is not seen",
          "[desk]") {
    FormTable table(newItem(NewItem::Music, canvas, {"/songs/harvest.ogg"}));
    const auto music = [&] { return std::get<studio::MusicFile>(table.now.source); };
    CHECK(table.find<QAbstractButton>("item_music_gives_way").isChecked());
    table.press("item_music_gives_way");
    CHECK(music().ducking_db == 0);
    CHECK(music().path == "/songs/harvest.ogg");
    table.press("item_music_gives_way");
    CHECK(music().ducking_db == 12);
    auto& volume = table.find<QSlider>("item_music_volume");
    volume.setFocus();
    QTest::keyClick(&volume, Qt::Key_Right);
    CHECK(music().volume_db == -11);
    CHECK(table.find("item_file").isVisible());
    CHECK_FALSE(table.find("place_form").isVisible());
}

TEST_CASE("a window is chosen from those that are open, and one that is closed stays chosen",
          "[desk]") {
    FormTable table(newItem(NewItem::Window, canvas));
    const auto window = [&] { return std::get<studio::WindowCapture>(table.now.source); };
    auto& form = table.find<WindowForm>("window_form");
    auto& choice = table.find<QComboBox>("window_choice");
    form.showWindows({{"Orchard", "browser"}, {"Prices", "sheet"}});
    CHECK(choice.currentText() == "Choose a window…");
    CHECK(table.whats.isEmpty());
    choice.setCurrentIndex(choice.findText("Prices"));
    CHECK(window().title == "Prices");
    CHECK(window().window_class == "sheet");
    form.showWindows({{"Orchard", "browser"}});
    CHECK(choice.currentText() == "Prices (not open)");
    CHECK(choice.findText("Choose a window…") < 0);
    table.press("window_pointer");
    CHECK_FALSE(window().shows_pointer);
    CHECK(window().title == "Prices");
    studio::SceneItem locked = table.now;
    locked.is_locked = true;
    table.form->show(locked, canvas);
    CHECK_FALSE(choice.isEnabled());
}
