// A broadcast is planned: its name and time, its products in order, and what belongs to each.
#pragma once

#include "app/pages/live/plan_item_form.h"
#include "app/shop/shop_rows.h"
#include "app/theme.h"
#include "catalog/sales/broadcast_plans.h"

#include <QDialog>
#include <QHash>
#include <QTimer>
#include <QVector>

class QDateEdit;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QTimeEdit;
class QVBoxLayout;

namespace xb::app {

class FormField;
class PhotoShelf;
class ProductListModel;
class RunSheetList;
class RunSheetModel;

// Of what a dialog is made; the references outlive it.
struct PlanDialogParts {
    const Theme& theme;
    ProductListModel& products;  // what can be added
    PhotoShelf& photos;
    QVector<SceneChoice> scenes;
    QWidget* parent = nullptr;
};

class PlanDialog : public QDialog {
    Q_OBJECT

 public:
    enum class Kind { New, Change };

    // `products` has a row for each SKU of the plan.
    PlanDialog(const PlanDialogParts& parts, Kind kind, const catalog::PlanDraft& plan,
               const QVector<ProductRow>& products);

    // It could not be kept: the sentence says why, and the dialog stays as it is.
    void tell(const QString& sentence);

    // Escape and the window's cross lose nothing: where something was changed they say so, and
    // only the button beside leaves it.
    void reject() override;

 signals:
    // Answered with `accept` or `tell`.
    void keepPressed(const xb::catalog::PlanDraft& plan);
    void putAwayPressed();

 private:
    void makeHead(const catalog::PlanDraft& plan);
    QVBoxLayout* makeShelf(const PlanDialogParts& parts);
    QVBoxLayout* makeOrder(const PlanDialogParts& parts);
    void makeButtons(Kind kind);
    QPushButton* button(const char* name, const QString& words);
    void arrange(const PlanDialogParts& parts);
    void add(const ProductRow& product);
    void choose(int row);
    void takeOut();
    void showState();
    catalog::PlanDraft draft() const;
    bool isUntouched() const;
    // The first line whose price buyers cannot be promised; -1: all are sound.
    int wrongPriceRow() const;

    catalog::PlanDraft before_;              // as it was opened
    QHash<int, QString> unreadable_prices_;  // as they were typed, by the id of their line
    bool is_leaving_asked_ = false;
    QTimer add_pause_;  // a double click is one press
    catalog::SkuId last_added_;
    RunSheetModel* model_;
    QLineEdit* title_;
    QDateEdit* date_;
    QTimeEdit* time_;
    QListView* shelf_;
    RunSheetList* list_;
    PlanItemForm* form_;
    QLabel* summary_;
    QLabel* told_;
    QPushButton* up_ = nullptr;
    QPushButton* down_ = nullptr;
    QPushButton* take_out_ = nullptr;
    QPushButton* put_away_ = nullptr;
    QPushButton* leave_ = nullptr;
    QPushButton* keep_ = nullptr;
};

}  // namespace xb::app
