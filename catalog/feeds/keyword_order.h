// Orders typed into the chat of a broadcast: "扣1", "A3 x2", "编号3 两份".
#pragma once

#include "catalog/orders/order_draft.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace xb::catalog {

// One spelling for each keyword: half-width, upper case, no leading zeros, no blanks. Empty for
// text that is not UTF-8.
std::string normalisedKeyword(std::string_view text);

// What may be ordered by which word: the numbers of the run sheet ("3") or any words ("A3",
// "沃柑").
class KeywordTable {
 public:
    void add(std::string_view keyword, std::string sku_code);
    const std::string* find(const std::string& normalised) const;  // null: none
    std::size_t longest() const { return longest_; }               // in bytes

 private:
    std::unordered_map<std::string, std::string> skus_;
    std::size_t longest_ = 0;
};

struct KeywordItem {
    std::string sku;
    std::int64_t quantity = 0;
};

// Pure. What the line orders, each SKU once; nothing unless the whole of it reads as an order: one
// word that is neither a keyword, a quantity nor usual beside them makes it chatter ("3号多少钱",
// "不要3号", "+1").
std::vector<KeywordItem> readKeywordLine(std::string_view line, const KeywordTable& table);

struct ChatLine {
    std::string channel;
    std::string session;     // the broadcast on its platform
    std::string message_id;  // may be empty: then who said what when names the line
    Buyer buyer;
    std::string text;
    UtcMs at;
};

// Pure. None for chatter. The same line again has the same external id. The draft can be refused
// and has no prices: it gets the deal's or the shop's.
std::optional<OrderDraft> keywordOrder(const ChatLine& line, const KeywordTable& table);

}  // namespace xb::catalog
