// The pieces that rows of lists are painted from: photo, badge, line of text, row ground.
#pragma once

#include "app/theme.h"

#include <QRect>
#include <QString>
#include <QStringList>

class QFont;
class QHelpEvent;
class QPainter;
class QPixmap;
class QStyleOptionViewItem;
class QWidget;

namespace xb::app {

enum class TextWeight { Plain, Bold };

struct TextLine {
    QRect place;
    int font_px = measure::base_font_px;  // of text at 100 %
    TextWeight weight = TextWeight::Plain;
    QColor color;
    int alignment = 0x0080 | 0x0001;  // Qt::AlignVCenter | Qt::AlignLeft
    Qt::TextElideMode cut = Qt::ElideRight;
};

// Cuts with an ellipsis what does not fit.
void paintText(QPainter& painter, const TextLine& line, const QString& text);
// Whether it would be cut; `base` is the painter's font.
bool isCut(const QFont& base, const TextLine& line, const QString& text);
// At most two lines, the second cut with an ellipsis; answers how many there were.
int paintTwoLines(QPainter& painter, const TextLine& first_line, const QString& text);
int textWidth(const QFont& base, int font_px, TextWeight weight, const QString& text);
// An empty photo paints a quiet square with the sign of a product in its place.
void paintPhoto(QPainter& painter, const Theme& theme, const QRect& place, const QPixmap& photo);
// A round badge with one character; its colour follows from `seed`, so that a buyer keeps it.
void paintInitial(QPainter& painter, const QRect& place, const QString& initial,
                  const QString& seed);
// A small rounded word; returns the rectangle that it took, ending at `right` and centred on
// `center_y`.
QRect paintBadge(QPainter& painter, const ToneColors& colors, int right, int center_y,
                 const QString& text);
// Under the pointer, all that a row says: what is painted may be cut. Answers whether it was asked.
bool tellRow(const QHelpEvent& event, QWidget& view, const QStringList& lines);
// Hover, selection and focus of one row.
void paintRowGround(QPainter& painter, const Theme& theme, const QStyleOptionViewItem& option);

}  // namespace xb::app
