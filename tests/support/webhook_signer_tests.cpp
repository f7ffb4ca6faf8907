// The signer against the vector that Standard Webhooks' own reference tests use.
#include "tests/support/webhook_signer.h"

#include <catch2/catch.hpp>

using namespace xb::tests;

TEST_CASE("a webhook is signed as the reference implementation signs it") {
    const HttpHeaders headers =
        signWebhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    1614265330, R"({"test": 2432232314})");
    CHECK(headers.at("webhook-signature") == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}
