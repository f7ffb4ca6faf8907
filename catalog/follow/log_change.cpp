// Hands the words on to the recorder of the act.
#include "catalog/follow/log_change.h"

#include "catalog/follow/change_recorder.h"

namespace xb::catalog {

void logChange(WriteSession& session, std::string_view kind, const std::optional<Uuid>& subject) {
    if (session.changes != nullptr) session.changes->name(kind, subject);
}

}  // namespace xb::catalog
