// The live session when the machine lets it down.
#include "app/live/live_session.h"
#include "app/live/overlay_text.h"
#include "catalog/shop.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <catch2/catch.hpp>

#include <array>
#include <atomic>
#include <memory>
#include <string>

using namespace xb;
using namespace xb::app;
using namespace std::chrono_literals;

TEST_CASE("quitting while a driver hangs leaves the session behind") {
    std::string name = "test";
    std::array<char*, 2> arguments{name.data(), nullptr};
    int argument_count = 1;
    const QCoreApplication application(argument_count, arguments.data());
    const tests::TemporaryFolder folder;
    catalog::ShopSettings settings;
    settings.folder = folder.path();
    settings.sql_folder = XB_SQL_FOLDER;
    auto shop = catalog::Shop::open(settings, {});
    REQUIRE(shop);
    auto text = std::make_unique<OverlayText>(UiLanguage::English);
    auto session = std::make_unique<LiveSession>(LiveDependencies{
        shop->get(), text.get(), [](LogLevel, std::string_view) {}, catalog::systemClock(), {}});
    // Whoever hangs never comes back, so that all of this is left to the end of the process.
    static QSemaphore never;
    static std::atomic<bool> hangs{false};
    QObject::connect(
        session.get(), &LiveSession::problem, session.get(),
        [] {
            hangs = true;
            never.acquire();
        },
        Qt::DirectConnection);
    session->goLive({});  // without a stage: that is told on the session's thread
    REQUIRE(tests::waitUntil([] { return hangs.load(); }));
    CHECK_FALSE(session->shutDown(10ms));
    CHECK_FALSE(session->shutDown(10ms));
    session->detachPreview();
    session->endBroadcast();
    CHECK(session->snapshot().state == LiveState::Idle);
    (void)session.release();
    (void)text.release();
    (void)shop->release();
}
