// The guide's steps as people meet them: what each asks, says and lets pass.
#include "app/guide/camera_step.h"
#include "app/guide/check_step.h"
#include "app/guide/destination_step.h"
#include "app/guide/guide_window.h"
#include "app/guide/language_step.h"
#include "app/guide/shop_step.h"
#include "app/guide/sound_step.h"
#include "app/pages/live/destination_url.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_text_fit.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <stdexcept>
#include <utility>

using namespace xb::app;
namespace studio = xb::studio;

namespace {

struct GuideRoom {
    GuideRoom(ThemeId theme, UiLanguage of) : desk(theme, of) {
        language = new LanguageStep(of);
        camera = new CameraStep(deskTheme());
        sound = new SoundStep(deskTheme());
        destination = new DestinationStep;
        check = new CheckStep(deskTheme());
        shop = new ShopStep;
        for (GuideStep* step :
             std::initializer_list<GuideStep*>{language, camera, sound, destination, check, shop})
            window.addStep(step);
        camera->showDevices({{"v4l2:/dev/video0", "Orchard camera"}}, "v4l2:/dev/video0");
        sound->showDevices({{"pulse:clip", "Clip microphone"}}, "pulse:clip");
        window.begin();
        window.show();
        QApplication::processEvents();
    }

    template <class Widget = QWidget>
    Widget& find(const QString& name) {
        auto* found = window.findChild<Widget*>(name);
        if (found == nullptr) throw std::runtime_error("no widget " + name.toStdString());
        return *found;
    }
    void press(const QString& name) { QTest::mouseClick(&find(name), Qt::LeftButton); }
    QString heading() { return find<QLabel>("guide_title").text(); }

    // Before the window: there is no widget without an application.
    struct Words {
        Words(ThemeId theme, UiLanguage of) { useDesk(theme, of); }
    };

    Words desk;
    GuideWindow window;
    LanguageStep* language;
    CameraStep* camera;
    SoundStep* sound;
    DestinationStep* destination;
    CheckStep* check;
    ShopStep* shop;
};

studio::CameraStatistics camera(studio::CameraSpec::Kind kind, studio::CameraHealth health) {
    studio::CameraStatistics one;
    one.kind = kind;
    one.health = health;
    return one;
}

MachineMeasure someMeasure(double picture_ms) {
    MachineMeasure one;
    one.processor_count = 4;
    one.picture_ms = picture_ms;
    one.thread_ms = picture_ms / 2;
    return one;
}

}  // namespace

TEST_CASE("the guide asks six things in their order, and a way leads back", "[guide]") {
    GuideRoom room(ThemeId::Light, UiLanguage::English);
    QSignalSpy finished(&room.window, &GuideWindow::finishAsked);
    CHECK_FALSE(room.find("guide_back").isVisible());
    QStringList headings{room.heading()};
    for (int i = 0; i < 5; ++i) {
        room.press("guide_next");
        headings << room.heading();
    }
    CHECK(headings == QStringList{"Which language do you speak?", "Which camera films you?",
                                  "Which microphone hears you?", "Where does the picture go?",
                                  "What can this computer and its line do?",
                                  "What is in your shop?"});
    CHECK(room.find<QLabel>("guide_count").text() == "Step 6 of 6");
    room.press("guide_back");
    CHECK(room.heading() == "What can this computer and its line do?");
    room.press("guide_next");
    CHECK(finished.isEmpty());
    room.press("guide_next");
    CHECK(finished.size() == 1);
}

TEST_CASE("Enter goes on, and leaving the guide puts it off", "[guide]") {
    GuideRoom room(ThemeId::Light, UiLanguage::English);
    QSignalSpy put_off(&room.window, &GuideWindow::putOff);
    QTest::keyClick(&room.window, Qt::Key_Return);
    CHECK(room.heading() == "Which camera films you?");
    room.press("guide_later");
    CHECK(put_off.size() == 1);
    CHECK_FALSE(room.window.isVisible());
}

TEST_CASE("a language is chosen in its own words and turns the guide at once", "[guide]") {
    GuideRoom room(ThemeId::Light, UiLanguage::English);
    QSignalSpy chosen(room.language, &LanguageStep::chosen);
    room.press("guide_chinese");
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<UiLanguage>() == UiLanguage::Chinese);
    useDesk(ThemeId::Light, UiLanguage::Chinese);
    QApplication::processEvents();
    CHECK(room.heading() == QStringLiteral("您说哪种语言？"));
    CHECK(room.find<QPushButton>("guide_next").text() == QStringLiteral("下一步"));
}

