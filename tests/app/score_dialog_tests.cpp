// The score of a rehearsal as people read it.
#include "app/pages/live/score_dialog.h"
#include "app/pages/live/score_words.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <catch2/catch.hpp>

#include <set>

using namespace xb::app;
using namespace std::chrono_literals;

namespace {

constexpr std::array all_parts{
    ScorePart::UplinkGone, ScorePart::CameraGone, ScorePart::MicrophoneSilent, ScorePart::Products,
    ScorePart::Minutes,    ScorePart::Silence,    ScorePart::DeadAir,          ScorePart::SoldOut};

}  // namespace

TEST_CASE("every part of a score has a title, a sentence and something to do better", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        useDesk(ThemeId::Light, language);
        std::set<QString> titles;
        for (const ScorePart part : all_parts) {
            titles.insert(scoreTitle(part));
            ScoreLine line{part, ScoreGrade::Poor, 12s, 1, 3};
            CHECK(scoreSentence(line).contains(
                part == ScorePart::Products || part == ScorePart::Minutes ? "3" : "12"));
            CHECK_FALSE(scoreAdvice(line).isEmpty());
            line.grade = ScoreGrade::Good;
            CHECK(scoreAdvice(line).isEmpty());
        }
        CHECK(titles.size() == all_parts.size());
        CHECK(scoreVerdict(85) != scoreVerdict(84));
        CHECK(scoreVerdict(60) != scoreVerdict(59));
    }
}

TEST_CASE("a score tells points, lines and what was pretend, and closes", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    const RehearsalResult result = someResult();
    ScoreDialog dialog(deskTheme(), result, desk.window.get());
    dialog.show();
    QApplication::processEvents();
    CHECK(dialog.findChild<QLabel*>("score_points")->text() ==
          QString::number(result.score.points));
    CHECK(dialog.findChild<QLabel*>("score_rehearsed")
              ->text()
              .startsWith("Rehearsed for 00:12:34. Pretend orders: 128, ¥5,128.70; none is in the "
                          "shop's books."));
    CHECK(dialog.findChild<QLabel*>("score_line_1")->text() == "You acted after 6 s.");
    CHECK(dialog.findChild<QLabel*>("score_line_2")
              ->text()
              .startsWith("You acted after 14 s. Switch to another scene"));
    CHECK(
        dialog.findChild<QLabel*>("score_line_3")->text().startsWith("Nothing was done about it."));
    CHECK(cutTexts(dialog).join("; ").toStdString() == std::string());
    // All of it is seen at once on a usual screen.
    CHECK(dialog.findChild<QScrollArea*>("score_lines")->verticalScrollBar()->maximum() == 0);
    auto* close = dialog.findChild<QPushButton*>("score_close");
    CHECK(close->hasFocus());
    QTest::mouseClick(close, Qt::LeftButton);
    CHECK_FALSE(dialog.isVisible());
}
