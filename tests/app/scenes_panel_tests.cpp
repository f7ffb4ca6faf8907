// The scenes beside the program: which are offered and how they are called, what viewers see, and
// studio mode, in which nothing but Take changes that.
#include "app/pages/live/live_page.h"
#include "app/pages/live/scenes_panel.h"
#include "app/widgets/scene_button.h"
#include "studio/scenes/scene_layouts.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"

#include <QAction>
#include <QApplication>
#include <QFontMetrics>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <utility>
#include <vector>

using namespace xb::app;
using xb::studio::SceneId;
using xb::studio::TransitionKind;

namespace {

constexpr int patient_ms = 20'000;

void press(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton);
}

QStringList namesOf(DeskFixture& desk) {
    QStringList names;
    for (const auto* button : desk.window->findChildren<SceneButton*>())
        names << button->text();
    return names;
}

// Of all scenes, also of those that are scrolled away: the walk through the window's words leaves
// out what stands in a scroll area.
QStringList cutSceneNames(DeskFixture& desk) {
    QStringList cut;
    for (const auto* button : desk.window->findChildren<SceneButton*>()) {
        QFont words = button->font();
        words.setPixelSize(measure::small_font_px);
        words.setBold(true);
        if (QFontMetrics(words).horizontalAdvance(button->text()) > button->width() - 8)
            cut << button->text();
    }
    return cut;
}

}  // namespace

TEST_CASE("scenes have the names that people gave them, else those of the window's language") {
    xb::studio::SceneCollection collection = xb::studio::builtInScenes({720, 1280});
    CHECK(sceneTitles(collection) == builtInTitles());
    collection.scenes[1].name = "Aunt Wei & goods";
    collection.scenes.push_back({SceneId{12}, "Field", {}, {}});
    std::swap(collection.scenes[0], collection.scenes[2]);
    const auto titles = sceneTitles(collection);
    REQUIRE(titles.size() == 9);
    CHECK(titles[0] == SceneTitle{SceneId::Pause, {}, false});
    CHECK(sceneText(titles[1]) == "Aunt Wei & goods");
    CHECK(titles[8] == SceneTitle{SceneId{12}, "Field", false, true});
}

TEST_CASE("a scene is empty while nothing lies on its ground that can be seen") {
    namespace studio = xb::studio;
    studio::SceneCollection collection = studio::builtInScenes({720, 1280});
    studio::Scene field{SceneId{12}, "Field", {}, {}};
    const auto isEmpty = [&] {
        collection.scenes.resize(8, field);
        collection.scenes.push_back(field);
        return sceneTitles(collection).last().is_empty;
    };
    field.items.resize(2);
    field.items[0].source = studio::Backdrop{};
    field.items[1].source = studio::MusicFile{};
    CHECK(isEmpty());
    studio::SceneItem colour;
    colour.source = studio::PlainColour{};
    field.items.push_back(colour);
    CHECK_FALSE(isEmpty());
    field.items[2].opacity = 0;
    CHECK(isEmpty());
    field.items[2].opacity = 1;
    field.items[2].is_hidden = true;
    CHECK(isEmpty());
    studio::SceneItem group;
    group.source = studio::Group{};
    field.items.push_back(group);
    CHECK(isEmpty());
    field.items[3].children.push_back(colour);
    CHECK_FALSE(isEmpty());
}

