// Walks the outermost boxes.
#include "encoder/recording/mp4_boxes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <optional>
#include <string>
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

// A fragment's head as it begins: its size, "moof", the size of a box of 16 bytes, "mfhd".
constexpr std::string_view fragment_start("moof\0\0\0\x10mfhd", 12);
constexpr std::size_t piece_bytes = std::size_t{1} << 20;

bool isWholeFragment(std::ifstream& file, std::int64_t at, std::int64_t end) {
    const std::optional<Box> head = boxAt(file, at, end - at);
    if (!head || head->size < short_head || head->size >= end - at) return false;
    const std::int64_t media_at = at + head->size;
    const std::optional<Box> media = boxAt(file, media_at, end - media_at);
    return media && std::string_view(media->name.data(), media->name.size()) == "mdat" &&
           media->size >= short_head && media->size <= end - media_at;
}

}  // namespace

bool hasWholeFragmentBehind(const std::filesystem::path& path, std::int64_t position) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const std::int64_t end = file ? static_cast<std::int64_t>(file.tellg()) : 0;
    std::string piece(piece_bytes, '\0');
    std::int64_t at = position;
    while (at + static_cast<std::int64_t>(fragment_start.size()) <= end) {
        const auto count = std::min<std::int64_t>(piece_bytes, end - at);
        file.seekg(at);
        if (!file.read(piece.data(), count)) return true;
        const std::string_view read(piece.data(), static_cast<std::size_t>(count));
        for (std::size_t found = read.find(fragment_start); found != std::string_view::npos;
             found = read.find(fragment_start, found + 1)) {
            const std::int64_t box = at + static_cast<std::int64_t>(found) - 4;
            if (box > position && isWholeFragment(file, box, end)) return true;
        }
        if (count < static_cast<std::int64_t>(piece_bytes)) return false;
        // A start that lies across two pieces is seen in the next one.
        at += count - static_cast<std::int64_t>(fragment_start.size());
    }
    return false;
}

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
