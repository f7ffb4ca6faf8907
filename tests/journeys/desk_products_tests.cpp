// A farmer's evening at the desk, through the real window with a real shop and a real session
// behind it: a new product with a dropped photo stands on the shelf of the Live page; prices
// changed in bulk are there too, and one Undo takes them back.
#include "app/application.h"
#include "app/desk.h"
#include "app/pages/products/photo_row.h"
#include "app/pages/products/product_form.h"
#include "app/pages/products/products_page.h"
#include "tests/app/desk_application.h"
#include "tests/support/temporary_folder.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;

namespace {

namespace catalog = xb::catalog;

constexpr int patient_ms = 60'000;
const QColor photo_colour("#2fa04c");

struct RealDesk {
    RealDesk() {
        useDesk(ThemeId::Light, UiLanguage::English);
        Settings settings;
        settings.window_language = UiLanguage::English;
        settings.theme = ThemeChoice::Light;
        settings.canvas_width_px = 360;
        settings.canvas_height_px = 640;
        settings.frames_per_second = 15;
        settings.camera = "none";
        auto opened = Application::open({folder / "shop", true}, "test",
                                        {XB_RESOURCES "/sql", XB_RESOURCES "/demo"});
        if (!opened) throw std::runtime_error(opened.error().toStdString());
        application = std::move(*opened);
        desk = std::make_unique<Desk>(DeskParts{application->shop(),
                                                application->session(),
                                                application->folder(),
                                                settings,
                                                {},
                                                {},
                                                {}});
        desk->show();
        REQUIRE(QTest::qWaitForWindowExposed(&desk->window(), patient_ms));
        desk->window().activateWindow();
    }

    template <class Widget = QWidget>
    Widget& find(const char* name) {
        auto* found = desk->window().findChild<Widget*>(name);
        if (found == nullptr) throw std::runtime_error(std::string("no widget ") + name);
        return *found;
    }
    void press(const char* name) {
        auto& button = find<QAbstractButton>(name);
        REQUIRE(
            QTest::qWaitFor([&] { return button.isEnabled() && button.isVisible(); }, patient_ms));
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    void type(const char* name, const QString& text) {
        auto& field = find(name);
        field.setFocus();
        QTest::keyClicks(&field, text);
    }
    // The row of the Live page's shelf that has this title; -1 for none.
    int shelfRow(const QString& title) {
        const auto* model = find<QListView>("shelf_list").model();
        for (int i = 0; i < model->rowCount(); ++i) {
            const auto row = model->index(i, 0).data(ProductListModel::RowRole).value<ProductRow>();
            if (row.title == title) return i;
        }
        return -1;
    }
    qint64 shelfPrice(const QString& title) {
        const int row = shelfRow(title);
        if (row < 0) return -1;
        const auto* model = find<QListView>("shelf_list").model();
        return model->index(row, 0).data(ProductListModel::RowRole).value<ProductRow>().price_fen;
    }
    // Real pixels of the screen that are of the photo's colour.
    int photoPixels() {
        const QImage shot = desk->window().screen()->grabWindow(desk->window().winId()).toImage();
        int count = 0;
        for (int y = 0; y < shot.height(); ++y) {
            for (int x = 0; x < shot.width(); ++x) {
                if (shot.pixelColor(x, y) == photo_colour) ++count;
            }
        }
        return count;
    }
    void drop(const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        auto* row = desk->window().findChild<PhotoRow*>();
        REQUIRE(row != nullptr);
        QDragEnterEvent enter(row->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(row, &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent dropped(row->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(row, &dropped);
    }

    xb::tests::TemporaryFolder folder;
    std::unique_ptr<Application> application;
    std::unique_ptr<Desk> desk;
};

}  // namespace

TEST_CASE(
    "a farmer's new product with a photo is on the shelf, and a bulk price goes and comes back",
    "[journey]") {
    RealDesk room;
    QImage photo(400, 400, QImage::Format_RGB32);
    photo.fill(photo_colour);
    const auto file = QString::fromStdString((room.folder / "plum.png").string());
    REQUIRE(photo.save(file));

    room.press("rail_products");
    room.press("products_new");
    room.drop(file);
    room.type("form_name", "Green plum");
    auto& producer = room.find<QComboBox>("form_producer");
    REQUIRE(QTest::qWaitFor([&] { return producer.count() > 2; }, patient_ms));
    QTest::keyClick(&producer, Qt::Key_End);
    room.type("sku_spec", "1 kg");
    room.type("sku_price", "25");
    room.type("sku_first_stock", "40");
    REQUIRE(QTest::qWaitFor(
        [&] { return room.find<QAbstractItemView>("form_photos").model()->rowCount() == 1; },
        patient_ms));
    room.press("form_save");
    REQUIRE(QTest::qWaitFor([&] { return room.shelfPrice("Green plum") == 2500; }, patient_ms));
    room.press("form_close");

    room.press("rail_live");
    room.type("shelf_search", "plum");
    REQUIRE(QTest::qWaitFor([&] { return room.photoPixels() > 44 * 44 / 2; }, patient_ms));

    room.press("rail_products");
    room.type("products_search", "plum");
    REQUIRE(QTest::qWaitFor(
        [&] { return room.find<QListView>("products_list").model()->rowCount() == 1; },
        patient_ms));
    room.press("products_tick_all");
    room.press("products_price");
    room.type("bulk_value", "20");
    room.press("bulk_confirm");
    REQUIRE(QTest::qWaitFor([&] { return room.shelfPrice("Green plum") == 3000; }, patient_ms));
    room.press("products_undo");
    REQUIRE(QTest::qWaitFor([&] { return room.shelfPrice("Green plum") == 2500; }, patient_ms));

    room.press("products_hide");
    REQUIRE(QTest::qWaitFor([&] { return room.shelfRow("Green plum") < 0; }, patient_ms));
}
