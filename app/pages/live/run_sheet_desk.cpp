#include "app/pages/live/run_sheet_desk.h"

#include "app/errors/error_text.h"
#include "app/live/live_scenes.h"
#include "app/live/planned_deal.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/run_sheet_panel.h"
#include "app/pages/live/run_sheet_words.h"
#include "app/pages/live/scene_words.h"
#include "app/shop/product_list_model.h"
#include "app/widgets/question.h"
#include "catalog/shop.h"
#include "studio/scenes/scene_layouts.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::app {

namespace {

constexpr std::string_view who = "run sheet";
constexpr std::chrono::milliseconds times_period{500};
constexpr std::chrono::milliseconds these_hours = std::chrono::hours(12);

constexpr std::chrono::milliseconds shortest_deal = std::chrono::minutes(1);

RunSheet::Moment now() {
    return std::chrono::steady_clock::now();
}

PlanTitle titleOf(const catalog::PlanRow& row) {
    return {row.id, QString::fromStdString(row.plan.title), row.plan.planned_at.value,
            !row.broadcasts.empty()};
}

bool isOfTheseHours(const catalog::PlanRow& row) {
    const qint64 away = row.plan.planned_at.value - QDateTime::currentMSecsSinceEpoch();
    return row.broadcasts.empty() && std::abs(away) < these_hours.count();
}

}  // namespace

RunSheetDesk::RunSheetDesk(const RunSheetParts& parts)
    : parts_(parts),
      panel_(parts.page.runSheet()),
      model_(panel_.model()),
      reads_(*this),
      writes_(*this) {
    connectPanel();
    connectSession();
    connect(&timer_, &QTimer::timeout, this, &RunSheetDesk::showTimes);
    timer_.start(times_period);
    refresh();
}

RunSheetDesk::~RunSheetDesk() {
    if (has_deal_) parts_.session.setDeal({});
}

void RunSheetDesk::connectPanel() {
    connect(&panel_, &RunSheetPanel::explainPressed, this, &RunSheetDesk::explain);
    connect(&panel_, &RunSheetPanel::planChosen, this, &RunSheetDesk::askToChoose);
    connect(&panel_, &RunSheetPanel::newPlanPressed, this, &RunSheetDesk::openNew);
    connect(&panel_, &RunSheetPanel::changePressed, this, &RunSheetDesk::openChange);
    connect(&panel_, &RunSheetPanel::leavePressed, this, &RunSheetDesk::askToLeave);
    connect(&model_, &RunSheetModel::reordered, this, &RunSheetDesk::keepOrder);
    connect(&parts_.products, &ProductListModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    model_.update(parts_.products.row(row));
            });
}

void RunSheetDesk::connectSession() {
    connect(&parts_.session, &LiveSession::featuredChanged, this, &RunSheetDesk::takeFeatured);
    connect(&parts_.session, &LiveSession::stateChanged, this, &RunSheetDesk::takeState);
}

void RunSheetDesk::refresh() {
    reads_.run([&shop = parts_.shop] { return readPlans(shop); },
               [this](const catalog::Result<std::vector<catalog::PlanRow>>& plans) {
                   if (!plans) return tellFailure(plans.error());
                   showPlans(*plans);
               });
}

void RunSheetDesk::showPlans(const std::vector<catalog::PlanRow>& plans) {
    QVector<PlanTitle> titles;
    for (const catalog::PlanRow& row : plans)
        titles << titleOf(row);
    panel_.showPlans(titles);
    if (!std::exchange(is_first_look_, false) || plan_) return;
    const auto soon = std::find_if(plans.begin(), plans.end(), isOfTheseHours);
    if (soon != plans.end()) choose(soon->id);
}

bool RunSheetDesk::isUnderWay() const {
    return plan_ && model_.sheet().isOnAir();
}

