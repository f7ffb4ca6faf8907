// Products, their states and what is wrong with a form, in plain words.
#pragma once

#include "app/theme.h"
#include "catalog/products/draft_checks.h"
#include "catalog/products/product.h"
#include "catalog/stock/stock_ledger.h"

#include <QString>

#include <optional>

namespace xb::app {

QString productStatusText(catalog::ProductStatus status);
Tone productStatusTone(catalog::ProductStatus status);
QString storageText(catalog::Storage storage);
// "Came in", "Spoilt", "Counted", and the movements that orders cause.
QString movementText(catalog::MovementReason reason);
// What to do about it, as one short sentence beside the field.
QString findingText(const catalog::DraftFinding& finding);

// "39.90" as people write money, none for what is no amount; and the text that gives it back.
std::optional<catalog::Money> readMoney(const QString& text);
QString plainMoney(catalog::Money money);

}  // namespace xb::app
