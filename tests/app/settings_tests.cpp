// Settings and secrets on disk: kept, set aside, and closed to others.
#include "app/secrets.h"
#include "app/settings/atomic_file.h"
#include "app/settings/settings_file.h"
#include "catalog/feeds/standard_webhook.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>

using namespace xb::app;
using xb::tests::readFile;
using xb::tests::TemporaryFolder;
using xb::tests::writeFile;
namespace fs = std::filesystem;
namespace studio = xb::studio;

namespace {

Settings changed(int bitrate_kbps) {
    Settings settings;
    settings.video_bitrate_kbps = bitrate_kbps;
    return settings;
}

}  // namespace

TEST_CASE("settings survive the way through JSON") {
    Settings settings;
    settings.window_language = UiLanguage::English;
    settings.shop_language = UiLanguage::Chinese;
    settings.theme = ThemeChoice::Dark;
    settings.text_percent = 125;
    settings.backup_every_minutes = 15;
    settings.keep_buyers_days = 400;
    settings.canvas_width_px = 1080;
    settings.canvas_height_px = 1920;
    settings.frames_per_second = 25;
    settings.camera = "v4l2:/dev/video0";
    settings.second_camera = "phone:1936";
    settings.transition = {studio::TransitionKind::Stinger, std::chrono::milliseconds(700),
                           studio::Direction::Up, "/片头/一.webm", std::chrono::milliseconds(900)};
    settings.second_canvas = {true, 1920, 1080, 4000, true, true};
    settings.microphone = "pulse:话筒";
    settings.virtual_camera = "/dev/video9";
    settings.sound.microphone.volume_db = -3.5F;
    settings.sound.microphone.sync_offset = std::chrono::milliseconds(-120);
    settings.sound.microphone.filters = studio::filtersOf(studio::SoundPreset::Market);
    settings.sound.microphone.filters.limiter_db = -6.0F;
    settings.sound.songs = {"/歌/一.mp3", "/b.ogg"};
    settings.sound.music.is_muted = true;
    settings.sound.music.sync_offset = std::chrono::milliseconds(80);
    settings.sound.desktop = "default";
    settings.broadcast_kind = BroadcastKind::RecordOnly;
    settings.destinations = {{"", "bilibili", "rtmp://host/live", true},
                             {"d1", "other", "srt://b:9", false}};
    settings.records = false;
    settings.countdown_seconds = 10;
    settings.split_recording_minutes = 45;
    settings.scene_collection = "果园";
    settings.recording_folder = "/录像";
    settings.line_test = "http://speed.example/backend/empty.php";
    settings.order_page_base = "http://192.168.1.2:8632";
    const auto back = settingsFromJson(settingsToJson(settings));
    REQUIRE(back);
    CHECK(*back == settings);
}

TEST_CASE("a file from before there was a list of destinations has one, or rehearses") {
    const auto one = settingsFromJson(
        R"({"platform":"bilibili","destination_url":"rtmp://host/live","profiles":[
            {"id":"p1","name":"Evening","platform":"kuaishou","address":"rtmp://k/live"},
            {"id":"p2","name":"Practice"}]})");
    REQUIRE(one);
    CHECK(one->broadcast_kind == BroadcastKind::OnAir);
    CHECK(one->destinations ==
          std::vector<SavedDestination>{{"", "bilibili", "rtmp://host/live", true}});
    REQUIRE(one->profiles.size() == 2);
    CHECK(one->profiles[0].broadcast_kind == BroadcastKind::OnAir);
    CHECK(one->profiles[0].destinations ==
          std::vector<SavedDestination>{{"", "kuaishou", "rtmp://k/live", true}});
    CHECK(one->profiles[1].broadcast_kind == BroadcastKind::Rehearsal);
    const auto none = settingsFromJson(R"({"destination_url":""})");
    REQUIRE(none);
    CHECK(none->broadcast_kind == BroadcastKind::Rehearsal);
    CHECK(none->destinations.empty());
}

