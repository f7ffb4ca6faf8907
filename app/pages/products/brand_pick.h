// The regional brand that a product carries, if any.
#pragma once

#include "catalog/products/product_rows.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QPushButton;

namespace xb::app {

class FormField;

class BrandPick : public QWidget {
    Q_OBJECT

 public:
    explicit BrandPick(QWidget* parent = nullptr);

    // Keeps what is chosen.
    void setBrands(const std::vector<catalog::BrandRow>& brands);
    // Of one that is not in the list (a hidden one) the name stands in it.
    void choose(std::optional<catalog::BrandId> brand, const QString& name);
    std::optional<catalog::BrandId> brand() const;

 signals:
    void changed();
    // None: a new one.
    void editAsked(std::optional<xb::catalog::BrandId> brand);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    QComboBox* pick_;
    QPushButton* edit_;
    QPushButton* new_;
    FormField* field_;
};

}  // namespace xb::app
