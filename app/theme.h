// The colours and measures of the desk as one value, and what Qt is told of them.
#pragma once

#include <QColor>
#include <QString>

class QApplication;
class QPalette;

namespace xb::app {

enum class ThemeId { Light, Dark };

// What a pill, a word or a meter means; never said by colour alone.
enum class Tone { Quiet, Good, Warn, Bad, Info, OnAir };

struct ToneColors {
    QColor text;
    QColor ground;
    QColor dot;
};

// Every text colour stands at 4.5:1 or more on every ground that it is used on (held by
// desk_theme_tests).
struct Theme {
    ThemeId id = ThemeId::Light;
    QColor ground, surface, inset, line;
    QColor text, quiet_text;
    QColor harvest;       // lines, dots, bars
    QColor harvest_text;  // words on ground, surface, inset and tint
    QColor harvest_fill;  // the one main button
    QColor on_harvest;    // words on that button
    QColor harvest_tint;
    QColor on_air, on_air_fill, on_air_text;
    QColor good, warn, info;
    QColor shadow;  // transparent where the theme has none
    ToneColors quiet_tone, good_tone, warn_tone, bad_tone, info_tone, on_air_tone;

    const ToneColors& tone(Tone tone) const;
};

Theme lightTheme();
Theme darkTheme();
Theme themeOf(ThemeId id);

// Measures in device independent pixels.
namespace measure {
constexpr int base_font_px = 15;
constexpr int small_font_px = 13;
constexpr int loud_font_px = 19;
constexpr int card_radius_px = 14;
constexpr int control_radius_px = 10;
constexpr int gap_px = 12;
constexpr int target_px = 44;
}  // namespace measure

QPalette paletteOf(const Theme& theme);
// The sheet of resources/themes/desk.qss with its @tokens@ filled in.
QString styleSheetOf(const Theme& theme, int text_percent = 100);
// Font, palette and sheet of the whole program; may be called again with another theme or size of
// text. Main thread.
void applyTheme(QApplication& application, const Theme& theme, int text_percent = 100);

}  // namespace xb::app
