#include "tests/app/desk_views.h"

#include "app/errors/error_text.h"
#include "app/guide/camera_step.h"
#include "app/guide/check_step.h"
#include "app/guide/destination_step.h"
#include "app/guide/guide_window.h"
#include "app/guide/language_step.h"
#include "app/guide/shop_step.h"
#include "app/guide/sound_step.h"
#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/camera_dialog.h"
#include "app/pages/live/cut_off_dialog.h"
#include "app/pages/live/deal_dialog.h"
#include "app/pages/live/featured_panel.h"
#include "app/pages/live/goal_dialog.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/next_view.h"
#include "app/pages/live/notice_dialog.h"
#include "app/pages/live/plan_dialog.h"
#include "app/pages/live/run_sheet_panel.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/live/score_dialog.h"
#include "app/pages/live/sound_dialog.h"
#include "app/pages/live/start_dialog.h"
#include "app/pages/live/summary_dialog.h"
#include "app/pages/live/transition_dialog.h"
#include "app/pages/orders/refund_dialog.h"
#include "app/pages/products/bulk_dialog.h"
#include "app/pages/products/lot_dialog.h"
#include "app/pages/products/stock_dialog.h"
#include "app/pages/scenes/new_items.h"
#include "app/pages/scenes/scene_edit_panel.h"
#include "app/pages/settings/hotkeys_dialog.h"
#include "app/widgets/scene_drawing.h"
#include "studio/scenes/scene_layouts.h"
#include "tests/app/camera_setups.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/destination_views.h"
#include "tests/app/settings_views.h"
#include "tests/app/shop_views.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QImage>
#include <QPainter>

#include <array>
#include <memory>