TEST_CASE("every scene of the collection has a button, and the first eight a key", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ScenesPanel& panel = desk.window->live().scenes();
    CHECK(namesOf(desk) == QStringList{"Host", "Host + product", "Pause", "Close-up", "Two cameras",
                                       "Orchard", "Photo or video", "Farewell"});
    QSignalSpy rebuilt(&panel, &ScenesPanel::rebuilt);
    auto titles = builtInTitles();
    titles.append({SceneId{9}, "A & B", false});
    titles.removeAt(3);
    titles.removeAt(3);
    titles.append({SceneId{10}, "Last", false});
    auto* host = &desk.find<SceneButton>("scene_host");
    panel.showScenes(titles);
    panel.showScenes(titles);
    CHECK(rebuilt.size() == 1);
    CHECK(&desk.find<SceneButton>("scene_host") == host);
    CHECK(desk.window->findChild<SceneButton*>("scene_4") == nullptr);
    CHECK(desk.find<SceneButton>("scene_9").text() == "A & B");
    CHECK(desk.find<SceneButton>("scene_9").shortcut() == QKeySequence("F7"));
    CHECK(desk.find<SceneButton>("scene_10").shortcut() == QKeySequence("F8"));
    titles.prepend({SceneId{11}, "First", false});
    panel.showScenes(titles);
    CHECK(desk.find<SceneButton>("scene_11").shortcut() == QKeySequence("F1"));
    CHECK(host->shortcut() == QKeySequence("F2"));
    CHECK(desk.find<SceneButton>("scene_10").shortcut().isEmpty());
    QApplication::processEvents();
    CHECK(desk.find<SceneButton>("scene_11").geometry().top() < host->geometry().top());
}

TEST_CASE("the scene that viewers see says so, and is scrolled to", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ScenesPanel& panel = desk.window->live().scenes();
    auto& last = desk.find<SceneButton>("scene_8");
    REQUIRE(last.visibleRegion().isEmpty());
    panel.showMarks(SceneId::Farewell);
    CHECK(last.isChecked());
    CHECK(last.accessibleName() == "Scene: Farewell, viewers see it now");
    CHECK(last.visibleRegion().boundingRect() == last.rect());
    CHECK(desk.find<SceneButton>("scene_host").accessibleName() == "Scene: Host");
    useDesk(ThemeId::Light, UiLanguage::Chinese);
    QApplication::processEvents();
    CHECK(last.text() == QStringLiteral("再见"));
    CHECK(last.shortcut() == QKeySequence("F8"));
}

TEST_CASE("in studio mode a press prepares a scene, and Take alone puts it on air", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ScenesPanel& panel = desk.window->live().scenes();
    panel.showMarks(SceneId::Host);
    QSignalSpy chosen(&panel, &ScenesPanel::studioModeChosen);
    QSignalSpy on_air(&panel, &ScenesPanel::scenePressed);
    QSignalSpy prepared(&panel, &ScenesPanel::scenePrepared);
    QSignalSpy taken(&panel, &ScenesPanel::takePressed);
    auto& take = desk.find<QPushButton>("studio_take");
    CHECK_FALSE(take.isVisible());
    press(desk.find("studio_mode"));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toBool());
    panel.showMarks(SceneId::Host, SceneId::Host);
    CHECK(take.isVisible());
    CHECK_FALSE(take.isEnabled());
    CHECK(take.accessibleName() == "Take: choose a scene first");

    INFO("edits of what viewers see are taken like another scene");
    panel.showMarks(SceneId::Host, SceneId::Host, true);
    CHECK(take.isEnabled());
    CHECK(take.accessibleName() == "Take: viewers see Host");
    CHECK_FALSE(desk.find<SceneButton>("scene_host").isNext());
    panel.showMarks(SceneId::Host, SceneId::Host, false);
    CHECK_FALSE(take.isEnabled());

    press(desk.find("scene_pause"));
    REQUIRE(prepared.size() == 1);
    CHECK(prepared[0][0].value<SceneId>() == SceneId::Pause);
    panel.showMarks(SceneId::Host, SceneId::Pause);
    auto& pause = desk.find<SceneButton>("scene_pause");
    CHECK(pause.isNext());
    CHECK_FALSE(pause.isChecked());
    CHECK(pause.accessibleName() == "Scene: Pause, comes next");
    CHECK(desk.find<SceneButton>("scene_host").isChecked());
    CHECK(take.accessibleName() == "Take: viewers see Pause");
    CHECK(on_air.isEmpty());
    CHECK(taken.isEmpty());
    press(take);
    CHECK(taken.size() == 1);

    press(desk.find("studio_mode"));
    REQUIRE(chosen.size() == 2);
    CHECK_FALSE(chosen[1][0].toBool());
    CHECK_FALSE(take.isVisible());
    CHECK_FALSE(pause.isNext());
    press(pause);
    CHECK(on_air.size() == 1);
}

