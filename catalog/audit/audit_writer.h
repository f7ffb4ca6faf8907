// Writing down who changed what, as a step within the write that changes it.
#pragma once

#include "catalog/audit/audit_line.h"
#include "catalog/database/group_commit.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace xb::catalog {

// On the writer thread, within a write. Throws SQLite::Exception.
void audit(WriteSession& session, const AuditLine& line, const std::string& who);

// Only if the value really changes; this is what an update calls for each of its fields.
void auditChange(WriteSession& session, AuditKind kind, std::int64_t subject,
                 std::string_view field, const std::string& old_value, const std::string& new_value,
                 const std::string& who);
void auditChange(WriteSession& session, AuditKind kind, std::int64_t subject,
                 std::string_view field, std::int64_t old_value, std::int64_t new_value,
                 const std::string& who);

}  // namespace xb::catalog
