#include "app/pages/live/goal_dialog.h"

#include "app/pages/figures.h"
#include "app/widgets/form_field.h"

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
            return GoalDialog::tr("%1 units").arg(countText(goal.target));
        case GoalKind::Orders:
            return GoalDialog::tr("%1 orders").arg(countText(goal.target));
        case GoalKind::Amount:
            return moneyText(goal.target);
    }
    return {};
}

GoalDialog::GoalDialog(const std::optional<SalesGoal>& goal, QWidget* parent)
    : QDialog(parent), kinds_(new QButtonGroup(this)), target_(new QSpinBox(this)) {
    setObjectName("goal_dialog");
    setWindowTitle(tr("Goal of this broadcast"));
    setModal(true);
    setMinimumWidth(420);
    arrange(goal.has_value());
    const SalesGoal start = goal.value_or(SalesGoal{GoalKind::Units, 1000});
    kinds_->button(static_cast<int>(start.kind))->setChecked(true);
    const bool is_amount = start.kind == GoalKind::Amount;
    target_->setValue(static_cast<int>(is_amount ? start.target / fen_of_yuan : start.target));
    showKind();
    target_->setFocus();
    target_->selectAll();
}

void GoalDialog::arrange(bool has_goal) {
    auto* kinds = new QHBoxLayout;
    for (const auto& [kind, words] :
         {std::pair(GoalKind::Units, tr("Units sold")), std::pair(GoalKind::Orders, tr("Orders")),
          std::pair(GoalKind::Amount, tr("Sales in yuan"))}) {
        auto* one = new QPushButton(words, this);
        one->setObjectName(QStringLiteral("goal_kind_%1").arg(static_cast<int>(kind)));
        one->setProperty("segment", true);
        one->setProperty("target", true);
        one->setCheckable(true);
        kinds_->addButton(one, static_cast<int>(kind));
        kinds->addWidget(one);
    }
    target_->setObjectName("goal_target");
    target_->setRange(1, highest_target);
    target_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    target_->setGroupSeparatorShown(true);
    target_field_ = new FormField(target_, this);
    auto* keep = new QPushButton(tr("Keep as it is"), this);
    keep->setObjectName("goal_keep");
    auto* remove = new QPushButton(tr("Take it off"), this);
    remove->setObjectName("goal_remove");
    remove->setVisible(has_goal);
    auto* show_it = new QPushButton(tr("Show it to viewers"), this);
    show_it->setObjectName("goal_show");
    show_it->setProperty("kind", "main");
    show_it->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(remove);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(show_it);
    for (QPushButton* one : {keep, remove, show_it})
        one->setProperty("target", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addLayout(kinds);
    column->addWidget(target_field_);
    column->addLayout(buttons);
    connect(kinds_, &QButtonGroup::idClicked, this, &GoalDialog::showKind);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, [this] {
        emit chosen(std::nullopt);
        accept();
    });
    connect(show_it, &QPushButton::clicked, this, [this] {
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
