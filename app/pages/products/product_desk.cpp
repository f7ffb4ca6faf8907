#include "app/pages/products/product_desk.h"

#include "app/errors/error_text.h"
#include "app/pages/figures.h"
#include "app/pages/products/lot_dialog.h"
#include "app/pages/products/product_form.h"
#include "app/pages/products/product_words.h"
#include "app/pages/products/products_page.h"
#include "app/widgets/question.h"
#include "catalog/exchange/product_import.h"
#include "catalog/exchange/shop_export.h"
#include "catalog/shop.h"

#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

using catalog::ProductId;

constexpr int page_count = 100;
constexpr auto who = "desk";

// What stood in the shop before is read here: the form may have been filled in long ago.
catalog::Result<ProductBulk::Saved> saveForm(catalog::Shop& shop,
                                             const catalog::ProductSheet& sheet) {
    ProductBulk::Saved saved;
    if (sheet.id) {
        const auto row = shop.shelfReader().product(*sheet.id);
        if (!row) return tl::make_unexpected(row.error());
        saved.before = catalog::sheetOf(*row);
    }
    const auto product = shop.shelfEditor().saveProduct(sheet, who);
    if (!product) return tl::make_unexpected(product.error());
    const auto row = shop.shelfReader().product(*product);
    saved.written = row ? catalog::sheetOf(*row) : sheet;
    saved.written.id = *product;
    return saved;
}

catalog::Result<std::int64_t> bookStock(catalog::Shop& shop, const StockAsk& ask) {
    using catalog::MovementReason;
    catalog::StockLedger& stock = shop.stock();
    if (ask.reason == MovementReason::Spoil)
        return stock.spoil(ask.sku, ask.quantity, who, ask.lot);
    if (ask.reason == MovementReason::Receive)
        return stock.receive(ask.sku, ask.quantity, who, ask.lot);
    // The difference that was shown: what was sold since then stays sold.
    catalog::SkuEdit edit{ask.sku};
    edit.stock_shift = {ask.quantity - ask.shown_stock, MovementReason::Count};
    if (const auto edited = shop.shelfEditor().editSkus({edit}, who); !edited)
        return tl::make_unexpected(edited.error());
    return stock.onHand(ask.sku);
}

std::optional<catalog::Money> priceIn(const catalog::ProductSheet& sheet, catalog::SkuId sku) {
    for (const catalog::SkuSheet& one : sheet.skus) {
        if (one.id == sku) return one.sku.price;
    }
    return std::nullopt;
}

}  // namespace

ProductDesk::ProductDesk(catalog::Shop& shop, ProductsPage& page, ShelfModel& shelf,
                         Explained explained)
    : shop_(shop),
      page_(page),
      shelf_(shelf),
      explained_(std::move(explained)),
      list_(
          reads_,
          [this](std::optional<ProductId> before) {
              return [&shop = shop_, before, filter = page_.filter()] {
                  return shop.shelfReader().find(filter, before, page_count);
              };
          },
          [this](const auto& read, bool is_first) { return takePage(read, is_first); }),
      import_(page,
              [&shop](const QString& file, catalog::ImportMode mode,
                      const catalog::ImportWatch& watch) {
                  return catalog::importProducts(shop, file.toStdString(), {who, mode}, watch);
              }),
      bulk_(shop, page),
      origins_(shop, page),
      skus_(shop, page),
      reads_(*this),
      writes_(*this) {
    connectPage();
    connectForm();
}

ProductDesk::~ProductDesk() {
    is_stopping_ = true;
}

