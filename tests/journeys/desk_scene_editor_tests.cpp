// A scene is changed on the picture of the real window over a real session: by hand, by keys and in
// figures; taken back, done again, and kept from viewers until it is done.
#include "app/live/live_scenes.h"
#include "app/pages/live/program_view.h"
#include "app/pages/scenes/frame_drag.h"
#include "app/pages/scenes/item_frame.h"
#include "studio/scenes/scene_edit.h"
#include "tests/journeys/real_desk.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>

#include <cstdlib>

using namespace xb::app;
using xb::studio::SceneId;
namespace studio = xb::studio;

namespace {

constexpr int patient_ms = RealDesk::patient_ms;

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, patient_ms);
}

// As the session has it now.
struct Edited {
    explicit Edited(RealDesk& desk) : room(desk) {}

    ScenesSnapshot now() { return room.application->session().scenes().snapshot(); }
    const studio::Scene& scene() {
        kept = now().collection;
        return *studio::findScene(*kept, SceneId::Host);
    }
    std::optional<studio::SceneItem> item(const QString& shown) {
        const auto* row = rowOf(shown);
        if (row == nullptr) return std::nullopt;
        const auto* found =
            studio::findItem(scene().items, studio::ItemId{row->data(Qt::UserRole).toInt()});
        return found != nullptr ? std::optional(*found) : std::nullopt;
    }
    QListWidgetItem* rowOf(const QString& shown) {
        const auto rows = room.find<QListWidget>("scene_items").findItems(shown, Qt::MatchExactly);
        return rows.isEmpty() ? nullptr : rows.first();
    }
    void pick(const QString& shown) {
        REQUIRE(comes([&] { return rowOf(shown) != nullptr; }));
        room.find<QListWidget>("scene_items").setCurrentItem(rowOf(shown));
    }
    void add(const QString& what) {
        QMenu& menu = *room.find<QPushButton>("item_add").menu();
        emit menu.aboutToShow();
        for (QAction* one : menu.actions())
            if (one->text() == what) return one->trigger();
        FAIL("not offered: " << what.toStdString());
    }
    // Real pixels of the window that are nearly of this colour: the engine rounds.
    int pixelsNear(const QColor& color) {
        constexpr int slack = 4;
        const QWidget& window = room.desk->window();
        const QImage shot = window.screen()->grabWindow(window.winId()).toImage();
        int count = 0;
        for (int y = 0; y < shot.height(); ++y) {
            for (int x = 0; x < shot.width(); ++x) {
                const QColor seen = shot.pixelColor(x, y);
                if (std::abs(seen.red() - color.red()) <= slack &&
                    std::abs(seen.green() - color.green()) <= slack &&
                    std::abs(seen.blue() - color.blue()) <= slack)
                    ++count;
            }
        }
        return count;
    }
    double x(const QString& shown) { return item(shown)->transform.x_px; }

    RealDesk& room;
    std::shared_ptr<const studio::SceneCollection> kept;
};

}  // namespace

