// A plan and its run sheet are stored as a whole.
#include "catalog/sales/broadcast_plans.h"

#include "catalog/audit/audit_writer.h"
#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/page_limit.h"
#include "catalog/products/draft_checks.h"
#include "catalog/products/product_writer.h"
#include "catalog/products/shelf_rows.h"
#include "catalog/sales/broadcast_writer.h"

#include <limits>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::size_t title_bytes = 256;
constexpr std::size_t text_bytes = 65'536;
constexpr std::size_t item_limit = 500;
constexpr std::int64_t minute_limit = 24 * 60;
constexpr std::int64_t price_limit_fen = 1'000'000'000;
constexpr std::int64_t unit_limit = 1'000'000'000;

constexpr std::string_view plan_columns =
    "SELECT id, uuid, title, planned_ms, is_hidden FROM broadcast_plan ";

Result<void> checkItem(const RunSheetItem& item, std::size_t index) {
    Findings findings;
    checkRange(findings, DraftField::Minutes, item.minutes, 0, minute_limit);
    if (item.deal_price) {
        checkRange(findings, DraftField::DealPrice, item.deal_price->fen, 0, price_limit_fen);
    }
    if (item.deal_quota) {
        checkRange(findings, DraftField::DealQuota, *item.deal_quota, 1, unit_limit);
    }
    checkLine(findings, DraftField::Scene, item.scene, title_bytes, true);
    for (const std::string& point : item.talking_points) {
        checkLine(findings, DraftField::TalkingPoints, point, text_bytes, true);
    }
    return refuseFaults(findings, "items[" + std::to_string(index) + "].");
}

Result<void> checkPlan(Connection& connection, const PlanDraft& plan) {
    Findings findings;
    checkLine(findings, DraftField::Title, plan.title, title_bytes, false);
    if (auto sound = refuseFaults(findings); !sound) return sound;
    if (plan.items.size() > item_limit) return failure(ErrorCode::FieldWrong, {"items"});
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        if (auto sound = checkItem(plan.items[i], i); !sound) return sound;
        if (auto sku = readSku(connection, plan.items[i].sku); !sku) {
            return tl::make_unexpected(std::move(sku.error()));
        }
    }
    return {};
}

void insertItems(Connection& connection, PlanId id, const std::vector<RunSheetItem>& items) {
    std::int64_t position = 0;
    for (const RunSheetItem& item : items) {
        connection.run(
            "INSERT INTO run_sheet_item (plan_id, position, sku_id, minutes, deal_price_fen,"
            " deal_quota, scene, talking_points) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            id, position++, item.sku, item.minutes, item.deal_price, item.deal_quota, item.scene,
            joinLines(item.talking_points));
    }
}

std::vector<RunSheetItem> readItems(Connection& connection, PlanId id) {
    std::vector<RunSheetItem> items;
    Query query(connection.statement("SELECT sku_id, minutes, deal_price_fen, deal_quota, scene,"
                                     " talking_points FROM run_sheet_item WHERE plan_id = ?1"
                                     " ORDER BY position"),
                id);
    while (query.step()) {
        RunSheetItem item;
        item.sku = {query.integer(0)};
        item.minutes = query.integer(1);
        if (const auto price = query.optionalInteger(2)) item.deal_price = Money{*price};
        item.deal_quota = query.optionalInteger(3);
        item.scene = query.text(4);
        item.talking_points = splitLines(query.text(5));
        items.push_back(std::move(item));
    }
    return items;
}

PlanRow planRow(const Query& query) {
    PlanRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.plan.title = query.text(2);
    row.plan.planned_at = {query.integer(3)};
    row.is_hidden = query.flag(4);
    return row;
}

void readRest(Connection& connection, PlanRow& row) {
    row.plan.items = readItems(connection, row.id);
    Query query(connection.statement("SELECT id FROM broadcast WHERE plan_id = ?1 ORDER BY id"),
                row.id);
    while (query.step()) {
        row.broadcasts.push_back({query.integer(0)});
    }
}

Result<PlanRow> readPlan(Connection& connection, PlanId id) {
    static const std::string sql = std::string(plan_columns).append("WHERE id = ?1");
    Query query(connection.statement(sql), id);
    if (!query.step()) return failure(ErrorCode::NotFound, {"broadcast plan", id.value});
    PlanRow row = planRow(query);
    readRest(connection, row);
    return row;
}

