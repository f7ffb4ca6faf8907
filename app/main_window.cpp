#include "app/main_window.h"

#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/top_bar.h"
#include "app/pages/orders/orders_page.h"
#include "app/pages/products/products_page.h"
#include "app/pages/sales/sales_page.h"
#include "app/pages/settings/settings_room.h"
#include "app/text_size.h"
#include "app/widgets/banner.h"
#include "app/widgets/rail_button.h"

#include <QButtonGroup>
#include <QCloseEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace xb::app {

namespace {
constexpr int rail_px = 76;
// Where room is scarce: its share of the width, and never too narrow for its words.
constexpr int least_rail_px = 56;
constexpr int rail_share = 18;
constexpr int rail_edges_px = 4;
constexpr int narrow_window_px = 1180;

// A page that needs more room than a small window has can be scrolled both ways.
QWidget* scrolled(QWidget* page) {
    auto* scroll = new QScrollArea;
    scroll->setObjectName(page->objectName() + QStringLiteral("_scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}
}  // namespace

MainWindow::MainWindow(const Theme& theme, const DeskModels& models, const Settings& settings)
    : top_bar_(new TopBar(theme, this)),
      banner_(new Banner(theme, this)),
      bottom_bar_(new BottomBar(theme, this)),
      pages_(new QStackedWidget(this)),
      live_(new LivePage(theme, models.products, models.live_orders, models.photos, this)),
      products_(new ProductsPage(theme, models.shelf, models.photos, this)),
      orders_(new OrdersPage(theme, models.all_orders, models.photos, this)),
      sales_(new SalesPage(theme, this)),
      settings_(new SettingsRoom(theme, settings, this)),
      rail_(new QButtonGroup(this)) {
    setObjectName("main_window");
    setWindowIcon(QIcon(QStringLiteral(":/icons/xiangbo.png")));
    for (QWidget* page : {static_cast<QWidget*>(live_), static_cast<QWidget*>(products_),
                          static_cast<QWidget*>(orders_), static_cast<QWidget*>(sales_),
                          static_cast<QWidget*>(settings_)}) {
        pages_->addWidget(page == live_ ? page : scrolled(page));
    }
    arrange(theme);
    retranslate();
    resize(1366, 768);
    openPage(PageId::Live);
}

SettingsPage& MainWindow::settings() {
    return settings_->page();
}

void MainWindow::arrange(const Theme& theme) {
    auto* desk = new QWidget(this);
    desk->setObjectName("desk");
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeRail(theme));
    middle->addWidget(pages_, 1);
    auto* column = new QVBoxLayout(desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top_bar_);
    column->addWidget(banner_);
    column->addLayout(middle, 1);
    column->addWidget(bottom_bar_);
    setCentralWidget(desk);
}

QWidget* MainWindow::makeRail(const Theme& theme) {
    auto* rail = new QFrame(this);
    rail->setObjectName("rail");
    rail->setFixedWidth(rail_px);
    rail_column_ = rail;
    sizeByHand(*rail);
    auto* column = new QVBoxLayout(rail);
    column->setContentsMargins(0, 10, 1, 10);
    column->setSpacing(4);
    const std::array pages{"live", "products", "orders", "sales", "settings"};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        auto* button = new RailButton(theme, pages.at(i), rail);
        button->setObjectName(QStringLiteral("rail_%1").arg(pages.at(i)));
        rail_->addButton(button, static_cast<int>(i));
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
    connect(rail_, &QButtonGroup::idClicked, this,
            [this](int id) { openPage(static_cast<PageId>(id)); });
    return rail;
}

void MainWindow::openPage(PageId page) {
    rail_->button(static_cast<int>(page))->setChecked(true);
    pages_->setCurrentIndex(static_cast<int>(page));
    bottom_bar_->setVisible(page == PageId::Live || is_on_air_);
    emit pageOpened(page);
}

void MainWindow::setOnAir(bool is_on_air) {
    is_on_air_ = is_on_air;
    bottom_bar_->setVisible(pages_->currentIndex() == static_cast<int>(PageId::Live) || is_on_air);
    settings_->setOnAir(is_on_air);
}

void MainWindow::retranslate() {
    setWindowTitle(tr("Xiangbo Studio"));
    const std::array words{tr("Live"), tr("Products"), tr("Orders"), tr("Sales"), tr("Settings")};
    for (std::size_t i = 0; i < words.size(); ++i) {
        QAbstractButton* button = rail_->button(static_cast<int>(i));
        button->setText(words.at(i));
        button->setAccessibleName(words.at(i));
        button->setToolTip(words.at(i));
    }
    fitBars();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    // With the text, which may have another size.
    if (event->type() == QEvent::StyleChange) fitBars();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    fitBars();
}

void MainWindow::fitBars() {
    const bool is_narrow = width() < textPx(narrow_window_px);
    top_bar_->setNarrow(is_narrow);
    bottom_bar_->setNarrow(is_narrow);
    const int narrow_px = std::clamp(width() / rail_share, least_rail_px, textPx(rail_px));
    rail_column_->setFixedWidth(is_narrow ? narrow_px : textPx(rail_px));
    QVector<RailButton*> buttons;
    for (QAbstractButton* button : rail_->buttons())
        buttons << static_cast<RailButton*>(button);
    int word_px = textPx(measure::small_font_px);
    for (RailButton* button : buttons) {
        button->setMostWidth(is_narrow ? narrow_px - rail_edges_px : 0);
        word_px = std::min(word_px, button->fittingPx());
    }
    for (RailButton* button : buttons)
        button->setWordPx(word_px);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->ignore();
    emit closeAsked();
}

}  // namespace xb::app
