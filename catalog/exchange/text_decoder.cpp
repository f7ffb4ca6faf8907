// The encoding is decided once, by the first text that is not ASCII; iconv does the rest.
#include "catalog/exchange/text_decoder.h"

#include "catalog/text_rules.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace xb::catalog {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::size_t least_room = 64;

std::size_t asciiLength(std::string_view text) {
    const auto end = std::find_if(text.begin(), text.end(), [](char byte) {
        return static_cast<unsigned char>(byte) > 0x7F;
    });
    return static_cast<std::size_t>(end - text.begin());
}

// The last character may be cut off where more text follows.
bool isUtf8Head(std::string_view text, bool is_all) {
    if (isUtf8(text)) return true;
    for (std::size_t cut = 1; !is_all && cut < 4 && cut < text.size(); ++cut) {
        const auto first_cut = static_cast<unsigned char>(text[text.size() - cut]);
        if (first_cut >= 0xC2) return isUtf8(text.substr(0, text.size() - cut));
    }
    return false;
}

const char* nameOf(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::Utf16LittleEndian:
            return "UTF-16LE";
        case TextEncoding::Utf16BigEndian:
            return "UTF-16BE";
        default:
            return "GB18030";
    }
}

std::size_t markLength(std::string_view head) {
    if (head.starts_with(utf8_mark)) return utf8_mark.size();
    return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") ? 2 : 0;
}

}  // namespace

TextEncoding detectEncoding(std::string_view head, bool is_all) {
    if (head.starts_with(utf8_mark)) return TextEncoding::Utf8;
    if (head.starts_with("\xFF\xFE")) return TextEncoding::Utf16LittleEndian;
    if (head.starts_with("\xFE\xFF")) return TextEncoding::Utf16BigEndian;
    const std::string_view rest = head.substr(asciiLength(head));
    if (rest.empty()) return TextEncoding::Undecided;
    return isUtf8Head(rest, is_all) ? TextEncoding::Utf8 : TextEncoding::Gb18030;
}

class TextDecoder::Converter {
 public:
    explicit Converter(TextEncoding encoding) : handle_(iconv_open("UTF-8", nameOf(encoding))) {}
    ~Converter() {
        if (isReady()) iconv_close(handle_);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
    };

    // Nothing consumed and nothing produced: it needs more bytes than there are.
    Step convert(std::span<char> from, std::span<char> into, bool is_all) {
        char* in = from.data();
        char* out = into.data();
        std::size_t in_left = from.size();
        std::size_t out_left = into.size();
        while (in_left > 0 && out_left >= replacement.size()) {
            const bool is_done = isReady() && iconv(handle_, &in, &in_left, &out, &out_left) !=
                                                  static_cast<std::size_t>(-1);
            if (is_done || (isReady() && errno == E2BIG)) break;
            if (isReady() && errno == EINVAL && !is_all) break;
            if (out_left < replacement.size()) break;
            out = std::copy(replacement.begin(), replacement.end(), out);
            out_left -= replacement.size();
            ++in;
            --in_left;
        }
        return {from.size() - in_left, into.size() - out_left};
    }

 private:
    bool isReady() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

    const iconv_t handle_;
};

TextDecoder::TextDecoder(std::unique_ptr<ByteSource> bytes) : bytes_(std::move(bytes)) {}
TextDecoder::~TextDecoder() = default;

// As full as it can be: an encoding is judged by much text, not by a scrap of it.
Result<void> TextDecoder::fill() {
    std::memmove(raw_.data(), raw_.data() + raw_at_, raw_end_ - raw_at_);
    raw_end_ -= raw_at_;
    raw_at_ = 0;
    while (!is_over_ && raw_end_ < raw_.size()) {
        const auto count = bytes_->read(std::span(raw_).subspan(raw_end_));
        if (!count) return tl::make_unexpected(count.error());
        raw_end_ += *count;
        is_over_ = *count == 0;
    }
    return {};
}

void TextDecoder::decide() {
    const std::string_view head(raw_.data() + raw_at_, raw_end_ - raw_at_);
    encoding_ = detectEncoding(head, is_over_);
    if (is_start_) raw_at_ += markLength(head);
    is_start_ = false;
    if (encoding_ != TextEncoding::Undecided && encoding_ != TextEncoding::Utf8) {
        converter_ = std::make_unique<Converter>(encoding_);
    }
}

std::size_t TextDecoder::take(std::span<char> into, std::size_t count) {
    count = std::min(count, into.size());
    std::copy_n(raw_.data() + raw_at_, count, into.data());
    raw_at_ += count;
    return count;
}

Result<std::size_t> TextDecoder::read(std::span<char> into) {
    if (into.size() < least_room) return failure(ErrorCode::CannotRead, {}, "too little room");
    while (true) {
        const bool is_judging = encoding_ == TextEncoding::Undecided;
        if (raw_at_ == raw_end_ || is_judging || converter_) {
            if (auto filled = fill(); !filled) return tl::make_unexpected(filled.error());
        }
        if (raw_at_ == raw_end_) return 0;
        if (is_judging) {
            const std::string_view text(raw_.data() + raw_at_, raw_end_ - raw_at_);
            const std::size_t ascii = is_start_ ? 0 : asciiLength(text);
            if (ascii > 0) return take(into, ascii);
            decide();
            continue;
        }
        if (!converter_) return take(into, raw_end_ - raw_at_);
        const auto step = converter_->convert(std::span(raw_).subspan(raw_at_, raw_end_ - raw_at_),
                                              into, is_over_);
        raw_at_ += step.consumed;
        if (step.produced > 0) return step.produced;
    }
}

}  // namespace xb::catalog
