// Signatures, against the vector of the Standard Webhooks reference tests.
#include "catalog/feeds/base64.h"
#include "catalog/feeds/standard_webhook.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;

namespace {

constexpr std::string_view vector_secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
constexpr std::string_view secret_prefix = "whsec_";
constexpr std::string_view vector_id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
constexpr std::int64_t vector_time_s = 1614265330;
constexpr std::string_view vector_body = R"({"test": 2432232314})";
constexpr std::string_view vector_signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
constexpr UtcMs vector_now{vector_time_s * 1000};

Result<void> verify(std::string_view signature, UtcMs now = vector_now,
                    std::string_view body = vector_body, std::string_view timestamp = "1614265330",
                    std::string_view id = vector_id) {
    return verifyWebhook(*WebhookSecret::parse(vector_secret), {id, timestamp, signature}, body,
                         now);
}

}  // namespace

TEST_CASE("the reference vector is signed and verified") {
    const auto secret = WebhookSecret::parse(vector_secret);
    REQUIRE(secret);
    CHECK(signWebhook(*secret, vector_id, vector_time_s, vector_body) == vector_signature);
    CHECK(verify(vector_signature));
}

TEST_CASE("one true signature among others is enough") {
    std::string after_others("v1a,AAAA v1,AAAA ");
    CHECK(verify(after_others.append(vector_signature)));
    std::string before_another(vector_signature);
    CHECK(verify(before_another.append(" v1,bm90IGl0")));
}

TEST_CASE("whatever was changed, the signature is wrong") {
    const std::string good(vector_signature);
    CHECK(codeOf(verify(good, vector_now, R"({"test": 2432232315})")) == ErrorCode::SignatureWrong);
    CHECK(codeOf(verify(good, vector_now, vector_body, "1614265331")) == ErrorCode::SignatureWrong);
    CHECK(codeOf(verify(good, vector_now, vector_body, "1614265330", "msg_other")) ==
          ErrorCode::SignatureWrong);
    const char* signature =
        GENERATE("", "v1,", "v1,g0hM9SsE", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                 "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                 "v1,h0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    CHECK(codeOf(verify(signature)) == ErrorCode::SignatureWrong);
    std::string too_long(10'000, ' ');
    CHECK(codeOf(verify(too_long.append(good))) == ErrorCode::SignatureWrong);
}

TEST_CASE("headers that are missing or no number are a wrong signature") {
    const std::string good(vector_signature);
    CHECK(codeOf(verify(good, vector_now, vector_body, "1614265330", "")) ==
          ErrorCode::SignatureWrong);
    const char* timestamp = GENERATE("", "soon", "1614265330 ", "-1", "1614265330.0", "+1614265330",
                                     "99999999999999999999");
    CHECK(codeOf(verify(good, vector_now, vector_body, timestamp)) == ErrorCode::SignatureWrong);
}

TEST_CASE("a true signature is too old or too new beyond five minutes") {
    const std::string good(vector_signature);
    CHECK(verify(good, {(vector_time_s + 300) * 1000}));
    CHECK(verify(good, {(vector_time_s - 300) * 1000}));
    const auto stale = verify(good, {(vector_time_s + 301) * 1000});
    CHECK(codeOf(stale) == ErrorCode::TimestampStale);
    CHECK(stale.error().number(0) == 300);
    CHECK(codeOf(verify(good, {(vector_time_s - 301) * 1000})) == ErrorCode::TimestampStale);
}

TEST_CASE("a new secret is one of 32 bytes, and never the same") {
    const std::string text = makeWebhookSecret();
    const auto secret = WebhookSecret::parse(text + "\n");
    REQUIRE(secret);
    CHECK(secret->bytes().size() == 32);
    CHECK(makeWebhookSecret() != text);
}

TEST_CASE("a secret is refused without its prefix, its length or its alphabet") {
    const char* text = GENERATE(
        "", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2La", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa!w");
    CHECK(codeOf(WebhookSecret::parse(text)) == ErrorCode::SecretWrong);
    std::string too_long(secret_prefix);
    too_long.append(88, 'A');
    CHECK(codeOf(WebhookSecret::parse(too_long)) == ErrorCode::SecretWrong);
}

TEST_CASE("base64 goes there and back, and takes nothing that is not") {
    for (std::size_t size = 0; size < 9; ++size) {
        const std::vector<std::uint8_t> bytes(size, 0xF7);
        CHECK(decodeBase64(encodeBase64(bytes)) == bytes);
    }
    const char* text =
        GENERATE("A", "AA", "AAA", "A===", "AA=A", "====", "AB==", "AAB=", "AA A", "AA\n=");
    INFO(text);
    CHECK_FALSE(decodeBase64(text));
}
