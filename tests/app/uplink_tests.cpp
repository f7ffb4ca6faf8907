// The card beside the program that tells of uplink and encoder: its history, words and chart.
#include "app/pages/live/uplink_card.h"
#include "app/pages/live/uplink_words.h"
#include "app/widgets/rate_chart.h"
#include "tests/app/desk_fixture.h"

#include <QImage>
#include <QLabel>
#include <catch2/catch.hpp>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::encoder::DestinationState;

namespace {

using TimePoint = UplinkHistory::TimePoint;

LiveSnapshot onAir(std::int64_t bytes, DestinationState state = DestinationState::Live) {
    LiveSnapshot snapshot;
    snapshot.state = LiveState::Live;
    DestinationSnapshot destination;
    destination.id = 1;
    destination.state = state;
    destination.bytes = bytes;
    DestinationSnapshot recording;
    recording.id = 2;
    recording.is_recording = true;
    recording.state = DestinationState::Live;
    recording.bytes = bytes * 3;
    snapshot.destinations = {destination, recording};
    return snapshot;
}

constexpr AskedRates asked{2500, 1500};

HealthFigures healthy() {
    HealthFigures figures;
    figures.state = LiveState::Live;
    figures.is_stage_open = true;
    figures.target_kbps = 2500;
    figures.destinations = {{1, "rtmp://a.example/live", DestinationState::Live, {}, 2400, false}};
    return figures;
}

}  // namespace

TEST_CASE("the history counts what left for the network, in parts of two seconds", "[desk]") {
    UplinkHistory history;
    TimePoint now{};
    history.add(onAir(0), asked, now);
    CHECK(history.parts().empty());
    history.add(onAir(300'000), asked, now += 1s);
    CHECK(history.parts().empty());
    history.add(onAir(500'000), asked, now += 1s);
    REQUIRE(history.parts().size() == 1);
    CHECK(history.parts()[0] == UplinkPart{2000, 2500, false});
    // Late looks make longer parts, not greater rates.
    history.add(onAir(1'500'000), asked, now += 4s);
    CHECK(history.parts()[1] == UplinkPart{2000, 2500, false});
    history.add(onAir(1'500'000, DestinationState::Reconnecting), asked, now += 2s);
    CHECK(history.parts()[2] == UplinkPart{0, 2500, true});
    // A destination of the second canvas takes what that one is encoded with.
    LiveSnapshot both = onAir(1'500'000);
    both.destinations.push_back(both.destinations.front());
    both.destinations.back().is_second_canvas = true;
    both.destinations.back().bytes = 250'000;
    history.add(both, asked, now += 2s);
    CHECK(history.parts()[3] == UplinkPart{1000, 4000, false});
}

TEST_CASE("where nothing is to be sent, nothing is missed", "[desk]") {
    UplinkHistory history;
    TimePoint now{};
    history.add(onAir(0), asked, now);
    history.add(onAir(0, DestinationState::Paused), asked, now += 2s);
    history.add(onAir(0, DestinationState::Ended), asked, now += 2s);
    CHECK(history.parts().empty());
    // A connection that counts from zero again is no gap.
    history.add(onAir(900'000), asked, now += 2s);
    history.add(onAir(100'000), asked, now += 2s);
    CHECK(history.parts().empty());
}

TEST_CASE("the history is bounded, outlives its broadcast and begins anew with the next",
          "[desk]") {
    UplinkHistory history;
    TimePoint now{};
    for (int i = 0; i < 400; ++i)
        history.add(onAir(i * 500'000LL), asked, now += 2s);
    CHECK(history.parts().size() == UplinkHistory::most_parts);
    LiveSnapshot ended = onAir(0);
    ended.state = LiveState::Idle;
    history.add(ended, asked, now += 2s);
    CHECK(history.parts().size() == UplinkHistory::most_parts);
    ended.state = LiveState::Starting;
    history.add(ended, asked, now += 2s);
    CHECK(history.parts().empty());
}

TEST_CASE("uplink and encoder are told apart in a word each", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    HealthFigures figures = healthy();
    CHECK(uplinkSaying(figures).text == "Fine\n2.4 Mbit/s");
    CHECK(encoderSaying(figures).text == "Encoder fine");
    figures.skipped_share = 0.2;
    CHECK(uplinkSaying(figures).tone == Tone::Good);
    CHECK(encoderSaying(figures).text == "Encoder slow");
    figures.skipped_share = 0;
    figures.is_encoder_relieved = true;
    CHECK(encoderSaying(figures).text == "Encoder busy");
    figures.destinations[0].state = DestinationState::Slow;
    CHECK(uplinkSaying(figures).text == "Slow\n2.4 Mbit/s");
    figures.destinations[0].state = DestinationState::Reconnecting;
    CHECK(uplinkSaying(figures).text == "Cut off");
    figures.destinations[0].state = DestinationState::Refused;
    CHECK(uplinkSaying(figures).tone == Tone::Bad);
    figures.destinations.clear();
    CHECK(uplinkSaying(figures).text == "Not sent");
    figures.state = LiveState::Idle;
    CHECK(uplinkSaying(figures).text == "Off air");
    CHECK(encoderSaying(figures).text.isEmpty());
}

TEST_CASE("who cannot see the chart hears what it shows", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    CHECK(uplinkDescription({}).isEmpty());
    std::deque<UplinkPart> parts{{2000, 2500, false}, {1000, 2500, false}};
    CHECK(uplinkDescription(parts) ==
          "In the last 00:00:04, 1,500 of 2,500 kbit/s were sent, never less than 1,000.");
    parts.push_back({0, 2500, true});
    CHECK(uplinkDescription(parts) ==
          "In the last 00:00:06, 1,000 of 2,500 kbit/s were sent; for 00:00:02 nothing left.");
    const Theme theme = lightTheme();
    UplinkCard card(theme);
    card.show(healthy(), parts);
    const auto* words = card.findChild<QLabel*>("uplink_words");
    CHECK(words->accessibleName() == "Fine 2.4 Mbit/s");
    auto* chart = card.findChild<QWidget*>("uplink_chart");
    CHECK(chart->accessibleDescription() == uplinkDescription(parts));
    CHECK_FALSE(chart->accessibleName().isEmpty());
    // Where there is little room, the word stands alone.
    card.resize(112, card.minimumSizeHint().height());
    card.setVisible(true);
    CHECK(words->text() == "Fine");
    CHECK(chart->isHidden());
    card.resize(112, card.sizeHint().height());
    CHECK_FALSE(chart->isHidden());
}

TEST_CASE("the chart marks a gap from top to bottom, and leaves the future empty", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const Theme theme = lightTheme();
    RateChart chart(theme, 10);
    chart.resize(100, 50);
    chart.show({{2000, 2500, false}, {0, 2500, true}, {2000, 2500, false}, {2000, 2500, false}});
    const QImage shot = chart.grab().toImage();
    const auto holds = [&](QRect place, const QColor& color) {
        for (int y = place.top(); y <= place.bottom(); ++y)
            for (int x = place.left(); x <= place.right(); ++x)
                if (shot.pixelColor(x, y) == color) return true;
        return false;
    };
    const QRect gap(71, 0, 8, 50);
    CHECK(holds(gap.adjusted(0, 0, 0, -40), theme.bad_tone.ground));
    CHECK(holds(gap, theme.bad_tone.dot));
    CHECK_FALSE(holds({82, 0, 16, 50}, theme.bad_tone.ground));
    CHECK(shot.pixelColor(30, 25) == theme.inset);
    CHECK(shot.pixelColor(90, 45) != theme.inset);
}
