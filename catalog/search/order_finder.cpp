// From a filter to its streams.
#include "catalog/search/order_finder.h"

#include "catalog/search/grams.h"
#include "catalog/search/order_text_stream.h"
#include "catalog/search/product_index.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace xb::catalog {
namespace {

// About ten milliseconds; a list that needs more goes on where this page ended.
constexpr int page_budget = 3000;
// Beyond these a condition is asked of one order after another, of which many fit then.
constexpr std::size_t sku_stream_limit = 400;
constexpr std::int64_t day_stream_limit = 800;
constexpr int product_limit = 150;           // whose SKUs are followed for a text
constexpr std::size_t shortest_barcode = 6;  // of digits alone, to be looked for among goods
constexpr int review_end = 16;               // marks are bits below it

constexpr std::string_view any_order =
    "SELECT id FROM shop_order WHERE id <= ?1 AND ?2 = 0 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_status =
    "SELECT id FROM shop_order INDEXED BY shop_order_by_status"
    " WHERE status = ?2 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_broadcast =
    "SELECT id FROM shop_order INDEXED BY shop_order_by_broadcast"
    " WHERE broadcast_id = ?2 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_channel =
    "SELECT id FROM shop_order INDEXED BY shop_order_by_channel"
    " WHERE channel_id = ?2 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_day =
    "SELECT id FROM shop_order INDEXED BY shop_order_by_day"
    " WHERE placed_day = ?2 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_review =
    "SELECT id FROM shop_order INDEXED BY shop_order_by_review"
    " WHERE review = ?2 AND review <> 0 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_cold_chain =
    "SELECT id FROM shop_order INDEXED BY shop_order_cold"
    " WHERE is_cold_chain = 1 AND ?2 = 0 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_refund =
    "SELECT id FROM shop_order INDEXED BY shop_order_refunded"
    " WHERE (refunded_fen > 0 OR status = 7) AND ?2 = 0 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_sku =
    "SELECT order_id FROM order_line INDEXED BY order_line_by_sku"
    " WHERE sku_id = ?2 AND order_id <= ?1 ORDER BY order_id DESC LIMIT 1";

using Ids = std::vector<std::int64_t>;

Ids readIds(Connection& connection, std::string_view sql, std::int64_t value) {
    Ids ids;
    Query query(connection.statement(sql), value);
    while (query.step()) {
        ids.push_back(query.integer(0));
    }
    return ids;
}

// The streams that it makes ask it back, so it has to outlive them.
class OrderStreams {
 public:
    OrderStreams(Connection& connection, LookBudget& budget)
        : connection_(connection), budget_(budget) {}

    IdStreamPtr matching(const OrderFilter& filter) {
        if (!filter.statuses.empty()) add(ofStatuses(filter.statuses));
        if (filter.broadcast) add(by(by_broadcast, filter.broadcast->value));
        if (!filter.channel.empty()) add(ofChannel(filter.channel));
        if (filter.from || filter.through) add(ofDays(filter.from, filter.through));
        if (filter.review != OrderReview::Any) add(ofReview(filter.review));
        if (filter.is_cold_chain_only) add(by(by_cold_chain, 0));
        if (filter.is_refunded_only) add(by(by_refund, 0));
        if (filter.sku) add(by(by_sku, filter.sku->value));
        if (filter.product) add(ofSkus(skusOfProduct(*filter.product)));
        if (filter.producer) add(ofSkus(skusOfProducer(*filter.producer)));
        if (const std::string folded = foldForSearch(filter.search); !folded.empty())
            add(ofText(folded));
        if (streams_.empty()) add(by(any_order, 0));
        return allOf(std::move(streams_), budget_);
    }

 private:
    void add(IdStreamPtr stream) { streams_.push_back(std::move(stream)); }

    IdStreamPtr by(std::string_view sql, std::int64_t value) {
        return streamOf(connection_, budget_, sql, value);
    }

    IdStreamPtr byEach(std::string_view sql, const Ids& values) {
        std::vector<IdStreamPtr> streams;
        for (const std::int64_t value : values) {
            streams.push_back(by(sql, value));
        }
        return anyOf(std::move(streams));
    }

    IdStreamPtr ofStatuses(const std::vector<OrderStatus>& statuses) {
        Ids values;
        for (const OrderStatus status : statuses) {
            values.push_back(static_cast<std::int64_t>(status));
        }
        return byEach(by_status, values);
    }

    IdStreamPtr ofChannel(const std::string& name) {
        Query query(connection_.statement("SELECT id FROM channel WHERE name = ?1"), name);
        return query.step() ? by(by_channel, query.integer(0)) : theseOf({});
    }

    IdStreamPtr ofReview(OrderReview review) {
        const int mark = static_cast<int>(review);
        Ids values;
        for (int marks = 1; marks < review_end; ++marks) {
            if (review == OrderReview::Needed || (marks & mark) != 0) values.push_back(marks);
        }
        return byEach(by_review, values);
    }

    IdStreamPtr ofDays(std::optional<ShopDay> from, std::optional<ShopDay> through) {
        Query query(connection_.statement(
            "SELECT (SELECT min(placed_day) FROM shop_order), (SELECT max(placed_day)"
            " FROM shop_order)"));
        query.step();
        const std::int64_t first = std::max(query.integer(0), from.value_or(ShopDay{}).value);
        const std::int64_t last =
            through ? std::min(query.integer(1), through->value) : query.integer(1);
        if (last - first < day_stream_limit) {
            Ids days;
            for (std::int64_t day = first; day <= last; ++day) {
                days.push_back(day);
            }
            return byEach(by_day, days);
        }
        return onlyIf(by(any_order, 0), budget_, [this, first, last](std::int64_t order) {
            Query day(connection_.statement("SELECT placed_day FROM shop_order WHERE id = ?1"),
                      order);
            return day.step() && day.integer(0) >= first && day.integer(0) <= last;
        });
    }

