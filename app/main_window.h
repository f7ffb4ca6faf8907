// The desk's window: top bar, rail of pages, the pages, bottom bar. Lays out and nothing else.
#pragma once

#include "app/settings/settings.h"
#include "app/theme.h"

#include <QMainWindow>
#include <QVector>

class QButtonGroup;
class QStackedWidget;

namespace xb::app {

class Banner;
class BottomBar;
class LivePage;
class OrderListModel;
class OrdersPage;
class PhotoShelf;
class ProductListModel;
class ProductsPage;
class RailButton;
class SalesPage;
class SettingsPage;
class SettingsRoom;
class ShelfModel;
class TopBar;

enum class PageId { Live, Products, Orders, Sales, Settings };

// The lists that the pages show; all of them outlive the window.
struct DeskModels {
    ProductListModel& products;
    OrderListModel& live_orders;
    OrderListModel& all_orders;
    PhotoShelf& photos;
    ShelfModel& shelf;
};

class MainWindow : public QMainWindow {
    Q_OBJECT

 public:
    // `theme` outlives the window; after it has changed, `applyTheme` repaints all.
    MainWindow(const Theme& theme, const DeskModels& models, const Settings& settings);

    TopBar& topBar() { return *top_bar_; }
    BottomBar& bottomBar() { return *bottom_bar_; }
    Banner& banner() { return *banner_; }
    LivePage& live() { return *live_; }
    ProductsPage& products() { return *products_; }
    OrdersPage& orders() { return *orders_; }
    SalesPage& sales() { return *sales_; }
    SettingsPage& settings();
    SettingsRoom& settingsRoom() { return *settings_; }

    void openPage(PageId page);
    // The bottom bar stands on the Live page, and on every page while on air.
    void setOnAir(bool is_on_air);

 signals:
    void pageOpened(xb::app::PageId page);
    // The person wants the window gone; it stays until it is told to go.
    void closeAsked();

 protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    QWidget* makeRail(const Theme& theme);
    void fitBars();
    void arrange(const Theme& theme);
    void retranslate();

    bool is_on_air_ = false;
    TopBar* top_bar_;
    Banner* banner_;
    BottomBar* bottom_bar_;
    QStackedWidget* pages_;
    LivePage* live_;
    ProductsPage* products_;
    OrdersPage* orders_;
    SalesPage* sales_;
    SettingsRoom* settings_;
    QButtonGroup* rail_;
    QWidget* rail_column_ = nullptr;
};

}  // namespace xb::app
