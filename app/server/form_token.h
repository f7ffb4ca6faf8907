// A token that stands in an order form: our own page gave it, for this offer, and it names the
// order once.
#pragma once

#include "catalog/utc_time.h"

#include <optional>
#include <string>
#include <string_view>

namespace xb::app {

// Any thread, immutable. "NUMBER.EXPIRY.MAC", the MAC by HMAC-SHA256 over both and the offer: what
// is sold, at which price. An offer that has changed since makes the token worthless, so that
// nobody pays a price unseen.
class FormTokens {
 public:
    // The key outlives restarts, so that a form that was open meanwhile still names its one order.
    explicit FormTokens(std::string key);

    // Good for two hours. The number is random, twelve letters and digits that are hard to mistake.
    std::string issue(std::string_view offer, catalog::UtcMs now) const;

    // The number; nothing for a token that is not ours, for another offer, or too old.
    std::optional<std::string> check(std::string_view token, std::string_view offer,
                                     catalog::UtcMs now) const;

 private:
    std::string macOf(std::string_view number, std::string_view expiry,
                      std::string_view offer) const;

    const std::string key_;
};

}  // namespace xb::app
