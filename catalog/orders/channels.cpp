#include "catalog/orders/channels.h"

#include "catalog/orders/order_draft.h"
#include "catalog/text_rules.h"

namespace xb::catalog {

Result<std::int64_t> channelId(WriteSession& session, const std::string& name) {
    if (name.empty() || !isPlainLine(name, OrderLimits::channel_bytes)) {
        return failure(ErrorCode::FieldWrong, {"channel"});
    }
    Connection& connection = session.connection;
    {
        Query query(connection.statement("SELECT id FROM channel WHERE name = ?1"), name);
        if (query.step()) return query.integer(0);
    }
    connection.run("INSERT INTO channel (name) VALUES (?1)", name);
    return connection.lastRowId();
}

}  // namespace xb::catalog