void ProductDesk::connectPage() {
    connect(&page_, &ProductsPage::filterChanged, this, [this] { list_.begin(); });
    connect(&shelf_, &ShelfModel::moreWanted, this, [this](ProductId last) { list_.readOn(last); });
    connect(&page_, &ProductsPage::productOpened, this,
            [this](ProductId product) { page_.form().leave([this, product] { open(product); }); });
    connect(&page_, &ProductsPage::newAsked, this, [this] {
        page_.form().leave([this] {
            wanted_ = {};
            page_.showForm(true);
            page_.form().showNew();
        });
    });
    connect(&bulk_, &ProductBulk::failed, this, &ProductDesk::failed);
    connect(&bulk_, &ProductBulk::productsChanged, this, &ProductDesk::showChanged);
    connect(&origins_, &OriginDesk::failed, this, &ProductDesk::failed);
    connect(&origins_, &OriginDesk::changed, this, [this](const QString& sentence) {
        tell(sentence);
        list_.begin();
        if (wanted_.value != 0) reload(wanted_);
        emit shopChanged();
    });
    connect(&skus_, &SkuDesk::failed, this, &ProductDesk::failed);
    connect(&skus_, &SkuDesk::changed, this, [this](const QString& sentence) {
        tell(sentence);
        showChanged({wanted_});
    });
    connect(&page_, &ProductsPage::importAsked, this, [this] { import_.ask(); });
    connect(&import_, &FileImport::imported, this, [this] {
        // Undo would write over what has just come.
        tell({});
        refresh();
        emit shopChanged();
    });
    connect(&page_, &ProductsPage::exportAsked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(
            &page_, tr("Export the products"), QStringLiteral("products.xlsx"),
            tr("Tables") + QStringLiteral(" (*.xlsx *.csv *.json)"));
        if (!path.isEmpty()) exportTo(path);
    });
}

void ProductDesk::connectForm() {
    ProductForm& form = page_.form();
    connect(&form, &ProductForm::saveAsked, this, &ProductDesk::askToSave);
    connect(&form, &ProductForm::photosChosen, this, &ProductDesk::keepPhotos);
    connect(&form, &ProductForm::photoPasted, this, &ProductDesk::keepPhoto);
    connect(&form, &ProductForm::stockAsked, this, &ProductDesk::askStock);
    connect(&form, &ProductForm::lotAsked, this, &ProductDesk::askLot);
    connect(&form, &ProductForm::duplicateAsked, this, &ProductDesk::duplicate);
    connect(&form, &ProductForm::closeAsked, this, [this] {
        wanted_ = {};
        page_.showForm(false);
    });
}

void ProductDesk::tellFailure(const catalog::Error& error) {
    emit failed(errorText(error));
}

// What was done last; nothing before it is taken back by a press on Undo any more.
void ProductDesk::tell(const QString& sentence) {
    bulk_.forget();
    page_.showDone(sentence, false);
}

void ProductDesk::refresh() {
    list_.begin();
    origins_.refresh();
    if (wanted_.value != 0) reload(wanted_);
}

std::optional<ProductId> ProductDesk::takePage(const catalog::Result<catalog::ProductPage>& page,
                                               bool is_first) {
    if (!page) {
        shelf_.giveBack();
        tellFailure(page.error());
        return std::nullopt;
    }
    QVector<ShelfRow> rows;
    for (const catalog::ProductRow& row : page->rows)
        rows << toShelfRow(row);
    if (is_first) {
        shelf_.replace(rows, page->next);
    } else {
        shelf_.append(rows, page->next);
    }
    // A page that ended early, to keep its time: the list goes on by itself until it grows.
    return rows.isEmpty() ? page->next : std::nullopt;
}

void ProductDesk::open(ProductId product) {
    wanted_ = product;
    reads_.run([&shop = shop_, product] { return readProductDetail(shop, product); },
               [this, product](const catalog::Result<ProductDetail>& detail) {
                   // Another one may have been opened while this one was read.
                   if (product != wanted_) return;
                   if (!detail) {
                       page_.form().endSaving();
                       return tellFailure(detail.error());
                   }
                   page_.form().show(*detail);
                   page_.showForm(true);
               });
}

void ProductDesk::reload(ProductId product) {
    reads_.run([&shop = shop_, product] { return readProductDetail(shop, product); },
               [this](const catalog::Result<ProductDetail>& detail) {
                   if (detail) page_.form().showStock(*detail);
               });
}

