// What the listing commands print, and what the doctor says.
#include "app/cli/device_listing.h"
#include "app/cli/doctor.h"
#include "app/cli/help.h"
#include "app/cli/listings.h"
#include "app/errors/error_text.h"
#include "catalog/shop.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <future>
#include <sstream>

using namespace xb;
using namespace xb::app;
using nlohmann::json;

namespace {

template <class T, class E>
T must(tl::expected<T, E> result) {
    REQUIRE(result);
    return std::move(*result);
}

struct Listing {
    Listing() {
        catalog::ShopSettings settings;
        settings.folder = folder.path();
        settings.sql_folder = XB_SQL_FOLDER;
        shop = must(catalog::Shop::open(settings, {}));
    }

    void addGoods() {
        const auto producer = must(shop->products().addProducer({"合作社", "", "", 0, ""}));
        catalog::ProductDraft product;
        product.producer = producer;
        product.title = "沃柑";
        product.short_title = "沃柑";
        const auto id = must(shop->products().addProduct(product));
        catalog::SkuDraft sku;
        sku.code = "ORANGE-5KG";
        sku.spec = "5 kg";
        sku.price = {3990};
        sku.list_price = {5900};
        const auto sku_id = must(shop->products().addSku(id, sku));
        must(shop->stock().receive(sku_id, 10'000, "test"));
    }

    static catalog::OrderDraft draft(int number) {
        catalog::OrderDraft draft;
        draft.channel = "wechat";
        draft.external_id = "A" + std::to_string(number);
        draft.placed_at = catalog::parseRfc3339("2026-11-21T12:00:00Z");
        draft.buyer = {"", "王小明", "13800001234", "象州"};
        draft.lines = {{"ORANGE-5KG", 2, catalog::Money{3990}}};
        return draft;
    }

    // Their ids, in the order in which they were placed; all in a few commits.
    std::vector<std::string> placeOrders(int count) {
        std::vector<std::string> ids;
        std::promise<void> last;
        for (int number = 0; number < count; ++number) {
            shop->orders().place(draft(number), [&, number](const auto& placed) {
                ids.push_back(placed ? placed->public_id : "");
                if (number == count - 1) last.set_value();
            });
        }
        last.get_future().wait();
        return ids;
    }

    static OrdersListCommand asJson(std::optional<int> limit = {},
                                    std::optional<std::string> after = {}) {
        return {{}, true, limit, std::move(after), {}};
    }

    int products(bool as_json) { return listProducts(shop->products(), {{}, as_json}, streams()); }
    int orders(const OrdersListCommand& command) {
        return listOrders(shop->orders(), command, streams());
    }

    Streams streams() {
        out.str("");
        err.str("");
        return {out, err};
    }

    xb::tests::TemporaryFolder folder;
    std::unique_ptr<catalog::Shop> shop;
    std::ostringstream out;
    std::ostringstream err;
};

}  // namespace

TEST_CASE("products are listed as JSON and as a table") {
    Listing listing;
    CHECK(listing.products(true) == exit_done);
    CHECK(json::parse(listing.out.str()) == json::array());
    listing.addGoods();
    listing.products(true);
    CHECK(json::parse(listing.out.str()) ==
          json::parse(R"([{"sku":"ORANGE-5KG","title":"沃柑","price_fen":3990,"stock":10000}])"));
    listing.products(false);
    CHECK(listing.out.str().find("ORANGE-5KG  沃柑") != std::string::npos);
    CHECK(listing.out.str().find("39.90") != std::string::npos);
}

TEST_CASE("orders are listed by what they are narrowed to") {
    Listing listing;
    listing.addGoods();
    listing.placeOrders(12);
    auto narrow = Listing::asJson();
    narrow.filter.statuses = {catalog::OrderStatus::Cancelled};
    CHECK(listing.orders(narrow) == exit_done);
    CHECK(json::parse(listing.out.str()) == json::array());
    narrow.filter.statuses = {catalog::OrderStatus::Placed};
    CHECK(listing.orders(narrow) == exit_done);
    CHECK(json::parse(listing.out.str()).size() == 12);
    narrow.filter.search = "a11";
    CHECK(listing.orders(narrow) == exit_done);
    const auto found = json::parse(listing.out.str());
    REQUIRE(found.size() == 1);
    CHECK(found[0]["external_id"] == "A11");
}

TEST_CASE("an order is listed with the fields of the contract and without its buyer") {
    Listing listing;
    listing.addGoods();
    const std::string id = listing.placeOrders(1).front();
    CHECK(listing.orders(Listing::asJson()) == exit_done);
    const json expected = {
        {"order_id", id},
        {"channel", "wechat"},
        {"external_id", "A0"},
        {"status", "placed"},
        {"placed_at", "2026-11-21T12:00:00Z"},
        {"total_fen", 7980},
        {"lines", {{{"sku", "ORANGE-5KG"}, {"quantity", 2}, {"unit_price_fen", 3990}}}}};
    CHECK(json::parse(listing.out.str()) == json::array({expected}));
    listing.orders({});
    CHECK(listing.out.str().find("ORANGE-5KG ×2") != std::string::npos);
    CHECK(listing.out.str().find("13800001234") == std::string::npos);
}

TEST_CASE("orders are paged from the newest on, and all of them are listed as JSON") {
    Listing listing;
    listing.addGoods();
    const auto ids = listing.placeOrders(520);
    listing.orders(Listing::asJson());
    CHECK(json::parse(listing.out.str()).size() == 520);
    listing.orders(Listing::asJson(3));
    const json first = json::parse(listing.out.str());
    REQUIRE(first.size() == 3);
    CHECK(first.at(0).at("order_id") == ids[519]);
    listing.orders(Listing::asJson(2, first.at(2).at("order_id").get<std::string>()));
    CHECK(json::parse(listing.out.str()).at(0).at("order_id") == ids[516]);
    listing.orders({});
    CHECK(listing.out.str().find("--after " + ids[470]) != std::string::npos);
}

TEST_CASE("going on after an order that is not there fails with one line") {
    Listing listing;
    CHECK(listing.orders({{}, false, {}, "no-such-order", {}}) == exit_failed);
    CHECK(listing.out.str().empty());
    CHECK(listing.err.str().find("no-such-order") != std::string::npos);
}

TEST_CASE("devices are listed with the words that the command line takes") {
    std::ostringstream out;
    std::ostringstream err;
    const encoder::Error noCard{encoder::ErrorCode::EncoderUnavailable, {"nvenc", "NoCard"}};
    const FoundDevices devices{
        {{{"v4l2:/dev/video0", "摄像头"},
          {{"MJPG", 1280, 720, 30}, {"MJPG", 1280, 720, 25}},
          {{"brightness", 0, 255, 1, 128, 140},
           {"auto_exposure",
            0,
            3,
            1,
            3,
            3,
            studio::CameraControl::Kind::Choice,
            studio::CameraSetting::ExposureAutomatic,
            "Auto Exposure",
            false,
            {{1, "Manual Mode"}, {3, "Aperture Priority Mode"}}}}}},
        {{"pulse:mic", "Microphone"}},
        {{"pulse:speaker", "Loudspeaker"}},
        {{"pulse:speaker.monitor", "Monitor of Loudspeaker"}},
        {{"/dev/video9", "Xiangbo", "platform:v4l2loopback-000", {}}},
        {{"Price list", "calc"}},
        {{encoder::EncoderChoice::X264, {}}, {encoder::EncoderChoice::Nvenc, noCard}},
        {"/tables/sepia.cube"}};
    CHECK(listDevices(devices, {true}, {out, err}) == exit_done);
    const json listed = json::parse(out.str());
    CHECK(listed.at("cameras").at(0).at("spec") == "v4l2:/dev/video0");
    CHECK(listed.at("cameras").at(0).at("modes").at(1) ==
          json{{"format", "MJPG"}, {"size", "1280x720"}, {"fps", 25}});
    CHECK(listed.at("cameras").at(0).at("controls").at(0).at("name") == "brightness");
    CHECK(listed.at("cameras").at(0).at("controls").at(0).at("value") == 140);
    CHECK(listed.at("cameras").at(0).at("controls").at(1).at("choices").at(0) ==
          json{{"value", 1}, {"name", "Manual Mode"}});
    CHECK(listed.at("colour_tables") == json::array({"/tables/sepia.cube"}));
    CHECK(listed.at("microphones").at(0).at("label") == "Microphone");
    CHECK(listed.at("desktop_sounds").at(0).at("spec") == "pulse:speaker.monitor");
    CHECK(listed.at("virtual_cameras").at(0) ==
          json{{"spec", "/dev/video9"}, {"label", "Xiangbo"}});
    CHECK(listed.at("windows").at(0) == json{{"title", "Price list"}, {"class", "calc"}});
    CHECK(listed.at("encoders") == json::array({"x264"}));
    CHECK(listed.at("encoders_absent").at(0).at("name") == "nvenc");
    CHECK(listed.at("encoders_absent").at(0).at("reason") == "NoCard");
    out.str("");
    listDevices(devices, {false}, {out, err});
    CHECK(out.str().find("pulse:mic") != std::string::npos);
    CHECK(out.str().find("pulse:speaker.monitor") != std::string::npos);
    CHECK(out.str().find("/dev/video9") != std::string::npos);
    CHECK(out.str().find("Price list") != std::string::npos);
    CHECK(out.str().find(",format=MJPG,size=1280x720") != std::string::npos);
    CHECK(out.str().find("30, 25 pictures a second") != std::string::npos);
    CHECK(out.str().find(",brightness=140") != std::string::npos);
    CHECK(out.str().find("1 = Manual Mode, 3 = Aperture Priority Mode; usually 3") !=
          std::string::npos);
    CHECK(out.str().find("nvenc not found: this machine has no graphics card") !=
          std::string::npos);
}

TEST_CASE("the doctor tells every finding, as text and as JSON") {
    const std::vector<Probe> probes{
        [] {
            return Finding{"disk", Health::Good, QStringLiteral("Enough room.")};
        },
        [] {
            return Finding{"camera", Health::Limited, QStringLiteral("Plug one in.")};
        }};
    std::ostringstream out;
    std::ostringstream err;
    CHECK(runDoctor(probes, {}, {out, err}) == exit_done);
    CHECK(out.str() == "works   Enough room.\nlimited Plug one in.\n");
    out.str("");
    runDoctor(probes, {{}, true}, {out, err});
    CHECK(json::parse(out.str()).at(1) ==
          json{{"name", "camera"}, {"health", "limited"}, {"sentence", "Plug one in."}});
}

TEST_CASE("help names every option that is taken") {
    const std::string live = helpText("live").toStdString();
    for (const char* option :
         {"--data", "--demo", "--canvas", "--fps", "--video-bitrate", "--encoder", "--camera",
          "--mic", "--collection", "--scene", "--feature", "--to", "--to-file", "--record",
          "--serve", "--for", "--report"})
        CHECK(live.find(option) != std::string::npos);
    const std::string all = helpText("").toStdString();
    for (const char* command : {"live", "products list", "orders list", "devices", "doctor"})
        CHECK(all.find(command) != std::string::npos);
}