TEST_CASE("a destination is pasted in, checked, and its key is taken out of a long address",
          "[guide]") {
    GuideRoom room(ThemeId::Light, UiLanguage::English);
    for (int i = 0; i < 3; ++i)
        room.press("guide_next");
    CHECK(room.destination->aim().kind == BroadcastKind::Rehearsal);
    CHECK_FALSE(room.find("guide_address").isVisible());

    room.press("guide_to_taobao");
    room.press("guide_next");
    CHECK(room.heading() == "Where does the picture go?");
    CHECK(room.find<QLineEdit>("guide_address").hasFocus());
    QApplication::clipboard()->setText(" rtmp://push.example.com/live/room7?auth_key=1-0/9 \n");
    room.press("guide_paste_address");
    room.press("guide_next");
    CHECK(room.heading() == "What can this computer and its line do?");
    CHECK(room.destination->aim().kind == BroadcastKind::OnAir);
    REQUIRE(room.destination->aim().destinations.size() == 1);
    const Destination chosen = room.destination->aim().destinations.first();
    CHECK(chosen.address == "rtmp://push.example.com/live");
    CHECK(chosen.stream_key == "room7?auth_key=1-0/9");
    CHECK(chosen.platform == Platform::Taobao);
    CHECK(room.find<QLineEdit>("guide_key").displayText().indexOf("room7") < 0);
}

TEST_CASE("a destination counts once it can be used as it is", "[guide]") {
    GuideRoom room(ThemeId::Light, UiLanguage::English);
    CHECK(room.destination->finishedAim()->kind == BroadcastKind::Rehearsal);
    for (int i = 0; i < 3; ++i)
        room.press("guide_next");
    room.press("guide_to_other");
    CHECK_FALSE(room.destination->finishedAim());
    QTest::keyClicks(&room.find("guide_address"), "rtmp://push.example.com/live/room7");
    const auto aim = room.destination->finishedAim();
    REQUIRE(aim);
    CHECK(aim->kind == BroadcastKind::OnAir);
    CHECK(aim->destinations.first().address == "rtmp://push.example.com/live");
    CHECK(aim->destinations.first().stream_key == "room7");
}

TEST_CASE("a preset fills in the address that everybody has, and makes room for the next",
          "[guide]") {
    GuideRoom room(ThemeId::Light, UiLanguage::English);
    for (int i = 0; i < 3; ++i)
        room.press("guide_next");
    room.press("guide_to_bilibili");
    CHECK(room.find<QLineEdit>("guide_address").text().contains("bilivideo"));
    CHECK(room.find<QLineEdit>("guide_key").hasFocus());
    room.press("guide_next");
    CHECK(room.heading() == "Where does the picture go?");
    room.press("guide_to_kuaishou");
    CHECK(room.find<QLineEdit>("guide_address").text().isEmpty());
    QTest::keyClicks(&room.find("guide_address"), "rtmp://own.example.com/live");
    room.press("guide_to_other");
    CHECK(room.find<QLineEdit>("guide_address").text() == "rtmp://own.example.com/live");
}

TEST_CASE("a key goes to no other platform, and comes back with its own", "[guide]") {
    GuideRoom room(ThemeId::Light, UiLanguage::English);
    for (int i = 0; i < 3; ++i)
        room.press("guide_next");
    room.press("guide_to_bilibili");
    QTest::keyClicks(&room.find("guide_key"), "of-bilibili");
    room.press("guide_to_youtube");
    CHECK(room.find<QLineEdit>("guide_key").text().isEmpty());
    room.press("guide_to_bilibili");
    CHECK(room.find<QLineEdit>("guide_key").text() == "of-bilibili");
}

TEST_CASE("what the guide does not ask of a destination stays", "[guide]") {
    GuideRoom room(ThemeId::Light, UiLanguage::English);
    Destination own;
    own.id = "d4";
    own.platform = Platform::Other;
    own.address = "rtmp://own.example.com/live";
    own.stream_key = "room7";
    own.takes_second_canvas = true;
    BroadcastAim aim;
    aim.kind = BroadcastKind::OnAir;
    aim.destinations = {own};
    room.destination->show(aim);
    CHECK(room.destination->aim().destinations == aim.destinations);
}

