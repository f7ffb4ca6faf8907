// The scene collections of a shop on disk, by the names that people gave them.
#pragma once

#include "studio/error.h"
#include "studio/scenes/scene.h"

#include <filesystem>
#include <string>
#include <vector>

namespace xb::app {

// An empty name means the shop's own collection, which is always there. Any thread; waits for the
// disk.
class CollectionFolder {
 public:
    explicit CollectionFolder(std::filesystem::path shop) : shop_(std::move(shop)) {}

    std::filesystem::path fileOf(const std::string& name) const;
    // In the order of the alphabet, without the shop's own.
    std::vector<std::string> names() const;

    // Refused where there is one of that name already.
    studio::Result<void> add(const std::string& name,
                             const studio::SceneCollection& collection) const;
    // Takes the older generations of `from` along to `to` and forgets `from`; `to` is there.
    void retire(const std::string& from, const std::string& to) const;

 private:
    std::filesystem::path shop_;
};

// Whether it can stand as the name of a file: not empty, without a slash, not hidden.
bool isCollectionName(const std::string& name);

}  // namespace xb::app
