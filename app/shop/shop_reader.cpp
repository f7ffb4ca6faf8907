#include "app/shop/shop_reader.h"

#include "app/initial.h"
#include "catalog/shop.h"

#include <QImageReader>
#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

constexpr int product_page_count = 200;
constexpr int broadcast_order_count = 50;
constexpr int photo_side_px = 176;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString joined(const QString& first, const QString& second, const QString& joint) {
    if (first.isEmpty() || second.isEmpty()) return first + second;
    return first + joint + second;
}

// Read at the size that is shown, so that a large photo costs neither time nor memory.
QImage readSmallPhoto(const QString& path) {
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid()) {
        reader.setScaledSize(size.scaled(photo_side_px, photo_side_px, Qt::KeepAspectRatio));
    }
    return reader.read();
}

}  // namespace

ProductRow toProductRow(const catalog::SkuRow& row) {
    ProductRow product;
    product.sku = row.id;
    product.code = text(row.code);
    product.title = text(row.short_title.empty() ? row.title : row.short_title);
    product.spec = text(row.spec);
    product.producer = joined(text(row.producer_name), text(row.village), QStringLiteral(" · "));
    product.photo_key = text(row.photo.string());
    product.price_fen = row.price.fen;
    product.stock = row.stock;
    product.is_stock_low = row.stock <= row.low_stock_threshold;
    product.is_on_sale = row.status == catalog::ProductStatus::Listed;
    for (const std::string& point : row.talking_points)
        product.talking_points << text(point);
    return product;
}

OrderListRow toOrderListRow(const catalog::OrderRow& row) {
    OrderListRow order;
    order.order = row.id;
    order.buyer = text(row.masked_buyer);
    order.phone = text(row.masked_phone);
    order.initial = initialOf(order.buyer);
    QStringList lines;
    for (const catalog::OrderLineRow& line : row.lines) {
        lines << QStringLiteral("%1 ×%2")
                     .arg(text(line.title.empty() ? line.sku : line.title))
                     .arg(line.quantity);
    }
    order.what = lines.join(QStringLiteral(", "));
    order.channel = text(row.channel);
    order.status = QString::fromUtf8(catalog::statusName(row.status).data());
    order.total_fen = row.total.fen;
    order.placed_at_ms = row.placed_at.value;
    order.is_short = row.review.is_short;
    order.is_over_quota = row.review.is_over_quota;
    order.is_cold_chain = row.is_cold_chain;
    order.region = row.region.code;
    order.step = row.status;
    return order;
}

ShopReader::ShopReader(catalog::Shop& shop, ErrorText error_text, QObject* parent)
    : QObject(parent), shop_(shop), error_text_(std::move(error_text)) {
    thread_.setMaxThreadCount(1);
    thread_.setExpiryTimeout(-1);
}

ShopReader::~ShopReader() {
    thread_.clear();
    thread_.waitForDone();
}

void ShopReader::post(std::function<void()> work) {
    thread_.start(std::move(work));
}

void ShopReader::answer(std::function<void()> telling) {
    QMetaObject::invokeMethod(this, std::move(telling), Qt::QueuedConnection);
}

void ShopReader::tellFailure(const catalog::Error& error) {
    answer([this, sentence = error_text_(error)] { emit failed(sentence); });
}

void ShopReader::readProducts() {
    readProductsAfter({});
}

void ShopReader::readProductsAfter(std::optional<catalog::SkuId> after) {
    post([this, after] {
        const auto page = shop_.products().listSkus(after, product_page_count);
        if (!page) return tellFailure(page.error());
        QVector<ProductRow> rows;
        for (const catalog::SkuRow& row : *page)
            rows << toProductRow(row);
        const bool is_last = static_cast<int>(page->size()) < product_page_count;
        answer([this, rows, is_first = !after, is_last] {
            emit productsRead(rows, is_first, is_last);
            if (!is_last) readProductsAfter(rows.last().sku);
        });
    });
}

void ShopReader::readProduct(catalog::SkuId sku) {
    post([this, sku] {
        const auto row = shop_.products().findSku(sku);
        if (!row) return tellFailure(row.error());
        answer([this, product = toProductRow(*row)] { emit productRead(product); });
    });
}

void ShopReader::readOrdersOf(catalog::BroadcastId broadcast) {
    post([this, broadcast] {
        catalog::OrderFilter filter;
        filter.broadcast = broadcast;
        const auto orders = shop_.orders().list(filter, {}, broadcast_order_count);
        if (!orders) return tellFailure(orders.error());
        QVector<OrderListRow> rows;
        for (const catalog::OrderRow& order : *orders)
            rows << toOrderListRow(order);
        answer([this, rows] { emit ordersOfRead(rows); });
    });
}

void ShopReader::readLiveTotals() {
    if (std::exchange(is_reading_live_totals_, true)) return;
    post([this] {
        const auto running = shop_.broadcasts().running();
        std::optional<ShopTotals> totals;
        if (running && *running) totals = totalsOf((*running)->id);
        answer([this, totals] {
            is_reading_live_totals_ = false;
            if (totals) emit liveTotalsRead(*totals);
        });
    });
}

std::optional<ShopTotals> ShopReader::totalsOf(std::optional<catalog::BroadcastId> broadcast) {
    const auto totals = shop_.orders().totals(broadcast);
    if (totals) return ShopTotals{totals->order_count, totals->amount.fen};
    tellFailure(totals.error());
    return {};
}

void ShopReader::readPhoto(const QString& key) {
    post([this, key] {
        answer([this, key, photo = readSmallPhoto(key)] { emit photoRead(key, photo); });
    });
}

}  // namespace xb::app
