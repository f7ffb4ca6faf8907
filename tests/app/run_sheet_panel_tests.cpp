// The run sheet on the Live page and the dialog that plans it, driven by presses and keys.
#include "app/pages/live/featured_panel.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/plan_dialog.h"
#include "app/pages/live/run_sheet_list.h"
#include "app/pages/live/run_sheet_panel.h"
#include "app/pages/live/run_sheet_words.h"
#include "app/widgets/act_tile.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"

#include <QApplication>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <catch2/catch.hpp>

#include <chrono>
#include <memory>
#include <utility>

using namespace xb::app;
using xb::catalog::Money;
using xb::catalog::PlanDraft;
using xb::catalog::PlanId;
using xb::catalog::RunSheetItem;
using xb::catalog::SkuId;

namespace {

constexpr int patient_ms = 20'000;

void press(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton);
}

// Four of the window's products, the second with a price and points of its own.
std::vector<RunSheetItem> someItems() {
    std::vector<RunSheetItem> items;
    for (const std::int64_t sku : {1, 2, 3, 4}) {
        RunSheetItem item;
        item.sku = SkuId{sku};
        item.minutes = 5 * sku;
        items.push_back(item);
    }
    items[1].deal_price = Money{7900};
    items[1].deal_quota = 300;
    items[1].talking_points = {"Cook a pot on air"};
    return items;
}

struct PlannedDesk : DeskFixture {
    explicit PlannedDesk(UiLanguage language = UiLanguage::English, ThemeId theme = ThemeId::Light)
        : DeskFixture(theme, language), panel(window->live().runSheet()), model(panel.model()) {
        model.load(someItems(), someProducts(language));
        panel.showPlan(PlanTitle{PlanId{5}, "Friday at eight", 1'795'000'000'000, false});
        QApplication::processEvents();
    }
    void explain(std::size_t index) {
        const int id = model.sheet().lines().at(index).id;
        model.mark([id](RunSheet& sheet) { sheet.explain(id, std::chrono::steady_clock::now()); });
    }
    QList<qint64> skus() const {
        QList<qint64> order;
        for (const RunSheetLine& line : model.sheet().lines())
            order << line.item.sku.value;
        return order;
    }

    RunSheetPanel& panel;
    RunSheetModel& model;
};

struct OpenDialog {
    explicit OpenDialog(PlannedDesk& desk, PlanDialog::Kind kind = PlanDialog::Kind::Change) {
        PlanDraft plan;
        plan.title = "Friday at eight";
        plan.planned_at = {1'795'000'000'000};
        plan.items = someItems();
        dialog = std::make_unique<PlanDialog>(
            PlanDialogParts{deskTheme(),
                            desk.products,
                            desk.photos,
                            {{"host", "Host"}, {"host-and-product", "Host + product"}},
                            desk.window.get()},
            kind, plan, someProducts(UiLanguage::English));
        dialog->show();
        QApplication::processEvents();
    }
    template <class Widget = QWidget>
    Widget& find(const char* name) {
        return *dialog->findChild<Widget*>(name);
    }
    PlanDraft kept() {
        QSignalSpy asked(dialog.get(), &PlanDialog::keepPressed);
        PlanDraft plan;
        QObject::connect(dialog.get(), &PlanDialog::keepPressed,
                         [&plan](const PlanDraft& draft) { plan = draft; });
        press(find("plan_keep"));
        CHECK(asked.size() == 1);
        return plan;
    }

    std::unique_ptr<PlanDialog> dialog;
};

}  // namespace

TEST_CASE("without a plan the page offers to make one, and nothing else of it", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    RunSheetPanel& panel = desk.window->live().runSheet();
    QSignalSpy wanted(&panel, &RunSheetPanel::newPlanPressed);
    press(desk.find("run_sheet_begin"));
    CHECK(wanted.size() == 1);
    CHECK_FALSE(desk.find("run_sheet_next").isVisible());
    CHECK_FALSE(desk.find("run_sheet_list").isVisible());
}

