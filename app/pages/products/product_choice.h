// Which products the page lists: the choices above the list, and what each of them means. Pure.
#pragma once

#include "catalog/products/product_rows.h"

#include <QString>

#include <array>
#include <optional>

namespace xb::app {

enum class ProductChoice { All, OnSale, Drafts, Hidden, LowStock };

inline constexpr std::array all_product_choices{ProductChoice::All, ProductChoice::OnSale,
                                                ProductChoice::Drafts, ProductChoice::Hidden,
                                                ProductChoice::LowStock};

catalog::ProductFilter filterOf(ProductChoice choice, std::optional<catalog::ProducerId> producer,
                                const QString& search);
QString choiceText(ProductChoice choice);

}  // namespace xb::app
