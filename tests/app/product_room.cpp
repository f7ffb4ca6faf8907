#include "tests/app/product_room.h"

#include <QComboBox>
#include <QImage>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

namespace xb::app {

namespace {
constexpr int patient_ms = 30'000;
}

ProductRoom::ProductRoom(UiLanguage language) : window(ThemeId::Light, language) {
    catalog::ShopSettings settings;
    settings.folder = folder / "shop";
    settings.sql_folder = XB_SQL_FOLDER;
    shop = must(catalog::Shop::open(settings, {}));
    wei = must(shop->products().addProducer({"Wei", "Sicun", "", 800, ""}));
    lan = must(shop->products().addProducer({"Lan", "Xiangzhou", "", 800, ""}));
    oranges = addProduct("Fertile orange", wei);
    small_box = addSku(oranges, "ORANGE-5", "5 kg", 3990, 100);
    large_box = addSku(oranges, "ORANGE-10", "10 kg", 6990, 50);
    rice = addProduct("Fragrant rice", lan);
    bag = addSku(rice, "RICE-10", "10 kg", 8800, 3);
    desk = std::make_unique<ProductDesk>(*shop, window.window->products(), window.shelf,
                                         [this] { return explained; });
    QObject::connect(desk.get(), &ProductDesk::failed,
                     [this](const QString& sentence) { problems << sentence; });
    QObject::connect(desk.get(), &ProductDesk::shopChanged, [this] { ++shop_changes; });
    window.window->openPage(PageId::Products);
    desk->refresh();
    waitForRows(2);
    auto& producers = window.find<QComboBox>("products_producer");
    REQUIRE(QTest::qWaitFor([&] { return producers.count() == 3; }, patient_ms));
}

catalog::ProductId ProductRoom::addProduct(const std::string& title, catalog::ProducerId producer) {
    catalog::ProductDraft product;
    product.producer = producer;
    product.title = title;
    return must(shop->products().addProduct(product));
}

catalog::SkuId ProductRoom::addSku(catalog::ProductId product, const std::string& code,
                                   const std::string& spec, std::int64_t price_fen,
                                   std::int64_t stock) {
    catalog::SkuDraft draft;
    draft.code = code;
    draft.spec = spec;
    draft.price = draft.list_price = {price_fen};
    draft.low_stock_threshold = 5;
    const auto sku = must(shop->products().addSku(product, draft));
    if (stock > 0) must(shop->stock().receive(sku, stock, "test"));
    return sku;
}

std::int64_t ProductRoom::priceOf(catalog::SkuId sku) {
    return must(shop->products().findSku(sku)).price.fen;
}

std::int64_t ProductRoom::stockOf(catalog::SkuId sku) {
    return must(shop->stock().onHand(sku));
}

catalog::ProductStatus ProductRoom::statusOf(catalog::ProductId product) {
    return must(shop->shelfReader().product(product)).product.status;
}

void ProductRoom::waitForRows(int count) {
    REQUIRE(QTest::qWaitFor([&] { return rowCount() == count; }, patient_ms));
}

void ProductRoom::press(const QString& name) {
    QAbstractButton* button = nullptr;
    REQUIRE(QTest::qWaitFor(
        [&] {
            button = shownOrNull<QAbstractButton>(name);
            return button != nullptr && button->isEnabled();
        },
        patient_ms));
    // A form may be longer than the page: what is pressed is what lies there.
    QTest::mouseClick(button, Qt::LeftButton);
}

void ProductRoom::type(const QString& name, const QString& text) {
    auto& field = shown(name);
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&field, Qt::Key_Delete);
    QTest::keyClicks(&field, text);
}

void ProductRoom::tick(const QString& title) {
    for (int i = 0; i < rowCount(); ++i) {
        if (window.shelf.row(i).title != title) continue;
        auto& list = window.find<QListView>("products_list");
        list.setCurrentIndex(window.shelf.index(i));
        QTest::keyClick(&list, Qt::Key_Space);
        return;
    }
    FAIL("no such row: " + title.toStdString());
}

void ProductRoom::open(catalog::ProductId product) {
    auto& list = window.find<QListView>("products_list");
    const int row = window.shelf.indexOf(product);
    REQUIRE(row >= 0);
    const QRect place = list.visualRect(window.shelf.index(row));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place.center());
    ProductForm& form = window.window->products().form();
    REQUIRE(
        QTest::qWaitFor([&] { return form.isVisible() && form.product() == product; }, patient_ms));
}

QString ProductRoom::photoFile(const std::string& name, const char* colour) {
    const QString file = QString::fromStdString((folder / name).string());
    QImage image(320, 240, QImage::Format_RGB32);
    image.fill(QColor(colour));
    REQUIRE(image.save(file));
    return file;
}

}  // namespace xb::app
