// Alerts for new orders: what is said, when, by whom, and what becomes of a rush.
#include "app/alerts/alert_feed.h"
#include "app/alerts/alert_sound.h"
#include "app/alerts/alert_words.h"
#include "app/alerts/order_alerts.h"
#include "app/alerts/speech.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/orders_panel.h"
#include "app/pages/settings/alert_card.h"
#include "app/settings/settings.h"
#include "tests/app/desk_fixture.h"
#include "tests/support/temporary_folder.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace xb::app;
using namespace std::chrono_literals;
namespace studio = xb::studio;

namespace {

using TimePoint = AlertFeed::TimePoint;

LiveOrder orderOf(const char* buyer, const QString& what) {
    LiveOrder order;
    order.buyer = QString::fromUtf8(buyer);
    order.what = what;
    return order;
}

int peakOf(const studio::ShortSound& sound) {
    int peak = 0;
    for (const std::int16_t sample : sound.samples)
        peak = std::max(peak, std::abs(static_cast<int>(sample)));
    return peak;
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
}

// Stands for espeak-ng: writes down what it was told and how, and says what the file `wav` holds.
struct StandInVoice {
    StandInVoice() {
        const auto program = folder / "espeak-ng";
        std::ofstream(program) << "#!/bin/sh\necho \"$@\" > " << (folder / "arguments").string()
                               << "\ncat > " << (folder / "text").string() << "\ncat "
                               << (folder / "wav").string() << "\n";
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        qputenv("PATH", QByteArray::fromStdString(folder.path().string()) + ":" + before);
    }
    ~StandInVoice() { qputenv("PATH", before); }

    const QByteArray before = qgetenv("PATH");
    xb::tests::TemporaryFolder folder;
};

// 16-bit sound of one channel whose length was not known when it was begun.
QByteArray streamedWav(const QByteArray& samples) {
    QByteArray wav(
        "RIFF\x24\xf0\xff\x7fWAVEfmt \x10\0\0\0\1\0\1\0\x22\x56\0\0\x44\xac\0\0\2\0\x10\0data", 40);
    return wav + QByteArray("\0\xf0\xff\x7f", 4) + samples;
}

}  // namespace

TEST_CASE("one order is told at once, and what comes meanwhile in one alert", "[desk]") {
    AlertFeed feed;
    TimePoint now{};
    CHECK_FALSE(feed.next(now));
    CHECK_FALSE(feed.dueIn(now));
    feed.add({orderOf("W**", "Orange ×2")}, 1);
    const auto first = feed.next(now);
    REQUIRE(first);
    CHECK(first->order_count == 1);
    REQUIRE(first->only);
    CHECK(first->only->what == QStringLiteral("Orange ×2"));
    feed.add({orderOf("C**", "Rice ×1")}, 1);
    feed.add({orderOf("L**", "Rice ×1"), orderOf("Z**", "Rice ×1")}, 30);
    CHECK_FALSE(feed.next(now += 5s));
    feed.ended(now);
    CHECK_FALSE(feed.next(now));
    CHECK(feed.dueIn(now) == AlertFeed::pause);
    CHECK(feed.dueIn(now + 500ms) == 1000ms);
    const auto sum = feed.next(now += AlertFeed::pause);
    REQUIRE(sum);
    CHECK(sum->order_count == 31);
    CHECK_FALSE(sum->only);
    feed.ended(now);
    CHECK_FALSE(feed.next(now + 1h));
    feed.add({}, 3);
    feed.clear();
    CHECK_FALSE(feed.next(now + 1h));
}

TEST_CASE("a rush of fifty orders a second is told without a queue", "[desk]") {
    AlertFeed feed;
    TimePoint now{};
    TimePoint ends{};
    std::int64_t told_count = 0;
    int alert_count = 0;
    bool is_heard = false;
    for (int tenth = 0; tenth < 600; ++tenth) {  // a minute
        now += 100ms;
        feed.add({orderOf("W**", "Orange ×1")}, 5);
        if (is_heard && now >= ends) {
            feed.ended(now);
            is_heard = false;
        }
        if (const auto alert = feed.next(now)) {
            told_count += alert->order_count;
            ++alert_count;
            is_heard = true;
            ends = now + 1s;
        }
    }
    CHECK(alert_count < 25);
    CHECK(alert_count > 20);
    // All but those of the last moments are told.
    CHECK(told_count > 2800);
}