void RunSheetDesk::askToChoose(catalog::PlanId plan) {
    if (!plan_ || !isUnderWay() || plan == plan_->id) return choose(plan);
    askFirst(
        *panel_.window(), *this,
        {QStringLiteral("plan_question"), tr("Another plan"),
         tr("The broadcast goes by the plan %1. Another one begins anew: what was explained is no "
            "longer marked, and the deal of what is explained now ends.")
             .arg(QString::fromStdString(plan_->plan.title)),
         tr("Take the other plan"), tr("Stay with this plan")},
        [this, plan] { choose(plan); });
}

void RunSheetDesk::askToLeave() {
    if (!plan_ || !isUnderWay()) return leavePlan();
    askFirst(*panel_.window(), *this,
             {QStringLiteral("plan_question"), tr("Go without a plan"),
              tr("The broadcast goes by the plan %1. Without it, what was explained is no longer "
                 "marked, and the deal of what is explained now ends.")
                  .arg(QString::fromStdString(plan_->plan.title)),
              tr("Go without it"), tr("Stay with this plan")},
             [this] { leavePlan(); });
}

void RunSheetDesk::choose(catalog::PlanId plan) {
    reads_.run([&shop = parts_.shop, plan] { return readPlanView(shop, plan); },
               [this](const catalog::Result<PlanView>& view) {
                   if (!view) return tellFailure(view.error());
                   show(*view);
               });
}

// The plan that is on the desk keeps what was done with it; another one begins anew.
void RunSheetDesk::show(const PlanView& view) {
    const bool is_same = plan_ && plan_->id == view.row.id;
    plan_ = view.row;
    if (is_same) {
        model_.replace(view.row.plan.items, view.products);
    } else {
        model_.load(view.row.plan.items, view.products);
    }
    panel_.showPlan(titleOf(view.row));
    const LiveSnapshot snapshot = parts_.session.snapshot();
    model_.mark([&](RunSheet& sheet) {
        if (!is_same && isOnAir(snapshot.state)) sheet.begin(now());
        if (snapshot.featured) sheet.explainSku(*snapshot.featured, now());
    });
    showDeal();
    showTimes();
}

void RunSheetDesk::resume(catalog::BroadcastId broadcast, std::chrono::milliseconds aired) {
    reads_.run([&shop = parts_.shop, broadcast] { return readPlanCourse(shop, broadcast); },
               [this, aired](const catalog::Result<std::optional<PlanCourse>>& course) {
                   if (!course) return tellFailure(course.error());
                   if (!*course) return;
                   const PlanView& view = (*course)->view;
                   show(view);
                   before_ = Before{view.row.id, (*course)->explained, aired};
                   if (model_.sheet().isOnAir()) beginOnAir();
               });
}

void RunSheetDesk::beginOnAir() {
    const bool is_resumed = before_ && plan_ && before_->plan == plan_->id;
    model_.mark([&](RunSheet& sheet) {
        if (!is_resumed) return sheet.begin(now());
        sheet.resume(before_->explained, before_->aired, now());
    });
    before_.reset();
    showDeal();
    showTimes();
}

void RunSheetDesk::leavePlan() {
    plan_.reset();
    model_.load({}, {});
    panel_.showPlan({});
    showDeal();
}

void RunSheetDesk::openNew() {
    const QDateTime current = QDateTime::currentDateTime();
    QDateTime at(current.date(), QTime(20, 0));
    if (at < current) at = at.addDays(1);
    catalog::PlanDraft plan;
    plan.title = tr("Broadcast of %1").arg(at.toString(QStringLiteral("MM-dd"))).toStdString();
    plan.planned_at = {at.toMSecsSinceEpoch()};
    open(PlanDialog::Kind::New, plan, {});
}

void RunSheetDesk::openChange() {
    if (!plan_) return;
    catalog::PlanDraft plan = plan_->plan;
    plan.items = model_.sheet().items();
    QVector<ProductRow> products;
    for (int row = 0; row < model_.rowCount(); ++row)
        products << model_.product(row);
    open(PlanDialog::Kind::Change, plan, products);
}

