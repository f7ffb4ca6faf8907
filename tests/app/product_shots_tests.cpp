// Pictures of the Products page, to be looked at.
#include "tests/app/product_room.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;

namespace {
constexpr int patient_ms = 30'000;
}

// Not a check: writes pictures of the page to the folder XB_DESK_SHOTS, to be looked at.
TEST_CASE("pictures of the Products page", "[.shots]") {
    const QString folder = QString::fromLocal8Bit(qgetenv("XB_DESK_SHOTS"));
    REQUIRE_FALSE(folder.isEmpty());
    const bool is_large = qEnvironmentVariable("QT_SCALE_FACTOR") == "1.5";
    for (const auto& [language, name] :
         {std::pair(UiLanguage::Chinese, "zh"), std::pair(UiLanguage::English, "en")}) {
        ProductRoom room(language);
        QObject::connect(&room.window.photos, &PhotoShelf::wanted, [&room](const QString& key) {
            room.window.photos.put(key, QImage(key).scaledToWidth(176));
        });
        const auto photo_folder = qgetenv("XB_DESK_PHOTOS").toStdString();
        for (const auto& [product, file] : {std::pair(room.oranges, "/orange-5kg.png"),
                                            std::pair(room.rice, "/quinoa-1kg.png")}) {
            const auto kept = room.shop->photos().add(photo_folder + file);
            if (kept) must(room.shop->shelfEditor().setPhotos(product, {*kept}, "test"));
        }
        room.desk->refresh();
        room.waitForRows(2);
        room.window.window->resize(is_large ? QSize(910, 512) : QSize(1366, 768));
        for (const auto& [theme, theme_name] :
             {std::pair(ThemeId::Light, "light"), std::pair(ThemeId::Dark, "dark")}) {
            useDesk(theme, language);
            const auto shoot = [&, theme_name = theme_name, name = name](const char* what) {
                QApplication::processEvents();
                QWidget* shown = QApplication::activeModalWidget();
                (shown == nullptr ? room.window.window.get() : shown)
                    ->grab()
                    .save(QStringLiteral("%1/%2_%3_%4_%5.png")
                              .arg(folder, what, name, theme_name, is_large ? "150" : "100"));
            };
            room.window.window->products().showForm(false);
            shoot("table");
            room.press("products_view_1");
            shoot("grid");
            room.press("products_view_0");
            if (is_large) {
                ProductsPage narrow(deskTheme(), room.window.shelf, room.window.photos);
                narrow.resize(834, 460);
                narrow.show();
                QApplication::processEvents();
                narrow.grab().save(QStringLiteral("%1/narrow_list_%2.png").arg(folder, name));
                narrow.showForm(true);
                QApplication::processEvents();
                narrow.grab().save(QStringLiteral("%1/narrow_form_%2.png").arg(folder, name));
            }
            room.press("products_new");
            shoot("new");
            room.type("form_name", "A");
            shoot("faults");
            room.press("form_close");
            room.press("form_drop");
            room.open(room.oranges);
            shoot("form");
            auto* bar = room.window.find<QScrollArea>("form_scroll").verticalScrollBar();
            bar->setValue(bar->maximum() / 2);
            shoot("form_middle");
            room.press("sku_more");
            room.press("form_more");
            QApplication::processEvents();
            bar->setValue(bar->maximum());
            shoot("form_end");
            room.press("form_more");
            room.press("sku_stock");
            REQUIRE(QTest::qWaitFor([&] { return room.shownOrNull("stock_dialog") != nullptr; },
                                    patient_ms));
            shoot("stock");
            room.press("stock_keep");
            room.press("form_lot_add");
            shoot("lot");
            room.press("lot_keep");
            room.press("form_close");
            room.press("products_tick_all");
            room.press("products_price");
            room.type("bulk_value", "-10");
            shoot("bulk");
            room.press("bulk_keep");
            room.press("products_tick_all");
        }
    }
}
