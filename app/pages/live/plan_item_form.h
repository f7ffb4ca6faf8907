// One product of a plan: how long, in which scene, at which price, and what to say.
#pragma once

#include "app/shop/shop_rows.h"
#include "catalog/sales/broadcast_plans.h"

#include <QString>
#include <QVector>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace xb::app {

class FormField;

// A scene that a plan may ask for.
struct SceneChoice {
    QString stored;  // as RunSheetItem::scene has it
    QString shown;
};

// Whether buyers would pay less than usual, as a deal promises them; without a price nothing is
// promised.
bool isPriceSound(const catalog::RunSheetItem& item, const ProductRow& product);

class PlanItemForm : public QWidget {
    Q_OBJECT

 public:
    explicit PlanItemForm(const QVector<SceneChoice>& scenes, QWidget* parent = nullptr);

    // `unreadable_price`: what was typed for it and is no price; empty: the item's own stands.
    void show(const catalog::RunSheetItem& item, const ProductRow& product,
              const QString& unreadable_price);
    // Nothing is chosen.
    void showNothing();

 signals:
    // By a hand. What is no price stands beside the item, which has none then; that, and a price
    // that is not below the usual one, is said under its field.
    void changed(const xb::catalog::RunSheetItem& item, const QString& unreadable_price);

 private:
    void arrange();
    void connectFields();
    void fill();
    void take();
    void showScene(const QString& stored);
    void showPriceNote();

    catalog::RunSheetItem item_;
    ProductRow product_;
    QString unreadable_price_;
    bool is_filling_ = false;
    QLabel* title_;
    QWidget* fields_;
    QSpinBox* minutes_;
    QComboBox* scene_;
    QLineEdit* price_;
    QSpinBox* quota_;
    QPlainTextEdit* points_;
    FormField* price_field_ = nullptr;
};

}  // namespace xb::app
