// A small grammar over one spelling of the line; whatever does not fit it is chatter.
#include "catalog/feeds/keyword_order.h"

#include "catalog/text_rules.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace xb::catalog {
namespace {

constexpr std::size_t line_limit_bytes = 500;
constexpr std::size_t item_limit = 20;
constexpr std::int64_t quantity_limit = 999;
constexpr std::size_t number_digits = 6;

// UTF-8 that was checked before.
char32_t characterAt(std::string_view text, std::size_t place, std::size_t& length) {
    const auto lead = static_cast<std::uint8_t>(text[place]);
    length = lead < 0x80 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
    char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t next = 1; next < length; ++next) {
        character = character << 6U | (static_cast<std::uint8_t>(text[place + next]) & 0x3FU);
    }
    return character;
}

// Half-width and upper case, with one sign for "times" and one for all that parts items.
std::string oneSpelling(std::string_view text) {
    std::string folded;
    for (std::size_t place = 0; place < text.size();) {
        std::size_t length = 0;
        char32_t character = characterAt(text, place, length);
        if (character >= 0xFF01 && character <= 0xFF5E) character -= 0xFEE0;
        if (character == 0x3000 || character == '\t') character = ' ';
        if (character == 0xD7 || character == 0x2715 || character == 0x2716) character = '*';
        if (character == 0x3001 || character == 0x3002) character = ',';  // 、 and 。
        if (character >= 'a' && character <= 'z') character -= 0x20;
        if (character < 0x80) {
            folded += static_cast<char>(character);
        } else {
            folded.append(text.substr(place, length));
        }
        place += length;
    }
    return folded;
}

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}
bool isLetter(char character) {
    return character >= 'A' && character <= 'Z';
}

std::string withoutLeadingZeros(std::string_view word) {
    std::string plain;
    for (std::size_t place = 0; place < word.size(); ++place) {
        const bool begins_number = word[place] == '0' &&
                                   (place == 0 || !isDigit(word[place - 1])) &&
                                   place + 1 < word.size() && isDigit(word[place + 1]);
        if (begins_number) {
            while (place + 1 < word.size() && word[place] == '0' && isDigit(word[place + 1])) {
                ++place;
            }
        }
        plain += word[place];
    }
    return plain;
}

constexpr std::array<std::string_view, 20> units{"份", "个", "件", "箱",   "盒", "袋", "斤",
                                                 "瓶", "单", "包", "套",   "组", "筐", "提",
                                                 "只", "罐", "桶", "公斤", "扎", "串"};
constexpr std::array<std::string_view, 12> before_items{
    "我要", "给我", "帮我", "编号", "号码", "下单", "来", "要", "扣", "拍", "买", "我"};
constexpr std::array<std::string_view, 5> after_numbers{"号链接", "号", "款", "链接", "#"};
constexpr std::array<std::string_view, 12> courtesies{"谢谢", "老板", "主播", "麻烦", "吧", "啊",
                                                      "呀",   "哦",   "哈",   "了",   "亲", "~"};

class KeywordLine {
 public:
    KeywordLine(std::string text, const KeywordTable& table)
        : text_(std::move(text)), table_(table) {}

    std::vector<KeywordItem> read() {
        while (place_ < text_.size()) {
            if (!readNext() || items_.size() > item_limit) return {};
        }
        if (quantity_ahead_) return {};
        return std::move(items_);
    }

 private:
    bool readNext() {
        if (skipOneOf(std::array<std::string_view, 6>{" ", ",", ";", "!", ".", "/"})) {
            // "39.9" is a price.
            return text_[place_ - 1] != '.' || !isBetweenDigits(place_ - 1);
        }
        if (readTimes() || readQuantity() || readItem()) return true;
        if (skipOneOf(before_items)) {
            is_asked_for_ = true;
            return true;
        }
        if (!items_.empty() && skipOneOf(std::array<std::string_view, 3>{"+", "和", "加"})) {
            return true;
        }
        return skipOneOf(courtesies);
    }

