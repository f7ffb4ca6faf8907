// Who a producer is, what the shop keeps of their sales, and where their money goes.
#pragma once

#include "catalog/products/draft_checks.h"
#include "catalog/products/product_rows.h"

#include <QDialog>

#include <optional>
#include <string>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

class FormField;
class RefusalLine;

struct ProducerAsk {
    catalog::ProducerId id{};
    catalog::ProducerDraft draft;        // without the account
    std::optional<std::string> account;  // none: it stays as it is
    bool is_hidden = false;
};

class ProducerDialog : public QDialog {
    Q_OBJECT

 public:
    explicit ProducerDialog(const catalog::ProducerRow& producer, QWidget* parent = nullptr);

    ProducerAsk ask() const;
    // Why what was asked is not saved; all that was typed is there to be put right.
    void showRefusal(const QString& sentence);

 signals:
    // It stays open, and takes no more words, until it is accepted or shows a refusal.
    void chosen(const xb::app::ProducerAsk& ask);

 private:
    void fill();
    void arrange();
    void check();
    void setSaving(bool is_saving);

    const catalog::ProducerRow producer_;
    QWidget* body_;
    QLineEdit* name_;
    QLineEdit* village_;
    QLineEdit* contact_;
    QDoubleSpinBox* commission_;
    QLineEdit* account_;
    QCheckBox* hidden_;
    FormField* name_field_;
    FormField* village_field_;
    FormField* contact_field_;
    FormField* account_field_;
    RefusalLine* problem_;
    QPushButton* save_;
};

}  // namespace xb::app
