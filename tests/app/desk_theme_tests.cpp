// The desk's colours can be read: 4.5:1 wherever words stand.
#include "app/theme.h"
#include "tests/app/desk_application.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace xb::app;

namespace {

double linear(double part) {
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace

TEST_CASE("every word of the desk stands at 4.5 to 1 or more on its ground") {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        for (const QColor& ground :
             {theme.ground, theme.surface, theme.inset, theme.harvest_tint}) {
            CHECK(contrast(theme.text, ground) >= 4.5);
            CHECK(contrast(theme.quiet_text, ground) >= 4.5);
            CHECK(contrast(theme.harvest_text, ground) >= 4.5);
        }
        CHECK(contrast(theme.on_harvest, theme.harvest_fill) >= 4.5);
        CHECK(contrast(theme.on_air_text, theme.surface) >= 4.5);
        CHECK(contrast(theme.on_air_text, theme.bad_tone.ground) >= 4.5);
        for (const Tone tone :
             {Tone::Quiet, Tone::Good, Tone::Warn, Tone::Bad, Tone::Info, Tone::OnAir}) {
            CHECK(contrast(theme.tone(tone).text, theme.tone(tone).ground) >= 4.5);
            if (tone == Tone::OnAir) continue;
            CHECK(contrast(theme.tone(tone).text, theme.surface) >= 4.5);
        }
    }
}

TEST_CASE("the example in an empty field stands at 4.5 to 1 or more, locked or not", "[desk]") {
    for (const ThemeId id : {ThemeId::Light, ThemeId::Dark}) {
        useDesk(id, UiLanguage::English);
        QLineEdit field;
        QPlainTextEdit area;
        for (QWidget* one : {static_cast<QWidget*>(&field), static_cast<QWidget*>(&area)}) {
            for (const bool is_enabled : {true, false}) {
                one->setEnabled(is_enabled);
                one->ensurePolished();
                const QColor words = one->palette().color(QPalette::PlaceholderText);
                CHECK(words.alpha() == 255);
                CHECK(contrast(words, themeOf(id).inset) >= 4.5);
            }
        }
    }
}

TEST_CASE("the style sheet leaves no token unfilled") {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        const QString sheet = styleSheetOf(theme);
        CHECK(sheet.size() > 1000);
        CHECK_FALSE(sheet.contains('@'));
    }
    CHECK(styleSheetOf(lightTheme()).contains("font-size: 15px; }"));
    CHECK(styleSheetOf(lightTheme(), 150).contains("font-size: 23px; }"));
    CHECK(styleSheetOf(lightTheme(), 150).contains("min-height: 51px;"));
}
