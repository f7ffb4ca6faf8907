// A shop with producers, deliveries and refunds to settle.
#include "tests/catalog/settlement/settlement_fixture.h"

#include "catalog/database/writer.h"

#include <stdexcept>

namespace xb::tests {

using namespace catalog;

namespace {

template <class T>
T valueOf(Result<T> result) {
    if (result) return std::move(*result);
    throw std::runtime_error("refused: " + result.error().text(0) + " " + result.error().detail);
}

}  // namespace

ProducerId SettlementFixture::addProducer(const std::string& name, std::int64_t commission_bp) {
    return valueOf(
        shop().products().addProducer({name, "Sicun", "Wei", commission_bp, "6217001234"}));
}

SkuId SettlementFixture::addSkuOf(ProducerId producer, const std::string& code,
                                  std::optional<Money> farm_gate) {
    ProductDraft product;
    product.producer = producer;
    product.title = "Product " + code;
    SkuDraft sku;
    sku.code = code;
    sku.price = {1000};
    sku.list_price = {1500};
    sku.farm_gate_price = farm_gate;
    const SkuId id =
        valueOf(shop().products().addSku(valueOf(shop().products().addProduct(product)), sku));
    valueOf(shop().stock().receive(id, 1'000'000, "test"));
    return id;
}

OrderId SettlementFixture::sell(const std::vector<SoldLine>& lines, std::int64_t discount_fen,
                                std::int64_t shipping_fen) {
    OrderDraft draft;
    draft.channel = "counter";
    draft.external_id = "S" + std::to_string(++order_count_);
    draft.is_taken = true;
    for (const SoldLine& line : lines) {
        draft.lines.push_back({line.sku, line.quantity, Money{line.unit_price_fen}});
    }
    draft.discount = {discount_fen};
    draft.shipping = {shipping_fen};
    return valueOf(place(shop(), draft)).id;
}

void SettlementFixture::deliver(OrderId order) {
    valueOf(shop().orders().advance(order, OrderStatus::Delivered, "test"));
}

void SettlementFixture::refund(OrderId order, std::int64_t amount_fen,
                               const std::vector<RefundedLine>& lines) {
    const auto done = shop().writer().run<void>([&](WriteSession& session) -> Result<void> {
        session.connection.run(
            "INSERT INTO refund (uuid, order_id, amount_fen, reason, at_ms, who)"
            " VALUES (?1, ?2, ?3, 'bruised', ?4, 'test')",
            session.uuids(), order, amount_fen, session.clock());
        const std::int64_t id = session.connection.lastRowId();
        for (const RefundedLine& line : lines) {
            session.connection.run(
                "INSERT INTO refund_line (refund_id, line, quantity, amount_fen)"
                " VALUES (?1, ?2, 1, ?3)",
                id, line.line, line.amount_fen);
        }
        return {};
    });
    if (!done) throw std::runtime_error("refund refused: " + done.error().detail);
}

void SettlementFixture::run(const std::string& sql) {
    const auto done = shop().writer().run<void>([sql](WriteSession& session) -> Result<void> {
        session.connection.execute(sql);
        return {};
    });
    if (!done) throw std::runtime_error(done.error().detail);
}

std::int64_t SettlementFixture::number(const std::string& sql) {
    return valueOf(
        shop().writer().run<std::int64_t>([sql](WriteSession& session) -> Result<std::int64_t> {
            return session.connection.integer(sql);
        }));
}

Money SettlementFixture::payable(ProducerId producer) {
    return valueOf(book().draft(producer, clock.now())).payable;
}

std::optional<SettlementId> SettlementFixture::close(ProducerId producer) {
    return valueOf(book().close(producer, clock.now(), "test"));
}

}  // namespace xb::tests
