// A shop with producers, deliveries and refunds to settle.
#pragma once

#include "tests/catalog/shop_fixture.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::tests {

struct SoldLine {
    std::string sku;
    std::int64_t quantity = 1;
    std::int64_t unit_price_fen = 1000;
};

struct RefundedLine {
    std::int64_t line = 1;
    std::int64_t amount_fen = 0;
};

class SettlementFixture : public ShopFixture {
 public:
    catalog::ProducerId addProducer(const std::string& name, std::int64_t commission_bp);
    /// A SKU of a product of this producer.
    catalog::SkuId addSkuOf(catalog::ProducerId producer, const std::string& code,
                            std::optional<catalog::Money> farm_gate = std::nullopt);
    catalog::OrderId sell(const std::vector<SoldLine>& lines, std::int64_t discount_fen = 0,
                          std::int64_t shipping_fen = 0);
    void deliver(catalog::OrderId order);
    void refund(catalog::OrderId order, std::int64_t amount_fen,
                const std::vector<RefundedLine>& lines = {});
    /// Runs one statement; the error's detail is thrown.
    void run(const std::string& sql);
    std::int64_t number(const std::string& sql);

    void passDays(std::int64_t days) { clock.advanceMs(days * 86'400'000); }
    catalog::SettlementBook& book() { return shop().settlements(); }
    catalog::Money payable(catalog::ProducerId producer);
    /// Closes now; throws when the shop refuses, none if there is nothing.
    std::optional<catalog::SettlementId> close(catalog::ProducerId producer);

 private:
    int order_count_ = 0;
};

}  // namespace xb::tests
