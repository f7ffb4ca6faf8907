#include "app/pages/live/goal_dialog.h"

#include "app/pages/figures.h"
#include "app/widgets/form_field.h"
#include "app/widgets/page_parts.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace xb::app {

namespace {

constexpr int highest_target = 10'000'000;
constexpr int fen_of_yuan = 100;

}  // namespace

QString goalText(const SalesGoal& goal) {
    switch (goal.kind) {
        case GoalKind::Units:
            return goal.target == 1 ? GoalDialog::tr("1 unit")
                                    : GoalDialog::tr("%1 units").arg(countText(goal.target));
        case GoalKind::Orders:
            return ordersText(goal.target);
        case GoalKind::Amount:
            return moneyText(goal.target);
    }
    return {};
}

GoalDialog::GoalDialog(const std::optional<SalesGoal>& goal, QWidget* parent)
    : OnAirDialog(QStringLiteral("goal"), tr("Goal of this broadcast"), goal.has_value(), parent),
      kinds_(new QButtonGroup(this)),
      target_(new QSpinBox(this)) {
    arrange();
    const SalesGoal start = goal.value_or(SalesGoal{GoalKind::Units, 1000});
    kinds_->button(static_cast<int>(start.kind))->setChecked(true);
    const bool is_amount = start.kind == GoalKind::Amount;
    target_->setValue(static_cast<int>(is_amount ? start.target / fen_of_yuan : start.target));
    showKind();
    target_->setFocus();
    target_->selectAll();
}

void GoalDialog::arrange() {
    auto* kinds = new QHBoxLayout;
    for (const auto& [kind, words] :
         {std::pair(GoalKind::Units, tr("Units sold")), std::pair(GoalKind::Orders, tr("Orders")),
          std::pair(GoalKind::Amount, tr("Sales in yuan"))}) {
        QPushButton* one =
            segmentButton(QStringLiteral("goal_kind_%1"), static_cast<int>(kind), *kinds_, this);
        one->setText(words);
        one->setProperty("target", true);
        kinds->addWidget(one);
    }
    target_->setObjectName("goal_target");
    target_->setRange(1, highest_target);
    target_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    target_->setGroupSeparatorShown(true);
    target_field_ = new FormField(target_, this);
    body().addLayout(kinds);
    body().addWidget(target_field_);
    connect(kinds_, &QButtonGroup::idClicked, this, &GoalDialog::showKind);
    connect(this, &OnAirDialog::removalAsked, this, [this] {
        emit chosen(std::nullopt);
        accept();
    });
    connect(this, &OnAirDialog::showAsked, this, [this] {
        const auto kind = static_cast<GoalKind>(kinds_->checkedId());
        const std::int64_t scale = kind == GoalKind::Amount ? fen_of_yuan : 1;
        emit chosen(SalesGoal{kind, target_->value() * scale});
        accept();
    });
}

void GoalDialog::showKind() {
    const auto kind = static_cast<GoalKind>(kinds_->checkedId());
    target_field_->setTitle(kind == GoalKind::Amount   ? tr("How many yuan")
                            : kind == GoalKind::Orders ? tr("How many orders")
                                                       : tr("How many units"));
}

}  // namespace xb::app
