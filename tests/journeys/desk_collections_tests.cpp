// Scene collections are made, chosen and renamed on the Settings page while the session runs: one
// that is damaged leaves the scenes as they were, and a broadcast goes on through a switch.
#include "app/live/live_scenes.h"
#include "app/settings/settings_file.h"
#include "app/widgets/banner.h"
#include "studio/scenes/collection_file.h"
#include "tests/journeys/real_desk.h"

#include <QComboBox>
#include <QLineEdit>

#include <filesystem>
#include <fstream>

using namespace xb::app;
namespace studio = xb::studio;

namespace {

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, RealDesk::patient_ms);
}

}  // namespace

TEST_CASE("a switch to another scene collection is looked at first and cuts no broadcast",
          "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    REQUIRE(comes([&] { return session.snapshot().is_stage_open; }));
    auto& used = room.find<QComboBox>("collection_used");
    const auto namesShown = [&] {
        QStringList names;
        for (int i = 1; i < used.count(); ++i)
            names << used.itemText(i);
        return names;
    };
    const auto scenes = [&] { return session.scenes().snapshot().collection; };
    const auto shop = room.application->folder();
    room.desk->window().openPage(PageId::Settings);

    // Duplicated, the scenes in use go on under the new name.
    REQUIRE(comes([&] { return used.isEnabled(); }));
    room.type("collection_name", "Orchard");
    room.press("collection_duplicate");
    REQUIRE(comes([&] { return used.currentText() == "Orchard" && used.isEnabled(); }));
    studio::Scene changed = scenes()->scenes.front();
    changed.name = "Under the trees";
    session.scenes().edit(studio::PutScene{changed, {}});
    REQUIRE(comes([&] { return scenes()->scenes.front().name == "Under the trees"; }));

    // On air, a new one takes its place and the broadcast goes on.
    room.desk->window().openPage(PageId::Live);
    room.goLive();
    room.desk->window().openPage(PageId::Settings);
    room.type("collection_name", "Festival");
    room.press("collection_new");
    REQUIRE(comes([&] { return used.currentText() == "Festival" && used.isEnabled(); }));
    CHECK(scenes()->scenes.front().name != "Under the trees");
    CHECK(isOnAir(session.snapshot().state));
    const auto sent = session.snapshot().destinations.front().bytes;
    CHECK(comes([&] { return session.snapshot().destinations.front().bytes > sent + 10'000; }));
    CHECK(namesShown() == QStringList{"Festival", "Orchard"});

    // What was edited in the first one is there again; a damaged one changes nothing.
    const auto orchard = shop / "scenes" / "Orchard.json";
    CHECK(studio::loadCollection(orchard)->collection.scenes.front().name == "Under the trees");
    std::ofstream(shop / "scenes" / "Broken.json") << "{";
    room.type("collection_name", "Festival two");
    room.press("collection_rename");
    REQUIRE(comes([&] { return used.currentText() == "Festival two" && used.isEnabled(); }));
    CHECK(namesShown() == QStringList{"Broken", "Festival two", "Orchard"});
    const auto before = scenes();
    used.setCurrentText("Broken");
    emit used.activated(used.currentIndex());
    REQUIRE(comes([&] { return used.currentText() == "Festival two" && used.isEnabled(); }));
    CHECK(*scenes() == *before);
    CHECK(room.desk->window().banner().sentence().contains("stay as they are"));
    CHECK(isOnAir(session.snapshot().state));

    used.setCurrentText("Orchard");
    emit used.activated(used.currentIndex());
    REQUIRE(comes([&] { return scenes()->scenes.front().name == "Under the trees"; }));
    REQUIRE(comes([&] { return used.isEnabled(); }));
    CHECK(isOnAir(session.snapshot().state));
    // The next start begins with it.
    CHECK(comes([&] { return SettingsFile(shop).load().settings.scene_collection == "Orchard"; }));
}

TEST_CASE("edits that cannot be written are not lost to another collection, and written later",
          "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    REQUIRE(comes([&] { return session.snapshot().is_stage_open; }));
    const auto shop = room.application->folder();
    const auto firstName = [&] {
        return session.scenes().snapshot().collection->scenes.front().name;
    };
    std::filesystem::create_directories(shop / "scenes");
    REQUIRE(studio::saveCollection(*session.scenes().snapshot().collection,
                                   shop / "scenes" / "Orchard.json"));
    // The next file is written beside the first: there is no room for it.
    const auto beside = shop / "scenes.json.new";
    std::filesystem::create_directory(beside);
    studio::Scene changed = session.scenes().snapshot().collection->scenes.front();
    changed.name = "Under the trees";
    session.scenes().edit(studio::PutScene{changed, {}});
    REQUIRE(comes([&] { return firstName() == "Under the trees"; }));

    // Told on the session's thread, heard on this one.
    QObject here;
    QString refusal;
    bool is_loaded = false;
    QObject::connect(&session.scenes(), &LiveScenes::notLoaded, &here,
                     [&](const QString& why) { refusal = why; });
    QObject::connect(&session.scenes(), &LiveScenes::loaded, &here, [&] { is_loaded = true; });
    session.scenes().load(shop / "scenes" / "Orchard.json");
    REQUIRE(comes([&] { return !refusal.isEmpty(); }));
    CHECK(refusal.contains("could not be written"));
    CHECK(firstName() == "Under the trees");

    std::filesystem::remove(beside);
    session.scenes().load(shop / "scenes" / "Orchard.json");
    REQUIRE(comes([&] { return is_loaded; }));
    CHECK(studio::loadCollection(shop / "scenes.json")->collection.scenes.front().name ==
          "Under the trees");
}

TEST_CASE("there is a way back to the shop's own scenes before anybody has edited them",
          "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    REQUIRE(comes([&] { return session.snapshot().is_stage_open; }));
    auto& used = room.find<QComboBox>("collection_used");
    const auto own = room.application->folder() / "scenes.json";
    const auto choose = [&](int index) {
        used.setCurrentIndex(index);
        emit used.activated(index);
    };
    const auto isUsed = [&](int index) {
        return comes([&] { return used.isEnabled() && used.currentIndex() == index; });
    };
    room.desk->window().openPage(PageId::Settings);
    REQUIRE(comes([&] { return used.isEnabled(); }));
    REQUIRE_FALSE(std::filesystem::exists(own));
    room.type("collection_name", "Orchard");
    room.press("collection_new");
    REQUIRE(comes([&] { return used.currentText() == "Orchard" && used.isEnabled(); }));
    choose(0);
    CHECK(isUsed(0));
    CHECK(std::filesystem::exists(own));

    INFO("a shop that left them without a file");
    choose(1);
    CHECK(isUsed(1));
    std::filesystem::remove(own);
    choose(0);
    CHECK(isUsed(0));
    choose(1);
    CHECK(isUsed(1));
    CHECK(std::filesystem::exists(own));
}

TEST_CASE("without a stage a collection is renamed as it lies on the disk", "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    REQUIRE(comes([&] { return session.snapshot().is_stage_open; }));
    auto& used = room.find<QComboBox>("collection_used");
    const auto is_used = [&](const QString& name) {
        return comes([&] { return used.currentText() == name && used.isEnabled(); });
    };
    const auto folder = room.application->folder() / "scenes";
    room.desk->window().openPage(PageId::Settings);
    REQUIRE(comes([&] { return used.isEnabled(); }));
    room.type("collection_name", "Orchard");
    room.press("collection_duplicate");
    REQUIRE(is_used("Orchard"));
    const auto scenes = [&] { return session.scenes().snapshot().collection; };
    studio::Scene changed = scenes()->scenes.front();
    changed.name = "Under the trees";
    session.scenes().edit(studio::PutScene{changed, {}});
    REQUIRE(comes([&] { return scenes()->scenes.front().name == "Under the trees"; }));
    room.type("collection_name", "Festival");
    room.press("collection_new");
    REQUIRE(is_used("Festival"));

    // As where a stage could not be opened again.
    QMetaObject::invokeMethod(
        &session.scenes(), [&] { (void)session.scenes().useShow(nullptr, {}); },
        Qt::BlockingQueuedConnection);
    used.setCurrentText("Orchard");
    emit used.activated(used.currentIndex());
    REQUIRE(is_used("Orchard"));
    room.type("collection_name", "Grove");
    room.press("collection_rename");
    REQUIRE(is_used("Grove"));
    const auto grove = studio::loadCollection(folder / "Grove.json");
    REQUIRE(grove.has_value());
    CHECK(grove->collection.scenes.front().name == "Under the trees");
    CHECK_FALSE(std::filesystem::exists(folder / "Orchard.json"));
}