TEST_CASE("Next asks for what comes next, once for a press that comes twice", "[desk]") {
    PlannedDesk desk;
    QSignalSpy asked(&desk.panel, &RunSheetPanel::explainPressed);
    CHECK(desk.find<QLabel>("run_sheet_next_words").text() == "Next: Fertile orange 5 kg box");
    press(desk.find("run_sheet_next"));
    press(desk.find("run_sheet_next"));
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toInt() == desk.model.sheet().lines()[0].id);
    desk.explain(0);
    CHECK(desk.find<QLabel>("run_sheet_next_words").text() == "Next: Fragrant rice 10 kg bag");
    CHECK(desk.find<QLabel>("run_sheet_count").text() == "1 / 4");
    REQUIRE(QTest::qWaitFor(
        [&] {
            if (asked.size() == 2) return true;
            desk.panel.pressNext();
            return false;
        },
        patient_ms));
    CHECK(asked[1][0].toInt() == desk.model.sheet().lines()[1].id);
    desk.explain(1);
    CHECK(desk.find("run_sheet_back").isEnabled());
    CHECK(desk.find<QPushButton>("run_sheet_next").text() == "Next F10");
    Hotkeys hotkeys;
    hotkeys.set(HotkeyAction::FeatureNext, "Ctrl+Alt+Shift+N");
    desk.panel.useKeys(hotkeys);
    CHECK(desk.find<QPushButton>("run_sheet_next").text() == "Next");
}

TEST_CASE("a line is explained by its button, and the one that is on has none", "[desk]") {
    PlannedDesk desk;
    QSignalSpy asked(&desk.panel, &RunSheetPanel::explainPressed);
    desk.explain(0);
    auto& list = desk.find<RunSheetList>("run_sheet_list");
    const auto& tile = *qobject_cast<ActTile*>(list.itemDelegate());
    const auto pressRow = [&](int row) {
        const QRect place = list.visualRect(desk.model.index(row));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          tile.buttonPlace(place, "Explain").center());
    };
    pressRow(0);
    CHECK(asked.isEmpty());
    pressRow(1);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toInt() == desk.model.sheet().lines()[1].id);
}

TEST_CASE("lines are put in another order by keys, and take a drop between them", "[desk]") {
    PlannedDesk desk;
    QSignalSpy reordered(&desk.model, &RunSheetModel::reordered);
    auto& list = desk.find<RunSheetList>("run_sheet_list");
    list.setFocus();
    list.setCurrentIndex(desk.model.index(0));
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    CHECK(desk.skus() == QList<qint64>{2, 1, 3, 4});
    CHECK(list.currentIndex().row() == 1);
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    CHECK(desk.skus() == QList<qint64>{2, 3, 4, 1});
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    CHECK(desk.skus() == QList<qint64>{2, 3, 1, 4});
    CHECK(reordered.size() == 4);
    // As a drop between the first two lines does it.
    const std::unique_ptr<QMimeData> carried(desk.model.mimeData({desk.model.index(2)}));
    CHECK(desk.model.canDropMimeData(carried.get(), Qt::MoveAction, 0, 0, {}));
    CHECK(desk.model.moveRow({}, 2, {}, 0));
    CHECK(desk.skus() == QList<qint64>{1, 2, 3, 4});
    CHECK_FALSE(desk.model.moveRow({}, 2, {}, 2));
}

TEST_CASE("what the plan wants said stands with what is explained", "[desk]") {
    PlannedDesk desk;
    desk.products.setFeatured(SkuId{2});
    desk.window->live().showFeatured(*desk.products.find(SkuId{2}));
    auto& points = desk.find<QLabel>("featured_points");
    CHECK(points.text().contains("Thin skin"));
    desk.explain(1);
    CHECK(points.text().contains("Cook a pot on air"));
    CHECK_FALSE(points.text().contains("Thin skin"));
    desk.explain(2);
    CHECK(points.text().contains("Thin skin"));
}

TEST_CASE("the menu offers the plans, and to change the one that is there", "[desk]") {
    PlannedDesk desk;
    desk.panel.showPlans({{PlanId{5}, "Friday at eight", 1'795'000'000'000, false},
                          {PlanId{4}, "Oranges & rice", 1'794'000'000'000, true}});
    QMenu& menu = *desk.find<QPushButton>("run_sheet_plans").menu();
    emit menu.aboutToShow();
    REQUIRE(menu.actions().size() == 6);
    CHECK(menu.actions()[0]->isChecked());
    CHECK(menu.actions()[1]->text().contains("Oranges && rice"));
    CHECK(menu.actions()[1]->text().contains("was on air"));
    QSignalSpy chosen(&desk.panel, &RunSheetPanel::planChosen);
    QSignalSpy changed(&desk.panel, &RunSheetPanel::changePressed);
    menu.actions()[1]->trigger();
    menu.actions()[4]->trigger();
    CHECK(chosen.size() == 1);
    CHECK(changed.size() == 1);
}

