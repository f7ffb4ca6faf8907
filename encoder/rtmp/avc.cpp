// Finds start codes.
#include "encoder/rtmp/avc.h"

#include <algorithm>
#include <array>

namespace xb::encoder::rtmp {

namespace {

constexpr std::array<std::uint8_t, 3> start_code{0, 0, 1};
constexpr std::uint8_t sps_type = 7;
constexpr std::uint8_t pps_type = 8;

// Where the next start code begins; the size if there is none.
std::size_t findStartCode(ByteView bytes) noexcept {
    const auto found = std::ranges::search(bytes, start_code);
    return static_cast<std::size_t>(found.begin() - bytes.begin());
}

std::uint8_t typeOf(ByteView unit) noexcept {
    return unit[0] & 0x1FU;
}

ByteView firstOf(ByteView extradata, std::uint8_t type) {
    NalReader reader(extradata);
    for (ByteView unit = reader.next(); !unit.empty(); unit = reader.next())
        if (typeOf(unit) == type) return unit;
    return {};
}

}  // namespace

NalReader::NalReader(ByteView bytes) noexcept {
    const std::size_t start = findStartCode(bytes);
    if (start < bytes.size()) rest_ = bytes.subspan(start + start_code.size());
}

ByteView NalReader::next() noexcept {
    while (!rest_.empty()) {
        const std::size_t end = findStartCode(rest_);
        ByteView unit = rest_.first(end);
        rest_ = end == rest_.size() ? ByteView() : rest_.subspan(end + start_code.size());
        // A start code of four bytes leaves its first zero here; a unit never ends in one.
        while (!unit.empty() && unit.back() == 0)
            unit = unit.first(unit.size() - 1);
        if (!unit.empty()) return unit;
    }
    return {};
}

std::size_t sizeWithLengths(ByteView packet) noexcept {
    std::size_t size = 0;
    NalReader reader(packet);
    for (ByteView unit = reader.next(); !unit.empty(); unit = reader.next())
        size += 4 + unit.size();
    return size;
}

Bytes avcConfiguration(ByteView extradata) {
    if (!extradata.empty() && extradata[0] == 1) return {extradata.begin(), extradata.end()};
    const ByteView sps = firstOf(extradata, sps_type);
    const ByteView pps = firstOf(extradata, pps_type);
    if (sps.size() < 4 || pps.empty()) return {};
    // Version 1; profile, its constraints and level; lengths of four bytes; one SPS, one PPS.
    Bytes record{1, sps[1], sps[2], sps[3], 0xFF, 0xE1};
    appendNumber(record, sps.size(), 2);
    append(record, sps);
    record.push_back(1);
    appendNumber(record, pps.size(), 2);
    append(record, pps);
    constexpr std::uint8_t high_profile = 100;
    // What High adds: 4:2:0, eight bits a sample, no extensions.
    if (sps[1] >= high_profile) append(record, std::array<std::uint8_t, 4>{0xFD, 0xF8, 0xF8, 0});
    return record;
}

}  // namespace xb::encoder::rtmp