void RunSheetDesk::open(PlanDialog::Kind kind, const catalog::PlanDraft& plan,
                        const QVector<ProductRow>& products) {
    if (dialog_) return;
    dialog_ = new PlanDialog(
        {parts_.theme, parts_.products, parts_.photos, sceneChoices(), panel_.window()}, kind, plan,
        products);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &PlanDialog::keepPressed, this,
            kind == PlanDialog::Kind::New ? &RunSheetDesk::keepNew : &RunSheetDesk::keepChange);
    connect(dialog_, &PlanDialog::putAwayPressed, this, &RunSheetDesk::putAway);
    dialog_->open();
}

bool RunSheetDesk::isKept(const catalog::Result<void>& written) {
    if (written) {
        if (dialog_) dialog_->accept();
    } else if (dialog_) {
        dialog_->tell(errorText(written.error()));
    } else {
        tellFailure(written.error());
    }
    return written.has_value();
}

void RunSheetDesk::keepNew(const catalog::PlanDraft& plan) {
    writes_.run([&shop = parts_.shop, plan] { return shop.plans().add(plan); },
                [this](const catalog::Result<catalog::PlanId>& id) {
                    const catalog::Result<void> written =
                        id ? catalog::Result<void>() : tl::make_unexpected(id.error());
                    if (!isKept(written)) return;
                    refresh();
                    if (!isUnderWay()) return choose(*id);
                    emit told(
                        tr("The new plan is kept under Plans. The broadcast goes on by its "
                           "own plan."));
                });
}

void RunSheetDesk::keepChange(const catalog::PlanDraft& plan) {
    if (!plan_) return;
    const catalog::PlanId id = plan_->id;
    writes_.run([&shop = parts_.shop, id, plan] { return shop.plans().change(id, plan, who); },
                [this, id](const catalog::Result<void>& written) {
                    if (!isKept(written)) return;
                    choose(id);
                    refresh();
                });
}

void RunSheetDesk::keepOrder() {
    if (!plan_) return;
    plan_->plan.items = model_.sheet().items();
    writes_.run([&shop = parts_.shop, id = plan_->id,
                 plan = plan_->plan] { return shop.plans().change(id, plan, who); },
                [this](const catalog::Result<void>& written) {
                    if (!written) tellFailure(written.error());
                });
}

void RunSheetDesk::putAway() {
    if (!plan_) return;
    if (isUnderWay() && dialog_)
        return dialog_->tell(tr("The broadcast goes by this plan: put it away afterwards."));
    writes_.run(
        [&shop = parts_.shop, id = plan_->id] {
            return shop.plans().setVisibility(id, catalog::Visibility::Hidden, who);
        },
        [this](const catalog::Result<void>& written) {
            if (!isKept(written)) return;
            leavePlan();
            refresh();
        });
}

QVector<SceneChoice> RunSheetDesk::sceneChoices() const {
    const auto collection = parts_.session.scenes().snapshot().collection;
    const studio::SceneCollection shown =
        collection ? *collection : studio::builtInScenes(studio::CanvasPixels{});
    const QVector<SceneTitle> titles = sceneTitles(shown);
    QVector<SceneChoice> choices;
    for (std::size_t i = 0; i < shown.scenes.size(); ++i) {
        choices.append(
            {QString::fromStdString(shown.scenes[i].name), sceneText(titles[static_cast<int>(i)])});
    }
    return choices;
}

void RunSheetDesk::explain(int line) {
    const auto index = model_.sheet().indexOf(line);
    if (!index) return;
    asked_line_ = line;
    const catalog::RunSheetItem& item = model_.sheet().lines()[*index].item;
    const bool has_scene = showScene(item.scene);
    parts_.session.feature(item.sku, has_scene ? FeatureScene::Keep : FeatureScene::ShowCard);
}

