// What an export of the orders holds: which of them, and whether it names the buyers.
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QRadioButton;

namespace xb::app {

struct OrderExportAsk {
    bool is_listed_only = false;  // those that the list is narrowed to, in its order
    bool has_buyers = false;
};

class ExportDialog : public QDialog {
    Q_OBJECT

 public:
    // With `is_narrowed` it asks which orders are meant; the list's own stand first.
    explicit ExportDialog(bool is_narrowed, QWidget* parent = nullptr);

 signals:
    void chosen(const xb::app::OrderExportAsk& ask);

 private:
    void arrange();

    QRadioButton* listed_;
    QRadioButton* all_;
    QCheckBox* buyers_;
    QLabel* warning_;
};

}  // namespace xb::app