    // "x2" right after an item, with or without blanks.
    bool readTimes() {
        if (!takes_quantity_ || (text_[place_] != 'X' && text_[place_] != '*')) return false;
        const std::size_t start = place_++;
        skipBlanks();
        const auto number = readNumber();
        if (number && setQuantity(*number)) {
            skipOneOf(units);
            return true;
        }
        place_ = start;
        return false;
    }

    // A number with a unit, before or after its item.
    bool readQuantity() {
        const std::size_t start = place_;
        const auto number = readNumber();
        if (number) skipBlanks();
        if (!number || !skipOneOf(units) || !isQuantity(*number)) {
            place_ = start;
            return false;
        }
        if (takes_quantity_) return setQuantity(*number);
        if (quantity_ahead_) return false;
        quantity_ahead_ = number;
        return true;
    }

    bool readItem() {
        const std::size_t start = place_;
        if (const std::string* sku = readKeyword()) return addItem(*sku);
        // A numeral stands for a run-sheet number where one is asked for: "扣三", "三号".
        const bool is_numeral = !isDigit(text_[place_]);
        if (const auto number = readNumber()) {
            const bool is_named = skipOneOf(after_numbers) || is_asked_for_ || !is_numeral;
            const std::string* sku = table_.find(std::to_string(*number));
            if (is_named && sku != nullptr) return addItem(*sku);
        }
        place_ = start;
        return false;
    }

    // The longest keyword here; one that ends in a digit or a letter ends where its word does.
    const std::string* readKeyword() {
        const std::size_t most = std::min(table_.longest() + number_digits, text_.size() - place_);
        for (std::size_t length = most; length > 0; --length) {
            const std::string word =
                withoutLeadingZeros(std::string_view(text_).substr(place_, length));
            const std::string* sku = table_.find(word);
            if (sku == nullptr || !endsHere(place_ + length)) continue;
            place_ += length;
            skipOneOf(after_numbers);
            return sku;
        }
        return nullptr;
    }

    bool endsHere(std::size_t end) const {
        if (end == text_.size()) return true;
        const char last = text_[end - 1];
        const char next = text_[end];
        if (isDigit(last)) {
            // "A3X2" is two of A3.
            const bool is_times = next == 'X' && end + 1 < text_.size() && isDigit(text_[end + 1]);
            return !isDigit(next) && (!isLetter(next) || is_times);
        }
        return !isLetter(last) || (!isLetter(next) && !isDigit(next));
    }

    bool addItem(const std::string& sku) {
        auto known = std::find_if(items_.begin(), items_.end(),
                                  [&](const KeywordItem& item) { return item.sku == sku; });
        if (known == items_.end()) known = items_.insert(items_.end(), {sku, 0});
        current_ = static_cast<std::size_t>(known - items_.begin());
        known->quantity += quantity_ahead_.value_or(1);
        takes_quantity_ = !quantity_ahead_;
        quantity_ahead_.reset();
        is_asked_for_ = false;
        return known->quantity <= quantity_limit;
    }

    // Of the item just read, which counted as one until now.
    bool setQuantity(std::int64_t number) {
        if (!isQuantity(number)) return false;
        KeywordItem& item = items_[current_];
        item.quantity += number - 1;
        takes_quantity_ = false;
        return item.quantity <= quantity_limit;
    }

    std::optional<std::int64_t> readNumber() {
        if (place_ < text_.size() && isDigit(text_[place_])) return readDigits();
        return readNumeral();
    }

    std::optional<std::int64_t> readDigits() {
        std::int64_t number = 0;
        std::size_t digits = 0;
        for (; place_ < text_.size() && isDigit(text_[place_]); ++place_) {
            if (++digits > number_digits) return std::nullopt;
            number = number * 10 + (text_[place_] - '0');
        }
        return number;
    }

