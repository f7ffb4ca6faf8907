#include "catalog/orders/channel_codes.h"

#include "catalog/follow/log_change.h"

namespace xb::catalog {

std::optional<std::string> codeMeantBy(Connection& connection, std::int64_t channel,
                                       const std::string& code) {
    Query query(connection.statement("SELECT s.code FROM channel_code c JOIN sku s"
                                     " ON s.id = c.sku_id WHERE c.channel_id = ?1 AND c.code = ?2"),
                channel, code);
    if (!query.step()) return std::nullopt;
    return query.text(0);
}

std::optional<SkuId> skuMeantBy(Connection& connection, const ChannelCode& code) {
    Query query(connection.statement("SELECT c.sku_id FROM channel_code c JOIN channel h"
                                     " ON h.id = c.channel_id WHERE h.name = ?1 AND c.code = ?2"),
                code.channel, code.code);
    if (!query.step()) return std::nullopt;
    return SkuId{query.integer(0)};
}

std::vector<ChannelCode> readChannelCodes(Connection& connection, SkuId sku) {
    std::vector<ChannelCode> codes;
    Query query(connection.statement("SELECT h.name, c.code FROM channel_code c JOIN channel h"
                                     " ON h.id = c.channel_id WHERE c.sku_id = ?1 ORDER BY c.id"),
                sku);
    while (query.step()) {
        codes.push_back({query.text(0), query.text(1)});
    }
    return codes;
}

void rememberCode(WriteSession& session, std::int64_t channel, const std::string& code, SkuId sku) {
    session.connection.run(
        "INSERT INTO channel_code (uuid, channel_id, code, sku_id) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (channel_id, code) DO UPDATE SET sku_id = excluded.sku_id",
        session.uuids(), channel, code, sku);
}

void forgetCode(WriteSession& session, const ChannelCode& code) {
    logChange(session, "channel_code.forgotten");
    session.connection.run(
        "DELETE FROM channel_code WHERE code = ?2"
        " AND channel_id = (SELECT id FROM channel WHERE name = ?1)",
        code.channel, code.code);
}

}  // namespace xb::catalog
