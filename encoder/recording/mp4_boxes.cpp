// Walks the outermost boxes.
#include "encoder/recording/mp4_boxes.h"

#include <array>
#include <cstddef>
#include <fstream>
#include <optional>
#include <string_view>

namespace xb::encoder {

namespace {

constexpr std::int64_t short_head = 8;
constexpr std::int64_t long_head = 16;

struct Box {
    std::int64_t size = 0;
    std::array<char, 4> name{};
};

std::int64_t numberAt(const std::array<unsigned char, long_head>& bytes, std::size_t at,
                      std::size_t count) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number = number << 8U | bytes[at + i];
    return static_cast<std::int64_t>(number);
}

// Nothing where not even its head is there.
std::optional<Box> boxAt(std::ifstream& file, std::int64_t at, std::int64_t left) {
    std::array<unsigned char, long_head> head{};
    if (left < short_head) return std::nullopt;
    const std::int64_t there = left < long_head ? short_head : long_head;
    file.seekg(at);
    if (!file.read(reinterpret_cast<char*>(head.data()), there)) return std::nullopt;
    Box box{numberAt(head, 0, 4), {}};
    for (std::size_t i = 0; i < box.name.size(); ++i)
        box.name[i] = static_cast<char>(head[4 + i]);
    if (box.size == 1 && there == long_head) box.size = numberAt(head, 8, 8);
    if (box.size == 0) box.size = left;
    return box;
}

}  // namespace

std::int64_t endOfWholeBoxes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const std::int64_t end = file ? static_cast<std::int64_t>(file.tellg()) : 0;
    bool is_mp4 = false;
    for (std::int64_t at = 0; at < end;) {
        const std::optional<Box> box = boxAt(file, at, end - at);
        if (!box) return is_mp4 ? at : 0;
        const std::string_view name(box->name.data(), box->name.size());
        is_mp4 = is_mp4 || (at == 0 && name == "ftyp");
        if (!is_mp4) return 0;
        if (box->size < short_head) return at;
        // Media that is cut is still media.
        if (box->size > end - at) return name == "mdat" ? 0 : at;
        at += box->size;
    }
    return 0;
}

}  // namespace xb::encoder
