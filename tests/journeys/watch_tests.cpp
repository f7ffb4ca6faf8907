// A real browser in the house: watches the program, and buys from the page behind the QR.
#include "tests/journeys/browser.h"
#include "tests/journeys/live_program.h"
#include "tests/journeys/program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

using namespace xb::tests;

namespace {

LiveOptions options() {
    LiveOptions live;
    live.camera = "file:" + stillClip().string();
    live.microphone = "tone";
    live.feature = "ORANGE-5KG";
    live.frames_per_s = 15;
    live.recording_name = "";
    return live;
}

std::string address(const LiveProgram& live, const std::string& path) {
    return "http://127.0.0.1:" + std::to_string(live.port()) + path;
}

}  // namespace

TEST_CASE("journey: a browser plays the program close to its live edge") {
    TemporaryFolder shop;
    LiveProgram live(shop.path(), options());
    live.waitUntilLive();
    Browser browser;
    browser.open(address(live, "/watch/"));
    const std::string video = "document.getElementById('program')";
    REQUIRE(browser.waitFor(video + ".currentTime > 0 && " + video + ".videoWidth === 360"));
    const double from_s = browser.evaluate(video + ".currentTime");
    CHECK(browser.waitFor(video + ".currentTime > " + std::to_string(from_s + 4)));
    CHECK(browser.evaluate(video + ".buffered.end(0) - " + video + ".currentTime < 3") == true);
    CHECK(browser.evaluate("document.getElementById('waiting').hidden") == true);
    // What it shows is the program: not one colour all over.
    browser.evaluate(
        "(() => { const v = " + video +
        "; const c = document.createElement('canvas'); c.width = 36; c.height = 64;"
        " const g = c.getContext('2d'); g.drawImage(v, 0, 0, 36, 64);"
        " window.seen = new Set(new Uint32Array(g.getImageData(0, 0, 36, 64).data.buffer)).size;"
        "})()");
    CHECK(browser.evaluate("window.seen").get<int>() > 50);

    live.finish();
    CHECK(browser.waitFor("!document.getElementById('waiting').hidden"));
}

TEST_CASE("journey: a browser buys from the order page while the shop is on air") {
    TemporaryFolder shop;
    LiveProgram live(shop.path(), options());
    live.waitUntilLive();
    const auto stock = stockOf(shop.path(), "ORANGE-5KG");
    Browser browser;
    browser.open(address(live, "/1"));
    const std::string form = "document.forms[0]";
    REQUIRE(browser.waitFor(form));
    browser.evaluate(form + ".elements.quantity.value = '2'; " + form +
                     ".elements.name.value = '\xe7\x8e\x8b\xe5\xb0\x8f\xe6\x98\x8e'; " + form +
                     ".elements.phone.value = '13800001234'; " + form +
                     ".elements.address.value = 'Xiangzhou 1'; " + form + ".requestSubmit(); 0");
    REQUIRE(browser.waitFor("document.forms.length === 0 && document.readyState === 'complete'"));
    const auto orders = listOrders(shop.path());
    REQUIRE(orders.size() == 1);
    CHECK(orders[0].at("channel") == "storefront");
    CHECK(orders[0].at("lines")[0].at("quantity") == 2);
    CHECK(stockOf(shop.path(), "ORANGE-5KG") == stock - 2);
    live.finish();
}
