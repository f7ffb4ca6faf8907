#include "app/shop/product_details.h"

#include "catalog/shop.h"

#include <iterator>
#include <optional>
#include <utility>

namespace xb::app {

namespace {

constexpr int page_count = 500;

// Page after page, until one is not full.
template <class Row, class Id, class Read>
catalog::Result<std::vector<Row>> readAll(const Read& read) {
    std::vector<Row> all;
    std::optional<Id> after;
    for (;;) {
        auto page = read(after);
        if (!page) return page;
        const bool is_last = static_cast<int>(page->size()) < page_count;
        if (!page->empty()) after = page->back().id;
        all.insert(all.end(), std::make_move_iterator(page->begin()),
                   std::make_move_iterator(page->end()));
        if (is_last) return all;
    }
}

}  // namespace

catalog::Result<ProductDetail> readProductDetail(catalog::Shop& shop, catalog::ProductId product) {
    constexpr int lot_count = 50;
    auto row = shop.shelfReader().product(product);
    if (!row) return tl::make_unexpected(std::move(row.error()));
    auto lots = shop.lots().list(product, std::nullopt, lot_count);
    if (!lots) return tl::make_unexpected(std::move(lots.error()));
    return ProductDetail{std::move(*row), std::move(*lots)};
}

catalog::Result<std::vector<catalog::ProducerRow>> readProducers(catalog::Shop& shop) {
    return readAll<catalog::ProducerRow, catalog::ProducerId>([&shop](auto after) {
        return shop.shelfReader().producers(catalog::ShowHidden::No, after, page_count);
    });
}

catalog::Result<std::vector<catalog::BrandRow>> readBrands(catalog::Shop& shop) {
    return readAll<catalog::BrandRow, catalog::BrandId>([&shop](auto after) {
        return shop.shelfReader().brands(catalog::ShowHidden::No, after, page_count);
    });
}

}  // namespace xb::app
