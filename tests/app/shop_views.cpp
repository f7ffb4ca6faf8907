#include "tests/app/shop_views.h"

#include "app/pages/exchange/import_dialog.h"
#include "app/pages/orders/export_dialog.h"
#include "app/pages/orders/harvest_dialog.h"
#include "app/pages/orders/match_dialog.h"
#include "app/pages/orders/order_detail_panel.h"
#include "app/pages/orders/orders_page.h"
#include "app/pages/orders/refund_dialog.h"
#include "app/pages/orders/return_dialog.h"
#include "app/pages/products/brand_dialog.h"
#include "app/pages/products/channels_dialog.h"
#include "app/pages/products/lot_dialog.h"
#include "app/pages/products/producer_dialog.h"
#include "app/pages/products/product_form.h"
#include "app/pages/products/products_page.h"
#include "app/pages/products/waitlist_dialog.h"
#include "app/pages/sales/correction_dialog.h"
#include "app/pages/sales/payout_dialog.h"
#include "app/pages/sales/platform_dialog.h"
#include "app/pages/sales/sales_page.h"
#include "app/pages/sales/terms_dialog.h"
#include "app/widgets/banner.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/shop_rows.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <memory>

namespace xb::app {

namespace {

// Twice: a layout may ask for another round. What is thrown away goes only where a loop of events
// comes round, and this is none.
void settle() {
    QApplication::processEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::processEvents();
}

QString doneIn(UiLanguage language) {
    return language == UiLanguage::Chinese ? QStringLiteral("14 个订单 → 已打包")
                                           : QStringLiteral("14 orders → Packed");
}

QString troubleIn(UiLanguage language) {
    return language == UiLanguage::Chinese
               ? QStringLiteral("磁盘满了。订单都已存好；请腾出空间再开播。")
               : QStringLiteral(
                     "The disk is full. All orders are kept; make room before going "
                     "live again.");
}

void lookAtNewForm(DeskFixture& desk, const LookAtView& look) {
    ProductsPage& page = desk.window->products();
    desk.window->openPage(PageId::Products);
    page.form().showNew();
    page.showForm(true);
    settle();
    look("product_form", *desk.window);
    page.showForm(false);
    desk.window->openPage(PageId::Live);
}

void lookAtGrid(DeskFixture& desk, const LookAtView& look) {
    desk.window->openPage(PageId::Products);
    desk.find<QAbstractButton>("products_view_1").click();
    settle();
    look("products_grid", *desk.window);
    desk.find<QAbstractButton>("products_view_0").click();
    desk.window->openPage(PageId::Live);
}

// As it opens with a press on its row.
void lookAtOrder(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    desk.window->openPage(PageId::Orders);
    settle();
    auto& list = desk.find<QListView>("orders_list");
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(200, 20));
    desk.window->orders().detail().show(someOrderDetail(language));
    settle();
    look("orders_open", *desk.window);
    auto& back = desk.find<QAbstractButton>("order_detail_back");
    if (back.isVisible()) back.click();
    desk.window->orders().detail().clear();
    desk.window->openPage(PageId::Live);
}

std::unique_ptr<ImportDialog> importDialog(UiLanguage language, QWidget* parent) {
    auto dialog = std::make_unique<ImportDialog>("/home/wei/orders.csv", parent);
    catalog::ImportReport report;
    std::vector<catalog::RowNote> seen;
    for (const auto outcome : {catalog::RowOutcome::Accepted, catalog::RowOutcome::Refused}) {
        catalog::RowNote note;
        note.line = note.last_line = 2;
        note.outcome = outcome;
        if (outcome == catalog::RowOutcome::Refused) {
            note.reason = catalog::RowReason::QuantityWrong;
            note.heading = language == UiLanguage::Chinese ? "数量" : "quantity";
        }
        note.key = "A1001";
        seen.push_back(note);
    }
    report.notes = {seen.back()};
    report.entries.accepted = 1;
    report.entries.refused = 1;
    dialog->showReport(report, seen);
    return dialog;
}

// All ticked, with what was done before and its way back.
void lookAtTicks(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    desk.window->openPage(PageId::Orders);
    desk.all_orders.checkAll(true);
    desk.window->orders().showDone(doneIn(language), true);
    settle();
    look("orders_ticked", *desk.window);
    desk.all_orders.checkAll(false);
    desk.window->orders().showDone({}, false);
    desk.window->openPage(PageId::Products);
    desk.shelf.checkAll(true);
    desk.window->products().showDone(doneIn(language), true);
    settle();
    look("products_ticked", *desk.window);
    desk.shelf.checkAll(false);
    desk.window->products().showDone({}, false);
    desk.window->banner().tell(Tone::Bad, troubleIn(language));
    settle();
    look("products_banner", *desk.window);
    desk.window->banner().hide();
}

void lookAtTrouble(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    desk.window->openPage(PageId::Orders);
    settle();
    auto& list = desk.find<QListView>("orders_list");
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(200, 20));
    desk.window->orders().detail().show(someTroubledOrder(language));
    settle();
    look("orders_trouble", *desk.window);
    auto* bar = desk.find<QScrollArea>("order_detail_scroll").verticalScrollBar();
    bar->setValue(bar->maximum());
    settle();
    look("orders_trouble_end", *desk.window);
    auto& back = desk.find<QAbstractButton>("order_detail_back");
    if (back.isVisible()) back.click();
    desk.window->orders().detail().clear();
}

