// Names of columns, words of states, and cells that may be left empty.
#include "catalog/exchange/product_row.h"

#include "catalog/exchange/cell_text.h"
#include "catalog/products/shelf_rows.h"
#include "catalog/text_rules.h"

#include <array>

namespace xb::catalog {
namespace {

using enum ProductField;
using H = Heading<ProductField>;

constexpr std::array headings{H{"sku", Code},
                              H{"title", Title},
                              H{"short_title", ShortTitle},
                              H{"subtitle", Subtitle},
                              H{"spec", Spec},
                              H{"category", Category},
                              H{"origin", Origin},
                              H{"story", Story},
                              H{"talking_points", TalkingPoints},
                              H{"storage", StoredAs},
                              H{"shelf_life_days", ShelfLifeDays},
                              H{"status", Status},
                              H{"price", Price},
                              H{"price_fen", PriceFen},
                              H{"list_price", ListPrice},
                              H{"list_price_fen", ListPriceFen},
                              H{"farm_gate_price", FarmGatePrice},
                              H{"farm_gate_price_fen", FarmGatePriceFen},
                              H{"net_weight_g", NetWeight},
                              H{"gtin", Gtin},
                              H{"low_stock_threshold", LowStockThreshold},
                              H{"limit_per_buyer", LimitPerBuyer},
                              H{"stock", Stock},
                              H{"stock_as_of", StockAsOf},
                              H{"producer", Producer},
                              H{"village", Village},
                              H{"brand", Brand},
                              H{"规格编码", Code},
                              H{"商家编码", Code},
                              H{"商品标题", Title},
                              H{"商品名称", Title},
                              H{"短标题", ShortTitle},
                              H{"副标题", Subtitle},
                              H{"规格", Spec},
                              H{"类目", Category},
                              H{"产地", Origin},
                              H{"故事", Story},
                              H{"卖点", TalkingPoints},
                              H{"储存方式", StoredAs},
                              H{"保质期(天)", ShelfLifeDays},
                              H{"状态", Status},
                              H{"价格", Price},
                              H{"划线价", ListPrice},
                              H{"地头价", FarmGatePrice},
                              H{"净重(克)", NetWeight},
                              H{"条码", Gtin},
                              H{"库存预警", LowStockThreshold},
                              H{"限购", LimitPerBuyer},
                              H{"库存", Stock},
                              H{"库存截至", StockAsOf},
                              H{"农户", Producer},
                              H{"村", Village},
                              H{"区域品牌", Brand}};

template <class Value>
struct Word {
    std::string_view text;
    Value value;
};

constexpr std::array storages{
    Word<Storage>{"ambient", Storage::Ambient}, Word<Storage>{"chilled", Storage::Chilled},
    Word<Storage>{"frozen", Storage::Frozen},   Word<Storage>{"常温", Storage::Ambient},
    Word<Storage>{"冷藏", Storage::Chilled},    Word<Storage>{"冷冻", Storage::Frozen}};
constexpr std::array statuses{Word<ProductStatus>{"draft", ProductStatus::Draft},
                              Word<ProductStatus>{"listed", ProductStatus::Listed},
                              Word<ProductStatus>{"hidden", ProductStatus::Hidden},
                              Word<ProductStatus>{"草稿", ProductStatus::Draft},
                              Word<ProductStatus>{"上架", ProductStatus::Listed},
                              Word<ProductStatus>{"隐藏", ProductStatus::Hidden}};

template <class Words>
auto valueOf(const Words& words, std::string_view text) {
    const std::string plain = plainHeading(text);
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&plain](const auto& word) { return word.text == plain; });
    using Value = decltype(words.front().value);
    return found == words.end() ? std::optional<Value>() : std::optional<Value>(found->value);
}

class ProductRowReader {
 public:
    ProductRowReader(const TableRow& row, const ProductColumns& columns)
        : row_(row), columns_(columns) {}