    Ids skusOfProduct(ProductId product) {
        return readIds(connection_, "SELECT id FROM sku WHERE product_id = ?1", product.value);
    }

    Ids skusOfProducer(ProducerId producer) {
        return readIds(connection_,
                       "SELECT s.id FROM product p JOIN sku s ON s.product_id = p.id"
                       " WHERE p.producer_id = ?1",
                       producer.value);
    }

    IdStreamPtr ofSkus(const Ids& skus) {
        if (skus.size() <= sku_stream_limit) return byEach(by_sku, skus);
        return onlyIf(
            by(any_order, 0), budget_,
            [this, wanted = std::unordered_set<std::int64_t>(skus.begin(), skus.end())](
                std::int64_t order) {
                const Ids lines = readIds(
                    connection_, "SELECT coalesce(sku_id, 0) FROM order_line WHERE order_id = ?1",
                    order);
                return std::any_of(lines.begin(), lines.end(),
                                   [&](std::int64_t sku) { return wanted.count(sku) != 0; });
            });
    }

    IdStreamPtr ofText(const std::string& folded) {
        std::vector<IdStreamPtr> streams;
        streams.push_back(ordersWith(connection_, budget_, folded));
        if (auto named = ordersNamed(folded); !named.empty())
            streams.push_back(theseOf(std::move(named)));
        if (mayNameGoods(folded)) streams.push_back(ofGoodsWith(folded));
        return anyOf(std::move(streams));
    }

    // A phone's last digits are in a hundred SKU codes, which nobody means by them.
    static bool mayNameGoods(const std::string& folded) {
        return folded.size() >= shortest_barcode ||
               folded.find_first_not_of("0123456789") != std::string::npos;
    }

    IdStreamPtr ofGoodsWith(const std::string& folded) {
        LookBudget budget(page_budget);  // of its own: what the products cost is bounded as well
        const auto products = productsWith(connection_, budget, folded);
        const IdPage few =
            readPage(*products, std::numeric_limits<std::int64_t>::max(), product_limit);
        if (few.next != 0) return ofManyGoodsWith(folded);
        Ids skus;
        for (const std::int64_t product : few.ids) {
            const Ids more = skusOfProduct({product});
            skus.insert(skus.end(), more.begin(), more.end());
        }
        return byEach(by_sku, skus);
    }

    // So many that one order in a hundred has some of them: each is asked for its lines.
    IdStreamPtr ofManyGoodsWith(const std::string& folded) {
        const auto answers = std::make_shared<std::unordered_map<std::int64_t, bool>>();
        return onlyIf(by(any_order, 0), budget_, [this, folded, answers](std::int64_t order) {
            budget_.spend();
            const Ids products = readIds(connection_,
                                         "SELECT s.product_id FROM order_line l"
                                         " JOIN sku s ON s.id = l.sku_id WHERE l.order_id = ?1",
                                         order);
            return std::any_of(products.begin(), products.end(), [&](std::int64_t product) {
                const auto [answer, is_new] = answers->try_emplace(product, false);
                if (is_new) answer->second = isProductWith(connection_, {product}, folded);
                return answer->second;
            });
        });
    }

    // Our own number, or the head of the public id.
    Ids ordersNamed(const std::string& folded) {
        constexpr std::size_t longest_number = 18;
        constexpr std::size_t shortest_head = 8;
        Ids ids;
        if (folded.size() <= longest_number &&
            folded.find_first_not_of("0123456789") == std::string::npos) {
            ids =
                readIds(connection_, "SELECT id FROM shop_order WHERE id = ?1", std::stoll(folded));
        }
        if (folded.size() < shortest_head || folded.size() > 2 * sizeof(Uuid::bytes)) return ids;
        if (folded.find_first_not_of("0123456789abcdef") != std::string::npos) return ids;
        const Uuid first = uuidFromHead(folded, '0');
        const Uuid last = uuidFromHead(folded, 'f');
        Query query(connection_.statement("SELECT id FROM shop_order WHERE uuid BETWEEN ?1 AND ?2"
                                          " LIMIT 500"),
                    first, last);
        while (query.step()) {
            ids.push_back(query.integer(0));
        }
        return ids;
    }

    static Uuid uuidFromHead(std::string hex, char rest) {
        Uuid uuid;
        hex.resize(2 * uuid.bytes.size(), rest);
        for (std::size_t i = 0; i < uuid.bytes.size(); ++i) {
            uuid.bytes.at(i) =
                static_cast<std::uint8_t>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
        }
        return uuid;
    }

    Connection& connection_;
    LookBudget& budget_;
    std::vector<IdStreamPtr> streams_;
};

}  // namespace

IdPage findOrders(Connection& connection, const OrderFilter& filter, std::int64_t before,
                  int limit) {
    LookBudget budget(page_budget);
    OrderStreams streams(connection, budget);
    const auto stream = streams.matching(filter);
    return readPage(*stream, before, limit);
}

std::vector<std::string_view> orderStreamQueries() {
    return {any_order, by_status,     by_broadcast, by_channel, by_day,
            by_review, by_cold_chain, by_refund,    by_sku};
}

}  // namespace xb::catalog
