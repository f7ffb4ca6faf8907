// The product being explained, while the shop's answers are under way.
#include "app/live/overlay_director.h"
#include "app/live/product_on_air.h"

#include <QCoreApplication>
#include <QObject>
#include <catch2/catch.hpp>

#include <array>
#include <memory>
#include <string>

using namespace xb;
using namespace xb::app;

namespace {

class ShortBooks : public Books {
 public:
    catalog::Result<Offer> offer(catalog::SkuId sku) override {
        Offer offer;
        offer.sku.id = sku;
        return offer;
    }
    catalog::Result<void> explain(catalog::BroadcastId,
                                  std::optional<catalog::SkuId> sku) override {
        explained = sku;
        return {};
    }
    catalog::Result<void> setDeal(const std::optional<catalog::DealDraft>&) override { return {}; }
    catalog::Result<void> mark(catalog::BroadcastId, std::string_view) override { return {}; }
    catalog::Result<catalog::OrderTotals> totals(catalog::BroadcastId) override {
        return catalog::OrderTotals{};
    }
    catalog::Result<std::vector<catalog::OrderRow>> orders(catalog::BroadcastId, int) override {
        return std::vector<catalog::OrderRow>{};
    }
    catalog::Result<BroadcastSales> end(catalog::BroadcastId, ShopEnd) override {
        return BroadcastSales{};
    }

    std::optional<catalog::SkuId> explained;
};

}  // namespace

TEST_CASE("what was cleared does not come back with an answer that was under way") {
    std::string name = "test";
    std::array<char*, 2> arguments{name.data(), nullptr};
    int argument_count = 1;
    const QCoreApplication application(argument_count, arguments.data());
    const OverlayText text(UiLanguage::English);
    const auto books = std::make_shared<ShortBooks>();
    QObject home;
    ShopCalls calls(home);
    OverlayDirector director(
        home, text, calls, [](LogLevel, std::string_view) {}, [](const auto&) {});
    ProductOnAir product(home, books, text, calls, director, catalog::systemClock());
    const auto settle = [&] {
        calls.finish();
        QCoreApplication::processEvents();
    };
    int told = 0;
    const auto done = [&told](const auto&) { ++told; };
    product.feature({1}, catalog::BroadcastId{1}, done);
    settle();
    CHECK(product.current() == catalog::SkuId{1});
    product.feature({2}, catalog::BroadcastId{1}, done);
    product.clear(catalog::BroadcastId{1});
    settle();
    CHECK_FALSE(product.current());
    CHECK_FALSE(books->explained);
    CHECK(told == 1);
    product.feature({3}, std::nullopt, done);
    settle();
    CHECK(product.current() == catalog::SkuId{3});
}

TEST_CASE("the QR leads to the harvest where that is wanted, known and short enough") {
    const std::string base = "http://192.168.100.100:8632";
    Offer offer;
    offer.sku.id = {36};
    CHECK(qrLinkOf(base, offer, CardQr::TracePage).url == base + "/10");
    offer.is_traceable = true;
    CHECK(qrLinkOf(base, offer, CardQr::OrderPage).url == base + "/10");
    const QrLink link = qrLinkOf(base, offer, CardQr::TracePage);
    CHECK(link.url == base + "/10/t");
    CHECK(link.leads_to == CardQr::TracePage);
    offer.sku.id = {36 * 36};
    CHECK(qrLinkOf(base, offer, CardQr::TracePage).url == base + "/100");
    CHECK(qrLinkOf("", offer, CardQr::TracePage).url.empty());
}
