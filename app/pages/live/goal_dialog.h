// The goal of a broadcast: what is counted, and how much of it is wanted.
#pragma once

#include "app/live/sales_goal.h"
#include "app/pages/live/on_air_dialog.h"

#include <optional>

class QButtonGroup;
class QSpinBox;

namespace xb::app {

class FormField;

class GoalDialog : public OnAirDialog {
    Q_OBJECT

 public:
    explicit GoalDialog(const std::optional<SalesGoal>& goal, QWidget* parent = nullptr);

 signals:
    // None: it is taken off the picture.
    void chosen(const std::optional<xb::app::SalesGoal>& goal);

 private:
    void arrange();
    void showKind();

    QButtonGroup* kinds_;
    QSpinBox* target_;
    FormField* target_field_;
};

// "1,312 of 2,000" in the goal's own unit. Pure.
QString goalText(const SalesGoal& goal);

}  // namespace xb::app
