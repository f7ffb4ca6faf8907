// What the last look before a broadcast knows of the scene that is on and of what is sold first.
#include "app/live/live_scenes.h"
#include "app/pages/live/run_sheet_model.h"
#include "app/pages/live/start_facts.h"
#include "app/shop/photo_shelf.h"
#include "app/shop/product_list_model.h"
#include "studio/scenes/scene_layouts.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_fixture.h"

#include <catch2/catch.hpp>

#include <memory>

using namespace xb::app;
namespace studio = xb::studio;

TEST_CASE("the first product is what is explained, else the plan's, else the shelf's",
          "[desk][start]") {
    PhotoShelf photos;
    ProductListModel shelf(photos);
    RunSheetModel plan(photos);
    CHECK_FALSE(firstProduct(shelf, plan));
    const QVector<ProductRow> rows = someProducts(UiLanguage::English);
    shelf.append(rows);
    CHECK(firstProduct(shelf, plan)->title == rows[0].title);
    xb::catalog::RunSheetItem item;
    item.sku = rows[3].sku;
    plan.load({item}, {rows[3]});
    CHECK(firstProduct(shelf, plan) == FirstProduct{rows[3].title, 9, true});
    shelf.setFeatured(rows[1].sku);
    CHECK(firstProduct(shelf, plan)->title == rows[1].title);
}

TEST_CASE("a hidden product of the plan is met first, one of the shelf is not", "[desk][start]") {
    PhotoShelf photos;
    ProductListModel shelf(photos);
    RunSheetModel plan(photos);
    QVector<ProductRow> rows = someProducts(UiLanguage::English);
    rows[0].is_on_sale = false;
    shelf.append(rows);
    CHECK(firstProduct(shelf, plan)->title == rows[1].title);
    xb::catalog::RunSheetItem item;
    item.sku = rows[0].sku;
    plan.load({item}, rows);
    const auto first = firstProduct(shelf, plan);
    CHECK(first->title == rows[0].title);
    CHECK_FALSE(first->is_on_sale);
}

TEST_CASE("of the scene that is on the last look knows who is heard and seen", "[desk][start]") {
    ScenesSnapshot scenes;
    CHECK_FALSE(startScene(scenes));
    studio::SceneCollection collection = studio::builtInScenes({720, 1280});
    const auto look = [&](studio::SceneId program) {
        scenes.collection = std::make_shared<studio::SceneCollection>(collection);
        scenes.program = program;
        return startScene(scenes).value();
    };
    CHECK(look(studio::SceneId::Host) == StartScene{QStringLiteral("Host")});
    CHECK(look(studio::SceneId::Farewell) == StartScene{QStringLiteral("Farewell"), false, false});
    CHECK_FALSE(look(studio::SceneId::PictureOrVideo).shows_camera);
    auto& host = collection.scenes[0];
    // A camera that is not there has a line of its own.
    scenes.missing = {{host.id, host.items[1].id, "camera", "camera"}};
    CHECK_FALSE(look(host.id).is_lacking);
    scenes.missing = {{host.id, host.items[1].id, "camera", "mask.png"}};
    CHECK(look(host.id).is_lacking);
    scenes.missing.clear();
    scenes.missing.push_back({host.id, host.items[2].id, "brand-bar", "gone"});
    CHECK(look(host.id).is_lacking);
    host.items[1].is_hidden = true;
    CHECK_FALSE(look(host.id).shows_camera);
    host.items.resize(2);
    CHECK(look(host.id).is_empty);
}
