// The best fit of a row of headings.
#include "catalog/exchange/order_formats.h"

#include "catalog/exchange/order_headings.h"

#include <array>

namespace xb::catalog {
namespace {

using enum OrderField;
using Pair = std::pair<OrderField, OrderField>;

constexpr std::array own_required{Pair{Number, Number}, Pair{Sku, Sku}, Pair{Quantity, Quantity},
                                  Pair{UnitPrice, UnitPriceFen}};
constexpr std::array taobao_required{Pair{Number, Number}, Pair{Status, Status},
                                     Pair{LineAmount, Paid}, Pair{Quantity, Quantity}};
constexpr std::array taobao_items_required{Pair{Number, Number}, Pair{Status, Status},
                                           Pair{Quantity, Quantity}, Pair{LineAmount, UnitPrice}};
constexpr std::array douyin_required{Pair{Number, Number}, Pair{Status, Status},
                                     Pair{Quantity, Quantity}, Pair{Payable, LineAmount}};
constexpr std::array shopify_required{Pair{Number, Number}, Pair{Status, Status},
                                      Pair{Quantity, Quantity}, Pair{UnitPrice, UnitPrice},
                                      Pair{Title, Sku}};
constexpr std::array woo_required{Pair{Number, Number}, Pair{Status, Status}, Pair{Total, Total},
                                  Pair{Quantity, LineItems}};

const std::array formats{
    OrderFormat{OrderSource::Own, "xiangbo", "import", ownOrderHeadings(), own_required},
    OrderFormat{OrderSource::Taobao, "taobao", "taobao", taobaoOrderHeadings(), taobao_required},
    OrderFormat{OrderSource::TaobaoItems, "taobao-items", "taobao", taobaoItemHeadings(),
                taobao_items_required},
    OrderFormat{OrderSource::Douyin, "douyin", "douyin", douyinOrderHeadings(), douyin_required},
    OrderFormat{OrderSource::Shopify, "shopify", "shopify", shopifyOrderHeadings(),
                shopify_required},
    OrderFormat{OrderSource::WooCommerce, "woocommerce", "woocommerce", wooOrderHeadings(),
                woo_required}};

std::vector<std::string> missingOf(const OrderFormat& format, const OrderColumns& columns) {
    std::vector<std::string> missing;
    for (const auto& [field, twin] : format.required) {
        if (columns.has(field) || columns.has(twin)) continue;
        missing.emplace_back(usualName(format.headings, field));
    }
    return missing;
}

}  // namespace

std::span<const OrderFormat> orderFormats() {
    return formats;
}

const OrderFormat* findOrderFormat(std::string_view name) {
    const auto* const found = std::find_if(
        formats.begin(), formats.end(), [name](const auto& format) { return format.name == name; });
    return found == formats.end() ? nullptr : found;
}

std::optional<OrderLayout> findOrderLayout(const TableRow& row, const OrderFormat* only,
                                           std::vector<std::string>& missing) {
    std::optional<OrderLayout> best;
    std::size_t nearest = 0;
    for (const OrderFormat& format : formats) {
        if (only != nullptr && only != &format) continue;
        const auto columns = OrderColumns::of(row, format.headings);
        auto lacking = missingOf(format, columns);
        if (!lacking.empty()) {
            if (columns.size() > nearest) missing = std::move(lacking);
            nearest = std::max(nearest, columns.size());
        } else if (!best || columns.size() > best->columns.size()) {
            best = OrderLayout{&format, columns};
        }
    }
    return best;
}

}  // namespace xb::catalog