TEST_CASE("a key within an address is taken out only where there is one", "[guide]") {
    CHECK(keyTakenOut("rtmp://h/app/key").stream_key == "key");
    CHECK(keyTakenOut("rtmp://h/app/key").address == "rtmp://h/app");
    CHECK(keyTakenOut("rtmp://h/app").stream_key.isEmpty());
    CHECK(keyTakenOut("rtmp://h/app/").stream_key.isEmpty());
    CHECK(keyTakenOut("srt://h:1?streamid=x/y").address == "srt://h:1?streamid=x/y");
    for (const char* whole : {"rtmp://h/app/key", "rtmps://h:443/a/b/c?d=e/f"}) {
        const KeptApart apart = keyTakenOut(whole);
        CHECK(destinationUrl(apart.address, apart.stream_key) == whole);
    }
}

TEST_CASE("a shop from a file wants the file, and one with goods stays as it is", "[guide]") {
    GuideRoom room(ThemeId::Light, UiLanguage::English);
    for (int i = 0; i < 5; ++i)
        room.press("guide_next");
    room.shop->showShop(true);
    CHECK(room.shop->choice() == ShopStart::Demo);
    QSignalSpy finished(&room.window, &GuideWindow::finishAsked);
    QSignalSpy asked(room.shop, &ShopStep::importAsked);
    room.press("guide_shop_import");
    room.press("guide_next");
    CHECK(finished.isEmpty());
    CHECK(room.find("guide_shop_trouble").isVisible());
    room.press("guide_import");
    CHECK(asked.size() == 1);
    room.shop->showShop(false);
    CHECK_FALSE(room.find("guide_shop_demo").isVisible());
    room.press("guide_next");
    CHECK(finished.size() == 1);
}

TEST_CASE("a camera is told of by what it gives", "[guide]") {
    using Kind = studio::CameraSpec::Kind;
    using Health = studio::CameraHealth;
    const auto tone = [](const char* spec, Kind kind, Health health, bool is_open) {
        return cameraSaying(spec, camera(kind, health), is_open).tone;
    };
    CHECK(tone("v4l2:/dev/video0", Kind::V4l2, Health::Good, true) == Tone::Good);
    CHECK(tone("v4l2:/dev/video0", Kind::V4l2, Health::Waiting, true) == Tone::Info);
    CHECK(tone("v4l2:/dev/video0", Kind::V4l2, Health::Good, false) == Tone::Info);
    CHECK(tone("v4l2:/dev/video0", Kind::V4l2, Health::Dark, true) == Tone::Warn);
    CHECK(tone("v4l2:/dev/video0", Kind::V4l2, Health::Silent, true) == Tone::Bad);
    CHECK(tone("v4l2:/dev/video0", Kind::None, Health::Waiting, true) == Tone::Bad);
    studio::CameraStatistics late = camera(Kind::V4l2, Health::Silent);
    late.is_awaited = true;
    CHECK(cameraSaying("v4l2:Cam # 1", late, true).text == "It gives no picture");
    late.is_unplugged = true;
    CHECK(cameraSaying("v4l2:Cam # 1", late, true).text == "The camera is not plugged in");
    CHECK(tone("pattern", Kind::Pattern, Health::Good, true) == Tone::Warn);
    CHECK(tone("none", Kind::None, Health::Waiting, true) == Tone::Warn);
}

TEST_CASE("a machine is told of by the picture that it holds", "[guide]") {
    CHECK(machineSaying(someMeasure(8), {720, 1280, {30, 1}}).tone == Tone::Good);
    CHECK(machineSaying(someMeasure(80), {360, 640, {30, 1}}).tone == Tone::Warn);
}

