#include "app/pages/products/origin_desk.h"

#include "app/errors/error_text.h"
#include "app/pages/products/photo_intake.h"
#include "app/pages/products/product_form.h"
#include "app/pages/products/products_page.h"
#include "app/shop/product_details.h"
#include "catalog/shop.h"

#include <utility>

namespace xb::app {

namespace {

using catalog::Visibility;

constexpr auto who = "desk";

// Each part is a write of its own: what came before the one that is refused is kept.
catalog::Result<void> writeProducer(catalog::ShelfEditor& editor, const ProducerAsk& ask) {
    auto done = editor.changeProducer(ask.id, ask.draft, who);
    if (done && ask.account) done = editor.setPayoutAccount(ask.id, *ask.account, who);
    const auto visibility = ask.is_hidden ? Visibility::Hidden : Visibility::Shown;
    if (done) done = editor.setVisibility(ask.id, visibility, who);
    return done;
}

catalog::Result<catalog::BrandId> writeBrand(catalog::Shop& shop, const BrandAsk& ask) {
    if (!ask.id) return shop.products().addBrand(ask.draft);
    auto done = shop.shelfEditor().changeBrand(*ask.id, ask.draft, who);
    const auto visibility = ask.is_hidden ? Visibility::Hidden : Visibility::Shown;
    if (done) done = shop.shelfEditor().setVisibility(*ask.id, visibility, who);
    if (!done) return tl::make_unexpected(std::move(done.error()));
    return *ask.id;
}

}  // namespace

OriginDesk::OriginDesk(catalog::Shop& shop, ProductsPage& page)
    : shop_(shop), page_(page), reads_(*this), writes_(*this) {
    connect(&page_.form(), &ProductForm::producerAsked, this, &OriginDesk::askProducer);
    connect(&page_.form(), &ProductForm::brandAsked, this, &OriginDesk::askBrand);
}

template <class Ask, class Then>
void OriginDesk::write(Ask ask, Then then) {
    page_.setBusy(true);
    writes_.run(std::move(ask), [this, then = std::move(then)](auto outcome) {
        page_.setBusy(false);
        then(std::move(outcome));
    });
}

template <class Dialog>
void OriginDesk::refuse(const QPointer<Dialog>& dialog, const catalog::Error& error) {
    const QString why = errorText(error);
    // Who has left it meanwhile reads it above the page.
    if (dialog == nullptr || !dialog->isVisible()) return emit failed(why);
    dialog->showRefusal(why);
}

void OriginDesk::refresh() {
    reads_.run([&shop = shop_] { return readProducers(shop); },
               [this](const catalog::Result<std::vector<catalog::ProducerRow>>& producers) {
                   if (!producers) return emit failed(errorText(producers.error()));
                   page_.showProducers(*producers);
               });
    reads_.run([&shop = shop_] { return readBrands(shop); },
               [this](const catalog::Result<std::vector<catalog::BrandRow>>& brands) {
                   if (!brands) return emit failed(errorText(brands.error()));
                   page_.form().setBrands(*brands);
               });
}

void OriginDesk::askProducer(catalog::ProducerId producer) {
    reads_.run([&shop = shop_, producer] { return shop.shelfReader().producer(producer); },
               [this](const catalog::Result<catalog::ProducerRow>& row) {
                   if (!row) return emit failed(errorText(row.error()));
                   auto* dialog = new ProducerDialog(*row, &page_);
                   dialog->setAttribute(Qt::WA_DeleteOnClose);
                   connect(dialog, &ProducerDialog::chosen, this,
                           [this, dialog](const ProducerAsk& ask) { saveProducer(dialog, ask); });
                   dialog->open();
               });
}

void OriginDesk::saveProducer(ProducerDialog* dialog, const ProducerAsk& ask) {
    write([&shop = shop_, ask] { return writeProducer(shop.shelfEditor(), ask); },
          [this, ask, dialog = QPointer(dialog)](const catalog::Result<void>& done) {
              refresh();
              if (!done) return refuse(dialog, done.error());
              if (dialog != nullptr) dialog->accept();
              emit changed(tr("%1 is saved.").arg(QString::fromStdString(ask.draft.name)));
          });
}

void OriginDesk::askBrand(std::optional<catalog::BrandId> brand) {
    if (!brand) return openBrand(std::nullopt);
    reads_.run([&shop = shop_, id = *brand] { return shop.shelfReader().brand(id); },
               [this](const catalog::Result<catalog::BrandRow>& row) {
                   if (!row) return emit failed(errorText(row.error()));
                   openBrand(*row);
               });
}

void OriginDesk::openBrand(const std::optional<catalog::BrandRow>& brand) {
    auto* dialog = new BrandDialog(brand, &page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BrandDialog::logoChosen, this,
            [this, dialog](const QString& file) { keepLogo(dialog, file); });
    connect(dialog, &BrandDialog::chosen, this,
            [this, dialog](const BrandAsk& ask) { saveBrand(dialog, ask); });
    dialog->open();
}

void OriginDesk::keepLogo(BrandDialog* dialog, const QString& file) {
    write([&shop = shop_, file] { return keepPhotos(shop.photos(), {file}); },
          [this, dialog = QPointer(dialog)](const KeptPhotos& kept) {
              if (!kept.problem.isEmpty()) emit failed(kept.problem);
              if (dialog != nullptr && !kept.photos.isEmpty())
                  dialog->showLogo(kept.photos.first());
          });
}

void OriginDesk::saveBrand(BrandDialog* dialog, const BrandAsk& ask) {
    write([&shop = shop_, ask] { return writeBrand(shop, ask); },
          [this, ask, dialog = QPointer(dialog)](const catalog::Result<catalog::BrandId>& saved) {
              if (!saved) return refuse(dialog, saved.error());
              if (dialog != nullptr) dialog->accept();
              const QString name = QString::fromStdString(ask.draft.name);
              // Who made a brand from a product's form means it for that product.
              if (!ask.id) page_.form().takeBrand(*saved, name);
              refresh();
              emit changed(tr("%1 is saved.").arg(name));
          });
}

}  // namespace xb::app