    // Up to ninety-nine: 两, 十二, 三十, 二十五.
    std::optional<std::int64_t> readNumeral() {
        const auto first = readNumeralDigit();
        if (!skip("十")) return first;
        const auto last = readNumeralDigit();
        return first.value_or(1) * 10 + last.value_or(0);
    }

    std::optional<std::int64_t> readNumeralDigit() {
        constexpr std::array<std::string_view, 11> numerals{"零", "一", "二", "三", "四", "五",
                                                            "六", "七", "八", "九", "两"};
        for (std::size_t value = 0; value < numerals.size(); ++value) {
            if (!skip(numerals[value])) continue;
            return value == 10 ? 2 : static_cast<std::int64_t>(value);
        }
        return std::nullopt;
    }

    bool skip(std::string_view word) {
        if (std::string_view(text_).substr(place_, word.size()) != word) return false;
        place_ += word.size();
        return true;
    }
    template <class Words>
    bool skipOneOf(const Words& words) {
        return std::any_of(words.begin(), words.end(), [&](auto word) { return skip(word); });
    }
    void skipBlanks() {
        while (skip(" ")) {
        }
    }
    bool isBetweenDigits(std::size_t place) const {
        return place > 0 && place + 1 < text_.size() && isDigit(text_[place - 1]) &&
               isDigit(text_[place + 1]);
    }
    static bool isQuantity(std::int64_t number) { return number >= 1 && number <= quantity_limit; }

    const std::string text_;
    const KeywordTable& table_;
    std::size_t place_ = 0;
    std::vector<KeywordItem> items_;
    std::size_t current_ = 0;
    bool takes_quantity_ = false;
    bool is_asked_for_ = false;
    std::optional<std::int64_t> quantity_ahead_;
};

// FNV-1a: a name, not a secret.
std::string nameOf(const ChatLine& line) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    const std::string at = std::to_string(line.at.value);
    for (const std::string* part :
         {&line.session, &line.message_id, &line.buyer.channel_buyer_id, &line.buyer.name,
          &line.text, line.message_id.empty() ? &at : &line.message_id}) {
        for (const char byte : *part + '\n') {
            hash = (hash ^ static_cast<std::uint8_t>(byte)) * 0x100000001B3U;
        }
    }
    std::string name = "chat-";
    for (int shift = 60; shift >= 0; shift -= 4) {
        name += "0123456789abcdef"[hash >> static_cast<unsigned>(shift) & 0xFU];
    }
    return name;
}

}  // namespace

std::string normalisedKeyword(std::string_view text) {
    if (!isUtf8(text)) return {};
    std::string word = withoutLeadingZeros(oneSpelling(text));
    std::erase(word, ' ');
    return word;
}

void KeywordTable::add(std::string_view keyword, std::string sku_code) {
    std::string word = normalisedKeyword(keyword);
    if (word.empty()) return;
    longest_ = std::max(longest_, word.size());
    skus_.insert_or_assign(std::move(word), std::move(sku_code));
}

const std::string* KeywordTable::find(const std::string& normalised) const {
    const auto found = skus_.find(normalised);
    return found == skus_.end() ? nullptr : &found->second;
}

std::vector<KeywordItem> readKeywordLine(std::string_view line, const KeywordTable& table) {
    if (!isPlainLine(line, line_limit_bytes)) return {};
    return KeywordLine(oneSpelling(line), table).read();
}

std::optional<OrderDraft> keywordOrder(const ChatLine& line, const KeywordTable& table) {
    const auto items = readKeywordLine(line.text, table);
    if (items.empty()) return std::nullopt;
    OrderDraft draft;
    draft.channel = line.channel;
    draft.external_id = nameOf(line);
    draft.placed_at = line.at;
    draft.buyer = line.buyer;
    draft.note = line.text;
    for (const KeywordItem& item : items) {
        draft.lines.push_back({item.sku, item.quantity, std::nullopt});
    }
    return draft;
}

}  // namespace xb::catalog
