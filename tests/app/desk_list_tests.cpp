// The desk's lists hold what they were given, in order, within their bounds.
#include "app/pages/figures.h"
#include "app/shop/order_list_model.h"
#include "app/shop/photo_shelf.h"
#include "app/shop/product_list_model.h"
#include "app/shop/shelf_model.h"
#include "tests/app/desk_application.h"

#include <QDateTime>
#include <QSignalSpy>
#include <catch2/catch.hpp>

using namespace xb::app;
using xb::catalog::OrderId;
using xb::catalog::SkuId;

namespace {

OrderListRow order(std::int64_t id) {
    OrderListRow row;
    row.order = OrderId{id};
    row.what = QString::number(id);
    return row;
}

ProductRow product(std::int64_t id, const QString& title) {
    ProductRow row;
    row.sku = SkuId{id};
    row.title = title;
    row.photo_key = title;
    return row;
}

}  // namespace

TEST_CASE("live orders stand newest first and never grow beyond their bound") {
    OrderListModel model(3);
    model.prepend({order(1), order(2)});
    model.prepend({order(3), order(4)});
    REQUIRE(model.rowCount() == 3);
    CHECK(model.row(0).order == OrderId{4});
    CHECK(model.row(1).order == OrderId{3});
    CHECK(model.row(2).order == OrderId{2});
    model.prepend({order(5), order(6), order(7), order(8), order(9)});
    REQUIRE(model.rowCount() == 3);
    CHECK(model.row(0).order == OrderId{9});
    CHECK(model.row(2).order == OrderId{7});
}

TEST_CASE("the next page of orders is asked for once, from where the shop stopped looking") {
    OrderListModel model(1000);
    QSignalSpy wanted(&model, &OrderListModel::moreWanted);
    model.append({order(9), order(8)}, OrderId{5});
    REQUIRE(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].value<OrderId>() == OrderId{5});
    model.append({order(3)}, std::nullopt);
    CHECK_FALSE(model.canFetchMore({}));
    CHECK(model.rowCount() == 3);
}

TEST_CASE("a page that could not be read is asked for again") {
    useDesk(ThemeId::Light, UiLanguage::English);
    OrderListModel orders(1000);
    QSignalSpy wanted(&orders, &OrderListModel::moreWanted);
    orders.append({order(9), order(8)}, OrderId{5});
    orders.fetchMore({});
    CHECK_FALSE(orders.canFetchMore({}));
    orders.giveBack();
    REQUIRE(orders.canFetchMore({}));
    orders.fetchMore({});
    REQUIRE(wanted.size() == 2);
    CHECK(wanted[1][0].value<OrderId>() == OrderId{5});
    orders.append({order(3)}, std::nullopt);
    orders.giveBack();
    CHECK_FALSE(orders.canFetchMore({}));

    PhotoShelf photos;
    ShelfModel shelf(photos);
    shelf.append({ShelfRow{}}, xb::catalog::ProductId{5});
    shelf.fetchMore({});
    // Nothing matched so far, and then it failed.
    shelf.append({}, xb::catalog::ProductId{3});
    shelf.giveBack();
    CHECK(shelf.canFetchMore({}));
}

TEST_CASE("all are ticked, also those that are read afterwards, until one is unticked") {
    OrderListModel orders(1000);
    QSignalSpy wanted(&orders, &OrderListModel::moreWanted);
    orders.append({order(9), order(8)}, OrderId{8});
    orders.checkAll(true);
    CHECK(orders.checkedCount() == 2);
    REQUIRE(wanted.size() == 1);
    orders.append({order(7)}, OrderId{7});
    CHECK(orders.checkedCount() == 3);
    REQUIRE(wanted.size() == 2);
    orders.setData(orders.index(0), Qt::Unchecked, Qt::CheckStateRole);
    orders.append({order(6)}, OrderId{6});
    CHECK(orders.checkedCount() == 2);
    CHECK_FALSE(orders.isChecked(3));
    CHECK(wanted.size() == 2);
    // A page that is under way when all are ticked belongs to them.
    orders.fetchMore({});
    orders.checkAll(true);
    CHECK(wanted.size() == 3);
    orders.append({order(5)}, std::nullopt);
    CHECK(orders.checkedCount() == 5);
}

TEST_CASE("an order is spoken with its state, its channel and its time") {
    useDesk(ThemeId::Light, UiLanguage::English);
    OrderListModel orders(1000);
    OrderListRow row = order(1);
    row.buyer = "Li*";
    row.total_fen = 3990;
    row.channel = "wechat";
    row.placed_at_ms = QDateTime({2026, 11, 5}, {20, 15}).toMSecsSinceEpoch();
    row.is_short = true;
    orders.append({row}, std::nullopt);
    const auto spoken = [&] { return orders.index(0).data(Qt::AccessibleTextRole).toString(); };
    const QString tail = QStringLiteral(", %1, 11-05 20:15").arg(channelText("wechat"));
    const QString head = QString::fromUtf8("Li*, 1, ¥39.90, ");
    CHECK(spoken() == head + "short of stock" + tail);
    row.status = "paid";
    row.step = xb::catalog::OrderStatus::Paid;
    row.is_cold_chain = true;
    orders.update({row});
    CHECK(spoken() == head + "To pack, cold, short" + tail);
    row.is_short = false;
    row.is_over_quota = true;
    orders.update({row});
    CHECK(spoken() == head + "To pack, cold, over quota" + tail);
}

