// One change of price or stock for every ticked product, with what it does to each before it is
// done.
#pragma once

#include "app/shop/shelf_row.h"
#include "catalog/products/bulk_change.h"

#include <QDialog>
#include <QVector>

#include <optional>
#include <vector>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace xb::app {

class BulkSteps;
class FormField;

struct BulkAsk {
    catalog::BulkChange change;
    std::vector<catalog::BulkStep> steps;
    QVector<catalog::ProductId> products;
};

class BulkDialog : public QDialog {
    Q_OBJECT

 public:
    BulkDialog(catalog::BulkField field, const QVector<ShelfRow>& rows, QWidget* parent = nullptr);

 signals:
    void chosen(const xb::app::BulkAsk& ask);

 private:
    void arrange();
    std::optional<catalog::BulkChange> change() const;
    void preview();

    const catalog::BulkField field_;
    std::vector<catalog::SkuDetail> skus_;
    BulkAsk ask_;
    QButtonGroup* ways_;
    QLineEdit* value_;
    FormField* value_field_;
    QLabel* summary_;
    BulkSteps* steps_ = nullptr;
    QListView* list_;
    QPushButton* confirm_;
};

}  // namespace xb::app
