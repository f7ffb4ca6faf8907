// Signs order messages as a sender of Standard Webhooks does, by OpenSSL and not by our own code.
#include "tests/support/webhook_signer.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <vector>

namespace xb::tests {

namespace {

std::vector<unsigned char> keyOf(std::string secret) {
    secret.erase(secret.find_last_not_of(" \r\n") + 1);
    if (!secret.starts_with("whsec_")) throw std::runtime_error("a webhook secret is whsec_...");
    const std::string text = secret.substr(6);
    std::vector<unsigned char> key(text.size());
    const int size =
        EVP_DecodeBlock(key.data(), reinterpret_cast<const unsigned char*>(text.data()),
                        static_cast<int>(text.size()));
    if (size < 0) throw std::runtime_error("a webhook secret is base64");
    const size_t padding = text.size() - (text.find_last_not_of('=') + 1);
    key.resize(static_cast<size_t>(size) - padding);
    return key;
}

std::string base64(const unsigned char* bytes, size_t size) {
    std::string text(4 * ((size + 2) / 3) + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes,
                                       static_cast<int>(size));
    text.resize(static_cast<size_t>(length));
    return text;
}

}  // namespace

HttpHeaders signWebhook(const std::string& secret, const std::string& id, int64_t unix_s,
                        const std::string& body) {
    const std::vector<unsigned char> key = keyOf(secret);
    const std::string content = id + "." + std::to_string(unix_s) + "." + body;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(content.data()), content.size(), digest.data(),
         &size);
    return {{"webhook-id", id},
            {"webhook-timestamp", std::to_string(unix_s)},
            {"webhook-signature", "v1," + base64(digest.data(), size)}};
}

HttpHeaders signWebhook(const std::string& secret, const std::string& id, const std::string& body) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return signWebhook(secret, id, std::chrono::duration_cast<std::chrono::seconds>(now).count(),
                       body);
}

}  // namespace xb::tests
