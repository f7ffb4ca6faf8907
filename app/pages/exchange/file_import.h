// An import from the desk: choose a file, see what each row would do, then let it happen.
#pragma once

#include "app/live/shop_calls.h"
#include "catalog/error.h"
#include "catalog/exchange/import_report.h"
#include "catalog/exchange/order_import.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <atomic>
#include <functional>
#include <vector>

namespace xb::app {

class ImportDialog;

// Main thread; the file is read on a thread of its own. One import at a time. Destruction stops the
// one under way behind a whole entry.
class FileImport : public QObject {
    Q_OBJECT

 public:
    using Importer = std::function<catalog::Result<catalog::ImportReport>(
        const QString& file, catalog::ImportMode mode, const catalog::ImportWatch& watch)>;

    // `page` outlives it. `importer` runs on the import's thread.
    FileImport(QWidget& page, Importer importer);
    ~FileImport() override;

    // Asks for a file first.
    void ask();
    // Says what the file would do, and waits for the person's word.
    void look(const QString& file);

 signals:
    void imported();

 private:
    void run(catalog::ImportMode mode);
    struct Outcome {
        catalog::Result<catalog::ImportReport> report;
        std::vector<catalog::RowNote> seen;  // the first rows, whatever became of them
    };

    // On the import's thread.
    Outcome read(const QString& file, catalog::ImportMode mode);
    void takeOutcome(const Outcome& outcome, catalog::ImportMode mode);

    QWidget& page_;
    const Importer importer_;
    QString file_;
    QPointer<ImportDialog> dialog_;
    bool is_running_ = false;
    std::atomic<bool> is_stopping_{false};
    ShopCalls calls_;
};

}  // namespace xb::app