TEST_CASE("an order is said in a short sentence, its buyer no more than the list shows", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const auto said = [](const char* buyer, const char* what) {
        return alertSentence({1, orderOf(buyer, QString::fromUtf8(what))});
    };
    CHECK(said("W**", "Orange 5 kg ×2") == "W. bought 2 times Orange 5 kg");
    CHECK(said("W**", "Orange 5 kg ×1") == "W. bought Orange 5 kg");
    CHECK(said("", "Orange ×1, Rice ×4") == "New order: Orange and more");
    CHECK(alertSentence({12, {}}) == "12 new orders");
    useDesk(ThemeId::Light, UiLanguage::Chinese);
    CHECK(said("王**", "沃柑 5kg ×2") == QString::fromUtf8("王某买了沃柑 5kg，2份"));
    CHECK(said("王**", "沃柑 ×1, 香米 ×1") == QString::fromUtf8("王某买了沃柑等"));
    CHECK(alertSentence({12, {}}) == QString::fromUtf8("新订单12单"));
}

TEST_CASE("Chinese is read by a Chinese voice that knows its units", "[desk]") {
    CHECK(voiceFor("12 new orders") == "en");
    CHECK(voiceFor(QString::fromUtf8("王某买了 Orange")) == "cmn-latn-pinyin");
    CHECK(readableText(QString::fromUtf8("沃柑 5kg，剁辣椒 210g×2")) ==
          QString::fromUtf8("沃柑 5公斤，剁辣椒 210克×2"));
    CHECK(readableText("Orange 5 kg") == "Orange 5 kg");
}

TEST_CASE("what is said goes by a pipe, and nothing of it shows in the arguments", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const StandInVoice voice;
    std::ofstream(voice.folder / "wav", std::ios::binary)
        << streamedWav(QByteArray(4410, '\x10')).toStdString();
    const auto sound = spoken(QString::fromUtf8("王某买了沃柑5kg，2份"), {});
    REQUIRE(sound);
    CHECK(sound->rate_hz == 22050);
    CHECK(sound->samples.size() == 2205);
    CHECK(contentOf(voice.folder / "text") == "王某买了沃柑5公斤，2份");
    CHECK(contentOf(voice.folder / "arguments") == "-b 1 -v cmn-latn-pinyin --stdin --stdout\n");
    std::ofstream(voice.folder / "wav") << "no sound at all";
    CHECK_FALSE(spoken("12 new orders", {}));
}

TEST_CASE("sound is read whatever its head says of its length", "[desk]") {
    const QByteArray whole = streamedWav(QByteArray("\1\0\2\0\xff\xff", 6));
    const auto sound = soundOfWav(whole);
    REQUIRE(sound);
    CHECK(sound->samples == std::vector<std::int16_t>{1, 2, -1});
    for (qsizetype length = 0; length < whole.size() - 4; ++length) {
        const auto cut = soundOfWav(whole.left(length));
        CHECK((!cut || cut->samples.size() < 3));
    }
    QByteArray other = whole;
    other[20] = 3;  // not plain samples
    CHECK_FALSE(soundOfWav(other));
}

TEST_CASE("this machine speaks both languages", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    REQUIRE_FALSE(speechProgram().isEmpty());
    for (const QString& text : {QString::fromUtf8("新订单12单"), QStringLiteral("12 new orders")}) {
        const auto sound = spoken(text, {});
        REQUIRE(sound);
        CHECK(sound->samples.size() > static_cast<std::size_t>(sound->rate_hz / 2));
        CHECK(peakOf(*sound) > 3000);
    }
    std::stop_source stopped;
    stopped.request_stop();
    CHECK_FALSE(spoken(QString(200, u'a'), stopped.get_token()).has_value());
}

TEST_CASE("the bell is loud enough and ends in silence", "[desk]") {
    const studio::ShortSound bell = bellSound();
    CHECK(peakOf(bell) == 8192);
    CHECK(bell.samples == bellSound().samples);
    CHECK(std::abs(bell.samples.front()) < 100);
    CHECK(std::abs(bell.samples.back()) < 10);
}

TEST_CASE("what is in the program is told by the names that the sound server knows", "[desk]") {
    Settings settings;
    settings.microphone = "tone";
    CHECK(heardSources(settings).empty());
    settings.sound.desktop = "default";
    settings.microphone = "pulse:default";
    CHECK(heardSources(settings) ==
          std::vector<std::string>{studio::default_monitor, studio::default_source});
    settings.sound.desktop = "usb.monitor";
    settings.microphone = "pulse:hdmi.monitor";
    CHECK(heardSources(settings) == std::vector<std::string>{"usb.monitor", "hdmi.monitor"});
}