TEST_CASE("keys prepare and take as presses do, and a press that comes twice takes once",
          "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ScenesPanel& panel = desk.window->live().scenes();
    QSignalSpy on_air(&panel, &ScenesPanel::scenePressed);
    QSignalSpy prepared(&panel, &ScenesPanel::scenePrepared);
    QSignalSpy taken(&panel, &ScenesPanel::takePressed);
    desk.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
    panel.showMarks(SceneId::Host);
    QTest::keyClick(desk.window.get(), Qt::Key_F12);
    press(desk.find("studio_mode"));
    QTest::keyClick(desk.window.get(), Qt::Key_F5);
    REQUIRE(QTest::qWaitFor([&] { return prepared.size() == 1; }, patient_ms));
    CHECK(prepared[0][0].value<SceneId>() == SceneId::TwoCameras);
    CHECK(taken.isEmpty());
    panel.showMarks(SceneId::Host, SceneId::TwoCameras);
    QTest::keyClick(desk.window.get(), Qt::Key_F12);
    REQUIRE(QTest::qWaitFor([&] { return taken.size() == 1; }, patient_ms));
    panel.showMarks(SceneId::TwoCameras, SceneId::Host);
    auto& take = desk.find<QPushButton>("studio_take");
    const int pause_ms = QApplication::doubleClickInterval();
    QApplication::setDoubleClickInterval(patient_ms);
    REQUIRE(QTest::qWaitFor(
        [&] {
            if (taken.size() == 1) press(take);
            return taken.size() == 2;
        },
        patient_ms));
    press(take);
    press(take);
    QApplication::setDoubleClickInterval(pause_ms);
    CHECK(taken.size() == 2);
    CHECK(on_air.isEmpty());
}

TEST_CASE("Take asks as well before viewers see an empty scene", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ScenesPanel& panel = desk.window->live().scenes();
    QVector<SceneTitle> titles = builtInTitles();
    titles.append({SceneId{9}, "Field", false, true});
    panel.showScenes(titles);
    QSignalSpy asked(&panel, &ScenesPanel::emptyPressed);
    QSignalSpy taken(&panel, &ScenesPanel::takePressed);
    press(desk.find("studio_mode"));
    panel.showMarks(SceneId::Host, SceneId{9});
    CHECK(desk.find<SceneButton>("scene_9").accessibleName() == "Scene: Field, comes next");
    auto& take = desk.find<QPushButton>("studio_take");
    press(take);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toString() == "Field");
    CHECK(taken.isEmpty());
    CHECK(QTest::qWaitFor(
        [&] {
            if (taken.isEmpty()) press(take);
            return taken.size() == 1;
        },
        patient_ms));
    CHECK(asked.size() == 1);
}

TEST_CASE("a scene in which something is missing is shown only when it is pressed again",
          "[desk]") {
    const xb::studio::SceneCollection collection = xb::studio::builtInScenes({720, 1280});
    std::vector<xb::studio::MissingItem> missing;
    for (const SceneId scene : {SceneId::Pause, SceneId::Orchard}) {
        for (const auto& item : xb::studio::findScene(collection, scene)->items)
            missing.push_back({scene, item.id, item.name, "gone"});
        if (scene == SceneId::Pause) missing.resize(1);
    }
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ScenesPanel& panel = desk.window->live().scenes();
    panel.showScenes(sceneTitles(collection, missing));
    panel.showMarks(SceneId::Host);
    QSignalSpy on_air(&panel, &ScenesPanel::scenePressed);
    QSignalSpy asked(&panel, &ScenesPanel::lackingPressed);
    press(desk.find("scene_pause"));  // only its music is missing
    CHECK(on_air.size() == 1);
    auto& orchard = desk.find<SceneButton>("scene_6");
    CHECK(orchard.accessibleName() == "Scene: Orchard, something is missing");
    const int pause_ms = QApplication::doubleClickInterval();
    QApplication::setDoubleClickInterval(patient_ms);
    orchard.click();
    orchard.click();
    QApplication::setDoubleClickInterval(pause_ms);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toString() == "Orchard");
    CHECK(on_air.size() == 1);
    REQUIRE(QTest::qWaitFor(
        [&] {
            if (on_air.size() == 1) orchard.click();
            return on_air.size() == 2;
        },
        patient_ms));
    CHECK(on_air[1][0].value<SceneId>() == SceneId::Orchard);
    orchard.click();
    CHECK(on_air.size() == 2);
}

