// The last look before a broadcast: what holds it up and what only warns, in words, and the seconds
// that count down to it.
#include "app/pages/live/start_check.h"
#include "app/pages/live/start_desk.h"
#include "app/pages/live/start_dialog.h"
#include "app/pages/live/start_facts.h"
#include "app/pages/live/start_words.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"
#include "tests/support/sockets.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

using namespace xb::app;
namespace studio = xb::studio;

namespace {

constexpr int patient_ms = 30'000;

// A farmer who has everything ready.
StartFacts readyFacts() {
    StartFacts facts;
    facts.is_stage_open = true;
    facts.chosen_camera = studio::CameraSpec::Kind::V4l2;
    facts.camera = studio::CameraHealth::Good;
    facts.chosen_microphone = studio::MicrophoneSpec::Kind::Pulse;
    facts.sound = studio::SoundHealth::Good;
    facts.kind = BroadcastKind::OnAir;
    facts.destinations = {{"push.example.com", {}, DestinationFault::None, true, {}}};
    facts.scene = StartScene{QStringLiteral("Host")};
    facts.disk_room = std::chrono::hours(26);
    facts.product = {QStringLiteral("Fertile orange 5 kg"), 188, false};
    return facts;
}

StartLine lineOf(const StartFacts& facts, StartPart part) {
    const QVector<StartLine> lines = checkStart(facts);
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [part](const StartLine& line) { return line.part == part; });
    REQUIRE(found != lines.end());
    return *found;
}

// A dialog over a bare window, with facts that a test changes meanwhile.
struct LastLook {
    explicit LastLook(StartFacts first, std::chrono::seconds countdown = std::chrono::seconds(1))
        : facts(std::move(first)),
          desk(
              window, deskTheme(), [this] { return facts; }, countdown),
          agreed(&desk, &StartDesk::agreed) {
        window.show();
        desk.begin();
    }

    StartDialog* dialog() {
        for (auto* one : window.findChildren<StartDialog*>()) {
            if (one->isVisible()) return one;
        }
        return nullptr;
    }
    template <class Widget>
    Widget& find(const char* name) {
        StartDialog* shown = dialog();
        REQUIRE(shown != nullptr);
        auto* found = shown->findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }
    bool counts() { return find<QLabel>("start_count").isVisible(); }

    QWidget window;
    StartFacts facts;
    StartDesk desk;
    QSignalSpy agreed;
};

}  // namespace

TEST_CASE("who has everything ready is asked nothing", "[desk][start]") {
    const QVector<StartLine> lines = checkStart(readyFacts());
    CHECK(lines.size() == 7);
    CHECK(worstOf(lines) == StartWeight::Fine);
    for (const StartLine& line : lines)
        CHECK(line.finding == StartFinding::Fine);
}

