// Slips or a pick list of ticked orders, as the shop knows them when they are printed.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"

#include <QString>

#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct PrintedPapers {
    bool is_written = false;  // else the file cannot be written, or nothing is left to print
    std::vector<catalog::OrderId> ended;  // cancelled or refunded since they were ticked: left out
};

enum class PaperKind { Slips, PickList };

// Any thread but the main one: it waits for the disk. Where every order has ended, no file is made.
catalog::Result<PrintedPapers> printPapers(catalog::Shop& shop, PaperKind kind,
                                           const std::vector<catalog::OrderId>& orders,
                                           const QString& path);

}  // namespace xb::app
