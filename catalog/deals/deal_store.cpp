// Deals through the writer, lists through the readers.
#include "catalog/deals/deal_store.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/deals/deal_rows.h"
#include "catalog/deals/deal_writer.h"
#include "catalog/page_limit.h"

#include <limits>

namespace xb::catalog {
namespace {

// Only the conditions asked for.
std::string listQuery(const DealFilter& filter) {
    std::string condition = "WHERE d.id < ?1";
    if (filter.sku) condition += " AND d.sku_id = ?2";
    if (filter.running_at) {
        condition += " AND d.is_withdrawn = 0 AND d.starts_ms <= ?3 AND d.ends_ms > ?3";
    }
    return dealQuery(condition + " ORDER BY d.id DESC LIMIT ?4");
}

std::vector<DealRow> readDeals(Connection& connection, const DealFilter& filter, DealId before,
                               int limit) {
    std::vector<DealRow> rows;
    Query query(connection.statement(listQuery(filter)), before, filter.sku, filter.running_at,
                pageLimit(limit));
    while (query.step()) {
        rows.push_back(dealRow(query));
    }
    return rows;
}

constexpr DealId newest{std::numeric_limits<std::int64_t>::max()};

}  // namespace

DealStore::DealStore(Writer& writer, ReaderPool& readers) : writer_(writer), readers_(readers) {}

Result<DealId> DealStore::create(const DealDraft& deal, std::string_view who) {
    return writer_.run<DealId>([deal, name = std::string(who)](WriteSession& session) {
        return insertDeal(session, deal, name);
    });
}

Result<void> DealStore::change(DealId id, const DealDraft& deal, std::string_view who) {
    return writer_.run<void>([id, deal, name = std::string(who)](WriteSession& session) {
        return changeDeal(session, id, deal, name);
    });
}

Result<void> DealStore::withdraw(DealId id, std::string_view who) {
    return writer_.run<void>([id, name = std::string(who)](WriteSession& session) {
        return withdrawDeal(session, id, name);
    });
}

Result<DealRow> DealStore::find(DealId id) const {
    return readers_.read([&](Connection& connection) { return readDeal(connection, id); });
}

Result<std::optional<DealRow>> DealStore::running(SkuId sku, UtcMs at) const {
    return readers_.read([&](Connection& connection) -> Result<std::optional<DealRow>> {
        const auto rows = readDeals(connection, {sku, at}, newest, 1);
        if (rows.empty()) return std::nullopt;
        return rows.front();
    });
}

Result<std::vector<DealRow>> DealStore::list(const DealFilter& filter, std::optional<DealId> before,
                                             int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<DealRow>> {
        return readDeals(connection, filter, before.value_or(newest), limit);
    });
}

Result<void> DealStore::setChannelQuota(SkuId sku, std::string_view channel,
                                        std::optional<std::int64_t> quota, std::string_view who) {
    return writer_.run<void>(
        [=, channel_name = std::string(channel), name = std::string(who)](WriteSession& session) {
            return putChannelQuota(session, sku, channel_name, quota, name);
        });
}

Result<std::vector<ChannelQuota>> DealStore::channelQuotas(SkuId sku) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ChannelQuota>> {
        std::vector<ChannelQuota> rows;
        Query query(connection.statement(
                        "SELECT c.name, q.quota, q.sold FROM channel_quota q JOIN channel c"
                        " ON c.id = q.channel_id WHERE q.sku_id = ?1 AND q.quota IS NOT NULL"
                        " ORDER BY c.name"),
                    sku);
        while (query.step()) {
            rows.push_back({query.text(0), query.integer(1), query.integer(2)});
        }
        return rows;
    });
}

}  // namespace xb::catalog