TEST_CASE("what viewers would miss warns, and only what cannot work blocks", "[desk][start]") {
    struct Case {
        const char* what;
        void (*change)(StartFacts&);
        StartPart part;
        StartFinding finding;
        StartWeight weight;
    };
    using Camera = studio::CameraHealth;
    using Sound = studio::SoundHealth;
    using Weight = StartWeight;
    using Finding = StartFinding;
    const std::vector<Case> cases{
        {"no stage", [](StartFacts& f) { f.is_stage_open = false; }, StartPart::Camera,
         Finding::PictureOff, Weight::Blocker},
        {"no camera", [](StartFacts& f) { f.chosen_camera = studio::CameraSpec::Kind::None; },
         StartPart::Camera, Finding::NoCamera, Weight::Warning},
        {"camera gone", [](StartFacts& f) { f.camera.reset(); }, StartPart::Camera,
         Finding::CameraMissing, Weight::Warning},
        {"no picture yet", [](StartFacts& f) { f.camera = Camera::Waiting; }, StartPart::Camera,
         Finding::CameraWaits, Weight::Warning},
        {"unplugged", [](StartFacts& f) { f.camera = Camera::Silent; }, StartPart::Camera,
         Finding::CameraFrozen, Weight::Warning},
        {"stuck", [](StartFacts& f) { f.camera = Camera::Stuck; }, StartPart::Camera,
         Finding::CameraFrozen, Weight::Warning},
        {"covered", [](StartFacts& f) { f.camera = Camera::Dark; }, StartPart::Camera,
         Finding::CameraCovered, Weight::Warning},
        {"pattern", [](StartFacts& f) { f.chosen_camera = studio::CameraSpec::Kind::Pattern; },
         StartPart::Camera, Finding::TestPicture, Weight::Warning},
        {"no microphone",
         [](StartFacts& f) { f.chosen_microphone = studio::MicrophoneSpec::Kind::None; },
         StartPart::Sound, Finding::NoMicrophone, Weight::Warning},
        {"microphone gone", [](StartFacts& f) { f.is_microphone_missing = true; }, StartPart::Sound,
         Finding::MicrophoneMissing, Weight::Warning},
        {"muted", [](StartFacts& f) { f.is_muted = true; }, StartPart::Sound, Finding::Muted,
         Weight::Warning},
        {"silent", [](StartFacts& f) { f.sound = Sound::Silent; }, StartPart::Sound,
         Finding::Silent, Weight::Warning},
        {"quiet", [](StartFacts& f) { f.sound = Sound::TooQuiet; }, StartPart::Sound,
         Finding::TooQuiet, Weight::Warning},
        {"loud", [](StartFacts& f) { f.sound = Sound::Clipped; }, StartPart::Sound,
         Finding::TooLoud, Weight::Warning},
        {"hum", [](StartFacts& f) { f.sound = Sound::Hum; }, StartPart::Sound, Finding::Hums,
         Weight::Warning},
        {"tone", [](StartFacts& f) { f.chosen_microphone = studio::MicrophoneSpec::Kind::Tone; },
         StartPart::Sound, Finding::TestTone, Weight::Warning},
        {"rehearsal", [](StartFacts& f) { f.kind = BroadcastKind::Rehearsal; },
         StartPart::Destination, Finding::Rehearsal, Weight::Fine},
        {"recorded only", [](StartFacts& f) { f.kind = BroadcastKind::RecordOnly; },
         StartPart::Destination, Finding::RecordedOnly, Weight::Fine},
        {"nowhere", [](StartFacts& f) { f.destinations.clear(); }, StartPart::Destination,
         Finding::NoDestination, Weight::Blocker},
        {"no address",
         [](StartFacts& f) { f.destinations[0].fault = DestinationFault::AddressMissing; },
         StartPart::Destination, Finding::AddressMissing, Weight::Blocker},
        {"bad address",
         [](StartFacts& f) { f.destinations[0].fault = DestinationFault::AddressUnknown; },
         StartPart::Destination, Finding::AddressUnknown, Weight::Blocker},
        {"no key", [](StartFacts& f) { f.destinations[0].fault = DestinationFault::KeyMissing; },
         StartPart::Key, Finding::KeyMissing, Weight::Blocker},
        {"not recorded", [](StartFacts& f) { f.records = false; }, StartPart::Disk,
         Finding::NotRecorded, Weight::Fine},
        {"not measured", [](StartFacts& f) { f.disk_room.reset(); }, StartPart::Disk,
         Finding::DiskUnknown, Weight::Warning},
        {"full", [](StartFacts& f) { f.disk_room = std::chrono::minutes(1); }, StartPart::Disk,
         Finding::DiskFull, Weight::Warning},
        {"low", [](StartFacts& f) { f.disk_room = std::chrono::minutes(59); }, StartPart::Disk,
         Finding::DiskLow, Weight::Warning},
        {"empty shelf", [](StartFacts& f) { f.product.reset(); }, StartPart::Product,
         Finding::NothingToSell, Weight::Warning},
        {"hidden", [](StartFacts& f) { f.product->is_on_sale = false; }, StartPart::Product,
         Finding::NotOnSale, Weight::Warning},
        {"nothing on the scene", [](StartFacts& f) { f.scene->is_empty = true; }, StartPart::Scene,
         Finding::SceneEmpty, Weight::Warning},
        {"a hole in the scene", [](StartFacts& f) { f.scene->is_lacking = true; }, StartPart::Scene,
         Finding::SceneLacking, Weight::Warning},
        {"a silent scene", [](StartFacts& f) { f.scene->is_heard = false; }, StartPart::Scene,
         Finding::SceneSilent, Weight::Warning},
        {"a scene without the host", [](StartFacts& f) { f.scene->shows_camera = false; },
         StartPart::Scene, Finding::SceneWithoutCamera, Weight::Warning},
        {"sold out", [](StartFacts& f) { f.product->stock = 0; }, StartPart::Product,
         Finding::SoldOut, Weight::Warning},
        {"few left", [](StartFacts& f) { f.product->is_stock_low = true; }, StartPart::Product,
         Finding::StockLow, Weight::Warning},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        StartFacts facts = readyFacts();
        one.change(facts);
        const StartLine line = lineOf(facts, one.part);
        CHECK(line.finding == one.finding);
        CHECK(line.weight == one.weight);
        CHECK(worstOf(checkStart(facts)) == one.weight);
        CHECK_FALSE(startSentence(line, facts).isEmpty());
    }
}

