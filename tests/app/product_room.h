// The Products page with a real shop behind it, driven by keys and presses.
#pragma once

#include "app/pages/products/product_desk.h"
#include "app/pages/products/product_form.h"
#include "app/pages/products/products_page.h"
#include "catalog/shop.h"
#include "tests/app/desk_fixture.h"
#include "tests/support/temporary_folder.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace xb::app {

// The value, or what the shop refused as a thrown failure of the test.
template <class T>
T must(catalog::Result<T> result) {
    if (!result) throw std::runtime_error("the shop refused: " + result.error().detail);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

struct ProductRoom {
    // Oranges of Wei (two SKUs) and rice of Lan, on the page.
    explicit ProductRoom(UiLanguage language = UiLanguage::English);

    catalog::ProductId addProduct(const std::string& title, catalog::ProducerId producer);
    catalog::SkuId addSku(catalog::ProductId product, const std::string& code,
                          const std::string& spec, std::int64_t price_fen, std::int64_t stock);
    std::int64_t priceOf(catalog::SkuId sku);
    std::int64_t stockOf(catalog::SkuId sku);
    catalog::ProductStatus statusOf(catalog::ProductId product);

    // The one that is shown: a form that was filled anew may still hold the old ones.
    template <class Widget = QWidget>
    Widget* shownOrNull(const QString& name) {
        for (auto* one : window.window->findChildren<Widget*>(name)) {
            if (one->isVisible()) return one;
        }
        return nullptr;
    }
    template <class Widget = QWidget>
    Widget& shown(const QString& name) {
        auto* one = shownOrNull<Widget>(name);
        if (one == nullptr) throw std::runtime_error("not shown: " + name.toStdString());
        return *one;
    }
    int rowCount() const { return window.shelf.rowCount(); }
    void waitForRows(int count);
    // Waits until the button can be pressed, then presses it.
    void press(const QString& name);
    void type(const QString& name, const QString& text);
    void tick(const QString& title);
    // Opens a product by a press on its row, and waits for its form.
    void open(catalog::ProductId product);
    // A PNG of one colour.
    QString photoFile(const std::string& name, const char* colour);

    xb::tests::TemporaryFolder folder;
    std::unique_ptr<catalog::Shop> shop;
    catalog::ProducerId wei, lan;
    catalog::ProductId oranges, rice;
    catalog::SkuId small_box, large_box, bag;
    std::optional<catalog::SkuId> explained;  // on the picture
    DeskFixture window;
    std::unique_ptr<ProductDesk> desk;
    QStringList problems;
    int shop_changes = 0;
};

}  // namespace xb::app
