// Distances, seven bits a byte, the lowest first: most of them fit into one.
#include "catalog/search/posting.h"

namespace xb::catalog {

std::string packPlaces(const Places& places) {
    std::string bytes;
    bytes.reserve(places.size() + 8);
    unsigned next = 0;
    for (const std::uint16_t place : places) {
        const unsigned distance = place - next;
        if (distance >= 0x80) bytes += static_cast<char>(0x80U | (distance & 0x7FU));
        bytes += static_cast<char>(distance >= 0x80 ? distance >> 7 : distance);
        next = place + 1U;
    }
    return bytes;
}

Places unpackPlaces(std::string_view bytes) {
    Places places;
    places.reserve(bytes.size());
    unsigned next = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        unsigned distance = static_cast<std::uint8_t>(bytes[i]);
        if (distance >= 0x80) {
            if (++i == bytes.size()) break;
            distance = (distance & 0x7FU) | (unsigned{static_cast<std::uint8_t>(bytes[i])} << 7);
        }
        next += distance;
        if (next >= block_size) break;
        places.push_back(static_cast<std::uint16_t>(next));
        ++next;
    }
    return places;
}

}  // namespace xb::catalog