TEST_CASE("a destination has an id of its own, and nonsense is none") {
    const auto settings = settingsFromJson(
        R"({"destinations":[7,{"id":"d1","address":"srt://a:1"},{"id":"d1","address":"srt://b:1"},
            {"id":"../x"},{"id":"","platform":"nowhere","is_on":false}],"broadcast_kind":"pink"})");
    REQUIRE(settings);
    CHECK(settings->destinations ==
          std::vector<SavedDestination>{{"d1", "other", "srt://a:1", true},
                                        {"", "other", "", false}});
    CHECK(settings->broadcast_kind == BroadcastKind::OnAir);
    CHECK(freeDestinationId(settings->destinations) == "d2");
    CHECK(freeDestinationId({}).empty());
    CHECK(streamKeyName("", "") == "");
    CHECK(streamKeyName("", "d1") == "-d1");
    CHECK(streamKeyName("p1", "") == "p1");
    CHECK(streamKeyName("p1", "d1") == "p1-d1");
}

TEST_CASE("destinations from elsewhere never meet the keys of those that are here") {
    const std::vector<SavedDestination> here{{"", "other", "rtmp://a/live", true},
                                             {"d1", "other", "rtmp://b/live", true}};
    CHECK(withOwnIds(here, here) == here);
    auto imported = here;
    imported[0].address = "rtmp://elsewhere/live";
    imported[1].is_on = false;
    const auto own = withOwnIds(imported, here);
    CHECK(own[0].id == "d2");
    CHECK(own[1].id == "d1");
}

TEST_CASE("one bad value costs no other, and what is no object is no settings") {
    const auto settings = settingsFromJson(
        R"({"video_bitrate_kbps":-4,"frames_per_second":"fast","theme":"pink","canvas_width_px":723,"records":1,"line_test":"ftp://x",
            "camera":"pattern","unknown":7})");
    REQUIRE(settings);
    CHECK(settings->video_bitrate_kbps == 2500);
    CHECK(settings->frames_per_second == 30);
    CHECK(settings->theme == ThemeChoice::Auto);
    CHECK(settings->canvas_width_px == 720);
    CHECK(settings->records);
    CHECK(settings->line_test == usual_line_test);
    CHECK_FALSE(settingsFromJson("[]"));
    CHECK_FALSE(settingsFromJson("{\"camera\":"));
    CHECK_FALSE(settingsFromJson(""));
}

TEST_CASE("a name of scenes that leads out of their folder is none") {
    for (const char* name : {"../secrets/x", "..", "a/b", ""}) {
        INFO(name);
        Settings settings;
        settings.scene_collection = name;
        const auto read = settingsFromJson(settingsToJson(settings));
        REQUIRE(read);
        CHECK(read->scene_collection.empty());
    }
}

TEST_CASE("a first start has defaults and no trouble") {
    TemporaryFolder folder;
    const auto loaded = SettingsFile(folder / "shop").load();
    CHECK(loaded.settings == Settings{});
    CHECK_FALSE(loaded.trouble);
}

TEST_CASE("a damaged settings file is set aside and the generation before it is used") {
    TemporaryFolder folder;
    const SettingsFile file(folder.path());
    REQUIRE(file.save(changed(1000)));
    REQUIRE(file.save(changed(2000)));
    REQUIRE(file.save(changed(3000)));
    CHECK(file.load().settings.video_bitrate_kbps == 3000);

    writeFile(folder / "settings.json", "{\"video_bitrate_kb");
    const auto loaded = file.load();
    CHECK(loaded.settings.video_bitrate_kbps == 2000);
    REQUIRE(loaded.trouble);
    CHECK(loaded.trouble->code == ErrorCode::SettingsDamaged);
    CHECK(readFile(folder / "settings.json.damaged") == "{\"video_bitrate_kb");

    writeFile(folder / "settings.json", "");
    writeFile(folder / "settings.json.1", "?");
    CHECK(file.load().settings.video_bitrate_kbps == 1000);
}

TEST_CASE("settings, which may hold passwords, are their owner's alone") {
    using std::filesystem::perms;
    const TemporaryFolder folder;
    const SettingsFile file(folder.path());
    const auto mode = [&](const char* name) {
        return std::filesystem::status(folder / name).permissions();
    };
    const perms owner = perms::owner_read | perms::owner_write;
    REQUIRE(file.save(changed(1000)));
    REQUIRE(file.save(changed(2000)));
    CHECK(mode("settings.json") == owner);
    CHECK(mode("settings.json.1") == owner);
    // As an earlier version wrote them.
    writeFile(folder / "settings.json.2", "{}");
    writeFile(folder / "settings.json", "torn");
    std::filesystem::permissions(folder / "settings.json", owner | perms::others_read);
    std::filesystem::permissions(folder / "settings.json.2", owner | perms::group_read);
    (void)file.load();
    CHECK(mode("settings.json.damaged") == owner);
    CHECK(mode("settings.json.2") == owner);
}

