// Counts, and as many notes as a report holds.
#include "catalog/exchange/import_report.h"

namespace xb::catalog {

void OutcomeCounts::add(RowOutcome outcome, std::int64_t count) {
    switch (outcome) {
        case RowOutcome::Accepted:
            accepted += count;
            break;
        case RowOutcome::Known:
            known += count;
            break;
        case RowOutcome::Updated:
            updated += count;
            break;
        case RowOutcome::Refused:
            refused += count;
            break;
    }
}

void ImportReport::add(const RowNote& note) {
    entries.add(note.outcome);
    const bool is_worth_telling =
        note.outcome == RowOutcome::Refused || note.reason != RowReason::None;
    if (is_worth_telling && notes.size() < kept_notes) notes.push_back(note);
}

}  // namespace xb::catalog