TEST_CASE("a full disk stops only what goes nowhere else", "[desk][start]") {
    StartFacts facts = readyFacts();
    facts.disk_room = std::chrono::minutes(0);
    CHECK(worstOf(checkStart(facts)) == StartWeight::Warning);
    facts.kind = BroadcastKind::Rehearsal;
    CHECK(worstOf(checkStart(facts)) == StartWeight::Warning);
    facts.kind = kindOf(facts.kind, true);
    CHECK(worstOf(checkStart(facts)) == StartWeight::Blocker);
}

TEST_CASE("a key is spoken of where one is needed, and never shown", "[desk][start]") {
    BroadcastAim aim{BroadcastKind::OnAir,
                     {{"", Platform::Other, "rtmp://push.example.com/live", "secret-1", true}}};
    StartFacts facts = startFactsOf({}, {}, aim);
    REQUIRE(facts.destinations.size() == 1);
    CHECK(facts.destinations[0].name == "push.example.com");
    CHECK(facts.destinations[0].fault == DestinationFault::None);
    CHECK(lineOf(facts, StartPart::Key).finding == StartFinding::Fine);
    for (const StartLine& line : checkStart(facts))
        CHECK_FALSE(startSentence(line, facts).contains("secret"));
    aim.destinations[0].stream_key.clear();
    facts = startFactsOf({}, {}, aim);
    CHECK(lineOf(facts, StartPart::Key).weight == StartWeight::Blocker);
    for (const auto kind : {BroadcastKind::Rehearsal, BroadcastKind::RecordOnly}) {
        aim.kind = kind;
        for (const StartLine& line : checkStart(startFactsOf({}, {}, aim)))
            CHECK(line.part != StartPart::Key);
    }
}

TEST_CASE("each of several destinations is looked at, and named where its key is missing",
          "[desk][start]") {
    BroadcastAim aim{BroadcastKind::OnAir,
                     {{"", Platform::Bilibili, "rtmp://b.example.com/live", "secret-1", true},
                      {"d1", Platform::Other, "udp://127.0.0.1:9", "", false},
                      {"d2", Platform::Kuaishou, "rtmp://k.example.com/live", "", true}}};
    StartFacts facts = startFactsOf({}, {}, aim);
    REQUIRE(facts.destinations.size() == 2);
    const StartLine key = lineOf(facts, StartPart::Key);
    CHECK(key.weight == StartWeight::Blocker);
    CHECK(startSentence(key, facts).startsWith("The key for Kuaishou is missing."));
    CHECK(firstFault(aim) == AimFault{2, DestinationFault::KeyMissing});
    aim.destinations[2].stream_key = "secret-2";
    CHECK_FALSE(firstFault(aim));
    facts = startFactsOf({}, {}, aim);
    CHECK(startSentence(lineOf(facts, StartPart::Key), facts) ==
          "They are there, and stay hidden.");

    // Whose trouble was accepted is told apart.
    facts.destinations[0].server = ServerAnswer::Refuses;
    const auto accepted = checkStart(facts);
    facts.destinations[0].server = ServerAnswer::TakesTooLong;
    CHECK(isAccepted(checkStart(facts), accepted));
    facts.destinations[1].server = ServerAnswer::Refuses;
    CHECK_FALSE(isAccepted(checkStart(facts), accepted));
    aim.destinations[0].is_on = aim.destinations[2].is_on = false;
    CHECK(firstFault(aim) == AimFault{});
}

