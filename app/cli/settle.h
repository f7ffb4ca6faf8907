// `settle`: what each producer is owed; closes, pays, and writes statements.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/listings.h"
#include "catalog/error.h"
#include "catalog/settlement/statement_text.h"

#include <QString>

#include <functional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

// True where the command changes the shop, and therefore needs it as its owner.
bool isWriting(const SettleCommand& command);

struct SettleWatch {
    std::function<void(const QString&)> progress;  // what is done next; empty words at the end
    std::function<bool()> stop_asked;              // asked between two steps; both may be empty
};

// Answers the exit status; a failure is one sentence on `err`, after what was
// done until then. Settles one producer after the
// other, each as a whole, so that being stopped leaves nothing half done; what was done until then
// is told, and the exit status says that it was stopped. JSON:
//   {until, producers:[{producer, name, village, lines, gross_fen, refunds_fen, commission_fen,
//    corrections_fen, carried_fen, payable_fen, carry_over_fen, unpaid_fen, owed_fen, gain_fen,
//    lines_without_farm_gate}], closed:[{settlement, settlement_id, producer, payable_fen}],
//    paid:[{settlement, amount_fen}], statements:[path],
//    cancelled}
int settle(catalog::Shop& shop, const SettleCommand& command, catalog::UtcMs now, Streams streams,
           const SettleWatch& watch);

// Headings in the language of the installed translations.
catalog::StatementWords statementWords();

}  // namespace xb::app
