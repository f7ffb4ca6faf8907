// A shop's pages with something in them: plain values, in the language of the window.
#pragma once

#include "app/shop/line_harvests.h"
#include "app/shop/order_details.h"
#include "app/shop/product_details.h"
#include "app/shop/sales_views.h"
#include "app/shop/sku_choice.h"
#include "app/shop/sku_sales.h"
#include "app/translation.h"
#include "catalog/settlement/platform_comparison.h"

#include <vector>

namespace xb::app {

// Delivered, a part of it refunded, with a line that no product is known for.
OrderDetail someTroubledOrder(UiLanguage language);
std::vector<LineHarvests> someHarvests(UiLanguage language);
QVector<SkuChoice> someChoices(UiLanguage language);

// With two sizes, harvests and a regional brand.
ProductDetail someProductDetail(UiLanguage language);
std::vector<catalog::ProducerRow> someProducers(UiLanguage language);
std::vector<catalog::BrandRow> someBrands(UiLanguage language);
SkuChannels someChannels(UiLanguage language);
SkuWaiting someWaiting(UiLanguage language);

// Of a month; the last day alone, by hours.
RangeView someRange(UiLanguage language);
RangeView someDay(UiLanguage language);
BroadcastView someBroadcast(UiLanguage language);
std::vector<catalog::ProducerBalance> someBalances(UiLanguage language);
std::vector<catalog::SettlementRow> someUnpaid(UiLanguage language);
catalog::PlatformPage somePlatformPage();

}  // namespace xb::app
