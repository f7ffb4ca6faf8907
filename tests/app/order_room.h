// The Orders page with a real shop behind it, driven by keys and presses.
#pragma once

#include "app/pages/orders/order_choice.h"
#include "app/pages/orders/order_desk.h"
#include "app/pages/orders/order_detail_panel.h"
#include "app/pages/orders/orders_page.h"
#include "catalog/shop.h"
#include "tests/app/desk_fixture.h"
#include "tests/support/temporary_folder.h"

#include <QPushButton>
#include <QStringList>
#include <QTest>
#include <catch2/catch.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace xb::app {

constexpr int patient_ms = 30'000;

// The value, or what the shop refused as a thrown failure of the test.
template <class T>
T must(catalog::Result<T> result) {
    if (!result) throw std::runtime_error("the shop refused: " + result.error().detail);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// A shop that sells one kind of oranges.
struct OrderRoom {
    OrderRoom() {
        catalog::ShopSettings settings;
        settings.folder = folder / "shop";
        settings.sql_folder = XB_SQL_FOLDER;
        shop = must(catalog::Shop::open(settings, {}));
        catalog::ProductDraft product;
        product.producer = must(shop->products().addProducer({"Wei", "Sicun", "", 800, ""}));
        product.title = "Fertile orange";
        product.short_title = "Orange";
        catalog::SkuDraft sku;
        sku.code = "ORANGE";
        sku.spec = "5 kg";
        sku.price = sku.list_price = {3990};
        orange = must(shop->products().addSku(must(shop->products().addProduct(product)), sku));
        must(shop->stock().receive(orange, 1000, "test"));
        desk = std::make_unique<OrderDesk>(*shop, window.window->orders(), window.all_orders);
        QObject::connect(desk.get(), &OrderDesk::failed,
                         [this](const QString& sentence) { problems << sentence; });
        window.window->openPage(PageId::Orders);
    }

    catalog::OrderId place(const std::string& number, catalog::OrderStatus status,
                           std::int64_t quantity = 1) {
        catalog::OrderDraft draft;
        draft.channel = "wechat";
        draft.external_id = number;
        draft.is_taken = true;
        draft.status = status;
        draft.buyer = {"", "Li " + number, "13800001234", "Guangxi, Laibin, Sicun 1"};
        draft.lines = {{"ORANGE", quantity, catalog::Money{3990}}};
        return must(shop->orders().placeAndWait(draft, std::chrono::seconds(30))).id;
    }

    catalog::OrderStatus statusOf(catalog::OrderId order) {
        return must(shop->orders().find(order)).status;
    }
    int rowCount() { return window.all_orders.rowCount(); }
    void refresh(int rows) {
        desk->refresh();
        REQUIRE(QTest::qWaitFor([&] { return rowCount() == rows; }, patient_ms));
    }
    void press(const char* name) {
        auto& button = window.find<QPushButton>(name);
        REQUIRE(QTest::qWaitFor([&] { return button.isEnabled(); }, patient_ms));
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    void choose(OrderChoice choice) {
        press(QStringLiteral("orders_choice_%1").arg(static_cast<int>(choice)).toUtf8().data());
    }

    xb::tests::TemporaryFolder folder;
    std::unique_ptr<catalog::Shop> shop;
    catalog::SkuId orange;
    DeskFixture window{ThemeId::Light, UiLanguage::English};
    std::unique_ptr<OrderDesk> desk;
    QStringList problems;
};

}  // namespace xb::app
