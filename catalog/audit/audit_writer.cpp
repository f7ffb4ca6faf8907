// One insert per changed field; lines are never changed afterwards.
#include "catalog/audit/audit_writer.h"

namespace xb::catalog {

void audit(WriteSession& session, const AuditLine& line, const std::string& who) {
    session.connection.run(
        "INSERT INTO audit_line (at_ms, who, kind, subject, field, old_value, new_value)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        session.clock(), who, static_cast<int>(line.kind), line.subject, line.field, line.old_value,
        line.new_value);
}

void auditChange(WriteSession& session, AuditKind kind, std::int64_t subject,
                 std::string_view field, const std::string& old_value, const std::string& new_value,
                 const std::string& who) {
    if (old_value == new_value) return;
    audit(session, {kind, subject, std::string(field), old_value, new_value}, who);
}

void auditChange(WriteSession& session, AuditKind kind, std::int64_t subject,
                 std::string_view field, std::int64_t old_value, std::int64_t new_value,
                 const std::string& who) {
    if (old_value == new_value) return;
    audit(session,
          {kind, subject, std::string(field), std::to_string(old_value), std::to_string(new_value)},
          who);
}

}  // namespace xb::catalog