TEST_CASE("with all in order it counts down by itself and goes", "[desk][start]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    LastLook look(readyFacts());
    CHECK(look.counts());
    CHECK(look.find<QLabel>("start_count").text() == "1");
    CHECK_FALSE(look.find<QPushButton>("start_go").isVisible());
    CHECK(look.agreed.isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return !look.agreed.isEmpty(); }, patient_ms));
    CHECK(look.agreed.size() == 1);
    CHECK(look.dialog() == nullptr);
    LastLook at_once(readyFacts(), std::chrono::seconds(0));
    CHECK((at_once.agreed.size() == 1 && at_once.dialog() == nullptr));
}

TEST_CASE("a warning waits for a yes, and what is put right needs none", "[desk][start]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    StartFacts facts = readyFacts();
    facts.is_muted = true;
    LastLook look(facts, std::chrono::seconds(60));
    CHECK_FALSE(look.counts());
    CHECK(look.find<QLabel>("start_line_2").text() == "The microphone is muted. Nobody hears you.");
    QTest::mouseClick(&look.find<QPushButton>("start_go"), Qt::LeftButton);
    CHECK(look.counts());
    // Another trouble of the same part is no news.
    look.facts.is_muted = false;
    look.facts.sound = studio::SoundHealth::Hum;
    auto& line = look.find<QLabel>("start_line_2");
    REQUIRE(QTest::qWaitFor([&] { return line.text().contains("hums"); }, patient_ms));
    CHECK(look.counts());
    // Trouble elsewhere was not accepted with it.
    look.facts.product->stock = 0;
    REQUIRE(QTest::qWaitFor([&] { return !look.counts(); }, patient_ms));
    look.facts = readyFacts();
    REQUIRE(QTest::qWaitFor([&] { return look.counts(); }, patient_ms));
    CHECK(look.agreed.isEmpty());
}

TEST_CASE("the server is asked, and what it says holds the start up", "[desk][start]") {
    const auto finding_for = [](ServerAnswer answer) {
        StartFacts facts = readyFacts();
        facts.destinations[0].server = answer;
        return lineOf(facts, StartPart::Destination);
    };
    CHECK(finding_for(ServerAnswer::Awaited).weight == StartWeight::Awaited);
    CHECK(finding_for(ServerAnswer::Answers).weight == StartWeight::Fine);
    CHECK(finding_for(ServerAnswer::NotKnown).weight == StartWeight::Warning);
    CHECK(finding_for(ServerAnswer::Refuses).finding == StartFinding::ServerRefuses);
    CHECK(finding_for(ServerAnswer::TakesTooLong).finding == StartFinding::ServerSilent);

    // Who accepts another trouble meanwhile has not accepted what the server is about to say.
    StartFacts facts = readyFacts();
    facts.is_muted = true;
    facts.destinations[0].server = ServerAnswer::Awaited;
    const auto accepted = checkStart(facts);
    CHECK_FALSE(isAccepted(checkStart(facts), accepted));
    facts.destinations[0].server = ServerAnswer::Refuses;
    CHECK_FALSE(isAccepted(checkStart(facts), accepted));
    facts.destinations[0].server = ServerAnswer::Answers;
    CHECK(isAccepted(checkStart(facts), accepted));
}

