// The run sheet on the Live page: what is on, what comes next with one big button, and how late it
// is.
#pragma once

#include "app/pages/live/health_words.h"
#include "app/pages/live/run_sheet_model.h"
#include "app/settings/hotkeys.h"
#include "app/widgets/card.h"
#include "catalog/ids.h"

#include <QTimer>

#include <optional>

class QLabel;
class QMenu;
class QPushButton;

namespace xb::app {

class ActTile;
class ElidedLabel;
class RunSheetList;
struct ActTileWords;

// A plan as it is chosen from.
struct PlanTitle {
    catalog::PlanId id;
    QString title;
    qint64 planned_at_ms = 0;  // UTC
    bool was_on_air = false;
};

// Shows and asks; main thread.
class RunSheetPanel : public Card {
    Q_OBJECT

 public:
    // `photos` outlives it.
    RunSheetPanel(const Theme& theme, PhotoShelf& photos, QWidget* parent = nullptr);

    RunSheetModel& model() { return *model_; }
    // What can be chosen, newest first.
    void showPlans(const QVector<PlanTitle>& plans);
    // Its lines stand in the model; none: the evening goes without a plan.
    void showPlan(const std::optional<PlanTitle>& plan);
    const std::optional<PlanTitle>& plan() const { return plan_; }
    // Empty: nothing is to be said about time.
    void showTimes(const Saying& saying);
    // With what the plan wants said about the one that is on.
    ProductRow withItsPoints(ProductRow product) const;
    // The keys that press its buttons; whoever hears them calls what follows.
    void useKeys(const Hotkeys& hotkeys);
    // As if the button was pressed.
    void pressNext();
    void pressBack();

 signals:
    // The line with this id is to be explained, now.
    void explainPressed(int line);
    void planChosen(xb::catalog::PlanId plan);
    void newPlanPressed();
    void changePressed();
    void leavePressed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void makeList();
    void makeButtons();
    void arrange();
    QString planText(const PlanTitle& plan) const;
    void fillMenu();
    ActTileWords wordsOf(const QModelIndex& index) const;
    void ask(std::optional<std::size_t> index);
    void askRow(const QModelIndex& index);
    void showState();
    void retranslate();

    RunSheetModel* model_;
    QVector<PlanTitle> plans_;
    std::optional<PlanTitle> plan_;
    Hotkeys hotkeys_;
    int shown_row_ = -1;  // brought into view already
    Saying times_said_;
    ElidedLabel* title_;
    QLabel* count_;
    QPushButton* plans_button_;
    QMenu* menu_;
    QLabel* hint_;
    QPushButton* begin_plan_;
    RunSheetList* list_;
    ActTile* tile_;
    QLabel* times_;
    ElidedLabel* next_words_;
    QPushButton* next_;
    QPushButton* back_;
    QTimer press_pause_;
};

}  // namespace xb::app
