// Signs order messages as a sender of Standard Webhooks does, by OpenSSL and not by our own code.
#pragma once

#include "tests/support/http_client.h"

#include <cstdint>
#include <string>

namespace xb::tests {

/// The headers webhook-id, webhook-timestamp and webhook-signature for this body.
/// The secret is "whsec_" and base64, as it stands in the shop's file.
HttpHeaders signWebhook(const std::string& secret, const std::string& id, int64_t unix_s,
                        const std::string& body);

/// Stamped now.
HttpHeaders signWebhook(const std::string& secret, const std::string& id, const std::string& body);

}  // namespace xb::tests
