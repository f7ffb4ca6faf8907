#include "app/pages/sales/settling_desk.h"

#include "app/errors/error_text.h"
#include "app/pages/figures.h"
#include "app/pages/sales/sales_page.h"
#include "app/pages/sales/terms_dialog.h"
#include "app/shop/product_details.h"
#include "catalog/exchange/settlement_import.h"
#include "catalog/shop.h"

#include <utility>

namespace xb::app {

namespace {

constexpr auto who = "desk";
constexpr int orders_at_once = 1000;

}  // namespace

SettlingDesk::SettlingDesk(catalog::Shop& shop, SalesPage& page)
    : shop_(shop),
      page_(page),
      import_(page,
              [&shop](const QString& file, catalog::ImportMode mode,
                      const catalog::ImportWatch& watch) {
                  return catalog::importSettlements(shop, file.toStdString(), mode, watch);
              }),
      reads_(*this),
      comparing_(*this),
      writes_(*this) {
    connect(&page_, &SalesPage::termsAsked, this, &SettlingDesk::askTerms);
    connect(&page_, &SalesPage::correctionAsked, this, &SettlingDesk::askCorrection);
    connect(&page_, &SalesPage::platformsAsked, this, &SettlingDesk::openPlatforms);
    connect(&import_, &FileImport::imported, this, &SettlingDesk::compareAnew);
}

template <class Ask, class Then>
void SettlingDesk::write(Ask ask, Then then) {
    page_.setBusy(true);
    writes_.run(std::move(ask), [this, then = std::move(then)](auto outcome) {
        page_.setBusy(false);
        then(std::move(outcome));
    });
}

void SettlingDesk::askTerms() {
    reads_.run([&shop = shop_] { return shop.settlements().terms(); },
               [this](const catalog::Result<catalog::SettlementTerms>& terms) {
                   if (!terms) return emit failed(errorText(terms.error()));
                   auto* dialog = new TermsDialog(*terms, &page_);
                   dialog->setAttribute(Qt::WA_DeleteOnClose);
                   connect(dialog, &TermsDialog::chosen, this, &SettlingDesk::setTerms);
                   dialog->open();
               });
}

void SettlingDesk::setTerms(const catalog::SettlementTerms& terms) {
    write([&shop = shop_, terms] { return shop.settlements().setTerms(terms, who); },
          [this](const catalog::Result<void>& done) {
              if (!done) return emit failed(errorText(done.error()));
              emit changed(tr("The terms are saved; what is due is counted by them."));
          });
}

void SettlingDesk::askCorrection() {
    reads_.run([&shop = shop_] { return readProducers(shop); },
               [this](const catalog::Result<std::vector<catalog::ProducerRow>>& producers) {
                   if (!producers) return emit failed(errorText(producers.error()));
                   auto* dialog = new CorrectionDialog(*producers, &page_);
                   dialog->setAttribute(Qt::WA_DeleteOnClose);
                   connect(dialog, &CorrectionDialog::chosen, this, &SettlingDesk::correct);
                   dialog->open();
               });
}

void SettlingDesk::correct(const CorrectionAsk& ask) {
    write(
        [&shop = shop_, ask] {
            return shop.settlements().correct(ask.producer, ask.amount, ask.reason.toStdString(),
                                              std::nullopt, who);
        },
        [this, ask](const catalog::Result<catalog::CorrectionId>& done) {
            if (!done) return emit failed(errorText(done.error()));
            emit changed(tr("%1 for %2 is counted in the next settlement.")
                             .arg(moneyText(ask.amount.fen), ask.name));
        });
}

void SettlingDesk::openPlatforms() {
    platforms_ = new PlatformDialog(&page_);
    platforms_->setAttribute(Qt::WA_DeleteOnClose);
    connect(platforms_, &PlatformDialog::importAsked, this, [this] { import_.ask(); });
    platforms_->open();
    compareAnew();
}

void SettlingDesk::compareAnew() {
    if (platforms_ == nullptr) return;
    platforms_->begin();
    readOn({}, ++turn_);
}

void SettlingDesk::readOn(const catalog::PlatformPlace& place, int turn) {
    comparing_.run([&shop = shop_, place] { return comparePlatforms(shop, place, orders_at_once); },
                   [this, turn](const catalog::Result<catalog::PlatformPage>& page) {
                       if (turn != turn_ || platforms_ == nullptr) return;
                       if (!page) return emit failed(errorText(page.error()));
                       platforms_->add(*page);
                       if (page->next) readOn(*page->next, turn);
                   });
}

void SettlingDesk::importFile(const QString& path) {
    import_.look(path);
}

}  // namespace xb::app
