#include "app/pages/products/bulk_steps.h"

#include "app/pages/figures.h"

#include <utility>

namespace xb::app {

using catalog::BulkFault;

BulkSteps::BulkSteps(catalog::BulkField field, QStringList names, QObject* parent)
    : QAbstractListModel(parent), field_(field), names_(std::move(names)) {}

void BulkSteps::show(std::vector<catalog::BulkStep> steps) {
    beginResetModel();
    steps_ = std::move(steps);
    endResetModel();
}

int BulkSteps::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(steps_.size());
}

QVariant BulkSteps::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole || index.row() >= rowCount()) return {};
    return textOf(steps_[static_cast<std::size_t>(index.row())], names_.value(index.row()));
}

QString BulkSteps::textOf(const catalog::BulkStep& step, const QString& name) const {
    const auto figure = [this](std::int64_t value) {
        return field_ == catalog::BulkField::Price ? moneyText(value) : countText(value);
    };
    switch (step.fault) {
        case BulkFault::None:
            if (step.before == step.after) return tr("%1: %2").arg(name, figure(step.before));
            return tr("%1: %2 → %3").arg(name, figure(step.before), figure(step.after));
        case BulkFault::TooLow:
            return tr("%1: %2, left out: it would be too low").arg(name, figure(step.before));
        case BulkFault::TooHigh:
            return tr("%1: %2, left out: it would be too high").arg(name, figure(step.before));
    }
    return {};
}

}  // namespace xb::app
