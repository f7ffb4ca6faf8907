#include "app/widgets/painted_row.h"

#include "app/text_size.h"
#include "app/widgets/icon.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QStyleOptionViewItem>
#include <QToolTip>

#include <array>

namespace xb::app {

namespace {

QFont fontOf(const QFont& base, int font_px, TextWeight weight) {
    QFont font = base;
    font.setPixelSize(textPx(font_px));
    font.setBold(weight == TextWeight::Bold);
    return font;
}

}  // namespace

void paintText(QPainter& painter, const TextLine& line, const QString& text) {
    const QFont font = fontOf(painter.font(), line.font_px, line.weight);
    painter.save();
    painter.setFont(font);
    painter.setPen(line.color);
    const QString shown = QFontMetrics(font).elidedText(text, line.cut, line.place.width());
    painter.drawText(line.place, line.alignment | Qt::TextSingleLine | Qt::TextDontClip, shown);
    painter.restore();
}

bool isCut(const QFont& base, const TextLine& line, const QString& text) {
    return textWidth(base, line.font_px, line.weight, text) > line.place.width();
}

namespace {

// The last space that fits; rather one before a figure, so that "10 kg" stays together.
qsizetype splitPlace(const QFontMetrics& metrics, int room_px, const QString& text) {
    qsizetype last = -1;
    qsizetype before_figure = -1;
    for (qsizetype at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
        if (metrics.horizontalAdvance(text.left(at)) > room_px) break;
        last = at;
        const bool rest_fits = metrics.horizontalAdvance(text.mid(at + 1)) <= room_px;
        if (rest_fits && at + 1 < text.size() && text.at(at + 1).isDigit()) before_figure = at;
    }
    return before_figure > 0 ? before_figure : last;
}

}  // namespace

int paintTwoLines(QPainter& painter, const TextLine& first_line, const QString& text) {
    const QFontMetrics metrics(fontOf(painter.font(), first_line.font_px, first_line.weight));
    const int room_px = first_line.place.width();
    if (metrics.horizontalAdvance(text) <= room_px) {
        paintText(painter, first_line, text);
        return 1;
    }
    const qsizetype split = splitPlace(metrics, room_px, text);
    if (split < 0) {
        paintText(painter, first_line, text);
        return 1;
    }
    paintText(painter, first_line, text.left(split));
    TextLine second_line = first_line;
    second_line.place.translate(0, first_line.place.height());
    paintText(painter, second_line, text.mid(split + 1));
    return 2;
}

int textWidth(const QFont& base, int font_px, TextWeight weight, const QString& text) {
    return QFontMetrics(fontOf(base, font_px, weight)).horizontalAdvance(text);
}

void paintPhoto(QPainter& painter, const Theme& theme, const QRect& place, const QPixmap& photo) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(place, measure::control_radius_px, measure::control_radius_px);
    painter.setClipPath(outline);
    painter.fillRect(place, theme.inset);
    if (!photo.isNull()) {
        const QSize size = photo.deviceIndependentSize().toSize().scaled(
            place.size(), Qt::KeepAspectRatioByExpanding);
        QRect target(QPoint(0, 0), size);
        target.moveCenter(place.center());
        painter.drawPixmap(target, photo);
    } else {
        // Fainter than words: nobody has to see it.
        constexpr qreal faint = 0.6;
        const int icon_px = place.height() / 2;
        painter.setOpacity(faint);
        painter.drawPixmap(QPointF(place.x() + (place.width() - icon_px) / 2.0,
                                   place.y() + (place.height() - icon_px) / 2.0),
                           tintedIcon(QStringLiteral("products"), theme.quiet_text, icon_px,
                                      painter.device()->devicePixelRatioF()));
    }
    painter.restore();
}

void paintInitial(QPainter& painter, const QRect& place, const QString& initial,
                  const QString& seed) {
    // White on each of these stands at 4.5:1.
    static const std::array<QColor, 7> grounds{"#b35c00", "#23753a", "#2f66b8", "#9a4d28",
                                               "#7550a8", "#13766f", "#b03c12"};
    uint sum = 0;
    for (const QChar letter : seed)
        sum = sum * 31 + letter.unicode();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(grounds[sum % grounds.size()]);
    painter.drawEllipse(place);
    painter.restore();
    paintText(painter, {place, measure::base_font_px, TextWeight::Bold, Qt::white, Qt::AlignCenter},
              initial);
}

QRect paintBadge(QPainter& painter, const ToneColors& colors, int right, int center_y,
                 const QString& text) {
    const int width =
        textWidth(painter.font(), measure::small_font_px, TextWeight::Bold, text) + 17;
    const int height = textPx(24);
    const QRect place(right - width, center_y - height / 2, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(place, 7, 7);
    painter.restore();
    paintText(painter,
              {place, measure::small_font_px, TextWeight::Bold, colors.text, Qt::AlignCenter},
              text);
    return place;
}

bool tellRow(const QHelpEvent& event, QWidget& view, const QStringList& lines) {
    if (event.type() != QEvent::ToolTip) return false;
    QToolTip::showText(event.globalPos(), lines.join(QLatin1Char('\n')), &view);
    return true;
}

void paintRowGround(QPainter& painter, const Theme& theme, const QStyleOptionViewItem& option) {
    const bool has_focus = option.state.testFlag(QStyle::State_HasFocus);
    const bool is_hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!has_focus && !is_hovered) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(has_focus ? QPen(theme.info, 2) : QPen(Qt::NoPen));
    painter.setBrush(is_hovered ? QBrush(theme.inset) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), measure::control_radius_px,
                            measure::control_radius_px);
    painter.restore();
}

}  // namespace xb::app
