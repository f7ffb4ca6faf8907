// RTMP within TLS: a real server behind it, and authorities that are trusted or not.
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tls_proxy.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>
#include <openssl/x509.h>

#include <cmath>
#include <cstdlib>
#include <optional>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::RtmpServer;
using xb::tests::TemporaryFolder;
using xb::tests::TlsProxy;
using xb::tests::waitUntil;

namespace {

// What the system trusts is, for as long as this lives, this file.
class SystemStore {
 public:
    explicit SystemStore(const std::string& file) {
        setenv(X509_get_default_cert_file_env(), file.c_str(), 1);
    }
    ~SystemStore() { unsetenv(X509_get_default_cert_file_env()); }
    SystemStore(const SystemStore&) = delete;
    SystemStore& operator=(const SystemStore&) = delete;
};

struct Fixture {
    Fixture() {
        DeliverySettings settings = settingsFor(plan);
        settings.steering = LinkSteering::Off;
        delivery = std::move(*Delivery::open(settings, {}));
    }

    [[nodiscard]] std::string url() const {
        return "rtmps://localhost:" + std::to_string(proxy.port()) + "/live/secret-key";
    }
    [[nodiscard]] OutputStatistics output() const { return delivery->statistics().outputs.at(0); }
    void playOn() {
        play(*delivery, plan);
        plan.start_ns += std::llround(plan.seconds * 1e9);
        plan.audio_from_s = 0;
        played_s += plan.seconds;
    }

    RtmpServer server;
    TlsProxy proxy{"localhost", server.port()};
    ClipPlan plan{.seconds = 1, .is_in_real_time = true};
    double played_s = 0;
    std::unique_ptr<Delivery> delivery;
};

}  // namespace

TEST_CASE("a server whose authority is trusted receives every frame within TLS") {
    Fixture fixture;
    NetworkOptions options;
    std::optional<SystemStore> store;
    SECTION("by the destination's own file") {
        options.certificate_authority_file = fixture.proxy.authority().string();
    }
    SECTION("by the system") {
        store.emplace(fixture.proxy.authority().string());
    }
    REQUIRE(fixture.delivery->addNetworkOutput(fixture.url(), options));
    fixture.playOn();
    fixture.playOn();
    fixture.playOn();
    fixture.delivery->finish(10s);
    REQUIRE(fixture.server.waitForEnd("secret-key"));
    CHECK(fixture.output().reconnects == 0);
    CHECK(fixture.proxy.connectionCount() == 1);
    const Probed received = probe(fixture.server.recording("secret-key").string());
    REQUIRE(received.is_readable);
    CHECK(static_cast<double>(received.video.packets.size()) == 30 * fixture.played_s);
    CHECK(received.decode_errors == 0);
}

TEST_CASE("an authority that nobody trusts is told, and nothing is sent to its servers") {
    Fixture fixture;
    const TlsProxy other("localhost", fixture.server.port());
    NetworkOptions options;
    SECTION("the system does not know it") {}
    SECTION("another one is trusted") {
        options.certificate_authority_file = other.authority().string();
    }
    REQUIRE(fixture.delivery->addNetworkOutput(fixture.url(), options));
    fixture.playOn();
    REQUIRE(waitUntil([&] { return fixture.output().last_error.has_value(); }, 30s));
    CHECK(name(fixture.output().last_error->code) == "CertificateRejected");
    CHECK(fixture.output().state == DestinationState::Reconnecting);
    fixture.delivery->finish(2s);
    CHECK(fixture.proxy.connectionCount() == 0);
    CHECK_FALSE(fixture.server.isPublishing("secret-key"));
}
