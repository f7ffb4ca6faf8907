// Which scene and which item of it: numbers that stay the same while names and places change.
#pragma once

#include <array>

namespace xb::studio {

// Those with a name here come with every new collection; further scenes get larger numbers.
struct SceneId {
    int value = 0;  // 0: none

    bool operator==(const SceneId&) const = default;

    // Written as an enumeration's values are, which they would be if there were no further ones.
    // NOLINTBEGIN(readability-identifier-naming)
    static const SceneId Host;
    static const SceneId HostAndProduct;
    static const SceneId Pause;
    static const SceneId CloseUp;
    static const SceneId TwoCameras;
    static const SceneId Orchard;
    static const SceneId PictureOrVideo;
    static const SceneId Farewell;
    // NOLINTEND(readability-identifier-naming)
};

inline constexpr SceneId SceneId::Host{1};
inline constexpr SceneId SceneId::HostAndProduct{2};
inline constexpr SceneId SceneId::Pause{3};
inline constexpr SceneId SceneId::CloseUp{4};
inline constexpr SceneId SceneId::TwoCameras{5};
inline constexpr SceneId SceneId::Orchard{6};
inline constexpr SceneId SceneId::PictureOrVideo{7};
inline constexpr SceneId SceneId::Farewell{8};

inline constexpr std::array built_in_scenes{
    SceneId::Host,       SceneId::HostAndProduct, SceneId::Pause,          SceneId::CloseUp,
    SceneId::TwoCameras, SceneId::Orchard,        SceneId::PictureOrVideo, SceneId::Farewell};

// Unique in a collection, never used again in it.
struct ItemId {
    int value = 0;  // 0: none; given when the item is put into a scene

    bool operator==(const ItemId&) const = default;
};

}  // namespace xb::studio
