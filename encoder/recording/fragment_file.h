// A file of MP4 fragments that plays wherever a power cut ends it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace xb::encoder {

// What files grow by when the system writes them back; also the longest head that can be kept
// whole.
inline constexpr std::int64_t file_page_bytes = 4096;

// How many bytes have to stand before a fragment's head that would begin at `position`, so that it
// lies within one page: none, or enough for a box of their own. Pure.
[[nodiscard]] constexpr std::int64_t paddingBefore(std::int64_t position,
                                                   std::int64_t head_bytes) noexcept {
    constexpr std::int64_t smallest_box = 8;
    const std::int64_t room = file_page_bytes - position % file_page_bytes;
    if (head_bytes <= room || room == file_page_bytes) return 0;
    return room < smallest_box ? room + file_page_bytes : room;
}

// Readers give up a whole MP4 in which the head of a fragment (its moof) is cut, while media that
// is cut only ends early. A file that was being written when the machine or the program stopped
// ends where a page ends or where a write did. So each fragment goes out with one write, and no
// head lies across the end of a page; what stands before it is a box that is passed over. One
// thread. Everything answers errno, or 0.
class FragmentFile {
 public:
    FragmentFile() = default;
    ~FragmentFile() { (void)close(); }
    FragmentFile(const FragmentFile&) = delete;
    FragmentFile& operator=(const FragmentFile&) = delete;

    // Empties a file that is there.
    [[nodiscard]] int open(const std::filesystem::path& path);
    // One fragment, head first, or what comes before them all.
    [[nodiscard]] int append(std::span<const std::uint8_t> bytes);
    // Harmless when not open.
    int close();

 private:
    int descriptor_ = -1;
    std::int64_t position_ = 0;
};

}  // namespace xb::encoder
