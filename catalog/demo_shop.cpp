// Reads the demo data and inserts it through the same steps as any other goods.
#include "catalog/demo_shop.h"

#include "catalog/database/writer.h"
#include "catalog/products/lot_writer.h"
#include "catalog/products/product_writer.h"
#include "catalog/sales/broadcast_writer.h"
#include "catalog/stock/stock_writer.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <string>
#include <utility>

namespace xb::catalog {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t ms_per_day = 86'400'000;

struct DemoProduct {
    std::string producer;
    std::string brand;
    ProductDraft product;
    SkuDraft sku;
    std::int64_t stock = 0;
    LotDraft lot;  // without its product
    std::int64_t harvested_days_ago = 0;
};

struct DemoPlanItem {
    std::string sku;
    RunSheetItem item;  // without its SKU
};

struct DemoPlan {
    std::string title;
    std::int64_t in_days = 0;
    std::vector<DemoPlanItem> items;
};

struct DemoData {
    std::string shop_name;
    std::map<std::string, ProducerDraft> producers;
    std::map<std::string, BrandDraft> brands;
    std::vector<DemoProduct> products;
    DemoPlan plan;
};

// All below throw nlohmann's exceptions; readDemo catches them.
ProducerDraft producerFrom(const Json& json) {
    ProducerDraft producer;
    producer.name = json.at("name");
    producer.village = json.at("village");
    producer.contact = json.at("contact");
    producer.commission_bp = json.at("commission_bp");
    producer.payout_account = json.at("payout_account");
    return producer;
}

BrandDraft brandFrom(const Json& json) {
    return {json.at("name"), json.at("slogan"), json.at("colour"), json.at("second_colour")};
}

SkuDraft skuFrom(const Json& json) {
    SkuDraft sku;
    sku.code = json.at("sku");
    sku.spec = json.at("spec");
    sku.price.fen = json.at("price_fen");
    sku.list_price.fen = json.at("list_price_fen");
    sku.net_weight_g = json.at("net_weight_g");
    sku.low_stock_threshold = json.at("low_stock_threshold");
    sku.farm_gate_price = Money{json.at("farm_gate_price_fen").get<std::int64_t>()};
    return sku;
}

LotDraft lotFrom(const Json& json) {
    LotDraft lot;
    lot.plot = json.at("plot");
    lot.quantity = json.at("quantity");
    lot.unit = json.at("unit");
    lot.inspection = json.at("inspection");
    return lot;
}

DemoPlan planFrom(const Json& json) {
    DemoPlan plan{json.at("title"), json.at("in_days"), {}};
    for (const Json& entry : json.at("items")) {
        DemoPlanItem planned{entry.at("sku"), {}};
        planned.item.minutes = entry.at("minutes");
        if (entry.contains("deal_price_fen")) {
            planned.item.deal_price = Money{entry.at("deal_price_fen").get<std::int64_t>()};
            planned.item.deal_quota = entry.at("deal_quota").get<std::int64_t>();
        }
        planned.item.scene = entry.at("scene");
        planned.item.talking_points = entry.at("talking_points").get<std::vector<std::string>>();
        plan.items.push_back(std::move(planned));
    }
    return plan;
}

DemoProduct productFrom(const Json& json) {
    DemoProduct demo;
    demo.producer = json.at("producer");
    demo.brand = json.at("brand");
    demo.product.title = json.at("title");
    demo.product.short_title = json.at("short_title");
    demo.product.subtitle = json.at("subtitle");
    demo.product.category = json.at("category");
    demo.product.origin = json.at("origin");
    demo.product.story = json.at("story");
    demo.product.talking_points = json.at("talking_points").get<std::vector<std::string>>();
    demo.product.shelf_life_days = json.at("shelf_life_days");
    demo.product.photos = {json.at("photo").get<std::string>()};
    demo.sku = skuFrom(json);
    demo.stock = json.at("stock");
    demo.lot = lotFrom(json.at("lot"));
    demo.harvested_days_ago = json.at("lot").at("harvested_days_ago");
    return demo;
}

Result<DemoData> readDemo(const std::filesystem::path& path) {
    try {
        std::ifstream file(path);
        const Json json = Json::parse(file);
        DemoData data;
        data.shop_name = json.at("shop").at("name");
        for (const auto& [key, producer] : json.at("producers").items()) {
            data.producers.emplace(key, producerFrom(producer));
        }
        for (const auto& [key, brand] : json.at("brands").items()) {
            data.brands.emplace(key, brandFrom(brand));
        }
        for (const Json& product : json.at("products")) {
            data.products.push_back(productFrom(product));
        }
        data.plan = planFrom(json.at("plan"));
        return data;
    } catch (const Json::exception& exception) {
        return failure(ErrorCode::CannotRead, {path.string()}, exception.what());
    }
}

// The data names pictures in the demo folder; from here on they have the shop's own names. A
// picture that is not there leaves its product without one.
Result<void> takePhotos(const PhotoStore& photos, const std::filesystem::path& demo_folder,
                        DemoData& data) {
    for (DemoProduct& demo : data.products) {
        std::vector<std::string> taken;
        for (const std::string& picture : demo.product.photos) {
            auto name = photos.add(demo_folder / picture);
            if (!name && name.error().code != ErrorCode::CannotRead) {
                return tl::make_unexpected(std::move(name.error()));
            }
            if (name) taken.push_back(std::move(*name));
        }
        demo.product.photos = std::move(taken);
    }
    return {};
}

Result<void> insertDemoProduct(WriteSession& session, DemoProduct demo,
                               const std::map<std::string, ProducerId>& producers,
                               const std::map<std::string, BrandId>& brands) {
    const auto producer = producers.find(demo.producer);
    const auto brand = brands.find(demo.brand);
    if (producer == producers.end())
        return failure(ErrorCode::NotFound, {"producer", demo.producer});
    if (brand == brands.end()) return failure(ErrorCode::NotFound, {"brand", demo.brand});
    demo.product.producer = producer->second;
    demo.product.brand = brand->second;
    const auto product = insertProduct(session, demo.product);
    if (!product) return tl::make_unexpected(product.error());
    const auto sku = insertSku(session, *product, demo.sku);
    if (!sku) return tl::make_unexpected(sku.error());
    demo.lot.product = *product;
    demo.lot.harvested_at = {session.clock().value - demo.harvested_days_ago * ms_per_day};
    const auto lot = insertLot(session, demo.lot);
    if (!lot) return tl::make_unexpected(lot.error());
    if (demo.stock > 0) {
        bookMovement(session, {*sku, demo.stock, MovementReason::Receive, std::nullopt, *lot},
                     session.clock(), "demo");
    }
    return {};
}

Result<void> insertDemoPlan(WriteSession& session, const DemoPlan& demo) {
    PlanDraft plan;
    plan.title = demo.title;
    plan.planned_at = {session.clock().value + demo.in_days * ms_per_day};
    for (const DemoPlanItem& planned : demo.items) {
        Query query(session.connection.statement("SELECT id FROM sku WHERE code = ?1"),
                    planned.sku);
        if (!query.step()) return failure(ErrorCode::UnknownSku, {planned.sku});
        plan.items.push_back(planned.item);
        plan.items.back().sku = {query.integer(0)};
    }
    if (auto id = insertPlan(session, plan); !id) return tl::make_unexpected(id.error());
    return {};
}

Result<void> insertDemo(WriteSession& session, const DemoData& data) {
    Connection& connection = session.connection;
    if (connection.integer("SELECT EXISTS (SELECT 1 FROM product)") != 0) {
        return failure(ErrorCode::AlreadyExists, {"product", ""});
    }
    connection.run("UPDATE shop SET name = ?1 WHERE id = 1", data.shop_name);
    std::map<std::string, ProducerId> producers;
    for (const auto& [key, draft] : data.producers) {
        const auto producer = insertProducer(session, draft);
        if (!producer) return tl::make_unexpected(producer.error());
        producers.emplace(key, *producer);
    }
    std::map<std::string, BrandId> brands;
    for (const auto& [key, draft] : data.brands) {
        const auto brand = insertBrand(session, draft);
        if (!brand) return tl::make_unexpected(brand.error());
        brands.emplace(key, *brand);
    }
    for (const DemoProduct& demo : data.products) {
        if (auto inserted = insertDemoProduct(session, demo, producers, brands); !inserted) {
            return inserted;
        }
    }
    return insertDemoPlan(session, data.plan);
}

}  // namespace

Result<void> fillDemoShop(Shop& shop, const std::filesystem::path& demo_folder,
                          DemoLanguage language) {
    const char* file = language == DemoLanguage::Chinese ? "shop.zh.json" : "shop.en.json";
    auto data = readDemo(demo_folder / file);
    if (!data) return tl::make_unexpected(std::move(data.error()));
    if (auto taken = takePhotos(shop.photos(), demo_folder, *data); !taken) return taken;
    return shop.writer().run<void>(
        [demo = std::move(*data)](WriteSession& session) { return insertDemo(session, demo); });
}

}  // namespace xb::catalog
