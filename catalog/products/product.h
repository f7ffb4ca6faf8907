// Producers, regional brands, products and SKUs as plain values.
#pragma once

#include "catalog/ids.h"
#include "catalog/money.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

enum class ProductStatus : std::uint8_t { Draft = 1, Listed = 2, Hidden = 3 };
enum class Storage : std::uint8_t { Ambient = 1, Chilled = 2, Frozen = 3 };

struct ProducerDraft {
    std::string name;
    std::string village;
    std::string contact;
    std::int64_t commission_bp = 0;  // of the sale, in hundredths of a percent
    std::string payout_account;      // shown masked
};

struct BrandDraft {
    std::string name;
    std::string slogan;
    std::string colour;              // "#rrggbb", may be empty
    std::string second_colour = {};  // as above
    std::string logo = {};           // a name given by PhotoStore, may be empty
};

struct ProductDraft {
    ProducerId producer;
    std::optional<BrandId> brand;
    std::string title;
    std::string short_title;  // for the overlay
    std::string subtitle;
    std::string category;
    std::string origin;
    std::string story;
    std::vector<std::string> talking_points;
    Storage storage = Storage::Ambient;
    std::int64_t shelf_life_days = 0;  // 0: not known
    ProductStatus status = ProductStatus::Listed;
    std::vector<std::string> photos;  // names given by PhotoStore, the first one is shown
};

struct SkuDraft {
    std::string code;  // unique in the shop
    std::string spec;  // "5 kg box"
    Money price;
    Money list_price;  // struck through beside the price; not below it
    std::int64_t net_weight_g = 0;
    std::string gtin;  // may be empty
    std::int64_t low_stock_threshold = 0;
    std::int64_t limit_per_buyer = 0;                     // 0: none
    std::optional<Money> farm_gate_price = std::nullopt;  // what a middleman pays for one unit
};

// One line of the shelf: a SKU with what is needed to show and to sell it.
struct SkuRow {
    SkuId id;
    ProductId product;
    std::string code;
    std::string title;
    std::string short_title;
    std::string subtitle;
    std::string spec;
    Money price;
    Money list_price;
    std::int64_t stock = 0;  // on hand; below zero when platforms took more than there is
    std::int64_t low_stock_threshold = 0;
    ProductStatus status = ProductStatus::Listed;  // Hidden as well if only the SKU is
    std::filesystem::path photo;                   // empty if there is none
    std::string origin;
    std::string producer_name;
    std::string village;
    std::string brand_name;  // empty if the product carries none
    std::string brand_slogan;
    std::vector<std::string> talking_points;
};

}  // namespace xb::catalog
