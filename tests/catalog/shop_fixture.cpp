// A small shop in a folder of its own, on a clock that moves only when told.
#include "tests/catalog/shop_fixture.h"

#include <stdexcept>

namespace xb::tests {
namespace {

using namespace catalog;

template <class T>
T valueOf(Result<T> result) {
    if (result) return std::move(*result);
    throw std::runtime_error("the shop refused: " + result.error().text(0) + " " +
                             result.error().detail);
}

}  // namespace

std::filesystem::path resources() {
    return XB_RESOURCES;
}

ShopFixture::ShopFixture() {
    reopen();
}

ShopSettings ShopFixture::settings() {
    ShopSettings settings;
    settings.folder = folder / "shop";
    settings.sql_folder = resources() / "sql";
    settings.clock = clock.source();
    return settings;
}

void ShopFixture::reopen() {
    close();
    shop_ = valueOf(Shop::open(settings(), {}));
}

ProductId ShopFixture::addProduct(const std::string& title) {
    ProducerDraft producer;
    producer.name = "Grower of " + title;
    producer.village = "Sicun";
    ProductDraft product;
    product.producer = valueOf(shop_->products().addProducer(producer));
    product.title = title;
    return valueOf(shop_->products().addProduct(product));
}

SkuId ShopFixture::addSku(const std::string& code, std::int64_t stock) {
    SkuDraft sku;
    sku.code = code;
    sku.spec = "box";
    sku.price = {1000};
    sku.list_price = {1500};
    const SkuId id = valueOf(shop_->products().addSku(addProduct("Product " + code), sku));
    if (stock > 0) valueOf(shop_->stock().receive(id, stock, "test"));
    return id;
}

std::int64_t ShopFixture::stockOf(SkuId sku) {
    return valueOf(shop_->stock().onHand(sku));
}

void ShopFixture::checkLedger() {
    if (!valueOf(shop_->stock().findMismatches()).empty()) {
        throw std::runtime_error("stock is not the sum of its movements");
    }
}

OrderDraft draftOf(const std::string& external_id, const std::string& sku, std::int64_t quantity) {
    OrderDraft draft;
    draft.channel = "storefront";
    draft.external_id = external_id;
    draft.lines.push_back({sku, quantity, Money{1000}});
    return draft;
}

Result<PlacedOrder> place(Shop& shop, const OrderDraft& draft) {
    return shop.orders().placeAndWait(draft, std::chrono::seconds(30));
}

}  // namespace xb::tests