namespace xb::app {

namespace {

void settle() {
    // Twice: a layout may ask for another round.
    QApplication::processEvents();
    QApplication::processEvents();
}

void lookAtPages(DeskFixture& desk, const LookAtView& look) {
    const std::array names{"live", "products", "orders", "sales", "settings"};
    for (int page = 0; page < static_cast<int>(names.size()); ++page) {
        desk.window->openPage(static_cast<PageId>(page));
        desk.showOffAir();
        settle();
        look(names.at(static_cast<std::size_t>(page)), *desk.window);
    }
    desk.window->openPage(PageId::Live);
    desk.find<QAbstractButton>("choose_platform").click();
    settle();
    desk.window->bottomBar().setAim({BroadcastKind::OnAir, someDestinations()});
    settle();
    look("live_platform", *desk.window);
    desk.find<QAbstractButton>("choose_record_only").click();
    settle();
    look("live_record_only", *desk.window);
    desk.showOnAir();
    settle();
    look("live_on_air", *desk.window);
    FeaturedPanel& explaining = desk.window->live().explaining();
    explaining.showDeal(FeaturedDeal{3490, 82, 100, std::chrono::seconds(252)});
    settle();
    look("live_deal", *desk.window);
    explaining.showDeal(std::nullopt);
    desk.find<QAbstractButton>("end_live").click();
    settle();
    look("live_asking", *desk.window);
    desk.showRehearsal();
    settle();
    look("live_rehearsal", *desk.window);
}

std::vector<catalog::RunSheetItem> someItems() {
    std::vector<catalog::RunSheetItem> items;
    for (const std::int64_t sku : {1, 2, 3, 4}) {
        catalog::RunSheetItem item;
        item.sku = catalog::SkuId{sku};
        item.minutes = 5 * sku;
        items.push_back(item);
    }
    items[1].deal_price = catalog::Money{7900};
    items[1].deal_quota = 300;
    return items;
}

QString planTitle(UiLanguage language) {
    return language == UiLanguage::Chinese ? QStringLiteral("周五晚八点")
                                           : QStringLiteral("Friday at eight");
}

QImage pictureOf(studio::SceneId scene) {
    QImage picture(108, 192, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSceneDrawing(painter, QRectF(picture.rect()), scene);
    return picture;
}

// In studio mode, along a plan, with little pictures.
void lookAtStudio(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    LivePage& page = desk.window->live();
    RunSheetPanel& sheet = page.runSheet();
    sheet.model().load(someItems(), someProducts(language));
    sheet.showPlan(PlanTitle{catalog::PlanId{5}, planTitle(language), 1'795'000'000'000, false});
    settle();
    look("live_planned", *desk.window);
    for (const studio::SceneId scene : studio::built_in_scenes)
        page.scenes().showPicture(scene, pictureOf(scene));
    page.scenes().setStudioMode(true);
    page.scenes().showMarks(studio::SceneId::HostAndProduct, studio::SceneId::Host);
    page.showNext(true);
    page.next().name(sceneText({studio::SceneId::Host, {}, false}));
    page.next().setPicture(pictureOf(studio::SceneId::Host));
    settle();
    look("live_studio", *desk.window);
    page.showPicture({false, QSize(1280, 720), 30, 0});
    settle();
    look("live_studio_wide", *desk.window);
    page.showPicture({false, QSize(720, 1280), 30, 0});
    page.showNext(false);
    page.scenes().setStudioMode(false);
    for (int tab = 0; tab < 4; ++tab) {
        auto* button =
            desk.window->findChild<QAbstractButton*>(QStringLiteral("live_tab_%1").arg(tab));
        if (button == nullptr || !button->isVisible()) continue;
        button->click();
        settle();
        look(QStringLiteral("live_tab_%1").arg(tab), *desk.window);
    }
}

void lookAtGuide(UiLanguage language, QSize window_px, const LookAtView& look) {
    GuideWindow window;
    auto* camera = new CameraStep(deskTheme());
    auto* sound = new SoundStep(deskTheme());
    for (GuideStep* step : std::initializer_list<GuideStep*>{
             new LanguageStep(language), camera, sound, new DestinationStep,
             new CheckStep(deskTheme()), new ShopStep})
        window.addStep(step);
    camera->showDevices({}, "pattern");
    sound->showDevices({}, {});
    window.resize(window.size().boundedTo(window_px));
    window.begin();
    window.show();
    for (int step = 1; step <= 6; ++step) {
        settle();
        look(QStringLiteral("guide_%1").arg(step), window);
        window.findChild<QAbstractButton*>("guide_next")->click();
    }
}

void lookAtEditor(DeskFixture& desk, const LookAtView& look) {
    LivePage& page = desk.window->live();
    auto* panel = new SceneEditPanel(deskTheme(), &page);
    page.addEditPanel(*panel);
    EditedScene scene;
    scene.canvas = {720, 1280};
    scene.items = studio::builtInScenes(scene.canvas).scenes.at(1).items;
    scene.items.at(1).filters = {{studio::ColourCorrection{}, true}};
    scene.selected = scene.items.at(1).id;
    scene.undo_count = 1;
    scene.place.is_on_program = true;
    scene.name = "1";
    panel->show(scene);
    page.setEditing(true);
    settle();
    look("live_editing", *desk.window);
    scene.items.push_back(newItem(NewItem::Text, scene.canvas, {}, "1"));
    scene.items.back().id = {99};
    scene.selected = scene.items.back().id;
    panel->show(scene);
    settle();
    look("live_editing_text", *desk.window);
    page.setEditing(false);
}

void lookAtSummaries(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    const auto show = [&](const char* name, const BroadcastSummary& summary) {
        SummaryDialog dialog(deskTheme(), summary, desk.window->height(), desk.window.get());
        dialog.show();
        settle();
        look(name, dialog);
    };
    BroadcastSummary summary = someSummary(language);
    show("dialog_summary", summary);
    summary.reason = errorText(encoder::Error{encoder::ErrorCode::AuthRejected, {"example.org"}});
    EndedDestination& refused = summary.destinations.at(0);
    refused.last_state = encoder::DestinationState::Refused;
    refused.reason = summary.reason;
    EndedDestination& shaky = summary.destinations.at(1);
    shaky.has_been_lost = true;
    shaky.live_for -= std::chrono::minutes(7);
    summary.recordings.at(0).problem =
        errorText(encoder::Error{encoder::ErrorCode::DiskFull, {"example.mp4"}});
    summary.lost.late_count = 4'000;
    summary.lost.left_out_count = 1'800;
    summary.lost.on_still = std::chrono::seconds(95);
    summary.clips.waiting_count = 1;
    show("dialog_summary_trouble", summary);
    summary.reason.clear();
    summary.not_read = errorText(catalog::Error{catalog::ErrorCode::Busy, {}, {}});
    summary.are_totals_known = summary.is_best_known = summary.are_tallies_known = false;
    summary.best.clear();
    summary.tallies.clear();
    show("dialog_summary_unread", summary);
}

StartFacts someStartFacts() {
    StartFacts facts;
    facts.is_stage_open = true;
    facts.chosen_camera = studio::CameraSpec::Kind::V4l2;
    facts.camera = studio::CameraHealth::Stuck;
    facts.chosen_microphone = studio::MicrophoneSpec::Kind::Pulse;
    facts.sound = studio::SoundHealth::TooQuiet;
    facts.kind = BroadcastKind::OnAir;
    facts.destinations = {{"push.example.com", {}, DestinationFault::None, true, {}},
                          {"live.example.org", {}, DestinationFault::KeyMissing, false, {}}};
    facts.disk_room = std::chrono::minutes(12);
    return facts;
}

void lookAtLiveDialogs(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    QWidget* parent = desk.window.get();
    catalog::PlanDraft plan;
    plan.title = planTitle(language).toStdString();
    plan.planned_at = {1'795'000'000'000};
    plan.items = someItems();
    PlanDialog planning({deskTheme(), desk.products, desk.photos, {}, parent},
                        PlanDialog::Kind::Change, plan, someProducts(language));
    planning.show();
    settle();
    look("dialog_plan", planning);
    planning.hide();
    const CutOffFacts facts{{7},
                            "2026-11-21 20:00",
                            1'795'262'400'000,
                            std::chrono::minutes(83),
                            1'284,
                            9'876'500,
                            "/srv/shop/recordings/xiangbo-20261121-200003.mp4"};
    CutOffDialog cut_off(facts, CutOffMoment::GoingLive, 1'795'262'460'000, parent);
    cut_off.show();
    settle();
    look("dialog_cut_off", cut_off);
    cut_off.hide();
    StartDialog start(deskTheme(), parent);
    start.showLines(checkStart(someStartFacts()), someStartFacts());
    start.show();
    settle();
    look("dialog_start", start);
    start.showCount(3);
    settle();
    look("dialog_start_count", start);
}

void lookAtDialogs(DeskFixture& desk, UiLanguage language, const LookAtView& look) {
    QWidget* parent = desk.window.get();
    const auto show = [&look](const char* name, std::unique_ptr<QDialog> dialog) {
        dialog->show();
        settle();
        look(name, *dialog);
    };
    const QVector<ShelfRow> shelf = someShelf(language);
    const catalog::SkuDetail sku = shelf.first().skus.at(0);
    const QString& title = shelf.first().title;
    show("dialog_goal",
         std::make_unique<GoalDialog>(SalesGoal{GoalKind::Amount, 1'000'000}, parent));
    studio::Transition stinger;
    stinger.kind = studio::TransitionKind::Stinger;
    show("dialog_transition", std::make_unique<TransitionDialog>(stinger, parent));
    show("dialog_notice", std::make_unique<NoticeDialog>(QString(), parent));
    catalog::DealRow deal;
    deal.deal.price = {3490};
    deal.deal.quota = 100;
    deal.deal.ends_at = {600'000};
    show("dialog_deal", std::make_unique<DealDialog>(DealProduct{title, 3990, 20000}, deal,
                                                     catalog::UtcMs{}, parent));
    show("dialog_refund", std::make_unique<RefundDialog>(someOrderDetail(language), parent));
    show("dialog_bulk_price",
         std::make_unique<BulkDialog>(catalog::BulkField::Price, shelf, parent));
    show("dialog_bulk_stock",
         std::make_unique<BulkDialog>(catalog::BulkField::Stock, shelf, parent));
    show("dialog_lot", std::make_unique<LotDialog>(title, catalog::ProductId{1}, parent));
    show("dialog_stock",
         std::make_unique<StockDialog>(title, sku, std::vector<catalog::LotRow>{}, parent));
    show("dialog_score", std::make_unique<ScoreDialog>(deskTheme(), someResult(), parent));
    auto camera = std::make_unique<CameraDialog>(deskTheme(), parent);
    CameraSetup setup = someCamera();
    setup.name = language == UiLanguage::Chinese ? "果园摄像头" : "Orchard camera";
    setup.controls.pop_back();  // it has no name but the driver's, in any language
    camera->show(setup);
    show("dialog_camera", std::move(camera));
    show("dialog_sound",
         std::make_unique<SoundDialog>(
             deskTheme(), language == UiLanguage::Chinese ? QStringLiteral("音乐") : "Music",
             studio::InputKind::Music, parent));
    lookAtDestinations(parent, look);
    show("dialog_hotkeys",
         std::make_unique<HotkeysDialog>(deskTheme(), Hotkeys{}, HotkeyReach::Window, parent));
    desk.showOnAir();
    desk.find<QAbstractButton>("picture_draw").click();
    settle();
    auto& draw = desk.find<QDialog>("draw_dialog");
    look("dialog_draw", draw);
    draw.reject();
    settle();
}

}  // namespace

void eachView(ThemeId theme, UiLanguage language, QSize window_px, const LookAtView& look) {
    DeskFixture desk(theme, language);
    desk.window->resize(window_px);
    settle();
    lookAtPages(desk, look);
    lookAtShop(desk, language, look);
    lookAtSettings(desk, language, look);
    lookAtDialogs(desk, language, look);
    lookAtSummaries(desk, language, look);
    lookAtLiveDialogs(desk, language, look);
    lookAtEditor(desk, look);
    lookAtStudio(desk, language, look);
    lookAtGuide(language, window_px, look);
}

}  // namespace xb::app
