// Douyin's columns; a cell without an amount is none.
#include "catalog/exchange/settlement_row.h"

#include "catalog/text_rules.h"

#include <array>
#include <cstdlib>

namespace xb::catalog {
namespace {

using enum SettlementField;
using H = Heading<SettlementField>;

constexpr std::array headings{H{"动账时间", At},
                              H{"动帐流水号", FlowNumber},
                              H{"动账流水号", FlowNumber},
                              H{"动账方向", Direction},
                              H{"动账金额", Amount},
                              H{"动账场景", Scene},
                              H{"子订单号", SubOrder},
                              H{"订单号", Order},
                              H{"订单实付应结", Gross},
                              H{"运费实付", Shipping},
                              H{"实际平台补贴", PlatformSubsidy},
                              H{"订单退款", Refund},
                              H{"平台服务费", PlatformFee},
                              H{"佣金", Commission},
                              H{"招商服务费", RecruitingFee},
                              H{"站外推广费", PromotionFee}};

class SettlementRowReader {
 public:
    SettlementRowReader(const TableRow& row, const SettlementColumns& columns,
                        const ShopTime& shop_time)
        : row_(row), columns_(columns), shop_time_(shop_time) {}

    tl::expected<SettlementFact, RowRefusal> read() {
        if (row_.fault) refuse(reasonOf(*row_.fault), FlowNumber);
        fact_.channel = "douyin";
        fact_.flow_number = identifier(FlowNumber);
        if (fact_.flow_number.empty()) refuse(RowReason::IdMissing, FlowNumber);
        fact_.external_id = identifier(Order);
        fact_.sub_order = identifier(SubOrder);
        fact_.scene = oneLine(cell(Scene), OrderLimits::buyer_name_bytes);
        if (!isUtf8(fact_.scene)) refuse(RowReason::TextDamaged, Scene);
        readTime();
        readAmounts();
        if (!refusal_) return std::move(fact_);
        refusal_->order_id = fact_.flow_number;
        return tl::make_unexpected(std::move(*refusal_));
    }

 private:
    std::string_view cell(SettlementField field) const {
        return columns_.has(field) ? bareText(columns_.cell(row_, field)) : std::string_view();
    }

    void refuse(RowReason reason, SettlementField field) {
        if (!refusal_) refusal_ = RowRefusal{reason, std::string(columns_.name(field)), {}};
    }

    std::string identifier(SettlementField field) {
        const std::string_view text = cell(field);
        if (isScientific(text)) refuse(RowReason::DigitsLost, field);
        if (!isUtf8(text)) refuse(RowReason::TextDamaged, field);
        if (text == "-" || text == "--") return {};
        return oneLine(text, OrderLimits::external_id_bytes);
    }

    void readTime() {
        const auto at = parseTime(cell(At), shop_time_);
        if (!at) return refuse(RowReason::TimeWrong, At);
        fact_.at = *at;
    }

    Money amount(SettlementField field) {
        const std::string_view text = cell(field);
        if (text.empty() || text == "-" || text == "--") return {};
        const auto money = parseMoney(text);
        if (!money) refuse(RowReason::AmountWrong, field);
        return money.value_or(Money{});
    }

    void readAmounts() {
        fact_.amount = amount(Amount);
        const std::string_view direction = cell(Direction);
        fact_.is_outgoing = direction.find("出") != std::string_view::npos || fact_.amount.fen < 0;
        if (fact_.is_outgoing) fact_.amount = {-std::abs(fact_.amount.fen)};
        fact_.gross = amount(Gross);
        fact_.shipping = amount(Shipping);
        fact_.platform_subsidy = amount(PlatformSubsidy);
        fact_.refund = amount(Refund);
        fact_.platform_fee = amount(PlatformFee);
        fact_.commission = amount(Commission);
        fact_.recruiting_fee = amount(RecruitingFee);
        fact_.promotion_fee = amount(PromotionFee);
    }

    const TableRow& row_;
    const SettlementColumns& columns_;
    const ShopTime& shop_time_;
    SettlementFact fact_;
    std::optional<RowRefusal> refusal_;
};

}  // namespace

std::span<const Heading<SettlementField>> settlementHeadings() {
    return headings;
}

tl::expected<SettlementFact, RowRefusal> readSettlementRow(const TableRow& row,
                                                           const SettlementColumns& columns,
                                                           const ShopTime& shop_time) {
    return SettlementRowReader(row, columns, shop_time).read();
}

}  // namespace xb::catalog