TEST_CASE("damaged in every generation means defaults, told in words") {
    TemporaryFolder folder;
    writeFile(folder / "settings.json", "no");
    const auto loaded = SettingsFile(folder.path()).load();
    CHECK(loaded.settings == Settings{});
    REQUIRE(loaded.trouble);
    CHECK(loaded.trouble->code == ErrorCode::SettingsAllDamaged);
}

TEST_CASE("a damaged file does not push a good generation out") {
    TemporaryFolder folder;
    const SettingsFile file(folder.path());
    REQUIRE(file.save(changed(1000)));
    REQUIRE(file.save(changed(2000)));
    // As often as there are generations: one torn file alone would leave a good one behind it.
    for (int time = 0; time < 3; ++time) {
        writeFile(folder / "settings.json", "torn");
        REQUIRE(file.save(changed(3000)));
    }
    writeFile(folder / "settings.json", "torn again");
    CHECK(file.load().settings.video_bitrate_kbps == 1000);
}

TEST_CASE("a folder that cannot be written is an error with its path") {
    TemporaryFolder folder;
    writeFile(folder / "file", "in the way");
    const auto saved = SettingsFile(folder / "file" / "shop").save(Settings{});
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::CannotCreateFolder);
}

TEST_CASE("a folder for recordings that says no whole way is none") {
    Settings settings;
    settings.recording_folder = "Videos";
    CHECK(settingsFromJson(settingsToJson(settings))->recording_folder.empty());
    settings.recording_folder = "~/Videos";
    CHECK(settingsFromJson(settingsToJson(settings))->recording_folder.empty());
}

TEST_CASE("only a folder that is new is given a mode") {
    TemporaryFolder folder;
    fs::create_directory(folder / "shared");
    fs::permissions(folder / "shared", fs::perms(0770));
    REQUIRE(ensureFolder(folder / "shared", 0755));
    CHECK(fs::status(folder / "shared").permissions() == fs::perms(0770));
    REQUIRE(SettingsFile(folder / "shared").save(changed(1000)));
    CHECK(fs::status(folder / "shared").permissions() == fs::perms(0770));
    REQUIRE(ensureFolder(folder / "new", 0755));
    CHECK(fs::status(folder / "new").permissions() == fs::perms(0755));
    CHECK(checkWritable(folder / "new"));
    REQUIRE_FALSE(checkWritable(folder / "none"));
    CHECK(checkWritable(folder / "none").error().code == ErrorCode::CannotWriteFile);
}

TEST_CASE("the order secret is made once, for its owner only") {
    TemporaryFolder folder;
    const Secrets secrets(folder.path());
    const auto made = secrets.orderSecret();
    REQUIRE(made);
    CHECK(xb::catalog::WebhookSecret::parse(*made));
    CHECK(*secrets.orderSecret() == *made);
    CHECK(readFile(folder / "secrets/orders") == *made);
    CHECK(fs::status(folder / "secrets/orders").permissions() == fs::perms(0600));
    CHECK(fs::status(folder / "secrets").permissions() == fs::perms(0700));
}

TEST_CASE("a secret that others could read is closed to them, and its newline is no part of it") {
    TemporaryFolder folder;
    const Secrets secrets(folder.path());
    REQUIRE(secrets.write("stream-key", "abc"));
    writeFile(folder / "secrets/stream-key", "live_123\n");
    fs::permissions(folder / "secrets/stream-key", fs::perms(0644));
    const auto read = secrets.read("stream-key");
    REQUIRE(read);
    CHECK(*read == "live_123");
    CHECK(fs::status(folder / "secrets/stream-key").permissions() == fs::perms(0600));
    REQUIRE(secrets.remove("stream-key"));
    CHECK_FALSE(*secrets.read("stream-key"));
}

TEST_CASE("a secret is one line, and its name one word") {
    TemporaryFolder folder;
    const Secrets secrets(folder.path());
    CHECK_FALSE(secrets.write("stream-key", "a\nb"));
    CHECK_FALSE(secrets.write("../settings", "a"));
    CHECK_FALSE(secrets.read("a/b"));
    CHECK_FALSE(secrets.write("", "a"));
}