template <class Ask, class Then>
void ProductDesk::write(Ask ask, Then then) {
    ++write_count_;
    page_.setBusy(true);
    writes_.run(std::move(ask), [this, then = std::move(then)](auto outcome) {
        page_.setBusy(--write_count_ > 0);
        then(std::move(outcome));
    });
}

void ProductDesk::askToSave(const catalog::ProductSheet& sheet) {
    const auto explained = explained_();
    const auto now = explained
                         ? priceIn(catalog::sheetOf(page_.form().detail().product), *explained)
                         : std::nullopt;
    const auto next = explained ? priceIn(sheet, *explained) : std::nullopt;
    if (!now || !next || *now == *next) return save(sheet);
    askFirst(*page_.window(), *this,
             {QStringLiteral("price_question"), tr("It is explained right now"),
              tr("%1 is explained right now: viewers see its price change from %2 to %3 at once.")
                  .arg(QString::fromStdString(sheet.product.title), moneyText(now->fen),
                       moneyText(next->fen)),
              tr("Change the price"), tr("Not now")},
             [this, sheet] { save(sheet); });
}

void ProductDesk::save(const catalog::ProductSheet& sheet) {
    page_.form().beginSaving();
    write([&shop = shop_, sheet] { return saveForm(shop, sheet); },
          [this, sheet](const catalog::Result<ProductBulk::Saved>& saved) {
              if (!saved) {
                  page_.form().endSaving();
                  return tellFailure(saved.error());
              }
              const QString title = QString::fromStdString(sheet.product.title);
              const ProductId product = *saved->written.id;
              bulk_.tellSaved(tr("%1 is saved.").arg(title), product, *saved);
              if (!page_.form().leaveSaved()) open(product);
              if (sheet.new_producer) origins_.refresh();
              if (sheet.id) return showChanged({product});
              list_.begin();
              emit shopChanged();
          });
}

void ProductDesk::duplicate(ProductId product) {
    write([&shop = shop_, product] { return shop.shelfEditor().duplicateProduct(product); },
          [this](const catalog::Result<ProductId>& copy) {
              if (!copy) return tellFailure(copy.error());
              tell(tr("This is the copy, a draft without stock."));
              open(*copy);
              list_.begin();
              emit shopChanged();
          });
}

// Read anew: orders move the stock while the form is open.
void ProductDesk::askStock(catalog::SkuId sku) {
    const ProductId product = page_.form().product();
    reads_.run([&shop = shop_, product] { return readProductDetail(shop, product); },
               [this, product, sku](const catalog::Result<ProductDetail>& detail) {
                   if (!detail) return tellFailure(detail.error());
                   if (product == page_.form().product()) openStock(*detail, sku);
               });
}

void ProductDesk::openStock(const ProductDetail& detail, catalog::SkuId sku) {
    const auto* opened = page_.findChild<StockDialog*>();
    if (opened != nullptr && opened->isVisible()) return;  // pressed twice
    const auto& skus = detail.product.skus;
    const auto found =
        std::find_if(skus.begin(), skus.end(), [&](const auto& row) { return row.id == sku; });
    if (found == skus.end()) return;
    const QString title = QString::fromStdString(detail.product.product.title);
    const QString name =
        QStringLiteral("%1 %2").arg(title, QString::fromStdString(found->sku.spec)).trimmed();
    auto* dialog = new StockDialog(name, *found, detail.lots, &page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StockDialog::chosen, this, &ProductDesk::changeStock);
    dialog->open();
}

void ProductDesk::changeStock(const StockAsk& ask) {
    write([&shop = shop_, ask] { return bookStock(shop, ask); },
          [this, product = page_.form().product(),
           reason = ask.reason](const catalog::Result<std::int64_t>& stock) {
              if (!stock) return tellFailure(stock.error());
              tell(tr("%1: %2 in stock now.").arg(movementText(reason), countText(*stock)));
              showChanged({product});
          });
}

