// A file of fragments: no head across the end of a page, each fragment as it was given.
#include "encoder/recording/fragment_file.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cerrno>
#include <string>

using namespace xb::encoder;
using xb::tests::readFile;
using xb::tests::TemporaryFolder;

namespace {

std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string box(const std::string& name, std::size_t size) {
    std::string made(size, 'x');
    for (std::size_t i = 0; i < 4; ++i)
        made[i] = static_cast<char>(size >> (8 * (3 - i)));
    return made.replace(4, 4, name);
}

}  // namespace

TEST_CASE("a head that would reach over the end of a page begins the next one") {
    CHECK(paddingBefore(0, 4096) == 0);
    CHECK(paddingBefore(0, 9000) == 0);
    CHECK(paddingBefore(4000, 96) == 0);
    CHECK(paddingBefore(4000, 97) == 96);
    CHECK(paddingBefore(8192 + 4000, 500) == 96);
    // A box needs eight bytes for its own head.
    CHECK(paddingBefore(4088, 500) == 8);
    CHECK(paddingBefore(4089, 500) == 7 + 4096);
    CHECK(paddingBefore(4095, 500) == 1 + 4096);
    CHECK(paddingBefore(100, 0) == 0);
}

TEST_CASE("fragments are kept as they are, with boxes between them that are passed over") {
    const TemporaryFolder folder;
    const auto path = folder / "a.mp4";
    const std::string before = box("ftyp", 24) + box("moov", 900);
    const std::string first = box("moof", 600) + box("mdat", 2500);
    const std::string second = box("moof", 400) + box("mdat", 20'000);
    FragmentFile file;
    REQUIRE(file.open(path) == 0);
    CHECK(file.append(bytesOf(before)) == 0);
    CHECK(file.append(bytesOf(first)) == 0);
    CHECK(file.append(bytesOf(second)) == 0);
    CHECK(file.close() == 0);
    const std::string written = readFile(path);
    const std::size_t filled = before.size() + first.size();
    REQUIRE(filled == 4024);
    CHECK(written.substr(0, filled) == before + first);
    CHECK(written.substr(filled, 8) == std::string("\0\0\0\x48"
                                                   "free",
                                                   8));
    CHECK(written.substr(4096) == second);
}

TEST_CASE("a file that cannot be written says why") {
    const TemporaryFolder folder;
    FragmentFile file;
    CHECK(file.open(folder / "no-such/a.mp4") == ENOENT);
    CHECK(file.append(bytesOf("x")) == EBADF);
    REQUIRE(file.open("/dev/full") == 0);
    CHECK(file.append(bytesOf(box("moof", 100))) == ENOSPC);
}
