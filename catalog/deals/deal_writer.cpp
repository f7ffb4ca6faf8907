// Checks a deal, keeps deals of one SKU apart in time, and writes it.
#include "catalog/deals/deal_writer.h"

#include "catalog/audit/audit_writer.h"
#include "catalog/deals/deal_rows.h"
#include "catalog/orders/channels.h"
#include "catalog/text_rules.h"

namespace xb::catalog {
namespace {

constexpr std::size_t title_bytes = 256;
constexpr std::int64_t price_limit_fen = 1'000'000'000;
constexpr std::int64_t quantity_limit = 1'000'000'000;

Result<void> wrong(const char* field) {
    return failure(ErrorCode::FieldWrong, {field});
}

Result<void> checkDeal(const DealDraft& deal) {
    if (!isPlainLine(deal.title, title_bytes)) return wrong("title");
    if (deal.price.fen < 0 || deal.price.fen > price_limit_fen) return wrong("price_fen");
    if (deal.quota < 1 || deal.quota > quantity_limit) return wrong("quota");
    if (deal.limit_per_buyer < 0 || deal.limit_per_buyer > quantity_limit) {
        return wrong("limit_per_buyer");
    }
    if (deal.starts_at.value < 0) return wrong("starts_at");
    if (deal.ends_at <= deal.starts_at) return wrong("ends_at");
    return {};
}

// Two deals of a SKU at one time would leave open which price holds.
Result<void> checkApart(Connection& connection, const DealDraft& deal, DealId own) {
    Query query(connection.statement("SELECT title FROM deal WHERE sku_id = ?1 AND ends_ms > ?2"
                                     " AND starts_ms < ?3 AND is_withdrawn = 0 AND id <> ?4"),
                deal.sku, deal.starts_at, deal.ends_at, own);
    if (query.step()) return failure(ErrorCode::AlreadyExists, {"deal", query.text(0)});
    return {};
}

Result<void> checkSku(Connection& connection, SkuId sku) {
    if (Query(connection.statement("SELECT 1 FROM sku WHERE id = ?1"), sku).step()) return {};
    return failure(ErrorCode::NotFound, {"sku", sku.value});
}

// A new deal was nothing before.
void auditDeal(WriteSession& session, DealId id, const DealDraft* before, const DealDraft& deal,
               const std::string& who) {
    const auto changed = [&](std::string_view field, auto value) {
        const std::int64_t now = value(deal);
        if (before == nullptr) {
            audit(
                session,
                {AuditKind::Deal, id.value, std::string(field), std::nullopt, std::to_string(now)},
                who);
        } else {
            auditChange(session, AuditKind::Deal, id.value, field, value(*before), now, who);
        }
    };
    changed("price_fen", [](const DealDraft& draft) { return draft.price.fen; });
    changed("quota", [](const DealDraft& draft) { return draft.quota; });
    changed("limit_per_buyer", [](const DealDraft& draft) { return draft.limit_per_buyer; });
    changed("starts_ms", [](const DealDraft& draft) { return draft.starts_at.value; });
    changed("ends_ms", [](const DealDraft& draft) { return draft.ends_at.value; });
}

std::optional<std::string> quotaText(Connection& connection, SkuId sku, std::int64_t channel) {
    Query query(connection.statement("SELECT quota FROM channel_quota"
                                     " WHERE sku_id = ?1 AND channel_id = ?2"),
                sku, channel);
    if (!query.step() || query.isNull(0)) return std::nullopt;
    return query.text(0);
}

}  // namespace

Result<DealId> insertDeal(WriteSession& session, const DealDraft& deal, const std::string& who) {
    Connection& connection = session.connection;
    auto checked = checkDeal(deal);
    if (checked) checked = checkSku(connection, deal.sku);
    if (checked) checked = checkApart(connection, deal, {});
    if (!checked) return tl::make_unexpected(std::move(checked.error()));
    connection.run(
        "INSERT INTO deal (uuid, sku_id, title, price_fen, quota, limit_per_buyer, starts_ms,"
        " ends_ms, created_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        session.uuids(), deal.sku, deal.title, deal.price, deal.quota, deal.limit_per_buyer,
        deal.starts_at, deal.ends_at, session.clock());
    const DealId id{connection.lastRowId()};
    auditDeal(session, id, nullptr, deal, who);
    return id;
}

Result<void> changeDeal(WriteSession& session, DealId id, const DealDraft& deal,
                        const std::string& who) {
    Connection& connection = session.connection;
    const auto known = readDeal(connection, id);
    if (!known) return tl::make_unexpected(known.error());
    if (known->deal.sku != deal.sku) return wrong("sku");
    auto checked = checkDeal(deal);
    if (checked && !known->is_withdrawn) checked = checkApart(connection, deal, id);
    if (!checked) return checked;
    connection.run(
        "UPDATE deal SET title = ?2, price_fen = ?3, quota = ?4, limit_per_buyer = ?5,"
        " starts_ms = ?6, ends_ms = ?7 WHERE id = ?1",
        id, deal.title, deal.price, deal.quota, deal.limit_per_buyer, deal.starts_at, deal.ends_at);
    auditDeal(session, id, &known->deal, deal, who);
    return {};
}

Result<void> withdrawDeal(WriteSession& session, DealId id, const std::string& who) {
    const auto known = readDeal(session.connection, id);
    if (!known) return tl::make_unexpected(known.error());
    if (known->is_withdrawn) return {};
    session.connection.run("UPDATE deal SET is_withdrawn = 1 WHERE id = ?1", id);
    auditChange(session, AuditKind::Deal, id.value, "is_withdrawn", 0, 1, who);
    return {};
}

Result<void> putChannelQuota(WriteSession& session, SkuId sku, const std::string& channel,
                             std::optional<std::int64_t> quota, const std::string& who) {
    Connection& connection = session.connection;
    if (quota && (*quota < 0 || *quota > quantity_limit)) return wrong("quota");
    if (auto checked = checkSku(connection, sku); !checked) return checked;
    const auto channel_id = channelId(session, channel);
    if (!channel_id) return tl::make_unexpected(channel_id.error());
    auto before = quotaText(connection, sku, *channel_id);
    // A quota that was lifted begins to count anew; one that is lifted counts no more.
    connection.run(
        "INSERT INTO channel_quota (sku_id, channel_id, uuid, quota) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (sku_id, channel_id) DO UPDATE SET"
        " uuid = iif(quota IS NULL, excluded.uuid, uuid), sold = iif(quota IS NULL, 0, sold),"
        " quota = excluded.quota",
        sku, *channel_id, session.uuids(), quota);
    auto after = quotaText(connection, sku, *channel_id);
    if (before != after) {
        audit(session,
              {AuditKind::ChannelQuota, *channel_id, "quota of SKU " + std::to_string(sku.value),
               std::move(before), std::move(after)},
              who);
    }
    return {};
}

Result<DealRow> readDeal(Connection& connection, DealId id) {
    Query query(connection.statement(dealQuery("WHERE d.id = ?1")), id);
    if (!query.step()) return failure(ErrorCode::NotFound, {"deal", id.value});
    return dealRow(query);
}

}  // namespace xb::catalog
