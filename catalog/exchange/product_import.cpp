// A write for each row, many of them in one commit.
#include "catalog/exchange/product_import.h"

#include "catalog/exchange/product_merge.h"
#include "catalog/exchange/product_preview.h"
#include "catalog/exchange/row_import.h"

#include <utility>

namespace xb::catalog {
namespace {

class ProductImport final : public TableTaker {
 public:
    ProductImport(Shop& shop, const ProductImportSettings& settings, const ImportWatch& watch,
                  ImportReport& report)
        : report_(report), rows_(shop, settings.mode, watch, report, steps(settings.who)) {}

    bool takeHeadings(const TableRow& row) override {
        const auto columns = ProductColumns::of(row, productHeadings());
        if (!columns.has(ProductField::Code)) return false;
        // One column more is what makes it a file of goods.
        if (columns.size() < 2) return false;
        columns_ = columns;
        report_.format = "xiangbo";
        return true;
    }

    std::string missingHeadings() const override { return "sku, title, price"; }
    Flow takeRow(const TableRow& row) override { return rows_.take(row); }
    void finish() { rows_.finish(); }

 private:
    RowSteps<ImportedProduct> steps(const std::string& who) {
        return {[this](const TableRow& row) { return readProductRow(row, columns_); },
                [who](WriteSession& session, const ImportedProduct& product) {
                    return mergeProduct(session, product, who);
                },
                [this](Connection& connection, const ImportedProduct& product) {
                    return preview_.look(connection, product);
                },
                [](const ImportedProduct& product) { return product.code; }};
    }

    ImportReport& report_;
    ProductColumns columns_;
    ProductPreview preview_;
    RowImport<ImportedProduct> rows_;
};

}  // namespace

Result<ImportReport> importProducts(Shop& shop, const std::filesystem::path& file,
                                    const ProductImportSettings& settings,
                                    const ImportWatch& watch) {
    ImportReport report;
    report.is_preview = settings.mode == ImportMode::Preview;
    ProductImport import(shop, settings, watch, report);
    if (auto read = readTable(file, import, watch, report); !read) {
        return tl::make_unexpected(std::move(read.error()));
    }
    import.finish();
    return report;
}

}  // namespace xb::catalog