    tl::expected<ImportedProduct, RowRefusal> read() {
        if (row_.fault) refuse(reasonOf(*row_.fault), Code);
        readCode();
        readTexts();
        readNumbers();
        readWord(StoredAs, storages, read_.storage);
        readWord(Status, statuses, read_.status);
        if (!refusal_) return std::move(read_);
        refusal_->order_id = read_.code;
        return tl::make_unexpected(std::move(*refusal_));
    }

 private:
    std::string_view cell(ProductField field) const {
        return columns_.has(field) ? bareText(columns_.cell(row_, field)) : std::string_view();
    }

    void refuse(RowReason reason, ProductField field) {
        if (!refusal_) refusal_ = RowRefusal{reason, std::string(columns_.name(field)), {}};
    }

    void readCode() {
        read_.code = cell(Code);
        if (read_.code.empty()) refuse(RowReason::IdMissing, Code);
        if (isScientific(read_.code)) refuse(RowReason::DigitsLost, Code);
        if (isScientific(cell(Gtin))) refuse(RowReason::DigitsLost, Gtin);
    }

    void text(ProductField field, std::optional<std::string>& into) {
        const std::string_view written = cell(field);
        if (written.empty()) return;
        if (!isUtf8(written)) return refuse(RowReason::TextDamaged, field);
        into = written;
    }

    void readTexts() {
        text(Title, read_.title);
        text(ShortTitle, read_.short_title);
        text(Subtitle, read_.subtitle);
        text(Spec, read_.spec);
        text(Category, read_.category);
        text(Origin, read_.origin);
        text(Story, read_.story);
        text(Gtin, read_.gtin);
        text(StockAsOf, read_.stock_as_of);
        text(Producer, read_.producer);
        text(Village, read_.village);
        text(Brand, read_.brand);
        std::optional<std::string> points;
        text(TalkingPoints, points);
        if (points) read_.talking_points = splitLines(*points);
    }

    void money(ProductField in_yuan, ProductField in_fen, std::optional<Money>& into) {
        const bool is_in_yuan = !cell(in_yuan).empty();
        const ProductField field = is_in_yuan ? in_yuan : in_fen;
        if (cell(field).empty()) return;
        into = is_in_yuan ? parseMoney(cell(field)) : parseFen(cell(field));
        if (!into || into->fen < 0) refuse(RowReason::AmountWrong, field);
    }

    void count(ProductField field, std::optional<std::int64_t>& into) {
        if (cell(field).empty()) return;
        into = parseCount(cell(field));
        if (!into) refuse(RowReason::QuantityWrong, field);
    }

    void readNumbers() {
        money(Price, PriceFen, read_.price);
        money(ListPrice, ListPriceFen, read_.list_price);
        money(FarmGatePrice, FarmGatePriceFen, read_.farm_gate_price);
        count(ShelfLifeDays, read_.shelf_life_days);
        count(NetWeight, read_.net_weight_g);
        count(LowStockThreshold, read_.low_stock_threshold);
        count(LimitPerBuyer, read_.limit_per_buyer);
        // What is owed to platforms shows as stock below zero; it is no count of what is there.
        if (!cell(Stock).starts_with('-')) count(Stock, read_.stock);
    }

    template <class Words, class Value>
    void readWord(ProductField field, const Words& words, std::optional<Value>& into) {
        if (cell(field).empty()) return;
        into = valueOf(words, cell(field));
        if (!into) refuse(RowReason::StatusUnknown, field);
    }

    const TableRow& row_;
    const ProductColumns& columns_;
    ImportedProduct read_;
    std::optional<RowRefusal> refusal_;
};

}  // namespace

std::span<const Heading<ProductField>> productHeadings() {
    return headings;
}

std::string_view storageName(Storage storage) {
    return storages.at(static_cast<std::size_t>(storage) - 1).text;
}

std::string_view productStatusName(ProductStatus status) {
    return statuses.at(static_cast<std::size_t>(status) - 1).text;
}

tl::expected<ImportedProduct, RowRefusal> readProductRow(const TableRow& row,
                                                         const ProductColumns& columns) {
    return ProductRowReader(row, columns).read();
}

}  // namespace xb::catalog
