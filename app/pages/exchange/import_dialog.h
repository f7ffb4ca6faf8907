// What a file would do, row by row where it matters, then what it did.
#pragma once

#include "catalog/exchange/import_report.h"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace xb::app {

class ImportDialog : public QDialog {
    Q_OBJECT

 public:
    explicit ImportDialog(const QString& file, QWidget* parent = nullptr);

    void showReading(bool is_preview);
    void showProgress(double share);
    // Refused rows stand first, below them the first rows of `seen` that were taken; last, how many
    // there are beyond those.
    void showReport(const catalog::ImportReport& report, const std::vector<catalog::RowNote>& seen);
    void showFailure(const QString& sentence);

 public slots:
    // While rows are being taken in it stays open, to say in the end which ones were.
    void reject() override;

 signals:
    void importAsked();
    void stopAsked();

 private:
    void showEnd();

    bool is_importing_ = false;
    QLabel* title_;
    QLabel* words_;
    QProgressBar* progress_;
    QListWidget* notes_;
    QPushButton* import_;
    QPushButton* close_;
};

// "3 new, 1 changed, 20 known already, 1 refused" and what else is to be said of it.
QString importSummary(const catalog::ImportReport& report);

}  // namespace xb::app
