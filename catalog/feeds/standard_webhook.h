// Standard Webhooks: the secret, and the signature over id, time and raw body.
#pragma once

#include "catalog/error.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// "whsec_" and base64 of 32 random bytes.
std::string makeWebhookSecret();

// The bytes of a secret; wiped when it goes. Any thread, immutable.
class WebhookSecret {
 public:
    // White space around it is allowed, as a file ends in a newline. SecretWrong, never with its
    // text.
    static Result<WebhookSecret> parse(std::string_view text);

    WebhookSecret(const WebhookSecret&) = default;
    WebhookSecret& operator=(const WebhookSecret&) = default;
    WebhookSecret(WebhookSecret&&) noexcept = default;
    WebhookSecret& operator=(WebhookSecret&&) noexcept = default;
    ~WebhookSecret();

    const std::vector<std::uint8_t>& bytes() const { return bytes_; }

 private:
    explicit WebhookSecret(std::vector<std::uint8_t> bytes);

    std::vector<std::uint8_t> bytes_;
};

// The values of webhook-id, webhook-timestamp and webhook-signature; empty if one is missing.
struct WebhookHeaders {
    std::string_view id;
    std::string_view timestamp;
    std::string_view signature;
};

inline constexpr std::int64_t webhook_tolerance_s = 300;

// SignatureWrong, or TimestampStale for a true signature that is too old or from the future.
Result<void> verifyWebhook(const WebhookSecret& secret, const WebhookHeaders& headers,
                           std::string_view raw_body, UtcMs now);

// The value of webhook-signature that a sender gives: "v1,<base64>".
std::string signWebhook(const WebhookSecret& secret, std::string_view id, std::int64_t timestamp_s,
                        std::string_view raw_body);

}  // namespace xb::catalog