TEST_CASE("a plan is made of products from the shelf, in an order, with what belongs to each",
          "[desk]") {
    PlannedDesk desk;
    OpenDialog open(desk);
    QTest::keyClicks(&open.find("plan_search"), "kiwi");
    auto& shelf = open.find<QListView>("plan_shelf");
    REQUIRE(shelf.model()->rowCount() == 1);
    shelf.setCurrentIndex(shelf.model()->index(0, 0));
    QTest::keyClick(&shelf, Qt::Key_Return);
    open.find<QSpinBox>("plan_item_minutes").setValue(7);
    QTest::keyClicks(&open.find("plan_item_price"), "39.5");
    open.find<QSpinBox>("plan_item_quota").setValue(20);
    auto& points = open.find("plan_item_points");
    QTest::keyClicks(&points, "Cut one open");
    QTest::keyClick(&points, Qt::Key_Return);
    QTest::keyClicks(&points, "Taste it");
    press(open.find("plan_up"));
    press(open.find("plan_up"));
    CHECK(open.find<QLabel>("plan_summary").text().startsWith("5 products, 57 min"));
    const PlanDraft plan = open.kept();
    REQUIRE(plan.items.size() == 5);
    CHECK(plan.title == "Friday at eight");
    CHECK(plan.planned_at.value == 1'795'000'000'000);
    CHECK(plan.items[2].sku == SkuId{6});
    CHECK(plan.items[2].minutes == 7);
    CHECK(plan.items[2].deal_price == Money{3950});
    CHECK(plan.items[2].deal_quota == 20);
    CHECK(plan.items[2].talking_points == std::vector<std::string>{"Cut one open", "Taste it"});
    CHECK(plan.items[3].sku == SkuId{3});
    CHECK(plan.items[1].talking_points == std::vector<std::string>{"Cook a pot on air"});
}

TEST_CASE("a plan that was changed is left only by saying so", "[desk]") {
    PlannedDesk desk;
    OpenDialog untouched(desk);
    QTest::keyClick(untouched.dialog.get(), Qt::Key_Escape);
    CHECK_FALSE(untouched.dialog->isVisible());

    OpenDialog open(desk);
    QTest::keyClicks(&open.find("plan_title"), "!");
    QTest::keyClick(open.dialog.get(), Qt::Key_Escape);
    QTest::keyClick(open.dialog.get(), Qt::Key_Escape);
    CHECK(open.dialog->isVisible());
    CHECK(open.find<QLabel>("plan_told").text() ==
          "What you changed in this plan is not kept yet.");
    CHECK(open.find<QPushButton>("plan_leave").text() == "Drop what I changed");
    press(open.find("plan_leave"));
    CHECK_FALSE(open.dialog->isVisible());
}

TEST_CASE("a double click on the shelf puts a product into the plan once", "[desk]") {
    PlannedDesk desk;
    OpenDialog open(desk);
    auto& shelf = open.find<QListView>("plan_shelf");
    const int before = open.find<QListView>("plan_list").model()->rowCount();
    const QRect row = shelf.visualRect(shelf.model()->index(0, 0));
    const QPoint button(row.right() - 40, row.center().y());
    QTest::mouseClick(shelf.viewport(), Qt::LeftButton, {}, button);
    QTest::mouseDClick(shelf.viewport(), Qt::LeftButton, {}, button);
    CHECK(open.find<QListView>("plan_list").model()->rowCount() == before + 1);
}

