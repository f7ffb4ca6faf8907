// HMAC-SHA256 over "id.timestamp.body", compared in constant time.
#include "catalog/feeds/standard_webhook.h"

#include "catalog/feeds/base64.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::string_view secret_prefix = "whsec_";
constexpr std::string_view version_prefix = "v1,";
constexpr std::size_t new_secret_bytes = 32;
constexpr std::size_t least_secret_bytes = 24;
constexpr std::size_t most_secret_bytes = 64;
constexpr std::size_t id_limit_bytes = 256;
constexpr std::size_t signature_limit_bytes = 4096;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::vector<std::uint8_t> mac(const WebhookSecret& secret, std::string_view id,
                              std::string_view timestamp, std::string_view raw_body) {
    std::string content;
    content.reserve(id.size() + timestamp.size() + raw_body.size() + 2);
    content.append(id).append(".").append(timestamp).append(".").append(raw_body);
    std::vector<std::uint8_t> digest(EVP_MAX_MD_SIZE);
    unsigned size = 0;
    HMAC(EVP_sha256(), secret.bytes().data(), static_cast<int>(secret.bytes().size()),
         reinterpret_cast<const unsigned char*>(content.data()), content.size(), digest.data(),
         &size);
    digest.resize(size);
    return digest;
}

bool isEqual(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

// The header lists signatures of several secrets or kinds; one of ours is enough.
bool holdsSignature(std::string_view header, const std::vector<std::uint8_t>& expected) {
    bool is_found = false;
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(' '), header.size());
        std::string_view entry = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        if (!entry.starts_with(version_prefix)) continue;
        entry.remove_prefix(version_prefix.size());
        const auto given = decodeBase64(entry);
        is_found = (given && isEqual(*given, expected)) || is_found;
    }
    return is_found;
}

std::optional<std::int64_t> unixSeconds(std::string_view text) {
    std::int64_t seconds = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool is_whole = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
    constexpr std::int64_t year_9999 = 253'402'300'799;
    if (!is_whole || seconds < 0 || seconds > year_9999) return std::nullopt;
    return seconds;
}

}  // namespace

std::string makeWebhookSecret() {
    std::vector<std::uint8_t> bytes(new_secret_bytes);
    // Without randomness there is no secret worth having; an empty one is refused by parse().
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) return {};
    std::string text = std::string(secret_prefix) + encodeBase64(bytes);
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return text;
}

Result<WebhookSecret> WebhookSecret::parse(std::string_view text) {
    text = trimmed(text);
    if (!text.starts_with(secret_prefix)) return failure(ErrorCode::SecretWrong);
    auto bytes = decodeBase64(text.substr(secret_prefix.size()));
    if (!bytes || bytes->size() < least_secret_bytes || bytes->size() > most_secret_bytes) {
        return failure(ErrorCode::SecretWrong);
    }
    return WebhookSecret(std::move(*bytes));
}

WebhookSecret::WebhookSecret(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}

WebhookSecret::~WebhookSecret() {
    OPENSSL_cleanse(bytes_.data(), bytes_.size());
}

Result<void> verifyWebhook(const WebhookSecret& secret, const WebhookHeaders& headers,
                           std::string_view raw_body, UtcMs now) {
    const auto sent_s = unixSeconds(headers.timestamp);
    const bool are_headers_sound = sent_s && !headers.id.empty() &&
                                   headers.id.size() <= id_limit_bytes &&
                                   headers.signature.size() <= signature_limit_bytes;
    if (!are_headers_sound) return failure(ErrorCode::SignatureWrong);
    if (!holdsSignature(headers.signature, mac(secret, headers.id, headers.timestamp, raw_body))) {
        return failure(ErrorCode::SignatureWrong);
    }
    const std::int64_t age_s = now.value / 1000 - *sent_s;
    if (age_s > webhook_tolerance_s || age_s < -webhook_tolerance_s) {
        return failure(ErrorCode::TimestampStale, {webhook_tolerance_s});
    }
    return {};
}

std::string signWebhook(const WebhookSecret& secret, std::string_view id, std::int64_t timestamp_s,
                        std::string_view raw_body) {
    const auto digest = mac(secret, id, std::to_string(timestamp_s), raw_body);
    return std::string(version_prefix) + encodeBase64(digest);
}

}  // namespace xb::catalog
