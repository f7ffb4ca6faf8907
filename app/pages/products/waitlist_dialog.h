// Who waits for a SKU that is sold out, in their order: added, sold to, taken off.
#pragma once

#include "app/shop/sku_sales.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace xb::app {

class WaitlistDialog : public QDialog {
    Q_OBJECT

 public:
    explicit WaitlistDialog(const SkuWaiting& waiting, QWidget* parent = nullptr);

    // What is typed stays.
    void show(const SkuWaiting& waiting);
    using QDialog::show;
    // Somebody was added: the fields are free for the next.
    void clearNew();

 signals:
    void joinAsked(const xb::catalog::WaitlistDraft& draft);
    void acceptAsked(xb::catalog::WaitlistEntryId entry);
    void leaveAsked(xb::catalog::WaitlistEntryId entry);

 private:
    void arrange();
    void fill();
    void check();
    const catalog::WaitlistRow* chosen() const;

    SkuWaiting waiting_;
    QLabel* name_;
    QLabel* words_;
    QListWidget* list_;
    QPushButton* accept_;
    QPushButton* leave_;
    QLineEdit* buyer_;
    QLineEdit* phone_;
    QSpinBox* quantity_;
    QPushButton* join_;
};

}  // namespace xb::app