TEST_CASE("a scene is edited on the picture and seen once it is done", "[journey]") {
    RealDesk room;
    Edited edited(room);
    REQUIRE(comes([&] { return room.application->session().snapshot().is_stage_open; }));
    room.press("scene_host");
    REQUIRE(comes([&] { return edited.now().program == SceneId::Host; }));
    const int items_before = static_cast<int>(edited.scene().items.size());
    CHECK_FALSE(room.find("picture_marks").isVisible());
    const auto choose = [&](const char* name, const char* words) {
        auto& combo = room.find<QComboBox>(name);
        combo.setCurrentText(words);
        emit combo.activated(combo.currentIndex());
    };

    room.press("scene_edit");
    REQUIRE(comes([&] { return edited.now().preview == SceneId::Host; }));
    REQUIRE(comes([&] { return room.find("picture_marks").isVisible(); }));
    CHECK(room.find<QPushButton>("studio_mode").isChecked());
    CHECK(room.find("scene_edit_panel").isVisible());
    CHECK(room.find<QListWidget>("scene_items").count() == items_before);

    SECTION("by keys, in one step back") {
        edited.pick("Camera");
        auto& marks = room.find("picture_marks");
        marks.setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&marks, Qt::Key_Right);
        QTest::keyClick(&marks, Qt::Key_Right, Qt::ShiftModifier);
        REQUIRE(comes([&] { return edited.x("Camera") == 13; }));
        CHECK(edited.now().undo_count == 1);
        QTest::keyClick(&room.desk->window(), Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(comes([&] { return edited.x("Camera") == 0; }));
        QTest::keyClick(&room.desk->window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(comes([&] { return edited.x("Camera") == 13; }));
        QTest::keyClick(&marks, Qt::Key_Delete);
        REQUIRE(comes([&] { return edited.rowOf("Camera") == nullptr; }));
        CHECK(static_cast<int>(edited.scene().items.size()) == items_before - 1);
    }

    SECTION("by hand, on the engine's own window") {
        edited.add("Text");
        REQUIRE(comes([&] { return edited.item("Text").has_value(); }));
        REQUIRE(comes([&] { return room.find("item_words").isVisible(); }));
        const auto before = frameOf(*edited.item("Text"), edited.kept->canvas);
        QWidget& surface = room.find<ProgramView>("program_view").surface();
        const double px = double(surface.width()) / edited.kept->canvas.width;
        const QPoint from = (before->centre * px).toPoint() + QPoint(8, 0);
        const QPoint by(20, -40);
        QTest::mousePress(&surface, Qt::LeftButton, Qt::ControlModifier, from);
        QTest::mouseMove(&surface, from + by / 2);
        QTest::mouseMove(&surface, from + by);
        QTest::mouseRelease(&surface, Qt::LeftButton, Qt::ControlModifier, from + by);
        REQUIRE(comes([&] {
            const auto after = frameOf(*edited.item("Text"), edited.kept->canvas);
            return after && std::abs(after->centre.y() - before->centre.y() - by.y() / px) < 8;
        }));
        CHECK(edited.now().undo_count == 2);
        // The frame is really seen over the picture.
        CHECK(comes([&] { return room.pixelsOf(lightTheme().harvest) > 200; }));

        auto& words = room.find<QPlainTextEdit>("item_words");
        words.clear();
        room.type("item_words", "Picked");
        QTest::keyClick(&words, Qt::Key_Return);
        room.type("item_words", "today");
        REQUIRE(comes([&] {
            const auto item = edited.item("Text");
            const auto* label = item ? std::get_if<studio::TextLabel>(&item->source) : nullptr;
            return label != nullptr && label->text == "Picked\ntoday";
        }));
    }

    SECTION("in figures, locked, hidden, in another order, with a filter") {
        edited.pick("Camera");
        room.find<QSpinBox>("place_4").setValue(15);
        REQUIRE(comes([&] { return edited.item("Camera")->transform.rotation_degrees == 15; }));
        for (QAction* one : room.find<QPushButton>("filter_add").menu()->actions())
            if (one->text() == "Softer skin") one->trigger();
        REQUIRE(comes([&] { return edited.item("Camera")->filters.size() == 1; }));
        room.press("item_up");
        REQUIRE(comes([&] { return edited.scene().items[2].id == edited.item("Camera")->id; }));
        edited.rowOf("Camera")->setCheckState(Qt::Unchecked);
        REQUIRE(comes([&] { return edited.item("Camera")->is_hidden; }));
        room.press("item_lock");
        REQUIRE(comes([&] { return edited.rowOf("Camera (locked)") != nullptr; }));
        CHECK_FALSE(room.find("item_remove").isEnabled());
        CHECK_FALSE(room.find("place_0").isEnabled());
        CHECK(edited.now().undo_count == 5);
    }

    SECTION("as a group that is moved as one, and taken apart where it lies") {
        edited.add("Plain colour");
        REQUIRE(comes([&] { return room.find("item_colour").isVisible(); }));
        choose("item_colour", "Blue");
        const QColor blue(0x3d, 0x8b, 0xfd);
        REQUIRE(comes([&] { return edited.pixelsNear(blue) > 5'000; }));
        const double before_x = edited.x("Plain colour");
        room.press("item_group");
        REQUIRE(comes([&] { return edited.rowOf("Group") != nullptr; }));
        CHECK(static_cast<int>(edited.scene().items.size()) == items_before);
        CHECK(edited.rowOf("↳ Plain colour") != nullptr);
        CHECK(comes([&] { return edited.pixelsNear(blue) > 5'000; }));
        // Hidden as one.
        edited.rowOf("Group")->setCheckState(Qt::Unchecked);
        REQUIRE(comes([&] { return edited.pixelsNear(blue) < 500; }));
        edited.rowOf("Group")->setCheckState(Qt::Checked);
        REQUIRE(comes([&] { return edited.pixelsNear(blue) > 5'000; }));
        // Inside it, by itself.
        edited.rowOf("↳ Plain colour")->setCheckState(Qt::Unchecked);
        REQUIRE(comes([&] { return edited.pixelsNear(blue) < 500; }));
        edited.rowOf("↳ Plain colour")->setCheckState(Qt::Checked);

        edited.pick("Group");
        REQUIRE(comes([&] { return room.find<QPushButton>("item_group").text() == "Ungroup"; }));
        room.find<QSpinBox>("place_0").setValue(20);
        REQUIRE(comes([&] { return edited.x("Group") == 20; }));
        room.press("item_group");
        REQUIRE(comes([&] { return edited.rowOf("Plain colour") != nullptr; }));
        CHECK(edited.x("Plain colour") == Approx(before_x + 20));
        CHECK(static_cast<int>(edited.scene().items.size()) == items_before + 1);
        room.press("scene_undo");
        REQUIRE(comes([&] { return edited.rowOf("Group") != nullptr; }));
        CHECK(edited.x("Group") == 20);
    }

    SECTION("with a colour that is blended in, cut with Alt held, and overlays in another look") {
        edited.add("Plain colour");
        REQUIRE(comes([&] { return room.find("item_colour").isVisible(); }));
        const studio::SceneItem added = *edited.item("Plain colour");
        choose("item_colour", "Blue");
        const QColor blue(0x3d, 0x8b, 0xfd);
        REQUIRE(comes([&] { return edited.pixelsNear(blue) > 5'000; }));

        const auto before = frameOf(added, edited.kept->canvas);
        QWidget& surface = room.find<ProgramView>("program_view").surface();
        const double px = double(surface.width()) / edited.kept->canvas.width;
        const QPoint from = (gripPoint(*before, Grip::Right, 0) * px).toPoint();
        const QPoint by(-qRound(before->size.width() * px / 2), 0);
        const auto move = [&](QPoint to) {
            QMouseEvent moved(QEvent::MouseMove, to, surface.mapToGlobal(to), Qt::LeftButton,
                              Qt::LeftButton, Qt::AltModifier | Qt::ControlModifier);
            QApplication::sendEvent(&surface, &moved);
        };
        QTest::mousePress(&surface, Qt::LeftButton, Qt::AltModifier, from);
        move(from + by / 2);
        move(from + by);
        QTest::mouseRelease(&surface, Qt::LeftButton, Qt::AltModifier, from + by);
        REQUIRE(comes([&] { return edited.item("Plain colour")->transform.crop.right_px > 20; }));
        CHECK(edited.item("Plain colour")->transform.x_px == added.transform.x_px);

        choose("place_blend", "Multiply");
        REQUIRE(comes(
            [&] { return edited.item("Plain colour")->blend == studio::BlendMode::Multiply; }));
        REQUIRE(comes([&] { return edited.pixelsNear(blue) < 500; }));

        edited.pick("Brand bar");
        REQUIRE(comes([&] { return room.find("overlay_theme").isVisible(); }));
        choose("overlay_theme", "Tea jade");
        const auto& kept = room.find<QComboBox>("set_overlay_theme");
        REQUIRE(comes([&] { return kept.currentText() == "Tea jade"; }));
        room.press("scene_undo");
        REQUIRE(comes([&] { return kept.currentText() == "Harvest orange"; }));
        CHECK(edited.item("Plain colour")->blend == studio::BlendMode::Multiply);
        room.press("scene_undo");
        REQUIRE(
            comes([&] { return edited.item("Plain colour")->blend == studio::BlendMode::Normal; }));
        room.press("scene_undo");
        REQUIRE(comes(
            [&] { return edited.item("Plain colour")->transform.crop == studio::ItemCrop{}; }));
    }

    room.press("scene_edit_done");
    REQUIRE(comes([&] { return edited.now().preview.value == 0; }));
    CHECK_FALSE(room.find("picture_marks").isVisible());
    CHECK_FALSE(room.find<QPushButton>("studio_mode").isChecked());
    CHECK(room.find("shelf_list").isVisible());
    CHECK(edited.now().program == SceneId::Host);
}

TEST_CASE("in studio mode edits of what viewers see wait, and are shown by Take and by Done",
          "[journey]") {
    RealDesk room;
    Edited edited(room);
    REQUIRE(comes([&] { return room.application->session().snapshot().is_stage_open; }));
    room.press("scene_host");
    REQUIRE(comes([&] { return edited.now().program == SceneId::Host; }));
    room.press("studio_mode");
    REQUIRE(comes([&] { return edited.now().preview == SceneId::Host; }));
    CHECK_FALSE(room.find("studio_take").isEnabled());
    room.press("scene_edit");
    edited.pick("Camera");
    auto& marks = room.find("picture_marks");
    QTest::keyClick(&marks, Qt::Key_Right);
    REQUIRE(comes([&] { return edited.now().has_waiting; }));
    room.press("studio_take");
    REQUIRE(comes([&] { return !edited.now().has_waiting; }));

    QTest::keyClick(&marks, Qt::Key_Right);
    REQUIRE(comes([&] { return edited.now().has_waiting; }));
    room.press("scene_edit_done");
    REQUIRE(comes([&] { return !edited.now().has_waiting; }));
    CHECK(edited.now().preview == SceneId::Host);
    CHECK(room.find<QPushButton>("studio_mode").isChecked());
}

// Not a check: writes pictures of the editor to the folder XB_DESK_SHOTS, to be looked at.
TEST_CASE("pictures of the scene editor", "[.shots]") {
    const QString folder = QString::fromLocal8Bit(qgetenv("XB_DESK_SHOTS"));
    REQUIRE_FALSE(folder.isEmpty());
    RealDesk room;
    Edited edited(room);
    const auto shoot = [&](const char* name) {
        (void)QTest::qWaitFor([] { return false; }, 700);
        const QPixmap shot = room.desk->window().screen()->grabWindow(room.desk->window().winId());
        REQUIRE(shot.save(QStringLiteral("%1/%2.png").arg(folder, name)));
    };
    room.press("scene_host_product");
    room.press("scene_edit");
    REQUIRE(comes([&] { return room.find("picture_marks").isVisible(); }));
    edited.add("Text");
    REQUIRE(comes([&] { return room.find("item_words").isVisible(); }));
    shoot("editor_text");
    room.find<QSpinBox>("place_4").setValue(-12);
    shoot("editor_turned");
    for (QAction* one : room.find<QPushButton>("filter_add").menu()->actions())
        if (one->text() == "Light and colour") one->trigger();
    REQUIRE(comes([&] { return edited.now().undo_count == 3; }));
    auto& scroll = *room.find("scene_edit_panel").findChild<QScrollArea*>();
    scroll.verticalScrollBar()->setValue(scroll.verticalScrollBar()->maximum());
    shoot("editor_filter");
}