TEST_CASE("no word of the guide is cut off, in either language and theme", "[guide]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        for (const auto theme : {ThemeId::Light, ThemeId::Dark}) {
            GuideRoom room(theme, language);
            const auto look = [&room] {
                QApplication::processEvents();
                CHECK(cutTexts(room.window).join("; ").toStdString() == std::string());
            };
            look();
            room.press("guide_next");
            room.camera->showDevices({}, phone_camera);
            room.camera->showPicture(false, QSize(720, 1280));
            room.camera->showCamera(cameraSaying("v4l2:/dev/video0", {}, true),
                                    {"rtmp://192.168.1.20:1935/live/abcdefgh",
                                     "srt://192.168.1.20:1935?passphrase=abcdefgh&pbkeylen=16"},
                                    false);
            look();
            room.press("guide_next");
            room.sound->showLevel({-12, -20});
            StageNow stage;
            for (const char* chosen : {"none", "tone", "pulse:clip"}) {
                room.sound->showState(chosenMicrophoneSaying(chosen, SoundFigures{}, stage));
                look();
                stage.is_open = true;
                stage.devices.microphone_refused =
                    studio::Error{studio::ErrorCode::UnknownMicrophone, {"pulse:clip"}};
            }
            room.press("guide_next");
            for (const char* to : {"guide_to_douyin", "guide_to_taobao", "guide_to_bilibili",
                                   "guide_to_other", "guide_rehearse"}) {
                room.press(to);
                look();
            }
            room.press("guide_next");
            room.check->showMachine(machineSaying(someMeasure(80), {360, 640, {30, 1}}));
            room.check->offerSize("Use 360×640");
            room.check->offerMeasuring("speed.cloudflare.com");
            room.check->showConnecting();
            look();
            for (const auto kind :
                 {LineFinding::Kind::Answers, LineFinding::Kind::Known, LineFinding::Kind::NotKnown,
                  LineFinding::Kind::Refuses, LineFinding::Kind::TakesTooLong}) {
                room.check->showLine(lineSaying(
                    {kind, std::chrono::milliseconds(24), "push-rtmp-hs-f5.douyincdn.com"}));
                look();
            }
            room.press("guide_next");
            for (const char* start : {"guide_shop_demo", "guide_shop_empty", "guide_shop_import"}) {
                room.press(start);
                look();
            }
            room.shop->showShop(false);
            look();
        }
    }
}

// Not a check: writes pictures of the guide to the folder XB_DESK_SHOTS, to be looked at.
TEST_CASE("pictures of the guide", "[.shots]") {
    const QString folder = QString::fromLocal8Bit(qgetenv("XB_DESK_SHOTS"));
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto& [language, language_name] :
         {std::pair(UiLanguage::Chinese, "zh"), std::pair(UiLanguage::English, "en")}) {
        for (const auto& [theme, theme_name] :
             {std::pair(ThemeId::Light, "light"), std::pair(ThemeId::Dark, "dark")}) {
            GuideRoom room(theme, language);
            const QString place = folder + QStringLiteral("/guide_%1_");
            const QString look = QStringLiteral("%1_%2.png").arg(language_name, theme_name);
            const auto shoot = [&room, &place, &look](const char* name) {
                QApplication::processEvents();
                room.window.grab().save(place.arg(name) + look);
            };
            shoot("1_language");
            room.press("guide_next");
            room.camera->showDevices({}, phone_camera);
            room.camera->showPicture(false, QSize(720, 1280));
            room.camera->showCamera(
                cameraSaying("phone:1935",
                             camera(studio::CameraSpec::Kind::Phone, studio::CameraHealth::Waiting),
                             true),
                {"rtmp://192.168.1.20:1935/live/abcdefgh",
                 "srt://192.168.1.20:1935?passphrase=abcdefgh&pbkeylen=16"},
                false);
            shoot("2_camera");
            room.press("guide_next");
            room.sound->showLevel({-12, -20});
            room.sound->showState(
                {Tone::Good, soundWords({{}, false, studio::SoundHealth::Good}), {}});
            shoot("3_sound");
            room.press("guide_next");
            shoot("4_rehearse");
            room.press("guide_to_taobao");
            QApplication::clipboard()->setText("rtmp://push.example.com/live/room7");
            room.press("guide_paste_address");
            shoot("4_destination");
            room.press("guide_next");
            room.check->showMachine(machineSaying(someMeasure(30), {540, 960, {30, 1}}));
            room.check->offerMeasuring("speed.cloudflare.com");
            room.check->showConnecting();
            shoot("5_check");
            room.check->showSent({540, 960, 1200, 428});
            room.check->showUplink({UplinkFinding::Kind::Measured, 1830, "speed.cloudflare.com"});
            shoot("5_measured");
            room.press("guide_next");
            room.shop->showShop(true);
            shoot("6_shop");
        }
    }
}
