// Joins the run sheet of the Live page with the shop that keeps plans and with the session that
// shows what is next.
#pragma once

#include "app/live/live_session.h"
#include "app/live/shop_calls.h"
#include "app/pages/live/plan_dialog.h"
#include "app/shop/plan_views.h"
#include "catalog/error.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace xb::app {

class LivePage;
class RunSheetModel;
class RunSheetPanel;

struct RunSheetParts {
    catalog::Shop& shop;
    LiveSession& session;
    LivePage& page;
    ProductListModel& products;
    PhotoShelf& photos;
    const Theme& theme;
};

// Main thread; what it refers to outlives it. Destruction withdraws the deal of what is explained.
class RunSheetDesk : public QObject {
    Q_OBJECT

 public:
    explicit RunSheetDesk(const RunSheetParts& parts);
    ~RunSheetDesk() override;

    // Reads which plans there are. The first time, the one of these hours is chosen.
    void refresh();
    // A broadcast that broke off goes on: by its plan, from where it had come.
    void resume(catalog::BroadcastId broadcast, std::chrono::milliseconds aired);

 signals:
    void failed(const QString& sentence);
    // Something was left as it is, and why.
    void told(const QString& sentence);

 private:
    void connectPanel();
    void connectSession();
    void showPlans(const std::vector<catalog::PlanRow>& plans);
    // Whether a broadcast goes by a plan: in its place another one would begin anew.
    bool isUnderWay() const;
    void askToChoose(catalog::PlanId plan);
    void askToLeave();
    void choose(catalog::PlanId plan);
    void show(const PlanView& view);
    void leavePlan();
    void beginOnAir();
    void openNew();
    void openChange();
    void open(PlanDialog::Kind kind, const catalog::PlanDraft& plan,
              const QVector<ProductRow>& products);
    void keepNew(const catalog::PlanDraft& plan);
    void keepChange(const catalog::PlanDraft& plan);
    void keepOrder();
    void putAway();
    // Whether it was kept; else the dialog says why not.
    bool isKept(const catalog::Result<void>& written);
    QVector<SceneChoice> sceneChoices() const;
    void explain(int line);
    // Whether the plan names a scene, whatever became of it.
    bool showScene(const std::string& name);
    void takeFeatured(catalog::SkuId sku);
    void takeState(LiveState state);
    void showDeal();
    void showTimes();
    void tellFailure(const catalog::Error& error);

    const RunSheetParts parts_;
    RunSheetPanel& panel_;
    RunSheetModel& model_;
    // Of the broadcast that goes on, until it is over.
    struct Before {
        catalog::PlanId plan;
        std::vector<ExplainedBefore> explained;
        std::chrono::milliseconds aired{0};
    };

    std::optional<catalog::PlanRow> plan_;
    std::optional<Before> before_;
    bool is_first_look_ = true;
    bool is_rehearsal_ = false;                       // what is on air is one
    int asked_line_ = 0;                              // pressed, and not yet shown
    int deal_line_ = 0;                               // whose deal runs; 0: of none
    std::optional<catalog::RunSheetItem> deal_item_;  // as that line was when it began
    bool has_deal_ = false;
    QPointer<PlanDialog> dialog_;
    QTimer timer_;
    ShopCalls reads_;
    ShopCalls writes_;
};

}  // namespace xb::app