bool RunSheetDesk::showScene(const std::string& name) {
    if (name.empty()) return false;
    const ScenesSnapshot scenes = parts_.session.scenes().snapshot();
    const studio::Scene* scene =
        scenes.collection ? studio::findSceneByName(*scenes.collection, name) : nullptr;
    if (scene == nullptr) {
        emit told(
            tr("The plan asks for the scene %1, which is not there: the one that is on stays.")
                .arg(QString::fromStdString(name)));
        return true;
    }
    for (const SceneTitle& title : sceneTitles(*scenes.collection, scenes.missing)) {
        const bool is_doubtful = title.is_lacking || title.is_empty;
        if (!(title.id == scene->id) || !is_doubtful) continue;
        emit told(
            tr("The plan asks for %1, where something is missing: the scene that is on stays. "
               "Press %1 to show it all the same.")
                .arg(sceneText(title)));
        return true;
    }
    // In studio mode nothing but Take changes what viewers see.
    if (scenes.preview.value != 0) {
        parts_.session.scenes().setPreview(scene->id);
    } else {
        parts_.session.switchScene(scene->id);
    }
    return true;
}

void RunSheetDesk::takeFeatured(catalog::SkuId sku) {
    const int asked = std::exchange(asked_line_, 0);
    model_.mark([&](RunSheet& sheet) {
        const auto index = sheet.indexOf(asked);
        if (sku.value <= 0) {
            sheet.leave(now());
        } else if (index && sheet.lines()[*index].item.sku == sku) {
            sheet.explain(asked, now());
        } else {
            sheet.explainSku(sku, now());
        }
    });
    showDeal();
    showTimes();
}

void RunSheetDesk::takeState(LiveState state) {
    const bool was_on_air = model_.sheet().isOnAir();
    if (state == LiveState::Failed) before_.reset();
    if (isOnAir(state) == was_on_air) return;
    const bool was_rehearsal =
        std::exchange(is_rehearsal_, parts_.session.snapshot().rehearsal && isOnAir(state));
    if (was_on_air)
        model_.mark([was_rehearsal](RunSheet& sheet) {
            sheet.end(now());
            // It is yet to be explained to buyers.
            if (was_rehearsal) sheet.forget();
        });
    else
        beginOnAir();
    showDeal();
    showTimes();
    refresh();
}

// Only what is on air has its deal: before that, buyers have heard nothing of it.
void RunSheetDesk::showDeal() {
    const RunSheet& sheet = model_.sheet();
    const auto current = sheet.isOnAir() ? sheet.current() : std::nullopt;
    const int line = current ? sheet.lines()[*current].id : 0;
    const auto item = current ? std::optional(sheet.lines()[*current].item) : std::nullopt;
    if (line == deal_line_ && isSameDeal(item, deal_item_)) return;
    const bool is_changed = line == std::exchange(deal_line_, line);
    deal_item_ = item;
    std::optional<catalog::DealDraft> deal;
    if (item) {
        const int row = static_cast<int>(current.value_or(0));
        deal = dealOf(*item, model_.product(row).title.toStdString(), catalog::systemClock()());
    }
    // A plan that was changed meanwhile gives no minute twice.
    const auto left = sheet.times(now()).item_left;
    if (deal && item && is_changed && left && item->minutes > 0)
        deal->ends_at = {deal->starts_at.value + std::max(*left, shortest_deal).count()};
    if (!std::exchange(has_deal_, deal.has_value()) && !deal) return;
    parts_.session.setDeal(deal);
}

void RunSheetDesk::showTimes() {
    const RunSheet& sheet = model_.sheet();
    const bool is_told = plan_ && sheet.isOnAir();
    panel_.showTimes(is_told ? runSheetSaying(sheet.times(now()), QDateTime::currentDateTime())
                             : Saying{});
}

void RunSheetDesk::tellFailure(const catalog::Error& error) {
    emit failed(errorText(error));
}

}  // namespace xb::app