TEST_CASE("a product is spoken with what keeps it from being sold") {
    useDesk(ThemeId::Light, UiLanguage::English);
    PhotoShelf photos;
    ShelfModel shelf(photos);
    ShelfRow row;
    row.title = "Orange";
    row.lowest_price_fen = 3990;
    row.stock = 3;
    shelf.append({row}, std::nullopt);
    const auto spoken = [&] { return shelf.index(0).data(Qt::AccessibleTextRole).toString(); };
    CHECK(spoken() == QString::fromUtf8("Orange, ¥39.90, 3 in stock"));
    row.is_stock_low = true;
    row.status = xb::catalog::ProductStatus::Hidden;
    shelf.update({row});
    CHECK(spoken() == QString::fromUtf8("Orange, ¥39.90, only 3 left, Hidden"));
}

TEST_CASE("one product at a time is explained") {
    useDesk(ThemeId::Light, UiLanguage::English);
    PhotoShelf photos;
    ProductListModel model(photos);
    model.append({product(1, "orange"), product(2, "rice")});
    model.setFeatured(SkuId{1});
    model.setFeatured(SkuId{2});
    CHECK_FALSE(model.index(0).data(ProductListModel::FeaturedRole).toBool());
    CHECK(model.index(1).data(ProductListModel::FeaturedRole).toBool());
    CHECK(model.index(1).data(Qt::AccessibleTextRole).toString().contains("explaining now"));
    ProductRow changed = product(2, "rice");
    changed.stock = 7;
    model.update({changed, product(99, "unknown")});
    CHECK(model.find(SkuId{2})->stock == 7);
    CHECK(model.rowCount() == 2);
}

TEST_CASE("what is explained is on the list, on sale or not, and leaves it afterwards") {
    useDesk(ThemeId::Light, UiLanguage::English);
    PhotoShelf photos;
    ProductListModel model(photos);
    model.append({product(1, "orange")});
    ProductRow hidden = product(2, "rice");
    hidden.is_on_sale = false;
    model.merge({hidden});
    CHECK(model.find(SkuId{2}) == nullptr);
    model.setFeatured(SkuId{2});
    model.merge({hidden});
    CHECK(model.find(SkuId{2}) != nullptr);
    model.setFeatured(SkuId{1});
    model.merge({hidden});
    CHECK(model.find(SkuId{2}) == nullptr);
    CHECK(model.rowCount() == 1);
}

TEST_CASE("a product with a deal says what it costs now, and only its row repaints") {
    useDesk(ThemeId::Light, UiLanguage::English);
    PhotoShelf photos;
    ProductListModel model(photos);
    model.append({product(1, "orange"), product(2, "rice")});
    QSignalSpy repainted(&model, &QAbstractItemModel::dataChanged);
    model.setDeals({{2, 1590}, {99, 100}});
    REQUIRE(repainted.size() == 1);
    CHECK(repainted[0][0].toModelIndex().row() == 1);
    CHECK_FALSE(model.index(0).data(ProductListModel::DealRole).isValid());
    CHECK(model.index(1).data(ProductListModel::DealRole).toLongLong() == 1590);
    CHECK(model.index(1).data(Qt::AccessibleTextRole).toString().contains("deal ¥15.90"));
    model.setDeals({});
    CHECK(repainted.size() == 2);
    CHECK_FALSE(model.index(1).data(ProductListModel::DealRole).isValid());
}

TEST_CASE("a photo is asked for once, and a row repaints when it arrives") {
    useDesk(ThemeId::Light, UiLanguage::English);
    PhotoShelf photos;
    ProductListModel model(photos);
    model.append({product(1, "orange")});
    QSignalSpy wanted(&photos, &PhotoShelf::wanted);
    QSignalSpy repainted(&model, &QAbstractItemModel::dataChanged);
    CHECK(model.index(0).data(ProductListModel::PhotoRole).value<QPixmap>().isNull());
    CHECK(model.index(0).data(ProductListModel::PhotoRole).value<QPixmap>().isNull());
    CHECK(wanted.size() == 1);
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    photos.put("orange", image);
    CHECK(repainted.size() == 1);
    CHECK(model.index(0).data(ProductListModel::PhotoRole).value<QPixmap>().width() == 4);
    photos.put("none", {});
    (void)photos.photo("none");
    CHECK(wanted.size() == 1);
}
