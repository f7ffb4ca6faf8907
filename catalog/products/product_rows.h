// The shelf as it is read back: producers, brands, and products with their SKUs.
#pragma once

#include "catalog/products/product.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

struct ProducerRow {
    ProducerId id;
    std::string public_id;  // UUIDv7
    std::string name;
    std::string village;
    std::string contact;
    std::int64_t commission_bp = 0;
    std::string masked_payout_account;  // "**** 1234"; empty if there is none
    bool is_hidden = false;
    UtcMs created_at;
};

struct BrandRow {
    BrandId id;
    std::string public_id;
    BrandDraft brand;
    std::filesystem::path logo;  // empty if there is none
    bool is_hidden = false;
};

struct SkuDetail {
    SkuId id;
    std::string public_id;
    SkuDraft sku;
    std::int64_t stock = 0;
    bool is_hidden = false;
};

struct ProductRow {
    ProductId id;
    std::string public_id;
    ProductDraft product;
    std::string producer_name;
    std::string brand_name;                     // empty if it carries none
    std::vector<std::filesystem::path> photos;  // of product.photos, in their order
    std::vector<SkuDetail> skus;                // hidden ones too
    UtcMs created_at;
};

struct ProductFilter {
    std::optional<ProducerId> producer;
    std::optional<BrandId> brand;
    std::optional<ProductStatus> status;
    // What follows is for ShelfReader::find alone.
    std::string category = {};
    bool is_low_stock_only = false;  // a SKU of it is at its threshold or below
    // One character or more of a title, category, code or barcode, of its producer or brand.
    std::string search = {};
};

// With `next` there may be more, below it.
struct ProductPage {
    std::vector<ProductRow> rows;
    std::optional<ProductId> next;
};

enum class ShowHidden : std::uint8_t { No, Yes };

// The last four characters; all of it for accounts too short to hide anything.
std::string maskAccount(const std::string& account);

}  // namespace xb::catalog
