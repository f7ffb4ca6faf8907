// What settling rests on, from the Sales page: when producers are paid, what is corrected by hand,
// and what the platforms have settled themselves.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/exchange/file_import.h"
#include "app/pages/sales/correction_dialog.h"
#include "app/pages/sales/platform_dialog.h"
#include "catalog/error.h"
#include "catalog/settlement/settlement.h"

#include <QObject>
#include <QPointer>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class SalesPage;

// Main thread; one write is under way at most. A comparison has a thread of its own, and is read
// page by page for as long as somebody looks at it.
class SettlingDesk : public QObject {
    Q_OBJECT

 public:
    // Both outlive it. Destruction waits for what is under way; an import is stopped.
    SettlingDesk(catalog::Shop& shop, SalesPage& page);

    // Says what the file would do, and waits for the person's word.
    void importFile(const QString& path);

 signals:
    void failed(const QString& sentence);
    // What is owed may be another sum now.
    void changed(const QString& sentence);

 private:
    void askTerms();
    void setTerms(const catalog::SettlementTerms& terms);
    void askCorrection();
    void correct(const CorrectionAsk& ask);
    void openPlatforms();
    void compareAnew();
    void readOn(const catalog::PlatformPlace& place, int turn);
    template <class Ask, class Then>
    void write(Ask ask, Then then);

    catalog::Shop& shop_;
    SalesPage& page_;
    QPointer<PlatformDialog> platforms_;
    int turn_ = 0;  // of comparing
    FileImport import_;
    ShopCalls reads_;
    ShopCalls comparing_;
    ShopCalls writes_;
};

}  // namespace xb::app
