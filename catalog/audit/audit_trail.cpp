// A page from each list in its own order, merged by time; each list goes on from where it was cut.
#include "catalog/audit/audit_trail.h"

#include "catalog/database/reader_pool.h"
#include "catalog/page_limit.h"

#include <limits>
#include <string_view>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();

// What one list holds next, with the position to go on from after each row.
template <class Key>
struct Source {
    struct Entry {
        AuditRow row;
        Key key;
    };
    std::vector<Entry> entries;
    std::size_t taken = 0;

    const Entry* head() const { return taken < entries.size() ? &entries[taken] : nullptr; }
};

struct StepKey {
    UtcMs at;
    OrderId order;
    std::int64_t step = 0;
};

AuditLine auditLine(const Query& query) {
    AuditLine line;
    line.kind = static_cast<AuditKind>(query.integer(3));
    line.subject = query.integer(4);
    line.field = query.text(5);
    if (!query.isNull(6)) line.old_value = query.text(6);
    if (!query.isNull(7)) line.new_value = query.text(7);
    return line;
}

Source<std::int64_t> readLines(Connection& connection, std::int64_t before, int limit) {
    Source<std::int64_t> source;
    Query query(connection.statement("SELECT id, at_ms, who, kind, subject, field, old_value,"
                                     " new_value FROM audit_line WHERE id < ?1"
                                     " ORDER BY id DESC LIMIT ?2"),
                before, limit);
    while (query.step()) {
        source.entries.push_back(
            {{{query.integer(1)}, query.text(2), auditLine(query)}, query.integer(0)});
    }
    return source;
}

Source<std::int64_t> readMovements(Connection& connection, std::int64_t before, int limit) {
    Source<std::int64_t> source;
    Query query(connection.statement("SELECT id, at_ms, who, sku_id, delta, reason"
                                     " FROM stock_movement INDEXED BY stock_movement_by_hand"
                                     " WHERE order_id IS NULL AND id < ?1"
                                     " ORDER BY id DESC LIMIT ?2"),
                before, limit);
    while (query.step()) {
        const StockAct act{{query.integer(3)},
                           query.integer(4),
                           static_cast<MovementReason>(query.integer(5)),
                           std::nullopt};
        source.entries.push_back({{{query.integer(1)}, query.text(2), act}, query.integer(0)});
    }
    return source;
}

Source<StepKey> readSteps(Connection& connection, const AuditPosition& before, int limit) {
    Source<StepKey> source;
    Query query(connection.statement("SELECT at_ms, who, order_id, step, status FROM order_step"
                                     " WHERE step > 1 AND (at_ms, order_id, step) < (?1, ?2, ?3)"
                                     " ORDER BY at_ms DESC, order_id DESC, step DESC LIMIT ?4"),
                before.step_at, before.step_order, before.step, limit);
    while (query.step()) {
        const OrderAct act{{query.integer(2)}, static_cast<OrderStatus>(query.integer(4))};
        const StepKey key{{query.integer(0)}, {query.integer(2)}, query.integer(3)};
        source.entries.push_back({{{query.integer(0)}, query.text(1), act}, key});
    }
    return source;
}

template <class Key>
bool isNewest(const Source<Key>& source, UtcMs other, UtcMs another) {
    const auto* head = source.head();
    return head != nullptr && head->row.at >= other && head->row.at >= another;
}

template <class Key>
UtcMs headTime(const Source<Key>& source) {
    const auto* head = source.head();
    return head == nullptr ? UtcMs{std::numeric_limits<std::int64_t>::min()} : head->row.at;
}

AuditPage readPage(Connection& connection, AuditPosition position, int limit) {
    auto lines = readLines(connection, position.line, limit);
    auto movements = readMovements(connection, position.movement, limit);
    auto steps = readSteps(connection, position, limit);
    AuditPage page;
    while (static_cast<int>(page.rows.size()) < limit) {
        if (isNewest(lines, headTime(movements), headTime(steps))) {
            position.line = lines.head()->key;
            page.rows.push_back(std::move(lines.entries[lines.taken++].row));
        } else if (isNewest(movements, headTime(lines), headTime(steps))) {
            position.movement = movements.head()->key;
            page.rows.push_back(std::move(movements.entries[movements.taken++].row));
        } else if (const auto* step = steps.head(); step != nullptr) {
            position.step_at = step->key.at;
            position.step_order = step->key.order;
            position.step = step->key.step;
            page.rows.push_back(std::move(steps.entries[steps.taken++].row));
        } else {
            return page;
        }
    }
    page.next = position;
    return page;
}

}  // namespace

AuditTrail::AuditTrail(ReaderPool& readers) : readers_(readers) {}

Result<AuditPage> AuditTrail::list(const std::optional<AuditPosition>& before, int limit) const {
    const AuditPosition newest{last, last, {last}, {last}, last};
    return readers_.read([&](Connection& connection) -> Result<AuditPage> {
        return readPage(connection, before.value_or(newest), pageLimit(limit));
    });
}

Result<std::vector<AuditRow>> AuditTrail::listOf(AuditKind kind, std::int64_t subject,
                                                 int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<AuditRow>> {
        std::vector<AuditRow> rows;
        Query query(connection.statement("SELECT id, at_ms, who, kind, subject, field, old_value,"
                                         " new_value FROM audit_line WHERE kind = ?1"
                                         " AND subject = ?2 ORDER BY id DESC LIMIT ?3"),
                    static_cast<int>(kind), subject, pageLimit(limit));
        while (query.step()) {
            rows.push_back({{query.integer(1)}, query.text(2), auditLine(query)});
        }
        return rows;
    });
}

}  // namespace xb::catalog
