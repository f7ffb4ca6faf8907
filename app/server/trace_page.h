// Where goods come from: the page of one harvest, as a buyer's phone shows it.
#pragma once

#include "app/server/html_page.h"
#include "catalog/products/lot_store.h"
#include "catalog/products/product_rows.h"

namespace xb::app {

// In the shop's language. Any thread, immutable. Says nothing of the producer but name and village.
class TracePage {
 public:
    explicit TracePage(UiLanguage shop_language);

    // `sold`: what is sold of it, with its photo and a way to order it; null: neither.
    Response harvest(const catalog::LotRow& lot, const catalog::SkuRow* sold) const;

 private:
    const PageWords words_;
};

}  // namespace xb::app