TEST_CASE("how scenes follow each other is chosen and shown", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ScenesPanel& panel = desk.window->live().scenes();
    QSignalSpy chosen(&panel, &ScenesPanel::transitionChosen);
    auto& button = desk.find<QPushButton>("scene_transition");
    CHECK(button.text() == "Fade");
    const auto choices = button.menu()->actions();
    REQUIRE(choices.size() == 7);  // the ways, a line, and what else can be set
    CHECK(choices[1]->isChecked());
    choices[2]->trigger();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<TransitionKind>() == TransitionKind::Slide);
    panel.showTransition(TransitionKind::Slide);
    CHECK(button.accessibleName() == "How scenes follow each other: Slide");
    CHECK(choices[2]->isChecked());
    CHECK_FALSE(choices[1]->isChecked());
    QSignalSpy asked(&panel, &ScenesPanel::transitionAsked);
    choices[6]->trigger();
    CHECK(asked.size() == 1);
}

TEST_CASE("scenes and studio mode fit beside the program, and Tab goes through them", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        DeskFixture desk(ThemeId::Dark, language);
        desk.showOnAir();
        ScenesPanel& panel = desk.window->live().scenes();
        press(desk.find("studio_mode"));
        for (const TransitionKind kind : plain_transitions) {
            panel.showTransition(kind);
            panel.showMarks(SceneId::Host, SceneId::Pause);
            QApplication::processEvents();
            CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
            CHECK(cutSceneNames(desk).join("; ").toStdString() == std::string());
        }
        CHECK(desk.window->size() == QSize(1366, 768));
        for (const auto* button : desk.window->findChildren<SceneButton*>())
            CHECK_FALSE(button->accessibleName().isEmpty());
        panel.showScenes(builtInTitles() + QVector<SceneTitle>{{SceneId{9}, "Own", false}});
        QStringList reached;
        desk.find("scene_host").setFocus();
        while (desk.window->focusWidget() != nullptr && reached.size() < 15) {
            reached << desk.window->focusWidget()->objectName();
            QTest::keyClick(desk.window->focusWidget(), Qt::Key_Tab);
        }
        CHECK(reached.join(' ').toStdString() ==
              "scene_host scene_host_product scene_pause scene_4 scene_5 scene_6 scene_7 scene_8 "
              "scene_9 studio_take studio_mode scene_edit scene_transition picture_goal "
              "picture_notice");
    }
}

// Not a check: writes pictures of studio mode to the folder XB_DESK_SHOTS, to be looked at.
TEST_CASE("pictures of studio mode", "[.shots]") {
    const QString folder = QString::fromLocal8Bit(qgetenv("XB_DESK_SHOTS"));
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto& [language, language_name] :
         {std::pair(UiLanguage::Chinese, "zh"), std::pair(UiLanguage::English, "en")}) {
        for (const auto& [theme, theme_name] :
             {std::pair(ThemeId::Light, "light"), std::pair(ThemeId::Dark, "dark")}) {
            DeskFixture desk(theme, language);
            desk.showOnAir();
            ScenesPanel& panel = desk.window->live().scenes();
            const auto shoot = [&](const char* name) {
                QApplication::processEvents();
                desk.window->grab().save(
                    QStringLiteral("%1/%2_%3_%4.png").arg(folder, name, language_name, theme_name));
            };
            shoot("scenes");
            press(desk.find("studio_mode"));
            panel.showMarks(SceneId::HostAndProduct, SceneId::Pause);
            shoot("studio");
            panel.showMarks(SceneId::HostAndProduct, SceneId::Farewell);
            shoot("studio_end");
        }
    }
}
