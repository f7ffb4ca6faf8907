#include "app/widgets/product_tile.h"

#include "app/pages/figures.h"
#include "app/shop/product_list_model.h"
#include "app/text_size.h"
#include "app/widgets/painted_row.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

namespace xb::app {

namespace {
constexpr int row_height_px = 62;
constexpr int photo_px = 44;
constexpr int side_px = 8;
constexpr int button_height_px = 34;
// A narrower row leaves its photo out: title and stock say more.
constexpr int photo_row_px = 240;

bool hasPhoto(const QRect& row) {
    return row.width() >= textPx(photo_row_px);
}

ProductRow productAt(const QModelIndex& index) {
    return index.data(ProductListModel::RowRole).value<ProductRow>();
}

// What buyers pay now; as short as can be where it is painted.
QString priceText(const QModelIndex& index) {
    const QVariant deal = index.data(ProductListModel::DealRole);
    return deal.isValid() ? ProductTile::tr("↓ %1").arg(moneyText(deal.toLongLong()))
                          : moneyText(productAt(index).price_fen);
}

QString spelledPrice(const QModelIndex& index) {
    const QVariant deal = index.data(ProductListModel::DealRole);
    return deal.isValid() ? ProductTile::tr("deal %1").arg(moneyText(deal.toLongLong()))
                          : moneyText(productAt(index).price_fen);
}

QString figuresText(const QModelIndex& index) {
    const ProductRow row = productAt(index);
    if (row.stock <= 0) return ProductTile::tr("%1 · sold out").arg(priceText(index));
    return (row.is_stock_low ? ProductTile::tr("%1 · only %2") : ProductTile::tr("%1 · %2 left"))
        .arg(priceText(index), countText(row.stock));
}

// Where there is no room for the words.
QString bareFigures(const QModelIndex& index) {
    const ProductRow row = productAt(index);
    if (row.stock <= 0) return figuresText(index);
    return QStringLiteral("%1 · %2").arg(priceText(index), countText(row.stock));
}

}  // namespace

ProductTile::ProductTile(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

QSize ProductTile::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, textPx(row_height_px)};
}

QRect ProductTile::buttonPlace(const QRect& row) const {
    const int width =
        textWidth(QApplication::font(), measure::base_font_px, TextWeight::Bold, tr("Explain")) +
        20;
    const int height = textPx(button_height_px);
    return {row.right() - side_px - width + 1, row.center().y() - height / 2, width, height};
}

void ProductTile::paintButton(QPainter& painter, const QRect& row) const {
    const QRect place = buttonPlace(row);
    painter.setPen(QPen(theme_.line, 1));
    painter.setBrush(theme_.surface);
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5),
                            measure::control_radius_px, measure::control_radius_px);
    paintText(
        painter,
        {place, measure::base_font_px, TextWeight::Bold, theme_.harvest_text, Qt::AlignCenter},
        tr("Explain"));
}

QRect ProductTile::wordsPlace(const QRect& row) const {
    const int left = row.left() + side_px + (hasPhoto(row) ? textPx(photo_px) + 10 : 0);
    return {left, row.top(), row.right() - side_px - left + 1, row.height()};
}

void ProductTile::paintWords(QPainter& painter, const QRect& place, const QModelIndex& index,
                             int taken_px) const {
    const ProductRow row = productAt(index);
    const QRect title(place.left(), place.top() + 4, place.width(), textPx(19));
    const bool is_long = textWidth(painter.font(), measure::base_font_px, TextWeight::Bold,
                                   row.title) > place.width();
    const QRect first = is_long ? title : title.translated(0, textPx(8));
    const int lines = paintTwoLines(
        painter, {first, measure::base_font_px, TextWeight::Bold, theme_.text}, row.title);
    const QRect figures =
        first.translated(0, textPx(lines == 2 ? 37 : 21)).adjusted(0, 0, -taken_px, 0);
    const QString words = figuresText(index);
    const bool fits = textWidth(painter.font(), measure::small_font_px, TextWeight::Plain, words) <=
                      figures.width();
    paintText(painter,
              {figures, measure::small_font_px, TextWeight::Plain,
               row.is_stock_low ? theme_.warn_tone.text : theme_.quiet_text},
              fits ? words : bareFigures(index));
}

void ProductTile::paintFeatured(QPainter& painter, const QRect& row,
                                const QModelIndex& index) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.harvest_tint);
    painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), measure::control_radius_px,
                            measure::control_radius_px);
    const QString words = tr("On now");
    const int badge_px =
        textWidth(painter.font(), measure::small_font_px, TextWeight::Bold, words) + 25;
    const int title_px =
        textWidth(painter.font(), measure::base_font_px, TextWeight::Bold, productAt(index).title);
    QRect place = wordsPlace(row);
    // Beside a short title; under a long one, which then has the whole width.
    const bool is_beside = title_px + badge_px <= place.width();
    if (is_beside) place.setWidth(place.width() - badge_px);
    const ToneColors colors{theme_.on_harvest, theme_.harvest_fill, theme_.harvest};
    if (is_beside) {
        paintBadge(painter, colors, row.right() - side_px, row.center().y(), words);
        return paintWords(painter, place, index, 0);
    }
    // Further out, so that price and stock have what they need.
    const QRect badge =
        paintBadge(painter, colors, row.right() - side_px / 2, row.bottom() - textPx(17), words);
    paintWords(painter, place, index, place.right() + 1 - badge.left() + 2);
}

void ProductTile::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(ProductListModel::FeaturedRole).toBool()) {
        paintFeatured(*painter, option.rect, index);
        QStyleOptionViewItem focus = option;
        focus.state.setFlag(QStyle::State_MouseOver, false);
        paintRowGround(*painter, theme_, focus);
    } else {
        paintRowGround(*painter, theme_, option);
        paintButton(*painter, option.rect);
        QRect place = wordsPlace(option.rect);
        place.setRight(buttonPlace(option.rect).left() - 4);
        paintWords(*painter, place, index, 0);
    }
    const int side = textPx(photo_px);
    const QRect photo(option.rect.left() + side_px, option.rect.center().y() - side / 2 + 1, side,
                      side);
    if (hasPhoto(option.rect)) {
        paintPhoto(*painter, theme_, photo,
                   index.data(ProductListModel::PhotoRole).value<QPixmap>());
    }
    painter->restore();
}

bool ProductTile::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                            const QModelIndex& index) {
    if (!index.isValid()) return false;
    const ProductRow row = productAt(index);
    return tellRow(*event, *view,
                   {row.title, tr("%1 · %2 left").arg(spelledPrice(index), countText(row.stock))});
}

bool ProductTile::editorEvent(QEvent* event, QAbstractItemModel*,
                              const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() != QEvent::MouseButtonRelease) return false;
    if (index.data(ProductListModel::FeaturedRole).toBool()) return false;
    const auto* release = static_cast<QMouseEvent*>(event);
    // The target is as tall as the row.
    const QRect button = buttonPlace(option.rect).adjusted(-4, -10, 8, 10);
    if (release->button() != Qt::LeftButton || !button.contains(release->pos())) return false;
    emit featurePressed(index);
    return true;
}

}  // namespace xb::app
