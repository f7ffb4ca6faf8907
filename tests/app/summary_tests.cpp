// The summary after a broadcast: its words, and where its buttons lead.
#include "app/pages/live/summary_dialog.h"
#include "app/pages/live/summary_words.h"
#include "tests/app/desk_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::encoder::DestinationState;

namespace {

EndedDestination ended(DestinationState last_state) {
    EndedDestination destination;
    destination.name = "rtmp://push.example.com/live";
    destination.last_state = last_state;
    destination.live_for = 600s;
    return destination;
}

void press(QWidget& in, const char* name) {
    auto* button = in.findChild<QPushButton*>(name);
    REQUIRE(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
}

}  // namespace

TEST_CASE("how a destination fared is said by how it ended and what it missed", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    EndedDestination one = ended(DestinationState::Live);
    CHECK(destinationFate(one, 601s).text == "push.example.com");
    CHECK(destinationFate(one, 601s).tone == Tone::Good);
    CHECK(destinationFate(one, 601s).detail == "On air for 00:10:00, without a gap.");
    one.dropped_frames = 1200;
    CHECK(destinationFate(one, 601s).tone == Tone::Warn);
    CHECK(destinationFate(one, 601s).detail ==
          "On air for 00:10:00. Pictures that the network was too slow for: 1,200.");
    one.has_been_lost = true;
    CHECK(destinationFate(one, 660s).detail ==
          "On air for 00:10:00. The connection was lost for 00:01:00 in between, and came back.");
    // Rounded, it never reads as if it had not been away.
    CHECK(destinationFate(one, 600s).detail.contains("00:00:01"));
    one = ended(DestinationState::Refused);
    one.reason = "The key is wrong.";
    CHECK(destinationFate(one, 601s).tone == Tone::Bad);
    CHECK(destinationFate(one, 601s).detail ==
          "On air for 00:10:00, then it refused us. The key is wrong.");
    one.live_for = 0s;
    CHECK(destinationFate(one, 601s).detail == "It was never reached. The key is wrong.");
    one.reason.clear();
    CHECK(destinationFate(one, 601s).detail == "It was never reached.");
    one.bytes = 1000;
    CHECK(destinationFate(one, 601s).tone == Tone::Quiet);
    CHECK(destinationFate(ended(DestinationState::Reconnecting), 601s).tone == Tone::Bad);
    CHECK(destinationFate(ended(DestinationState::Paused), 601s).tone == Tone::Quiet);
}

TEST_CASE("a destination that came later or was given up is told so, and blames nobody", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    EndedDestination one = ended(DestinationState::Ended);
    one.was_removed = true;
    CHECK(destinationFate(one, 601s).tone == Tone::Quiet);
    CHECK(destinationFate(one, 601s).detail ==
          "On air for 00:10:00, then nothing more was sent there.");
    one.live_for = 0s;
    one.reason = "The key is wrong.";
    CHECK(destinationFate(one, 601s).detail ==
          "It was never reached, and given up. The key is wrong.");
    // How long it was away cannot be told from when it began.
    one = ended(DestinationState::Live);
    one.was_added_later = one.has_been_lost = true;
    CHECK(destinationFate(one, 2000s).detail ==
          "On air for 00:10:00. The connection was lost in between, and came back.");
}

TEST_CASE("what was missed is said only where somebody could see it", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    LostPictures lost;
    lost.rendered_count = 10'000;
    lost.late_count = 9;
    lost.on_still = 300ms;
    REQUIRE(lossSayings(lost).size() == 1);
    CHECK(lossSayings(lost).front().tone == Tone::Good);
    lost.skipped_count = 50;
    lost.left_out_count = 40;
    lost.on_still = 5s;
    const QVector<Saying> said = lossSayings(lost);
    REQUIRE(said.size() == 3);
    CHECK(said[0].detail == "This computer was too slow for 59 of 10,000 pictures.");
    CHECK(said[1].text == "Uplink");
    CHECK(said[2].detail.contains("00:00:05"));
    CHECK(clipSaying({}).text.isEmpty());
    CHECK(clipSaying({2, 0, "/a/b.mp4"}).detail == "2 clips are kept.");
    CHECK(clipSaying({1, 3, "/a/b.mp4"}).detail == "1 clip is kept. More are still being cut: 3.");
}

TEST_CASE("the summary leads to the orders that wait, to the sales and to the files", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    SummaryDialog dialog(deskTheme(), someSummary(UiLanguage::English), 768);
    QSignalSpy orders(&dialog, &SummaryDialog::ordersAsked);
    QSignalSpy sales(&dialog, &SummaryDialog::salesAsked);
    QSignalSpy folders(&dialog, &SummaryDialog::folderAsked);
    dialog.show();
    CHECK(dialog.findChild<QPushButton*>("summary_choice_2")->text() == "To pack 298");
    press(dialog, "summary_folder_1");
    REQUIRE(folders.size() == 1);
    CHECK(folders[0][0].toString() == "/home/wei/recordings");
    CHECK(dialog.isVisible());
    press(dialog, "summary_choice_2");
    REQUIRE(orders.size() == 1);
    CHECK(orders[0][0].value<OrderChoice>() == OrderChoice::ToPack);
    CHECK_FALSE(dialog.isVisible());
    dialog.show();
    press(dialog, "summary_sales");
    CHECK(sales.size() == 1);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("a broadcast that ended by itself says why, and what nobody ordered is no duty",
          "[desk]") {
    useDesk(ThemeId::Dark, UiLanguage::English);
    BroadcastSummary summary;
    summary.duration = 60s;
    summary.reason = "The server is gone.";
    SummaryDialog dialog(deskTheme(), summary, 768);
    CHECK(dialog.findChild<QLabel*>("summary_title")->text() == "The broadcast ended by itself");
    CHECK(dialog.findChild<QLabel*>("summary_reason")->text() == summary.reason);
    CHECK(dialog.findChild<QLabel*>("summary_waiting")->text() == "No order waits for you.");
    CHECK(dialog.findChild<QPushButton*>("summary_choice_1") == nullptr);
    CHECK(dialog.findChild<QLabel*>("summary_recording_1")->text() == "It was not recorded.");
    // Enter is enough.
    dialog.show();
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("sales that could not be read are not told as nothing", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    BroadcastSummary summary;
    summary.duration = 60s;
    summary.not_read = "The shop is busy.";
    summary.are_totals_known = summary.is_best_known = summary.are_tallies_known = false;
    const SummaryDialog dialog(deskTheme(), summary, 768);
    const auto text = [&dialog](const char* name) {
        return dialog.findChild<QLabel*>(name)->text();
    };
    CHECK(text("summary_orders") == "not known");
    CHECK(text("summary_amount") == "not known");
    CHECK(text("summary_not_read").contains("The shop is busy. Every order is kept"));
    CHECK(text("summary_sold_1") == "What sold could not be read.");
    CHECK(text("summary_waiting") == "The orders that wait could not be read.");
}
