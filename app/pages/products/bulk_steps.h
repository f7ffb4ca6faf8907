// What a change of many products does to each of their SKUs, as a list: a text is made only where
// it is seen.
#pragma once

#include "catalog/products/bulk_change.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace xb::app {

// Main thread.
class BulkSteps : public QAbstractListModel {
    Q_OBJECT

 public:
    // `names`: one for each SKU, in the order of the steps.
    BulkSteps(catalog::BulkField field, QStringList names, QObject* parent = nullptr);

    void show(std::vector<catalog::BulkStep> steps);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

 private:
    QString textOf(const catalog::BulkStep& step, const QString& name) const;

    const catalog::BulkField field_;
    const QStringList names_;
    std::vector<catalog::BulkStep> steps_;
};

}  // namespace xb::app
