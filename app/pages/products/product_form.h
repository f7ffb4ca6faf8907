// The form of one product beside the list: what a farmer fills in, with checks in plain words as it
// is typed.
#pragma once

#include "app/pages/products/photo_row.h"
#include "app/shop/product_details.h"
#include "app/widgets/card.h"
#include "catalog/products/product_sheet.h"

#include <functional>
#include <optional>
#include <vector>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace xb::app {

class BrandPick;
class FormField;
class HiddenSkus;
class LotList;
class ProducerPick;
class SkuRow;

class ProductForm : public Card {
    Q_OBJECT

 public:
    // `photos` outlives it.
    ProductForm(const Theme& theme, PhotoShelf& photos, QWidget* parent = nullptr);

    void show(const ProductDetail& detail);
    void showNew();
    // Stock, prices or harvests have changed in the shop; what is being typed stays.
    void showStock(const ProductDetail& detail);
    void setProducers(const std::vector<catalog::ProducerRow>& producers);
    void setBrands(const std::vector<catalog::BrandRow>& brands);
    // A brand that was made from here is meant for this product.
    void takeBrand(catalog::BrandId brand, const QString& name);
    void addPhoto(const FormPhoto& photo);
    // While a write is under way, no second one is asked for.
    void setBusy(bool is_busy);
    // What it holds is being written: nothing is typed into it until it shows the outcome.
    void beginSaving();
    void endSaving();
    // It is written. True: somebody waited to leave the form, and has left it.
    bool leaveSaved();

    // Counts up when a product is left for another or for a new one: what was asked for an earlier
    // one is not meant for this.
    int turn() const { return turn_; }
    // 0: a new one.
    catalog::ProductId product() const { return detail_.product.id; }
    const ProductDetail& detail() const { return detail_; }
    catalog::ProductSheet sheet() const;
    bool isChanged() const { return is_changed_; }
    // Goes on at once; once it is saved, if that is under way; or asks first where something typed
    // would be lost.
    void leave(std::function<void()> then);

 signals:
    void saveAsked(const xb::catalog::ProductSheet& sheet);
    void photosChosen(const QStringList& files);
    void photoPasted(const xb::app::PastedPhoto& photo);
    void stockAsked(xb::catalog::SkuId sku);
    void channelsAsked(xb::catalog::SkuId sku);
    void waitingAsked(xb::catalog::SkuId sku);
    // None: a new one.
    void lotAsked(std::optional<xb::catalog::LotId> lot);
    void duplicateAsked(xb::catalog::ProductId product);
    void producerAsked(xb::catalog::ProducerId producer);
    void brandAsked(std::optional<xb::catalog::BrandId> brand);
    void closeAsked();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void makeFields();
    void arrange();
    void arrangeFields(QVBoxLayout& column);
    QHBoxLayout* makeFoot();
    void connectParts();
    void fill();
    void fillSkus();
    SkuRow* addSku(const std::optional<catalog::SkuDetail>& sku);
    void removeSku(SkuRow* row);
    void putBack(catalog::SkuId sku);
    void listHidden();
    catalog::ProductStatus status() const;
    void noteChange();
    void check();
    void showFindings(const catalog::SheetFindings& findings);
    void dropChanges();
    void retranslate();
    void nameFields();

    PhotoShelf& shelf_;
    ProductDetail detail_;
    bool is_filling_ = false;
    bool is_changed_ = false;
    bool is_busy_ = false;
    bool is_saving_ = false;
    int turn_ = 0;
    std::function<void()> then_;
    std::vector<SkuRow*> rows_;
    std::vector<catalog::SkuSheet> hidden_;  // taken off the shelf in this form

    QLabel* title_;
    QPushButton* close_;
    QScrollArea* scroll_;
    QWidget* content_;
    QButtonGroup* statuses_;
    PhotoRow* photos_;
    QLineEdit* name_;
    QLineEdit* short_name_;
    ProducerPick* producer_;
    QComboBox* storage_;
    QSpinBox* shelf_life_;
    QPlainTextEdit* points_;
    QLabel* skus_title_;
    QVBoxLayout* skus_;
    QPushButton* add_sku_;
    HiddenSkus* hidden_list_;
    LotList* lots_;
    QPushButton* more_;
    QWidget* more_part_;
    BrandPick* brand_;
    QLineEdit* category_;
    QLineEdit* origin_;
    QPlainTextEdit* story_;
    FormField* name_field_;
    FormField* short_name_field_;
    FormField* storage_field_;
    FormField* shelf_life_field_;
    FormField* points_field_;
    FormField* category_field_;
    FormField* origin_field_;
    FormField* story_field_;
    QLabel* problem_;
    QPushButton* save_;
    QPushButton* duplicate_;
    QWidget* leave_part_;
    QLabel* leave_words_;
    QPushButton* stay_;
    QPushButton* drop_;
};

}  // namespace xb::app
