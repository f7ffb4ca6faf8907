#include "tests/app/desk_fixture.h"

#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/channel_strip.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/on_picture_panel.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/live/sound_words.h"
#include "app/pages/live/top_bar.h"
#include "app/pages/live/uplink_card.h"
#include "app/pages/orders/orders_page.h"
#include "app/pages/settings/settings_page.h"

#include <QApplication>
#include <QImage>

#include <algorithm>
#include <array>

namespace xb::app {

namespace {

constexpr std::int64_t now_utc_ms = 1'795'000'000'000;

struct Goods {
    const char* photo;
    const char* chinese;
    const char* english;
    std::int64_t price_fen;
    std::int64_t stock;
};

const std::array goods{
    Goods{"orange", "沃柑 5kg 礼盒", "Fertile orange 5 kg box", 3990, 20000},
    Goods{"rice", "象州香米 10kg", "Fragrant rice 10 kg bag", 8800, 533},
    Goods{"chili", "剁辣椒 210g×2", "Chili paste 210 g, pair", 2990, 1060},
    Goods{"chestnut", "板栗仁 500g", "Chestnut kernels 500 g", 3200, 9},
    Goods{"corn", "甜玉米 10 根", "Sweet corn, 10 cobs", 3680, 310},
    Goods{"kiwi", "猕猴桃 24 枚", "Kiwi, 24 pieces", 4900, 75},
    Goods{"walnut", "薄皮核桃 1kg", "Thin-shelled walnuts 1 kg", 5600, 412},
    Goods{"goji", "枸杞原浆 12 袋", "Goji juice, 12 pouches", 12800, 20000},
};

}  // namespace

QVector<ProductRow> someProducts(UiLanguage language) {
    const bool is_chinese = language == UiLanguage::Chinese;
    QVector<ProductRow> rows;
    for (const Goods& one : goods) {
        ProductRow row;
        row.sku = catalog::SkuId{rows.size() + 1};
        row.code = QStringLiteral("%1-1").arg(QString(one.photo).toUpper());
        row.title = is_chinese ? one.chinese : one.english;
        row.producer = is_chinese ? "韦大姐果园 · 寺村镇" : "Aunt Wei's orchard · Sicun";
        row.photo_key = one.photo;
        row.price_fen = one.price_fen;
        row.stock = one.stock;
        row.is_stock_low = one.stock < 50;
        row.talking_points =
            is_chinese ? QStringList{"皮薄，手一剥就开，不脏手", "昨天才下树，没打蜡",
                                     "5 公斤 39 块 9，坏果包赔"}
                       : QStringList{"Thin skin, peels by hand", "Picked yesterday, never waxed",
                                     "5 kg for 39.90, bad fruit replaced"};
        rows << row;
    }
    return rows;
}

QVector<ShelfRow> someShelf(UiLanguage language) {
    QVector<ShelfRow> rows;
    for (const ProductRow& product : someProducts(language)) {
        ShelfRow row;
        row.product = catalog::ProductId{product.sku.value};
        row.title = product.title;
        row.specs = product.code;
        row.producer = product.producer;
        row.photo_key = product.photo_key;
        row.lowest_price_fen = row.highest_price_fen = product.price_fen;
        row.stock = product.stock;
        row.is_stock_low = product.is_stock_low;
        catalog::SkuDetail sku;
        sku.id = product.sku;
        sku.sku.price = sku.sku.list_price = {product.price_fen};
        sku.stock = product.stock;
        row.skus = {sku};
        rows << row;
    }
    return rows;
}

BroadcastSummary someSummary(UiLanguage language) {
    using catalog::OrderStatus;
    using encoder::DestinationState;
    BroadcastSummary summary;
    summary.duration = std::chrono::seconds(42 * 60 + 17);
    for (const char* url : {"rtmp://push.example.com/live", "rtmp://live.example.org/app"}) {
        EndedDestination destination;
        destination.name = url;
        destination.last_state = DestinationState::Live;
        destination.live_for = std::chrono::seconds(42 * 60 + 15);
        summary.destinations.push_back(destination);
    }
    summary.recordings.push_back(
        {{"/home/wei/recordings/20261121.example.mp4"}, summary.duration, 1'100'000'000, {}});
    summary.lost.rendered_count = 76'110;
    summary.clips = {2, 0, "/home/wei/recordings/clip-20261121-203112.mp4"};
    summary.broadcast.id = {1};
    summary.broadcast.title = "2026-11-21 20:00";
    summary.order_count = 312;
    summary.unit_count = 540;
    summary.total = {1'248'060};
    std::int64_t amount_fen = 512'000;
    for (const ProductRow& product : someProducts(language)) {
        if (summary.best.size() == 5) break;
        summary.best.push_back({product.title, amount_fen / product.price_fen, {amount_fen}});
        amount_fen /= 2;
    }
    summary.tallies = {{OrderStatus::Placed, 0, false, 14},
                       {OrderStatus::Paid, 0, false, 290},
                       {OrderStatus::Paid, 1, false, 8}};
    return summary;
}

RehearsalResult someResult() {
    RehearsalFacts facts;
    facts.plan = {{{1}, std::chrono::minutes(10), std::chrono::minutes(2), true},
                  {{2}, std::chrono::minutes(10), std::chrono::minutes(9), true},
                  {{3}, std::chrono::minutes(10), {}, false}};
    facts.longest_silence = std::chrono::seconds(17);
    facts.dead_air = std::chrono::seconds(48);
    facts.was_sold_out = true;
    facts.on_card_sold_out = std::chrono::seconds(26);
    const FaultRecord::Moment begin{};
    facts.faults = {{FaultKind::UplinkGone, begin, begin + std::chrono::seconds(6)},
                    {FaultKind::CameraGone, begin, begin + std::chrono::seconds(14)},
                    {FaultKind::MicrophoneSilent, begin, {}}};
    RehearsalResult result;
    result.duration = std::chrono::seconds(12 * 60 + 34);
    result.totals = {128, 203, {512'870}};
    result.score = scoreOf(facts);
    result.recording = QStringLiteral("/home/wei/xiangbo/recordings/xiangbo-20261129-201500.mp4");
    return result;
}

QVector<OrderListRow> someOrders(UiLanguage language, std::int64_t now_ms) {
    const bool is_chinese = language == UiLanguage::Chinese;
    const QStringList buyers =
        is_chinese ? QStringList{"王**", "陈**", "李**", "赵**", "韦**", "黄**", "周**"}
                   : QStringList{"W***", "C***", "L***", "Z***", "O***", "H***", "K***"};
    const QStringList channels{"wechat", "douyin", "storefront", "taobao", "counter"};
    const QStringList statuses{"placed", "paid", "packed", "shipped", "cancelled"};
    QVector<OrderListRow> rows;
    for (int i = 0; i < 14; ++i) {
        OrderListRow row;
        row.order = catalog::OrderId{1000 - i};
        row.buyer = buyers[i % buyers.size()];
        row.initial = row.buyer.left(1);
        row.phone = "138****1234";
        const Goods& one = goods.at(static_cast<std::size_t>(i) % goods.size());
        row.what =
            QStringLiteral("%1 ×%2").arg(is_chinese ? one.chinese : one.english).arg(i % 3 + 1);
        row.channel = channels[i % channels.size()];
        row.status = statuses[i % statuses.size()];
        row.total_fen = one.price_fen * (i % 3 + 1);
        row.placed_at_ms = now_ms - std::int64_t{9000} * i;
        row.is_short = i == 4;
        rows << row;
    }
    return rows;
}

DeskFixture::DeskFixture(ThemeId theme, UiLanguage language) {
    useDesk(theme, language);
    const QString photo_folder = QString::fromLocal8Bit(qgetenv("XB_DESK_PHOTOS"));
    for (const Goods& one : goods) {
        if (photo_folder.isEmpty()) break;
        photos.put(one.photo, QImage(QStringLiteral("%1/%2.png").arg(photo_folder, one.photo)));
    }
    window = std::make_unique<MainWindow>(
        deskTheme(), DeskModels{products, live_orders, all_orders, photos, shelf}, Settings{});
    window->resize(1366, 768);
    products.append(someProducts(language));
    shelf.append(someShelf(language), std::nullopt);
    QVector<OrderListRow> orders = someOrders(language, now_utc_ms);
    all_orders.append(orders, std::nullopt);
    all_orders.setNow(now_utc_ms);
    std::reverse(orders.begin(), orders.end());
    live_orders.prepend(orders);
    live_orders.setNow(now_utc_ms);
    window->orders().showCount(14);
    window->topBar().showTime("20:42");
    showOffAir();
    window->show();
    QApplication::processEvents();
}

void DeskFixture::showRehearsal() {
    HealthFigures health;
    health.state = LiveState::Live;
    health.is_rehearsal = true;
    window->topBar().showRehearsal(true);
    window->topBar().showHealth(healthSaying(health));
    window->bottomBar().showRehearsal(true);
    window->bottomBar().showDestinations({});
    window->live().showRehearsal(true);
    for (int i = 0; i < live_orders.rowCount(); ++i) {
        OrderListRow row = live_orders.row(i);
        row.is_pretend = true;
        row.is_short = false;
        live_orders.update({row});
    }
    QApplication::processEvents();
}

void DeskFixture::showOffAir() {
    HealthFigures health;
    health.is_stage_open = true;
    window->topBar().showState(LiveState::Idle, {});
    window->topBar().showHealth(healthSaying(health));
    window->topBar().showRehearsal(false);
    window->topBar().showTotals({});
    window->topBar().showClips(false, false, 0);
    window->bottomBar().showState(LiveState::Idle);
    window->bottomBar().showRecording({false, 0, std::chrono::hours(26)});
    window->setOnAir(false);
    window->live().showPicture({false, QSize(720, 1280), 30, 0});
    QApplication::processEvents();
}

void DeskFixture::showOnAir() {
    using encoder::DestinationState;
    HealthFigures health;
    health.state = LiveState::Live;
    health.target_kbps = 2500;
    health.destinations = {
        {1, "rtmp://push.example.com/live", DestinationState::Live, {}, 2400, false},
        {2, "rtmp://live.example.org/app", DestinationState::Slow, {}, 900, false}};
    window->topBar().showState(LiveState::Live, std::chrono::seconds(42 * 60 + 17));
    window->topBar().showHealth(healthSaying(health));
    window->topBar().showTotals({312, 1'248'060});
    window->bottomBar().showState(LiveState::Live);
    window->bottomBar().showDestinations(health.destinations);
    window->bottomBar().showRecording({true, 3'100'000'000, std::chrono::hours(26), true});
    window->setOnAir(true);
    std::deque<UplinkPart> uplink;
    for (int i = 0; i < 120; ++i) {
        const bool is_gap = i > 40 && i < 47;
        uplink.push_back({is_gap ? 0 : 4200 + 60 * (i % 9) - (i > 90 ? 900 : 0), 5000, is_gap});
    }
    window->live().uplink().show(health, uplink);
    window->live().scenes().showMarks(studio::SceneId::HostAndProduct);
    window->live().showPace(37);
    window->live().showPicture({false, QSize(720, 1280), 30, 0});
    SoundFigures sound;
    sound.health = studio::SoundHealth::Good;
    window->live().microphone().show({-18, -9, 0, false, Tone::Good, soundWords(sound)});
    window->live().music().show({-30, -24, -14, false, Tone::Quiet, {}});
    window->live().showMusic(true, false);
    window->topBar().showClips(true, false, 0);
    window->live().onPicture().setOnAir(true);
    products.setFeatured(catalog::SkuId{1});
    products.setDeals({{1, 3590}, {4, 2680}});
    window->live().showFeatured(products.row(0));
    QApplication::processEvents();
}

OrderDetail someOrderDetail(UiLanguage language) {
    const bool is_chinese = language == UiLanguage::Chinese;
    OrderDetail order;
    order.order = catalog::OrderId{1};
    order.number = "20261129-0017";
    order.channel = "wechat";
    order.status = catalog::OrderStatus::Paid;
    order.buyer = is_chinese ? "王小明" : "M. W.";
    order.phone = "13800001234";
    order.address = is_chinese ? "广西来宾市象州县象州镇朝阳路 18 号" : "18 Sunrise Road, Laibin";
    order.note = is_chinese ? "放在门卫" : "Leave it at the gate";
    OrderDetailLine line;
    line.number = 1;
    line.code = "ORANGE-1";
    line.title = someShelf(language).first().title;
    line.quantity = 2;
    line.unit_price_fen = 3990;
    order.lines = {line};
    order.lines_fen = order.total_fen = 7980;
    order.steps = {{"placed", 1'795'000'000'000, "wechat", false},
                   {"paid", 1'795'000'060'000, "wechat", false}};
    return order;
}

}  // namespace xb::app
