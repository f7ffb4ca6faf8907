// A regional brand: its name and slogan, and how it looks on the picture.
#pragma once

#include "app/pages/products/photo_row.h"
#include "catalog/products/product_rows.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

class ColourField;
class FormField;
class RefusalLine;

struct BrandAsk {
    std::optional<catalog::BrandId> id;  // none: a new one
    catalog::BrandDraft draft;
    bool is_hidden = false;
};

class BrandDialog : public QDialog {
    Q_OBJECT

 public:
    // None: a new one.
    explicit BrandDialog(const std::optional<catalog::BrandRow>& brand, QWidget* parent = nullptr);

    BrandAsk ask() const;
    // The picture that was chosen is kept.
    void showLogo(const FormPhoto& logo);
    // Why what was asked is not saved; all that was typed is there to be put right.
    void showRefusal(const QString& sentence);

 signals:
    void logoChosen(const QString& file);
    // It stays open, and takes no more words, until it is accepted or shows a refusal.
    void chosen(const xb::app::BrandAsk& ask);

 private:
    void fill();
    void arrange();
    void chooseLogo();
    void check();
    void setSaving(bool is_saving);

    const std::optional<catalog::BrandRow> brand_;
    std::string logo_;
    QWidget* body_;
    QLineEdit* name_;
    QLineEdit* slogan_;
    ColourField* colour_;
    ColourField* second_colour_;
    QLabel* logo_picture_;
    QPushButton* choose_logo_;
    QPushButton* drop_logo_;
    QCheckBox* hidden_;
    FormField* name_field_;
    FormField* slogan_field_;
    FormField* colour_field_;
    FormField* second_colour_field_;
    RefusalLine* problem_;
    QPushButton* save_;
};

}  // namespace xb::app