Result<void> changePlan(WriteSession& session, PlanId id, const PlanDraft& plan,
                        const std::string& who) {
    Connection& connection = session.connection;
    const auto old_row = readPlan(connection, id);
    if (!old_row) return tl::make_unexpected(old_row.error());
    if (auto sound = checkPlan(connection, plan); !sound) return sound;
    connection.run("UPDATE broadcast_plan SET title = ?2, planned_ms = ?3 WHERE id = ?1", id,
                   plan.title, plan.planned_at);
    connection.run("DELETE FROM run_sheet_item WHERE plan_id = ?1", id);
    insertItems(connection, id, plan.items);
    auditChange(session, AuditKind::BroadcastPlan, id.value, "title", old_row->plan.title,
                plan.title, who);
    auditChange(session, AuditKind::BroadcastPlan, id.value, "planned_ms",
                old_row->plan.planned_at.value, plan.planned_at.value, who);
    return {};
}

Result<void> hidePlan(WriteSession& session, PlanId id, Visibility visibility,
                      const std::string& who) {
    const auto row = readPlan(session.connection, id);
    if (!row) return tl::make_unexpected(row.error());
    const bool is_hidden = visibility == Visibility::Hidden;
    session.connection.run("UPDATE broadcast_plan SET is_hidden = ?2 WHERE id = ?1", id, is_hidden);
    auditChange(session, AuditKind::BroadcastPlan, id.value, "is_hidden",
                std::int64_t{row->is_hidden}, std::int64_t{is_hidden}, who);
    return {};
}

Result<BroadcastId> startPlan(WriteSession& session, PlanId id) {
    const auto row = readPlan(session.connection, id);
    if (!row) return tl::make_unexpected(row.error());
    return beginBroadcast(session, row->plan.title, id);
}

}  // namespace

Result<PlanId> insertPlan(WriteSession& session, const PlanDraft& plan) {
    if (auto sound = checkPlan(session.connection, plan); !sound) {
        return tl::make_unexpected(std::move(sound.error()));
    }
    session.connection.run(
        "INSERT INTO broadcast_plan (uuid, title, planned_ms, created_ms) VALUES (?1, ?2, ?3, ?4)",
        session.uuids(), plan.title, plan.planned_at, session.clock());
    const PlanId id{session.connection.lastRowId()};
    insertItems(session.connection, id, plan.items);
    return id;
}

BroadcastPlans::BroadcastPlans(Writer& writer, ReaderPool& readers)
    : writer_(writer), readers_(readers) {}

Result<PlanId> BroadcastPlans::add(const PlanDraft& plan) {
    return writer_.run<PlanId>([=](WriteSession& session) { return insertPlan(session, plan); });
}

Result<void> BroadcastPlans::change(PlanId id, const PlanDraft& plan, std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return changePlan(session, id, plan, name);
    });
}

Result<void> BroadcastPlans::setVisibility(PlanId id, Visibility visibility, std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return hidePlan(session, id, visibility, name);
    });
}

Result<BroadcastId> BroadcastPlans::start(PlanId id) {
    return writer_.run<BroadcastId>([=](WriteSession& session) { return startPlan(session, id); });
}

Result<PlanRow> BroadcastPlans::find(PlanId id) const {
    return readers_.read([&](Connection& connection) { return readPlan(connection, id); });
}

Result<std::optional<PlanRow>> BroadcastPlans::planOf(BroadcastId broadcast) const {
    return readers_.read([&](Connection& connection) -> Result<std::optional<PlanRow>> {
        Query query(connection.statement("SELECT plan_id FROM broadcast WHERE id = ?1"), broadcast);
        if (!query.step()) return failure(ErrorCode::NotFound, {"broadcast", broadcast.value});
        const auto plan = query.optionalInteger(0);
        if (!plan) return std::optional<PlanRow>();
        auto row = readPlan(connection, {*plan});
        if (!row) return tl::make_unexpected(std::move(row.error()));
        return std::optional(std::move(*row));
    });
}

Result<std::vector<PlanRow>> BroadcastPlans::list(std::optional<PlanId> before, int limit) const {
    static const std::string sql =
        std::string(plan_columns)
            .append("WHERE id < ?1 AND is_hidden = 0 ORDER BY id DESC LIMIT ?2");
    constexpr PlanId newest{std::numeric_limits<std::int64_t>::max()};
    return readers_.read([&](Connection& connection) -> Result<std::vector<PlanRow>> {
        std::vector<PlanRow> rows;
        {
            Query query(connection.statement(sql), before.value_or(newest), pageLimit(limit));
            while (query.step()) {
                rows.push_back(planRow(query));
            }
        }
        for (PlanRow& row : rows) {
            readRest(connection, row);
        }
        return rows;
    });
}

}  // namespace xb::catalog
