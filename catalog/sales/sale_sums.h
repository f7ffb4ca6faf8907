// What sales add to the kept sums: gathered, merged, and written row by row.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/ids.h"
#include "catalog/sales/region.h"
#include "catalog/sales/shop_zone.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace xb::catalog {

struct SaleLine {
    SkuId sku;  // 0, as its producer: unmatched
    ProducerId producer;
    ProductId product;
    std::int64_t quantity = 0;
    Money amount;
    Money refunded;
};

// An order as the figures see it.
struct Sale {
    UtcMs placed_at;
    std::int64_t channel = 0;
    std::optional<BroadcastId> broadcast;
    Region region;
    std::int64_t unit_count = 0;
    Money total;
    Money refunded;
    std::vector<SaleLine> lines;
};

// On the writer thread, within a write. Nothing is written before flush.
class SaleSums {
 public:
    explicit SaleSums(const ShopZone& zone) : zone_(zone) {}

    void add(const Sale& sale) { move(sale, 1); }
    void takeBack(const Sale& sale) { move(sale, -1); }
    // Of `sale` only what was refunded is counted.
    void addRefund(const Sale& sale);

    std::size_t size() const { return moves_.size(); }
    // Back to an earlier size: what was added since is forgotten.
    void shrinkTo(std::size_t size) { moves_.resize(size); }
    void flush(Connection& connection);  // throws SQLite::Exception

 private:
    enum class Table : std::uint8_t { Total, Minute, Hour, Region, SkuDay, SkuMonth, SkuYear };
    struct Figures {
        std::int64_t order_count = 0;
        std::int64_t unit_count = 0;
        std::int64_t amount_fen = 0;
        std::int64_t refund_fen = 0;
    };
    struct Move {
        Table table = Table::Total;
        std::int64_t when = 0;     // minute, hour, day, month or year
        std::int64_t what = 0;     // broadcast, channel, region or producer
        std::int64_t sku = 0;      // 0 where there is none
        std::int64_t product = 0;  // of SkuYear
        Figures figures;
    };

    static bool isBefore(const Move& a, const Move& b);
    void move(const Sale& sale, int sign);
    void moveOrder(const Sale& sale, const Figures& figures);
    void moveLine(const SaleLine& line, ShopDay day, const Figures& figures);
    void merge();
    static void write(Connection& connection, const Move& move);

    ShopZone zone_;
    std::vector<Move> moves_;
};

}  // namespace xb::catalog
