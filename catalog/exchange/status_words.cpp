// One table for all platforms: their words do not contradict each other.
#include "catalog/exchange/status_words.h"

#include "catalog/exchange/headings.h"

#include <array>

namespace xb::catalog {
namespace {

using enum OrderStatus;

// Closed: what that means depends on whether the goods were on their way.
enum class Word : std::uint8_t { Plain, Closed };

struct StatusWord {
    std::string_view text;  // as plainHeading makes it
    OrderStatus status;
    Word word = Word::Plain;
};

constexpr std::array words{
    // Our own
    StatusWord{"placed", Placed}, StatusWord{"paid", Paid}, StatusWord{"packed", Packed},
    StatusWord{"shipped", Shipped}, StatusWord{"delivered", Delivered},
    StatusWord{"cancelled", Cancelled}, StatusWord{"refunded", Refunded, Word::Closed},
    StatusWord{"已下单", Placed}, StatusWord{"已付款", Paid}, StatusWord{"已打包", Packed},
    StatusWord{"已送达", Delivered}, StatusWord{"已取消", Cancelled, Word::Closed},
    StatusWord{"已退款", Refunded, Word::Closed},
    // Taobao and Tmall
    StatusWord{"等待买家付款", Placed}, StatusWord{"没有创建支付宝交易", Placed},
    StatusWord{"付款确认中", Placed}, StatusWord{"买家已付款", Paid},
    StatusWord{"买家已付款,等待卖家发货", Paid}, StatusWord{"等待卖家发货", Paid},
    StatusWord{"卖家部分发货", Packed}, StatusWord{"卖家已发货", Shipped},
    StatusWord{"卖家已发货,等待买家确认", Shipped}, StatusWord{"等待买家确认收货", Shipped},
    StatusWord{"买家已签收", Delivered}, StatusWord{"交易成功", Delivered},
    StatusWord{"交易关闭", Cancelled, Word::Closed},
    // Douyin
    StatusWord{"待付款", Placed}, StatusWord{"待支付", Placed}, StatusWord{"待确认", Placed},
    StatusWord{"已支付", Paid}, StatusWord{"备货中", Paid}, StatusWord{"待发货", Paid},
    StatusWord{"部分发货", Packed}, StatusWord{"已发货", Shipped}, StatusWord{"待收货", Shipped},
    StatusWord{"已签收", Delivered}, StatusWord{"已收货", Delivered},
    StatusWord{"已完成", Delivered}, StatusWord{"已关闭", Cancelled, Word::Closed},
    // Shopify's money, WooCommerce's orders
    StatusWord{"pending", Placed}, StatusWord{"authorized", Placed},
    StatusWord{"partiallypaid", Placed}, StatusWord{"unpaid", Placed},
    StatusWord{"partiallyrefunded", Paid}, StatusWord{"voided", Cancelled, Word::Closed},
    StatusWord{"on-hold", Placed}, StatusWord{"processing", Paid},
    StatusWord{"completed", Delivered}, StatusWord{"canceled", Cancelled},
    StatusWord{"failed", Cancelled}, StatusWord{"trash", Cancelled}};

const StatusWord* find(std::string_view cell) {
    std::string plain = plainHeading(cell);
    if (plain.starts_with("wc-")) plain.erase(0, 3);
    for (const StatusWord& word : words) {
        if (word.text == plain) return &word;
    }
    return nullptr;
}

// Shopify's second word; unfulfilled and partial leave it at what the money says.
OrderStatus withFulfilment(OrderStatus status, std::string_view fulfilment) {
    const bool is_fulfilled = plainHeading(fulfilment) == "fulfilled";
    return is_fulfilled && status < Shipped ? Shipped : status;
}

}  // namespace

std::optional<OrderStatus> orderStatusOf(const StatusCells& cells) {
    const StatusWord* const word = find(cells.status);
    if (word == nullptr) return std::nullopt;
    const bool was_shipped = cells.was_shipped || plainHeading(cells.fulfilment) == "fulfilled";
    if (word->word == Word::Closed || cells.was_cancelled) {
        return was_shipped || word->status == Refunded ? Refunded : Cancelled;
    }
    return withFulfilment(word->status, cells.fulfilment);
}

bool isRefundDone(std::string_view after_sale) {
    const std::string plain = plainHeading(after_sale);
    // "退款成功", "已全额退款", "部分退款成功": whatever else is said, it is done.
    return plain.find("退款成功") != std::string::npos ||
           plain.find("已退款") != std::string::npos ||
           plain.find("已全额退款") != std::string::npos;
}

}  // namespace xb::catalog
