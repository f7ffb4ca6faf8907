// Goods as a person picks one of them: a few words for each SKU.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"

#include <QMetaType>
#include <QString>
#include <QVector>

#include <cstdint>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct SkuChoice {
    catalog::SkuId sku{};
    QString code;
    QString title;
    QString spec;
    std::int64_t price_fen = 0;
    std::int64_t stock = 0;
};

// Any thread but the main one. The first that match the words, as the shelf is searched; without
// words the newest.
catalog::Result<QVector<SkuChoice>> findSkuChoices(catalog::Shop& shop, const QString& words);

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::SkuChoice)
