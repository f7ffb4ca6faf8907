// Who grew or made a product: one that the shop knows, or a new one.
#pragma once

#include "catalog/products/draft_checks.h"
#include "catalog/products/product_rows.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace xb::app {

class FormField;

class ProducerPick : public QWidget {
    Q_OBJECT

 public:
    explicit ProducerPick(QWidget* parent = nullptr);

    // Keeps what is chosen.
    void setProducers(const std::vector<catalog::ProducerRow>& producers);
    // Of a product whose producer is not in the list (a hidden one) the name stands in it.
    void choose(catalog::ProducerId producer, const QString& name);
    // Nobody is chosen, or a new one where the shop knows none yet.
    void reset();

    // 0: nobody, or a new one.
    catalog::ProducerId producer() const;
    std::optional<catalog::ProducerDraft> newProducer() const;
    void show(const catalog::Findings& findings, bool is_missing);

 signals:
    void changed();
    void editAsked(xb::catalog::ProducerId producer);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void showNew();
    void retranslate();

    QComboBox* pick_;
    QPushButton* edit_;
    QLineEdit* name_;
    QLineEdit* village_;
    QSpinBox* commission_;
    QWidget* new_part_;
    FormField* pick_field_;
    FormField* name_field_;
    FormField* village_field_;
    FormField* commission_field_;
};

}  // namespace xb::app
