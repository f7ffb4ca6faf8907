// The Products page: every product as a table or a grid, narrowed by choices, producer and words,
// one of them in its form beside the list, and what is done with those that are ticked.
#pragma once

#include "app/pages/products/product_choice.h"
#include "app/shop/shelf_row.h"
#include "app/theme.h"
#include "catalog/products/bulk_change.h"

#include <QVector>
#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

class ListCard;
class PhotoShelf;
class ProductCell;
class ProductForm;
class ProductLine;
class ShelfModel;

enum class ShelfView { Table, Grid };

class ProductsPage : public QWidget {
    Q_OBJECT

 public:
    // `shelf` and `photos` outlive the page.
    ProductsPage(const Theme& theme, ShelfModel& shelf, PhotoShelf& photos,
                 QWidget* parent = nullptr);

    ProductForm& form() { return *form_; }
    catalog::ProductFilter filter() const;
    void showProducers(const std::vector<catalog::ProducerRow>& producers);
    // Beside the list, or instead of it where there is no room for both.
    void showForm(bool is_shown);
    void setView(ShelfView view);
    // What was done last, with the way back; an empty sentence takes it away.
    void showDone(const QString& sentence, bool can_undo);
    // While a write or a file is under way, no second one is asked for.
    void setBusy(bool is_busy);

 signals:
    void filterChanged();
    void newAsked();
    void productOpened(xb::catalog::ProductId product);
    void bulkAsked(xb::catalog::BulkField field, const QVector<xb::app::ShelfRow>& rows);
    void statusAsked(const QVector<xb::app::ShelfRow>& rows, xb::catalog::ProductStatus status);
    void undoAsked();
    void importAsked();
    void exportAsked();

 protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    void makeParts();
    void arrange();
    void arrangeTools();
    void connectParts();
    void connectActs();
    void open(const QModelIndex& index);
    void placeForm();
    void showEmptiness();
    void showChecks();
    void retranslate();
    void nameActs();

    ShelfModel& shelf_;
    bool is_busy_ = false;
    bool is_form_shown_ = false;
    bool is_ticking_ = false;  // the press under way has turned a tick
    ProductForm* form_;
    ProductLine* line_;
    ProductCell* cell_;
    QLabel* title_;
    QLabel* count_;
    QPushButton* import_;
    QPushButton* export_;
    QPushButton* new_;
    QPushButton* tick_all_;
    QPushButton* price_;
    QPushButton* stock_;
    QPushButton* hide_;
    QPushButton* show_;
    QLineEdit* search_;
    QComboBox* producer_;
    QButtonGroup* choices_;
    QButtonGroup* views_;
    ListCard* list_;
};

}  // namespace xb::app
