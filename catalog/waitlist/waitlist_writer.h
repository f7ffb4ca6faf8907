// Steps of the waiting list within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/orders/order_writer.h"
#include "catalog/waitlist/waitlist.h"

namespace xb::catalog {

// On the writer thread, within a write. They throw SQLite::Exception.
Result<WaitlistEntryId> joinWaitlist(WriteSession& session, const WaitlistDraft& draft);
Result<void> leaveWaitlist(WriteSession& session, WaitlistEntryId id);
Result<StoredOrder> acceptOffer(WriteSession& session, WaitlistEntryId id);
int expireOffers(WriteSession& session);

}  // namespace xb::catalog