TEST_CASE("an order is heard off the main thread, and what becomes of it is told", "[desk]") {
    if (std::getenv("PULSE_SERVER") == nullptr) {
        WARN("no PulseAudio here");
        return;
    }
    useDesk(ThemeId::Light, UiLanguage::English);
    OrderAlerts alerts;
    QSignalSpy ended(&alerts, &OrderAlerts::ended);
    const auto outcome = [&] { return ended.takeFirst().at(0).value<AlertOutcome>(); };
    alerts.takeOrders({orderOf("W**", "Orange ×1")}, 1);
    alerts.use({AlertKind::Bell, {}}, {});
    alerts.takeOrders({orderOf("W**", "Orange ×1")}, 1);
    REQUIRE(QTest::qWaitFor([&] { return !ended.isEmpty(); }, 30'000));
    CHECK(outcome() == AlertOutcome::Heard);
    alerts.use({AlertKind::Bell, {}}, {studio::default_monitor});
    alerts.takeOrders({orderOf("W**", "Orange ×1")}, 40);
    REQUIRE(QTest::qWaitFor([&] { return !ended.isEmpty(); }, 30'000));
    CHECK(outcome() == AlertOutcome::KeptOut);
    alerts.tryOut({AlertKind::Spoken, "xb_nowhere"});
    REQUIRE(QTest::qWaitFor([&] { return !ended.isEmpty(); }, 30'000));
    CHECK(outcome() == AlertOutcome::NoSpeaker);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    alerts.tryOut({AlertKind::Spoken, {}});
    // What was heard of it before must not matter here.
    REQUIRE(QTest::qWaitFor([&] { return !ended.isEmpty(); }, 30'000));
    qputenv("PATH", path);
    CHECK(outcome() == AlertOutcome::KeptOut);
}

TEST_CASE("Settings say what is heard, from where, and what is missing for it", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const Theme theme = lightTheme();
    AlertCard card(theme, {});
    QSignalSpy changed(&card, &AlertCard::changed);
    QSignalSpy tried(&card, &AlertCard::tryPressed);
    auto& kind = *card.findChild<QComboBox*>("set_alert_kind");
    auto& words = *card.findChild<QLabel*>("alert_words");
    auto& try_it = *card.findChild<QPushButton*>("alert_try");
    CHECK_FALSE(try_it.isEnabled());
    card.showLoudspeakers({{"pulse:usb", "USB headphones"}}, false);
    CHECK_FALSE(words.text().contains("espeak-ng"));
    kind.setCurrentIndex(2);
    CHECK(changed.size() == 1);
    CHECK(words.text().contains("espeak-ng"));
    CHECK(try_it.isEnabled());
    auto& loudspeaker = *card.findChild<QComboBox*>("set_alert_loudspeaker");
    loudspeaker.setCurrentText("USB headphones");
    CHECK(card.alerts() == AlertSettings{AlertKind::Spoken, "usb"});
    try_it.click();
    REQUIRE(tried.size() == 1);
    CHECK(tried[0][0].value<AlertSettings>() == card.alerts());
    card.showOutcome(AlertOutcome::KeptOut);
    CHECK(words.text().contains("stay silent"));
    // Unplugged, it stays chosen.
    card.showLoudspeakers({}, true);
    CHECK(loudspeaker.currentText() == "usb (not found)");
    CHECK(card.alerts().loudspeaker == "usb");
}

TEST_CASE("alerts are switched beside the orders", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    OrdersPanel& orders = desk.window->live().orders();
    QSignalSpy chosen(&orders, &OrdersPanel::alertsChosen);
    auto& button = desk.find<QPushButton>("order_alerts");
    CHECK(button.text() == "Silent");
    button.menu()->actions().at(1)->trigger();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<AlertKind>() == AlertKind::Bell);
    CHECK(button.text() == "A bell");
    CHECK(button.accessibleName() == "What you hear of a new order: A bell");
    orders.showAlertTrouble(outcomeSentence(AlertOutcome::KeptOut));
    CHECK(desk.find("order_alerts_trouble").isVisible());
    orders.showAlerts(AlertKind::Silent);
    CHECK_FALSE(desk.find("order_alerts_trouble").isVisible());
}

TEST_CASE("alert settings are kept", "[desk]") {
    Settings settings;
    settings.alerts = {AlertKind::Spoken, "usb"};
    CHECK(settingsFromJson(settingsToJson(settings))->alerts == settings.alerts);
    CHECK(settingsFromJson(R"({"alerts": "loud", "alert_loudspeaker": 7})")->alerts ==
          AlertSettings{});
}
