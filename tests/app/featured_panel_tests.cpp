// The product that is explained now, as the Live page says it.
#include "app/pages/live/live_page.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <catch2/catch.hpp>

using namespace xb::app;
using xb::catalog::SkuId;

TEST_CASE("every talking point can be read, however many there are", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ProductRow product = *desk.products.find(SkuId{2});
    product.talking_points.clear();
    for (int i = 1; i <= 23; ++i)
        product.talking_points << QStringLiteral("Point %1 of the harvest").arg(i);
    desk.window->live().showFeatured(product);
    QApplication::processEvents();
    auto& points = desk.find<QLabel>("featured_points");
    CHECK(points.text().count('\n') == 22);
    CHECK(points.text().endsWith("23 Point 23 of the harvest"));
    auto& bar = *desk.find<QScrollArea>("featured_points_scroll").verticalScrollBar();
    CHECK(bar.maximum() > 0);
    bar.setValue(bar.maximum());
    CHECK(points.visibleRegion().boundingRect().bottom() == points.rect().bottom());
    product.talking_points[0] = "Another harvest";
    desk.window->live().showFeatured(product);
    CHECK(bar.value() == 0);
    CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
}