void ProductDesk::askLot(std::optional<catalog::LotId> lot) {
    const ProductDetail& detail = page_.form().detail();
    const QString title = QString::fromStdString(detail.product.product.title);
    const auto found = std::find_if(detail.lots.begin(), detail.lots.end(),
                                    [lot](const auto& row) { return row.id == lot; });
    if (lot && found == detail.lots.end()) return;
    auto* dialog = lot ? new LotDialog(title, *found, &page_)
                       : new LotDialog(title, detail.product.id, &page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LotDialog::chosen, this,
            [this, lot](const catalog::LotDraft& draft, bool is_hidden) {
                saveLot(lot, draft, is_hidden);
            });
    dialog->open();
}

void ProductDesk::saveLot(std::optional<catalog::LotId> id, const catalog::LotDraft& lot,
                          bool is_hidden) {
    write(
        [&shop = shop_, id, lot, is_hidden]() -> catalog::Result<catalog::LotId> {
            if (!id) return shop.lots().add(lot);
            auto done = shop.lots().change(*id, lot, who);
            const auto visibility =
                is_hidden ? catalog::Visibility::Hidden : catalog::Visibility::Shown;
            if (done) done = shop.lots().setVisibility(*id, visibility, who);
            if (!done) return tl::make_unexpected(std::move(done.error()));
            return *id;
        },
        [this, id, product = lot.product](const catalog::Result<catalog::LotId>& saved) {
            if (!saved) return tellFailure(saved.error());
            tell(id ? tr("The harvest is saved.")
                    : tr("The harvest is written down, with its code."));
            reload(product);
        });
}

void ProductDesk::showChanged(const std::vector<ProductId>& products) {
    reads_.run(
        [&shop = shop_, products] {
            QVector<ShelfRow> rows;
            for (const ProductId product : products) {
                if (const auto row = shop.shelfReader().product(product)) rows << toShelfRow(*row);
            }
            return rows;
        },
        [this](const QVector<ShelfRow>& rows) { shelf_.update(rows); });
    const bool is_open = std::find(products.begin(), products.end(), wanted_) != products.end();
    if (is_open) reload(wanted_);
    emit shopChanged();
}

void ProductDesk::keepPhotos(const QStringList& files) {
    write([&shop = shop_, files] { return app::keepPhotos(shop.photos(), files); },
          [this, turn = page_.form().turn()](const KeptPhotos& kept) { takePhotos(kept, turn); });
}

void ProductDesk::keepPhoto(const PastedPhoto& photo) {
    write([&shop = shop_, photo] { return app::keepPhoto(shop.photos(), photo); },
          [this, turn = page_.form().turn()](const KeptPhotos& kept) { takePhotos(kept, turn); });
}

void ProductDesk::takePhotos(const KeptPhotos& kept, int turn) {
    if (!kept.problem.isEmpty()) emit failed(kept.problem);
    if (kept.photos.isEmpty()) return;
    if (page_.form().turn() != turn) {
        return emit failed(
            tr("Another product was opened before the photo was kept. Add it there again."));
    }
    for (const FormPhoto& photo : kept.photos)
        page_.form().addPhoto(photo);
}

void ProductDesk::importFile(const QString& path) {
    import_.look(path);
}

void ProductDesk::exportTo(const QString& path) {
    using catalog::TableFormat;
    const TableFormat format = path.endsWith(QLatin1String(".csv"))    ? TableFormat::Csv
                               : path.endsWith(QLatin1String(".json")) ? TableFormat::Json
                                                                       : TableFormat::Xlsx;
    write(
        [this, format, path] {
            catalog::ExportWatch watch;
            watch.is_cancelled = [this] { return is_stopping_.load(); };
            return catalog::exportProducts(shop_, path.toStdString(), format, watch);
        },
        [this, path](const catalog::Result<catalog::ExportReport>& report) {
            if (!report) return tellFailure(report.error());
            tell(tr("%1 SKUs are in %2.").arg(countText(report->entries), path));
        });
}

}  // namespace xb::app
