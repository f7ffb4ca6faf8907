// What platforms say they have settled, beside the shop's own books.
#pragma once

#include "catalog/settlement/platform_comparison.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace xb::app {

class PlatformDialog : public QDialog {
    Q_OBJECT

 public:
    explicit PlatformDialog(QWidget* parent = nullptr);

    // A new comparison begins; pages follow.
    void begin();
    void add(const catalog::PlatformPage& page);

 signals:
    void importAsked();

 private:
    void tell();

    catalog::PlatformPage sums_;
    std::int64_t differing_count_ = 0;
    bool is_whole_ = false;
    QLabel* words_;
    QListWidget* list_;
    QPushButton* import_;
};

}  // namespace xb::app