TEST_CASE("a server that takes nothing warns, and goes from the list once it does",
          "[desk][start]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const xb::tests::Socket server = xb::tests::bindOnLoopback();
    StartFacts facts = readyFacts();
    facts.destinations[0].name = "127.0.0.1";
    facts.destinations[0].address =
        QStringLiteral("rtmp://127.0.0.1:%1/live").arg(xb::tests::localPort(server));
    LastLook look(facts);
    const auto sentence = [&] { return look.find<QLabel>("start_line_4").text(); };
    REQUIRE(QTest::qWaitFor(
        [&] { return sentence() == "127.0.0.1 takes no broadcasts at this address now."; },
        patient_ms));
    CHECK(look.find<QPushButton>("start_go").isVisible());
    CHECK_FALSE(look.counts());
    xb::tests::startListening(server);
    REQUIRE(QTest::qWaitFor([&] { return look.agreed.size() == 1; }, patient_ms));
}

TEST_CASE("a blocker cannot be passed, and a countdown can be stopped", "[desk][start]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    StartFacts facts = readyFacts();
    facts.is_stage_open = false;
    LastLook look(facts, std::chrono::seconds(60));
    CHECK_FALSE(look.find<QPushButton>("start_go").isVisible());
    CHECK(look.find<QLabel>("start_verdict").text() == "This stands in the way");
    look.facts.is_stage_open = true;
    REQUIRE(QTest::qWaitFor([&] { return look.counts(); }, patient_ms));
    CHECK(look.find<QPushButton>("start_cancel").hasFocus());
    QTest::keyClick(&look.find<QPushButton>("start_cancel"), Qt::Key_Escape);
    CHECK(look.dialog() == nullptr);
    CHECK(look.agreed.isEmpty());
    look.desk.begin();
    CHECK(look.counts());
}

TEST_CASE("no word of the last look is cut off", "[desk][start]") {
    StartFacts troubled = readyFacts();
    troubled.camera.reset();
    troubled.sound = studio::SoundHealth::Hum;
    troubled.destinations[0].fault = DestinationFault::AddressUnknown;
    troubled.disk_room = std::chrono::minutes(0);
    troubled.product->stock = 0;
    StartFacts full = troubled;
    full.kind = BroadcastKind::RecordOnly;
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        useDesk(ThemeId::Light, language);
        for (const StartFacts& facts : {readyFacts(), troubled, full}) {
            LastLook look(facts, std::chrono::seconds(60));
            QApplication::processEvents();
            CHECK(cutTexts(*look.dialog()).join("; ").toStdString() == std::string());
        }
    }
}

// Not a check: writes pictures of the last look to the folder XB_DESK_SHOTS, to be looked at.
TEST_CASE("pictures of the last look", "[.shots]") {
    const QString folder = QString::fromLocal8Bit(qgetenv("XB_DESK_SHOTS"));
    REQUIRE_FALSE(folder.isEmpty());
    StartFacts troubled = readyFacts();
    troubled.camera = studio::CameraHealth::Dark;
    troubled.sound = studio::SoundHealth::Hum;
    StartFacts blocked = troubled;
    blocked.destinations[0].fault = DestinationFault::AddressUnknown;
    for (const auto& [language, language_name] :
         {std::pair(UiLanguage::Chinese, "zh"), std::pair(UiLanguage::English, "en")}) {
        for (const auto& [theme, theme_name] :
             {std::pair(ThemeId::Light, "light"), std::pair(ThemeId::Dark, "dark")}) {
            useDesk(theme, language);
            for (const auto& [facts, name] :
                 {std::pair(readyFacts(), "ready"), std::pair(troubled, "troubled"),
                  std::pair(blocked, "blocked")}) {
                LastLook look(facts, std::chrono::seconds(3));
                QApplication::processEvents();
                look.dialog()->grab().save(QStringLiteral("%1/start_%2_%3_%4.png")
                                               .arg(folder, name, language_name, theme_name));
            }
        }
    }
}
