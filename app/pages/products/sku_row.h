// One SKU in a product's form: what it comes in, price and stock; the rest behind "More".
#pragma once

#include "catalog/products/product_rows.h"
#include "catalog/products/product_sheet.h"

#include <QFrame>

#include <cstdint>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace xb::app {

class FormField;

class SkuRow : public QFrame {
    Q_OBJECT

 public:
    // None: a new one, whose first stock stands in the row.
    explicit SkuRow(const std::optional<catalog::SkuDetail>& sku, QWidget* parent = nullptr);

    catalog::SkuSheet sheet() const;
    std::optional<catalog::SkuId> sku() const;
    using QFrame::show;
    // False while a price cannot be read; the row then says so itself.
    bool isReadable() const;
    // Silent: nobody has typed yet, so nothing is told to be missing.
    void show(const catalog::Findings& findings, bool is_silent);
    // As the shop has it by now: what nobody has typed into shows that, what was typed stays.
    void follow(const catalog::SkuDetail& now);
    // As if somebody had typed it over what the shop has.
    void retype(const catalog::SkuDraft& draft);
    void focusFirst();
    // The only one of a product cannot be taken away.
    void setRemovable(bool is_removable);

 signals:
    void changed();
    void stockAsked(xb::catalog::SkuId sku);
    void removeAsked();
    void channelsAsked(xb::catalog::SkuId sku);
    void waitingAsked(xb::catalog::SkuId sku);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    struct Shown;

    static Shown shownOf(const catalog::SkuDraft& draft);
    void fill(const Shown& was, const Shown& now);
    void arrange();
    void connectParts();
    void retranslate();
    void showMore(bool is_open);

    std::optional<catalog::SkuDetail> known_;
    QLineEdit* spec_;
    QLineEdit* price_;
    QLineEdit* list_price_;
    QLineEdit* code_;
    QLineEdit* gtin_;
    QSpinBox* first_stock_;
    QSpinBox* low_stock_;
    QSpinBox* limit_;
    QSpinBox* weight_;
    QLineEdit* farm_gate_;
    FormField* spec_field_;
    FormField* price_field_;
    FormField* list_price_field_;
    FormField* code_field_;
    FormField* gtin_field_;
    FormField* first_stock_field_;
    FormField* low_stock_field_;
    FormField* limit_field_;
    FormField* weight_field_;
    FormField* farm_gate_field_;
    QWidget* more_part_;
    QLabel* stock_;
    QPushButton* change_stock_;
    QPushButton* more_;
    QPushButton* remove_;
    QPushButton* channels_;
    QPushButton* waiting_;
};

}  // namespace xb::app