void lookAtForm(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    ProductsPage& page = desk.window->products();
    desk.window->openPage(PageId::Products);
    page.form().setProducers(someProducers(language));
    page.form().setBrands(someBrands(language));
    page.form().show(someProductDetail(language));
    page.showForm(true);
    settle();
    look("product_form_filled", *desk.window);
    desk.find<QAbstractButton>("sku_more").click();
    desk.find<QAbstractButton>("form_more").click();
    settle();
    auto* bar = desk.find<QScrollArea>("form_scroll").verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    settle();
    look("product_form_size", *desk.window);
    bar->setValue(bar->maximum());
    settle();
    look("product_form_end", *desk.window);
    desk.find<QAbstractButton>("form_more").click();
    page.form().showNew();
    page.showForm(false);
}

void lookAtSales(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    SalesPage& page = desk.window->sales();
    desk.window->openPage(PageId::Sales);
    page.showBalances(someBalances(language));
    page.showRange(someRange(language));
    for (int side = 0; side < 4; ++side) {
        desk.find<QAbstractButton>(QStringLiteral("sales_side_%1").arg(side)).click();
        settle();
        look(QStringLiteral("sales_side_%1").arg(side), *desk.window);
    }
    page.showRange(someDay(language));
    settle();
    look("sales_day", *desk.window);
    const BroadcastView broadcast = someBroadcast(language);
    page.showBroadcasts({broadcast.broadcast});
    page.openBroadcast(broadcast.broadcast);
    page.showBroadcast(broadcast);
    page.showDone(doneIn(language));
    settle();
    look("sales_broadcast", *desk.window);
}

void lookAtOrderDialogs(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    QWidget* parent = desk.window.get();
    const auto show = [&look](const char* name, std::unique_ptr<QDialog> dialog) {
        dialog->show();
        settle();
        look(name, *dialog);
    };
    const OrderDetail order = someTroubledOrder(language);
    auto match = std::make_unique<MatchDialog>(
        MatchQuestion{order.channel, order.lines.last(), 37, false}, parent);
    match->showGoods(someChoices(language));
    show("dialog_match", std::move(match));
    show("dialog_refund_sent", std::make_unique<RefundDialog>(order, parent));
    show("dialog_return", std::make_unique<ReturnDialog>(order, parent));
    show("dialog_harvest", std::make_unique<HarvestDialog>(someHarvests(language), parent));
    auto exporting = std::make_unique<ExportDialog>(true, parent);
    exporting->findChild<QAbstractButton*>("export_buyers")->click();
    show("dialog_export", std::move(exporting));
    show("dialog_import", importDialog(language, parent));
}

void lookAtProductDialogs(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    QWidget* parent = desk.window.get();
    const auto show = [&look](const char* name, std::unique_ptr<QDialog> dialog) {
        dialog->show();
        settle();
        look(name, *dialog);
    };
    const QString title = someShelf(language).first().title;
    show("dialog_producer",
         std::make_unique<ProducerDialog>(someProducers(language).front(), parent));
    show("dialog_brand", std::make_unique<BrandDialog>(someBrands(language).front(), parent));
    show("dialog_lot_known",
         std::make_unique<LotDialog>(title, someProductDetail(language).lots.back(), parent));
    show("dialog_channels", std::make_unique<ChannelsDialog>(someChannels(language), parent));
    auto waiting = std::make_unique<WaitlistDialog>(someWaiting(language), parent);
    waiting->findChild<QAbstractItemView*>("waitlist_entries")
        ->setCurrentIndex(
            waiting->findChild<QAbstractItemView*>("waitlist_entries")->model()->index(0, 0));
    show("dialog_waitlist", std::move(waiting));
}

void lookAtSalesDialogs(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    QWidget* parent = desk.window.get();
    const auto show = [&look](const char* name, std::unique_ptr<QDialog> dialog) {
        dialog->show();
        settle();
        look(name, *dialog);
    };
    auto payout = std::make_unique<PayoutDialog>(someUnpaid(language), parent);
    payout->showAccount({1}, "6222 0202 0001 2345");
    show("dialog_payout", std::move(payout));
    show("dialog_terms",
         std::make_unique<TermsDialog>(catalog::SettlementTerms{8000, 20, 15}, parent));
    show("dialog_correction", std::make_unique<CorrectionDialog>(someProducers(language), parent));
    auto platforms = std::make_unique<PlatformDialog>(parent);
    platforms->add(somePlatformPage());
    show("dialog_platforms", std::move(platforms));
}

}  // namespace

void lookAtShop(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    lookAtNewForm(desk, look);
    lookAtGrid(desk, look);
    lookAtOrder(desk, language, look);
    lookAtTicks(desk, language, look);
    lookAtTrouble(desk, language, look);
    lookAtForm(desk, language, look);
    lookAtSales(desk, language, look);
    lookAtOrderDialogs(desk, language, look);
    lookAtProductDialogs(desk, language, look);
    lookAtSalesDialogs(desk, language, look);
    desk.window->openPage(PageId::Live);
}

}  // namespace xb::app
