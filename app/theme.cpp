#include "app/theme.h"

#include "app/text_size.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPalette>

#include <array>
#include <utility>

// A resource of a static library has to be asked for, outside of any namespace.
static void loadDeskResources() {
    Q_INIT_RESOURCE(desk);
}

namespace xb::app {

namespace {
constexpr int control_height_px = 34;
constexpr int choice_height_px = 36;
}  // namespace

const ToneColors& Theme::tone(Tone tone) const {
    switch (tone) {
        case Tone::Quiet:
            return quiet_tone;
        case Tone::Good:
            return good_tone;
        case Tone::Warn:
            return warn_tone;
        case Tone::Bad:
            return bad_tone;
        case Tone::Info:
            return info_tone;
        case Tone::OnAir:
            return on_air_tone;
    }
    return quiet_tone;
}

Theme lightTheme() {
    Theme theme;
    theme.id = ThemeId::Light;
    theme.ground = "#f6f2ea";
    theme.surface = "#ffffff";
    theme.inset = "#f0eadf";
    theme.line = "#e0d7c7";
    theme.text = "#211c16";
    theme.quiet_text = "#6d6356";
    theme.harvest = "#d9540b";
    theme.harvest_text = "#b7430a";
    theme.harvest_fill = "#c94c08";
    theme.on_harvest = "#ffffff";
    theme.harvest_tint = "#fff1e6";
    theme.on_air = "#d3281c";
    theme.on_air_fill = "#d3281c";
    theme.on_air_text = "#c1231a";
    theme.good = "#23853c";
    theme.warn = "#b87503";
    theme.info = "#1864ab";
    theme.shadow = QColor(70, 50, 20, 22);
    theme.quiet_tone = {theme.text, theme.inset, theme.quiet_text};
    theme.good_tone = {"#1d7033", "#e6f4ea", theme.good};
    theme.warn_tone = {"#8a5600", "#fdf1da", theme.warn};
    theme.bad_tone = {"#c1231a", "#fdecea", theme.on_air};
    theme.info_tone = {theme.info, "#e7f1fa", theme.info};
    theme.on_air_tone = {"#ffffff", theme.on_air_fill, "#ffffff"};
    return theme;
}

Theme darkTheme() {
    Theme theme;
    theme.id = ThemeId::Dark;
    theme.ground = "#161311";
    theme.surface = "#201c19";
    theme.inset = "#2a2521";
    theme.line = "#39322c";
    theme.text = "#f4eee6";
    theme.quiet_text = "#b7ab9c";
    theme.harvest = "#ff8b3d";
    theme.harvest_text = "#ff9a56";
    theme.harvest_fill = "#ff8b3d";
    theme.on_harvest = "#161311";
    theme.harvest_tint = "#3a2415";
    theme.on_air = "#f0483a";
    theme.on_air_fill = "#d4382b";
    theme.on_air_text = "#ff6b5e";
    theme.good = "#57c878";
    theme.warn = "#f2b137";
    theme.info = "#6cb4f5";
    theme.shadow = Qt::transparent;
    theme.quiet_tone = {theme.text, theme.inset, theme.quiet_text};
    theme.good_tone = {theme.good, "#172a1d", theme.good};
    theme.warn_tone = {theme.warn, "#33260f", theme.warn};
    theme.bad_tone = {theme.on_air_text, "#3a1a17", theme.on_air};
    theme.info_tone = {theme.info, "#16283a", theme.info};
    theme.on_air_tone = {"#ffffff", theme.on_air_fill, "#ffffff"};
    return theme;
}

Theme themeOf(ThemeId id) {
    return id == ThemeId::Dark ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.ground);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.inset);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.quiet_text);
    palette.setColor(QPalette::Highlight, theme.harvest_fill);
    palette.setColor(QPalette::HighlightedText, theme.on_harvest);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Link, theme.info);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.quiet_text);
    }
    return palette;
}

namespace {

// Heights are without the border, which is 1 px thick and 2 px with the focus.
QString withSizes(QString sheet, int text_percent) {
    const auto sized = [text_percent](int px) { return qRound(px * text_percent / 100.0); };
    const int control_px = sized(control_height_px);
    const int target_px = sized(measure::target_px - 2);
    const std::array<std::pair<const char*, int>, 8> tokens{{
        {"@base@", sized(measure::base_font_px)},
        {"@small@", sized(measure::small_font_px)},
        {"@loud@", sized(measure::loud_font_px)},
        {"@control@", control_px},
        {"@control_focused@", control_px - 2},
        {"@target@", target_px},
        {"@target_focused@", target_px - 2},
        {"@choice@", sized(choice_height_px)},
    }};
    for (const auto& [token, px] : tokens)
        sheet.replace(QLatin1String(token), QStringLiteral("%1px").arg(px));
    return sheet;
}

}  // namespace

QString styleSheetOf(const Theme& theme, int text_percent) {
    loadDeskResources();
    QFile file(":/desk/desk.qss");
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array<std::pair<const char*, QColor>, 16> tokens{{
        {"@ground@", theme.ground},
        {"@surface@", theme.surface},
        {"@inset@", theme.inset},
        {"@line@", theme.line},
        {"@text@", theme.text},
        {"@quiet_text@", theme.quiet_text},
        {"@harvest@", theme.harvest},
        {"@harvest_text@", theme.harvest_text},
        {"@harvest_fill@", theme.harvest_fill},
        {"@on_harvest@", theme.on_harvest},
        {"@harvest_tint@", theme.harvest_tint},
        {"@on_air@", theme.on_air},
        {"@on_air_fill@", theme.on_air_fill},
        {"@on_air_text@", theme.on_air_text},
        {"@bad_tint@", theme.bad_tone.ground},
        {"@info@", theme.info},
    }};
    sheet.replace(QLatin1String("@theme@"), theme.id == ThemeId::Dark ? "dark" : "light");
    for (const auto& [token, color] : tokens)
        sheet.replace(QLatin1String(token), color.name());
    return withSizes(sheet, text_percent);
}

void applyTheme(QApplication& application, const Theme& theme, int text_percent) {
    QFont font;
    font.setFamilies({"Noto Sans CJK SC", "Noto Color Emoji", "sans-serif"});
    font.setPixelSize(qRound(measure::base_font_px * text_percent / 100.0));
    application.setProperty(text_percent_property, text_percent);
    application.setFont(font);
    application.setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheetOf(theme, text_percent));
}

}  // namespace xb::app
