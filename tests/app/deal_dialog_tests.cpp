// A flash deal is asked for in yuan, minutes and units, and never for more than there is.
#include "app/pages/live/deal_dialog.h"
#include "app/pages/live/featured_panel.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace xb::app;
namespace catalog = xb::catalog;

namespace {

constexpr catalog::UtcMs now{1'000'000};

struct DealTable {
    DealTable(const DealProduct& product, const std::optional<catalog::DealRow>& running) {
        useDesk(ThemeId::Light, UiLanguage::English);
        dialog = std::make_unique<DealDialog>(product, running, now);
        QObject::connect(dialog.get(), &DealDialog::chosen,
                         [this](const std::optional<DealWish>& deal) { chosen.push_back(deal); });
        dialog->show();
    }
    template <class Widget = QWidget>
    Widget& find(const char* name) {
        auto* found = dialog->findChild<Widget*>(name);
        if (found == nullptr) throw std::runtime_error(std::string("no widget ").append(name));
        return *found;
    }
    bool isReady() { return find("deal_show").isEnabled(); }

    std::unique_ptr<DealDialog> dialog;
    std::vector<std::optional<DealWish>> chosen;
};

}  // namespace

TEST_CASE("a flash deal is below the usual price, and for what there is", "[desk]") {
    DealTable table({"Orange", 3990, 60}, {});
    CHECK_FALSE(table.isReady());
    CHECK_FALSE(table.find("deal_remove").isVisible());
    QTest::keyClicks(&table.find("deal_price"), "39.90");
    CHECK_FALSE(table.isReady());
    auto& price = table.find<QLineEdit>("deal_price");
    CHECK(price.accessibleDescription() == "Less than ¥39.90");
    price.clear();
    QTest::keyClicks(&price, "34.9");
    CHECK(table.isReady());
    CHECK(price.accessibleDescription() == "Usually ¥39.90");
    CHECK(table.find<QSpinBox>("deal_quota").value() == 60);
    CHECK(table.find<QSpinBox>("deal_quota").maximum() == 60);
    table.find<QSpinBox>("deal_minutes").setValue(5);
    QTest::mouseClick(&table.find("deal_show"), Qt::LeftButton);
    REQUIRE(table.chosen.size() == 1);
    CHECK(table.chosen[0] == DealWish{{3490}, 60, 0, 5});
}

TEST_CASE("a deal that runs is changed or ended, and what is sold out gets none", "[desk]") {
    catalog::DealRow running;
    running.deal.price = {3490};
    running.deal.quota = 100;
    running.deal.limit_per_buyer = 70;
    running.deal.ends_at = {now.value + 130'000};
    running.sold = 40;
    DealTable table({"Orange", 3990, 60}, running);
    CHECK(table.find<QLineEdit>("deal_price").text() == "34.90");
    CHECK(table.find<QSpinBox>("deal_quota").value() == 100);
    CHECK(table.find<QSpinBox>("deal_limit").value() == 70);
    CHECK(table.find<QSpinBox>("deal_minutes").value() == 3);
    QTest::mouseClick(&table.find("deal_remove"), Qt::LeftButton);
    REQUIRE(table.chosen.size() == 1);
    CHECK_FALSE(table.chosen[0]);

    // Who changes the price alone leaves the end where it is.
    DealTable dearer({"Orange", 3990, 60}, running);
    dearer.find<QLineEdit>("deal_price").setText("35");
    QTest::mouseClick(&dearer.find("deal_show"), Qt::LeftButton);
    REQUIRE(dearer.chosen.size() == 1);
    CHECK(dearer.chosen[0] == DealWish{{3500}, 100, 70, std::nullopt});

    DealTable empty({"Orange", 3990, 0}, {});
    QTest::keyClicks(&empty.find("deal_price"), "10");
    CHECK_FALSE(empty.isReady());
    CHECK(empty.find("deal_price").accessibleDescription() == "It is sold out.");
}

TEST_CASE("what is explained tells its deal while one holds", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.showOnAir();
    auto& panel = desk.find<FeaturedPanel>("featured");
    auto& words = desk.find("featured_deal");
    CHECK_FALSE(words.isVisible());
    panel.showDeal(FeaturedDeal{3490, 82, 100, std::chrono::seconds(252)});
    CHECK(words.accessibleName() == "Flash deal: 82 of 100 left, 00:04:12");
    CHECK(desk.find<QLabel>("featured_price").text() == "¥34.90");
    panel.showDeal(FeaturedDeal{3490, 0, 100, std::chrono::seconds(252)});
    CHECK(words.accessibleName() == "The flash deal is sold out");
    CHECK(desk.find<QLabel>("featured_price").text() == "¥39.90");
    ProductRow sold_out = someProducts(UiLanguage::English).first();
    sold_out.stock = 0;
    sold_out.is_stock_low = true;
    panel.show(sold_out);
    CHECK(desk.find("featured_stock").accessibleName() == "Sold out");
}
