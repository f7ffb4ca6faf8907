#include "tests/app/shop_rows.h"

#include "tests/app/desk_fixture.h"

#include <array>

namespace xb::app {

namespace {

constexpr std::int64_t now_ms = 1'795'000'000'000;
constexpr std::int64_t hour_ms = 3'600'000;
constexpr catalog::ShopDay today{20'775};

std::string in(UiLanguage language, const char* chinese, const char* english) {
    return language == UiLanguage::Chinese ? chinese : english;
}

QString textIn(UiLanguage language, const char* chinese, const char* english) {
    return QString::fromStdString(in(language, chinese, english));
}

catalog::LotRow lotOf(std::int64_t id, const char* code, UiLanguage language, bool is_hidden) {
    catalog::LotRow lot;
    lot.id = {id};
    lot.lot.product = {1};
    lot.lot.plot = in(language, "北坡", "North slope");
    lot.lot.harvested_at = {now_ms - id * 48 * hour_ms};
    lot.lot.quantity = 1200;
    lot.lot.unit = in(language, "公斤", "kg");
    lot.trace_code = code;
    lot.is_hidden = is_hidden;
    lot.stock = {{{1}, 180}};
    return lot;
}

catalog::Figures figures(std::int64_t orders, std::int64_t fen) {
    return {orders, orders * 2, {fen}, {}};
}

// The goods of the shelf, the best first.
template <class Row, class Fill>
std::vector<Row> ranked(UiLanguage language, const Fill& fill) {
    std::vector<Row> rows;
    std::int64_t fen = 1'284'000;
    for (const ProductRow& product : someProducts(language)) {
        Row row;
        fill(row, product);
        row.figures = figures(fen / 4000, fen);
        rows.push_back(row);
        fen = fen * 2 / 3;
    }
    return rows;
}

std::vector<catalog::ProductFigures> rankedProducts(UiLanguage language) {
    return ranked<catalog::ProductFigures>(language, [](auto& row, const ProductRow& product) {
        row.product = catalog::ProductId{product.sku.value};
        row.title = product.title.toStdString();
    });
}

std::vector<catalog::ProducerFigures> rankedProducers(UiLanguage language) {
    std::vector<catalog::ProducerFigures> rows;
    std::int64_t fen = 2'340'000;
    for (const catalog::ProducerRow& producer : someProducers(language)) {
        rows.push_back({producer.id, producer.name, figures(fen / 4000, fen)});
        fen /= 3;
    }
    return rows;
}

const std::vector<catalog::ChannelFigures>& channels() {
    static const std::vector<catalog::ChannelFigures> rows{{"douyin", figures(320, 1'900'000)},
                                                           {"wechat", figures(140, 700'000)},
                                                           {"storefront", figures(61, 240'000)},
                                                           {"counter", figures(22, 83'000)}};
    return rows;
}

}  // namespace

OrderDetail someTroubledOrder(UiLanguage language) {
    OrderDetail order = someOrderDetail(language);
    order.status = catalog::OrderStatus::Delivered;
    order.parcels = {{textIn(language, "顺丰", "SF Express"), "1234567890123", true}};
    OrderDetailLine& line = order.lines[0];
    line.number = 1;
    line.is_short = true;
    line.has_harvests = true;
    line.harvest = "1208-0719";
    line.refunded_quantity = 2;
    line.refunded_fen = 3990;
    line.away_quantity = 1;
    OrderDetailLine unknown;
    unknown.number = 2;
    unknown.code = unknown.title = "900100200";
    unknown.quantity = 3;
    unknown.unit_price_fen = 2990;
    unknown.is_unmatched = true;
    order.lines << unknown;
    order.lines_fen = 16'950;
    order.discount_fen = 500;
    order.shipping_fen = 600;
    order.total_fen = 17'050;
    order.refunded_fen = 3990;
    order.refunds = {{3990, textIn(language, "压坏了", "crushed"), now_ms + hour_ms, 0, 1}};
    order.steps << OrderDetailStep{"packed", now_ms + hour_ms, "desk", false}
                << OrderDetailStep{"paid", now_ms + 2 * hour_ms, "desk", true};
    return order;
}

std::vector<LineHarvests> someHarvests(UiLanguage language) {
    LineHarvests line;
    line.line = 1;
    line.title = someShelf(language).first().title;
    line.quantity = 2;
    line.sku = {1};
    line.lots = {lotOf(1, "12080719", language, false), lotOf(2, "12080720", language, false)};
    line.fits = catalog::LotId{2};
    return {line};
}

QVector<SkuChoice> someChoices(UiLanguage language) {
    QVector<SkuChoice> choices;
    for (const ProductRow& product : someProducts(language)) {
        choices << SkuChoice{product.sku, product.code,      product.title,
                             {},          product.price_fen, product.stock};
    }
    return choices;
}

ProductDetail someProductDetail(UiLanguage language) {
    ProductDetail detail;
    catalog::ProductRow& row = detail.product;
    row.id = {1};
    row.product.producer = {1};
    row.product.brand = catalog::BrandId{1};
    row.product.title = someShelf(language).first().title.toStdString();
    row.product.short_title = in(language, "沃柑", "Orange");
    row.product.category = in(language, "水果", "Fruit");
    row.product.origin = in(language, "广西象州", "Xiangzhou, Guangxi");
    row.product.story = in(language, "三代人种柑子。", "Three generations of orange growers.");
    const QVector<ProductRow> products = someProducts(language);
    for (const QString& point : products.first().talking_points)
        row.product.talking_points.push_back(point.toStdString());
    row.product.storage = catalog::Storage::Chilled;
    row.product.shelf_life_days = 20;
    row.producer_name = someProducers(language).front().name;
    row.brand_name = someBrands(language).front().brand.name;
    const std::array specs{in(language, "5 公斤箱", "5 kg box"),
                           in(language, "10 公斤箱", "10 kg box"),
                           in(language, "20 公斤礼盒", "20 kg gift box")};
    for (std::int64_t id = 1; id <= 3; ++id) {
        catalog::SkuDetail sku;
        sku.id = {id};
        sku.sku.code = "ORANGE-" + std::to_string(id);
        sku.sku.spec = specs.at(static_cast<std::size_t>(id) - 1);
        sku.sku.price = {3990 * id};
        sku.sku.list_price = {4990 * id};
        sku.sku.farm_gate_price = catalog::Money{2000 * id};
        sku.sku.low_stock_threshold = 50;
        sku.stock = 20'000 / id;
        sku.is_hidden = id == 3;
        row.skus.push_back(sku);
    }
    detail.lots = {lotOf(1, "12080719", language, false), lotOf(2, "12080720", language, true)};
    return detail;
}

std::vector<catalog::ProducerRow> someProducers(UiLanguage language) {
    std::vector<catalog::ProducerRow> rows(2);
    rows[0].id = {1};
    rows[0].name = in(language, "韦大姐果园", "Aunt Wei's orchard");
    rows[0].village = in(language, "寺村镇", "Sicun");
    rows[0].contact = "13800001234";
    rows[0].commission_bp = 850;
    rows[0].masked_payout_account = "**** 2345";
    rows[1].id = {2};
    rows[1].name = in(language, "象州香米合作社", "Fragrant Rice Cooperative");
    rows[1].village = in(language, "运江镇", "Yunjiang");
    rows[1].commission_bp = 800;
    return rows;
}

std::vector<catalog::BrandRow> someBrands(UiLanguage language) {
    std::vector<catalog::BrandRow> rows(1);
    rows[0].id = {1};
    rows[0].brand.name = in(language, "象州好物", "Good things of Xiangzhou");
    rows[0].brand.slogan = in(language, "山里来的甜", "Sweet from the hills");
    rows[0].brand.colour = "#d9540b";
    return rows;
}

SkuChannels someChannels(UiLanguage language) {
    return {{1},
            someShelf(language).first().title,
            {{"douyin", 500, 120}, {"storefront", 40, 40}},
            {{"douyin", "900100200"}, {"taobao", "66778899"}}};
}

SkuWaiting someWaiting(UiLanguage language) {
    SkuWaiting waiting{{1}, someShelf(language).first().title, 0, {}, false};
    for (std::int64_t id = 1; id <= 2; ++id) {
        catalog::WaitlistRow row;
        row.id = {id};
        row.quantity = id;
        row.joined_at = {now_ms};
        row.masked_buyer = in(language, "王**", "W***");
        row.masked_phone = "138****1234";
        if (id == 1) row.state = catalog::WaitlistState::Offered;
        if (id == 1) row.deadline = catalog::UtcMs{now_ms + hour_ms / 2};
        waiting.entries.push_back(row);
    }
    return waiting;
}

RangeView someRange(UiLanguage language) {
    RangeView view;
    view.days = {{today.value - 29}, today};
    for (std::int64_t day = view.days.from.value; day <= today.value; ++day) {
        if (day % 7 == 3) continue;  // a day without a sale
        const std::int64_t fen = 40'000 + (day * 7919 % 90) * 1000;
        view.by_day.push_back({{day}, figures(fen / 4000, fen)});
        view.total.order_count += fen / 4000;
        view.total.amount.fen += fen;
    }
    view.total.refunded = {128'000};
    view.products = rankedProducts(language);
    view.producers = rankedProducers(language);
    view.channels = channels();
    view.regions = {{{45}, figures(210, 1'100'000)},
                    {{44}, figures(150, 830'000)},
                    {{0}, figures(30, 120'000)}};
    return view;
}

RangeView someDay(UiLanguage language) {
    RangeView view = someRange(language);
    view.days = {today, today};
    for (int hour = 8; hour < 23; ++hour)
        view.by_hour.push_back({today, hour, figures(hour, hour % 5 * 30'000 + 8000)});
    return view;
}

BroadcastView someBroadcast(UiLanguage language) {
    BroadcastView view;
    view.broadcast.id = {1};
    view.broadcast.title = in(language, "丰收专场", "Harvest");
    view.broadcast.started_at = {now_ms};
    view.broadcast.ended_at = catalog::UtcMs{now_ms + hour_ms};
    for (std::int64_t minute = 0; minute < 60; ++minute) {
        if (minute % 11 == 4) continue;
        const std::int64_t fen = (minute * 37 % 13) * 20'000;
        view.chart.minutes.push_back({{now_ms + minute * 60'000}, figures(fen / 4000, fen)});
    }
    view.chart.total = figures(312, 1'248'060);
    view.chart.total.refunded = {3990};
    std::int64_t from_ms = now_ms;
    for (int i = 0; i < 3; ++i) {
        SegmentView segment;
        segment.segment.sku = {i + 1};
        segment.segment.started_at = {from_ms};
        from_ms += hour_ms / 3;
        segment.segment.ended_at = catalog::UtcMs{from_ms};
        segment.title = someProducts(language)[i].title.toStdString();
        segment.amount = {400'000 - i * 90'000};
        view.segments.push_back(segment);
    }
    view.products = rankedProducts(language);
    view.producers = rankedProducers(language);
    view.channels = channels();
    return view;
}

std::vector<catalog::ProducerBalance> someBalances(UiLanguage language) {
    std::vector<catalog::ProducerBalance> rows;
    for (const catalog::ProducerRow& producer : someProducers(language)) {
        catalog::ProducerBalance row;
        row.producer = producer.id;
        row.name = producer.name;
        row.line_count = 12;
        row.payable = {1'284'000 / producer.id.value};
        row.unpaid = {producer.id.value == 1 ? 512'000 : 0};
        rows.push_back(row);
    }
    return rows;
}

std::vector<catalog::SettlementRow> someUnpaid(UiLanguage language) {
    std::vector<catalog::SettlementRow> rows;
    for (const catalog::ProducerRow& producer : someProducers(language)) {
        catalog::SettlementRow row;
        row.id = {producer.id.value};
        row.producer = producer.id;
        row.producer_name = producer.name;
        row.closed_at = {now_ms};
        row.payable = {512'000};
        row.paid = {producer.id.value == 1 ? 0 : 200'000};
        rows.push_back(row);
    }
    return rows;
}

catalog::PlatformPage somePlatformPage() {
    using catalog::PlatformDifference;
    catalog::PlatformPage page;
    page.settled_count = 4'812;
    page.theirs = {18'840'300};
    page.paid = {17'203'900};
    for (const auto difference : {PlatformDifference::OtherAmount, PlatformDifference::UnknownOrder,
                                  PlatformDifference::NotSettled}) {
        catalog::PlatformOrder order;
        order.difference = difference;
        order.channel = "douyin";
        order.external_id = "6917658342123122690";
        order.ours = {7980};
        order.theirs = {6980};
        page.differing.push_back(order);
    }
    return page;
}

}  // namespace xb::app