TEST_CASE("a plan needs a name, and is not kept with a price that is none or no deal", "[desk]") {
    PlannedDesk desk;
    OpenDialog open(desk);
    open.find<QLineEdit>("plan_title").clear();
    CHECK_FALSE(open.find("plan_keep").isEnabled());
    open.find<QLineEdit>("plan_title").setText("Saturday");
    press(open.find("plan_take_out"));
    auto& price = open.find<QLineEdit>("plan_item_price");
    price.clear();
    QTest::keyClicks(&price, "29,9o");
    CHECK(price.accessibleDescription() == "Write a price such as 29.90.");
    CHECK_FALSE(open.find("plan_keep").isEnabled());
    // Another line that is looked at changes nothing of it.
    auto& list = open.find<QListView>("plan_list");
    list.setCurrentIndex(list.model()->index(1, 0));
    CHECK_FALSE(open.find("plan_keep").isEnabled());
    CHECK(open.find<QLabel>("plan_summary").text().startsWith("Look at the price of "));
    list.setCurrentIndex(list.model()->index(0, 0));
    CHECK(price.text() == "29,9o");
    price.setText("88");
    CHECK(price.accessibleDescription() ==
          QString::fromUtf8("It has to be below the usual ¥88.00."));
    CHECK_FALSE(open.find("plan_keep").isEnabled());
    price.setText("87.99");
    open.dialog->tell("The disk is full.");
    CHECK(open.find<QLabel>("plan_told").isVisible());
    CHECK(open.find("plan_keep").isEnabled());
    const PlanDraft plan = open.kept();
    CHECK(plan.items.size() == 3);
    CHECK(plan.items[0].deal_price == Money{8799});
    CHECK(open.dialog->isVisible());
}

TEST_CASE("no word of the run sheet or its dialog is cut off", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        PlannedDesk desk(language);
        desk.showOnAir();
        desk.explain(0);
        desk.panel.showTimes({Tone::Warn,
                              language == UiLanguage::Chinese
                                  ? QStringLiteral("已超时 2 分钟 · 比计划慢 6 分钟，约 21:40 讲完")
                                  : QStringLiteral("2 min over · 6 min behind the plan, to about "
                                                   "21:40"),
                              {}});
        QApplication::processEvents();
        CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
        CHECK(desk.window->size() == QSize(1366, 768));
        OpenDialog open(desk);
        CHECK(cutTexts(*open.dialog).join("; ").toStdString() == std::string());
    }
}

TEST_CASE("every control of the plan's dialog has a name and is reached by Tab", "[desk]") {
    PlannedDesk desk;
    OpenDialog open(desk);
    QStringList reached;
    open.find("plan_title").setFocus();
    for (int i = 0; i < 40; ++i) {
        QWidget* now = open.dialog->focusWidget();
        // Within a date, Tab goes from year to month to day first.
        const bool is_same =
            now != nullptr && !reached.isEmpty() && now->objectName() == reached.last();
        if (now == nullptr || (!is_same && reached.contains(now->objectName()))) break;
        CHECK_FALSE(now->objectName().isEmpty());
        if (!is_same) reached << now->objectName();
        QTest::keyClick(now, Qt::Key_Tab);
    }
    for (const char* name :
         {"plan_title", "plan_date", "plan_time", "plan_search", "plan_shelf", "plan_list",
          "plan_down", "plan_take_out", "plan_item_minutes", "plan_item_scene", "plan_item_price",
          "plan_item_quota", "plan_item_points", "plan_leave", "plan_keep"}) {
        INFO(name << " in " << reached.join(' ').toStdString());
        CHECK(reached.contains(name));
    }
}

// Not a check: writes pictures to the folder XB_DESK_SHOTS, to be looked at.
TEST_CASE("pictures of the run sheet", "[.shots]") {
    const QString folder = QString::fromLocal8Bit(qgetenv("XB_DESK_SHOTS"));
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto& [language, name] :
         {std::pair(UiLanguage::Chinese, "zh"), std::pair(UiLanguage::English, "en")}) {
        for (const auto& [theme, theme_name] :
             {std::pair(ThemeId::Light, "light"), std::pair(ThemeId::Dark, "dark")}) {
            PlannedDesk desk(language, theme);
            const auto shoot = [&, name = name, theme_name = theme_name](QWidget& what,
                                                                         const char* title) {
                QApplication::processEvents();
                what.grab().save(
                    QStringLiteral("%1/%2_%3_%4.png").arg(folder, title, name, theme_name));
            };
            desk.showOnAir();
            desk.explain(0);
            desk.model.mark([](RunSheet& sheet) { sheet.begin(std::chrono::steady_clock::now()); });
            desk.explain(1);
            RunSheetTimes times;
            times.item_left = std::chrono::minutes(-2);
            times.behind = std::chrono::minutes(6);
            times.left = std::chrono::minutes(40);
            desk.panel.showTimes(
                runSheetSaying(times, QDateTime(QDate(2026, 11, 27), QTime(21, 0))));
            shoot(*desk.window, "sheet_live");
            OpenDialog open(desk);
            shoot(*open.dialog, "sheet_plan");
        }
    }
}
