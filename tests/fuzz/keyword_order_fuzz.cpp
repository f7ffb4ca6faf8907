// Any bytes as a line of a chat: what is taken for an order is one that the shop may keep.
#include "catalog/feeds/keyword_order.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const xb::catalog::KeywordTable table = [] {
        xb::catalog::KeywordTable words;
        for (const char* word : {"1", "2", "3", "12", "A3", "B", "沃柑"}) {
            words.add(word, std::string("SKU-") + word);
        }
        return words;
    }();
    xb::catalog::ChatLine line;
    line.channel = "chat";
    line.text.assign(reinterpret_cast<const char*>(data), size);
    const auto draft = xb::catalog::keywordOrder(line, table);
    if (!draft) return 0;
    if (!xb::catalog::checkOrderDraft(*draft)) std::abort();
    for (const auto& item : draft->lines) {
        if (item.quantity < 1 || item.quantity > 999) std::abort();
    }
    return 0;
}
