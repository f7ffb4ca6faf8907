#include "app/widgets/act_tile.h"

#include "app/text_size.h"
#include "app/widgets/painted_row.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace xb::app {

namespace {
constexpr int photo_px = 40;
constexpr int side_px = 8;
constexpr int button_height_px = 34;
// A narrower row leaves its photo out: the title says more.
constexpr int photo_row_px = 262;
}  // namespace

ActTile::ActTile(const Theme& theme, Words words, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme), words_(std::move(words)) {}

QSize ActTile::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, textPx(usual_height_px)};
}

QRect ActTile::buttonPlace(const QRect& row, const QString& act) const {
    const int width =
        textWidth(QApplication::font(), measure::base_font_px, TextWeight::Bold, act) + 20;
    const int height = textPx(button_height_px);
    return {row.right() - side_px - width + 1, row.center().y() - height / 2, width, height};
}

int ActTile::paintRight(QPainter& painter, const QRect& row, const ActTileWords& words) const {
    if (!words.badge.isEmpty()) {
        const bool is_now = words.weight == TileWeight::Now;
        const ToneColors colors =
            is_now ? ToneColors{theme_.on_harvest, theme_.harvest_fill, theme_.harvest}
                   : theme_.good_tone;
        return paintBadge(painter, colors, row.right() - side_px, row.center().y(), words.badge)
            .left();
    }
    if (words.act.isEmpty()) return row.right() - side_px;
    const QRect place = buttonPlace(row, words.act);
    painter.setPen(QPen(theme_.line, 1));
    painter.setBrush(theme_.surface);
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5),
                            measure::control_radius_px, measure::control_radius_px);
    paintText(
        painter,
        {place, measure::base_font_px, TextWeight::Bold, theme_.harvest_text, Qt::AlignCenter},
        words.act);
    return place.left();
}

void ActTile::paint(QPainter* painter, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const {
    const ActTileWords words = words_(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool is_now = words.weight == TileWeight::Now;
    const bool is_marked = is_now || option.state.testFlag(QStyle::State_Selected);
    if (is_marked) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(is_now ? theme_.harvest_tint : theme_.inset);
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), measure::control_radius_px,
                                 measure::control_radius_px);
    }
    QStyleOptionViewItem ground = option;
    if (is_marked) ground.state.setFlag(QStyle::State_MouseOver, false);
    paintRowGround(*painter, theme_, ground);
    const int side = textPx(photo_px);
    const QRect photo(option.rect.left() + side_px, option.rect.center().y() - side / 2 + 1, side,
                      side);
    const bool has_photo = option.rect.width() >= textPx(photo_row_px);
    if (has_photo) paintPhoto(*painter, theme_, photo, words.photo);
    const int left = has_photo ? photo.right() + 10 : photo.left();
    const int width = paintRight(*painter, option.rect, words) - 6 - left;
    const bool is_over = words.weight == TileWeight::Over;
    paintText(*painter,
              {{left, option.rect.top() + 6, width, textPx(21)},
               measure::base_font_px,
               TextWeight::Bold,
               is_over ? theme_.quiet_text : theme_.text},
              words.title);
    paintText(*painter,
              {{left, option.rect.top() + 6 + textPx(21), width, textPx(20)},
               measure::small_font_px,
               TextWeight::Plain,
               theme_.quiet_text},
              words.details);
    painter->restore();
}

bool ActTile::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                        const QModelIndex& index) {
    if (!index.isValid()) return false;
    const ActTileWords words = words_(index);
    return tellRow(*event, *view, {words.title, words.details});
}

bool ActTile::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                          const QModelIndex& index) {
    if (event->type() != QEvent::MouseButtonRelease) return false;
    const ActTileWords words = words_(index);
    if (words.act.isEmpty() || !words.badge.isEmpty()) return false;
    const auto* release = static_cast<QMouseEvent*>(event);
    // The target is as tall as the row.
    const QRect button = buttonPlace(option.rect, words.act).adjusted(-4, -10, 8, 10);
    if (release->button() != Qt::LeftButton || !button.contains(release->pos())) return false;
    emit pressed(index);
    return true;
}

}  // namespace xb::app
