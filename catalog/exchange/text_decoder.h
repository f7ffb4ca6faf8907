// Text of unknown encoding as UTF-8: what Chinese offices and platforms export.
#pragma once

#include "catalog/exchange/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

enum class TextEncoding : std::uint8_t {
    Undecided,
    Utf8,
    Gb18030,
    Utf16LittleEndian,
    Utf16BigEndian
};

// By the byte order mark, else by whether the first text beyond ASCII is UTF-8; Undecided while all
// is ASCII. `is_all`: nothing follows, so a character that is cut off counts as wrong.
TextEncoding detectEncoding(std::string_view head, bool is_all);

// Gives the text without its mark. UTF-8 goes through as it is, valid or not; what GB18030 or
// UTF-16 cannot mean becomes U+FFFD.
class TextDecoder final : public ByteSource {
 public:
    explicit TextDecoder(std::unique_ptr<ByteSource> bytes);
    ~TextDecoder() override;

    Result<std::size_t> read(std::span<char> into) override;
    double shareRead() const override { return bytes_->shareRead(); }
    TextEncoding encoding() const { return encoding_; }

 private:
    class Converter;

    Result<void> fill();
    void decide();
    std::size_t take(std::span<char> into, std::size_t count);

    const std::unique_ptr<ByteSource> bytes_;
    TextEncoding encoding_ = TextEncoding::Undecided;
    std::unique_ptr<Converter> converter_;  // none: UTF-8
    std::vector<char> raw_ = std::vector<char>(65'536);
    std::size_t raw_at_ = 0;
    std::size_t raw_end_ = 0;
    bool is_start_ = true;
    bool is_over_ = false;
};

}  // namespace xb::catalog
