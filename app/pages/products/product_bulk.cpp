#include "app/pages/products/product_bulk.h"

#include "app/errors/error_text.h"
#include "app/pages/figures.h"
#include "app/pages/products/products_page.h"
#include "catalog/shop.h"

#include <algorithm>

namespace xb::app {

namespace {
constexpr auto who = "desk";
}

ProductBulk::ProductBulk(catalog::Shop& shop, ProductsPage& page)
    : shop_(shop), page_(page), writes_(*this) {
    connect(&page_, &ProductsPage::bulkAsked, this, &ProductBulk::ask);
    connect(&page_, &ProductsPage::statusAsked, this, &ProductBulk::setStatuses);
    connect(&page_, &ProductsPage::undoAsked, this, &ProductBulk::undo);
}

void ProductBulk::forget() {
    undo_.reset();
}

void ProductBulk::tellSaved(const QString& sentence, catalog::ProductId product,
                            const Saved& saved) {
    undo_ = Undo{{}, {}, std::nullopt, {product}};
    if (saved.before) {
        undo_->saved = saved;
    } else {
        undo_->statuses.emplace_back(product, catalog::ProductStatus::Hidden);
    }
    page_.showDone(sentence, true);
}

template <class Ask, class Then>
void ProductBulk::write(Ask ask, Then then) {
    page_.setBusy(true);
    writes_.run(std::move(ask), [this, then = std::move(then)](auto outcome) {
        page_.setBusy(false);
        then(std::move(outcome));
    });
}

void ProductBulk::ask(catalog::BulkField field, const QVector<ShelfRow>& rows) {
    auto* dialog = new BulkDialog(field, rows, &page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkDialog::chosen, this, &ProductBulk::change);
    dialog->open();
}

void ProductBulk::change(const BulkAsk& ask) {
    Undo undo;
    undo.edits = undoOf(ask.change, ask.steps);
    undo.products.assign(ask.products.begin(), ask.products.end());
    write(
        [&shop = shop_, edits = editsOf(ask.change, ask.steps)] {
            return shop.shelfEditor().editSkus(edits, who);
        },
        [this, undo, field = ask.change.field](const catalog::Result<std::int64_t>& count) {
            if (!count) return emit failed(errorText(count.error()));
            undo_ = undo;
            const QString told = field == catalog::BulkField::Price ? tr("Prices changed: %1.")
                                                                    : tr("Stocks changed: %1.");
            page_.showDone(told.arg(countText(*count)), true);
            emit productsChanged(undo.products);
        });
}

ProductBulk::StatusOutcome ProductBulk::setEach(const std::vector<Status>& before,
                                                catalog::ProductStatus status) {
    StatusOutcome outcome;
    for (const Status& one : before) {
        const auto set = shop_.products().setStatus(one.first, status, who);
        if (set) {
            outcome.undo.statuses.push_back(one);
            outcome.undo.products.push_back(one.first);
        } else if (!outcome.problem) {
            outcome.problem = set.error();
        }
    }
    return outcome;
}

void ProductBulk::setStatuses(const QVector<ShelfRow>& rows, catalog::ProductStatus status) {
    std::vector<Status> before;
    for (const ShelfRow& row : rows) {
        if (row.status != status) before.emplace_back(row.product, row.status);
    }
    write([this, before, status] { return setEach(before, status); },
          [this, status](const StatusOutcome& outcome) {
              if (outcome.problem) emit failed(errorText(*outcome.problem));
              undo_ = outcome.undo;
              const auto count = static_cast<std::int64_t>(outcome.undo.products.size());
              const QString told = status == catalog::ProductStatus::Hidden
                                       ? tr("Products hidden from buyers: %1.")
                                       : tr("Products put on sale: %1.");
              page_.showDone(told.arg(countText(count)), count > 0);
              emit productsChanged(outcome.undo.products);
          });
}

ProductBulk::BackOutcome ProductBulk::takeBack(const Undo& undo) {
    if (!undo.edits.empty()) {
        const auto taken_back = shop_.shelfEditor().editSkus(undo.edits, who);
        if (!taken_back) return {taken_back.error()};
    }
    if (undo.saved) return putBack(*undo.saved);
    BackOutcome outcome;
    for (const auto& [product, status] : undo.statuses) {
        const auto set = shop_.products().setStatus(product, status, who);
        if (!set && !outcome.problem) outcome.problem = set.error();
    }
    return outcome;
}

// Sizes that came since leave the shelf; what was sold or received of them stays in the books.
ProductBulk::BackOutcome ProductBulk::putBack(const Saved& saved) {
    catalog::ProductSheet before = *saved.before;
    const auto now = shop_.shelfReader().product(*before.id);
    if (!now) return {now.error()};
    if (!catalog::isSame(catalog::sheetOf(*now), saved.written)) return {std::nullopt, true};
    for (const catalog::SkuDetail& sku : now->skus) {
        const bool is_new =
            std::none_of(before.skus.begin(), before.skus.end(),
                         [&sku](const catalog::SkuSheet& one) { return one.id == sku.id; });
        if (is_new) before.skus.push_back({sku.id, sku.sku, true, 0});
    }
    const auto done = shop_.shelfEditor().saveProduct(before, who);
    if (!done) return {done.error()};
    return {};
}

void ProductBulk::undo() {
    if (!undo_) return;
    const Undo undo = *std::exchange(undo_, std::nullopt);
    write([this, undo] { return takeBack(undo); },
          [this, undo](const BackOutcome& outcome) {
              const bool is_refused = outcome.problem.has_value();
              if (is_refused) emit failed(errorText(*outcome.problem));
              // What stands in the way may be gone at the next try.
              if (is_refused) undo_ = undo;
              if (outcome.has_later_change) {
                  emit failed(
                      tr("The product was changed again after it was saved. Undo would "
                         "write over that, so nothing was taken back."));
                  page_.showDone({}, false);
              } else {
                  page_.showDone(
                      is_refused ? tr("Not everything could be taken back.") : tr("Taken back."),
                      is_refused);
              }
              emit productsChanged(undo.products);
          });
}

}  // namespace xb::app
