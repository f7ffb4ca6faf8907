#include "app/pages/scenes/collection_desk.h"

#include "app/errors/error_text.h"
#include "app/pages/scenes/collection_card.h"
#include "studio/scenes/collection_file.h"
#include "studio/scenes/scene_layouts.h"

#include <filesystem>
#include <utility>

namespace xb::app {

namespace {

// The collection in use as it is now. Without a stage the session holds the one of the last stage,
// and what was chosen since lies on the disk alone; the shop's own may never have been written.
studio::Result<studio::SceneCollection> inUse(const ScenesSnapshot& now,
                                              const CollectionFolder& folder,
                                              const std::string& current) {
    const std::filesystem::path file = folder.fileOf(current);
    std::error_code ignored;
    const bool is_unwritten = current.empty() && !std::filesystem::exists(file, ignored);
    if (now.has_stage || is_unwritten) return *now.collection;
    auto loaded = studio::loadCollection(file);
    if (!loaded) return tl::unexpected(loaded.error());
    return std::move(loaded->collection);
}

}  // namespace

CollectionDesk::CollectionDesk(CollectionCard& card, LiveScenes& scenes, CollectionFolder folder,
                               QString current)
    : card_(card), scenes_(scenes), folder_(std::move(folder)), current_(std::move(current)) {
    connect(&card_, &CollectionCard::chosen, this, &CollectionDesk::use);
    connect(&card_, &CollectionCard::newAsked, this,
            [this](const QString& name) { make(name, Made::New); });
    connect(&card_, &CollectionCard::duplicateAsked, this,
            [this](const QString& name) { make(name, Made::Copy); });
    connect(&card_, &CollectionCard::renameAsked, this,
            [this](const QString& name) { make(name, Made::Renamed); });
    connect(&scenes_, &LiveScenes::loaded, this, [this] {
        if (!wanted_) return;
        current_ = *std::exchange(wanted_, std::nullopt);
        emit used(current_);
        list();
    });
    connect(&scenes_, &LiveScenes::notLoaded, this, [this](const QString& sentence) {
        if (!wanted_) return;
        leaveAsItIs();
        emit failed(sentence);
    });
    list();
}

void CollectionDesk::list() {
    card_.setBusy(true);
    const auto retired = std::exchange(retired_, std::nullopt);
    calls_.run(
        [folder = folder_, retired, current = current_] {
            if (retired) folder.retire(retired->toStdString(), current.toStdString());
            return folder.names();
        },
        [this](const std::vector<std::string>& names) {
            QStringList shown;
            for (const std::string& name : names)
                shown << QString::fromStdString(name);
            card_.show(shown, current_);
            card_.setBusy(wanted_.has_value());
        });
}

void CollectionDesk::use(const QString& name) {
    if (name == current_ || wanted_) return;
    wanted_ = name;
    card_.setBusy(true);
    scenes_.load(folder_.fileOf(name.toStdString()),
                 name.isEmpty() ? WithoutFile::BuiltIn : WithoutFile::Refused);
}

void CollectionDesk::make(const QString& name, Made made) {
    const ScenesSnapshot now = scenes_.snapshot();
    if (!now.collection || wanted_)
        return emit failed(tr("There are no scenes yet. Open the picture first."));
    if (!isCollectionName(name.toStdString()))
        return emit failed(tr("A collection cannot have this name. Choose another one."));
    card_.setBusy(true);
    calls_.run(
        [folder = folder_, name, made, now, current = current_]() -> studio::Result<void> {
            if (made == Made::New)
                return folder.add(name.toStdString(),
                                  studio::builtInScenes(now.collection->canvas));
            const auto collection = inUse(now, folder, current.toStdString());
            if (!collection) return tl::unexpected(collection.error());
            return folder.add(name.toStdString(), *collection);
        },
        [this, name, made](const studio::Result<void>& added) {
            if (added) {
                if (made == Made::Renamed) retired_ = current_;
                return use(name);
            }
            leaveAsItIs();
            const bool is_taken = added.error().code == studio::ErrorCode::SceneNameTaken;
            emit failed(is_taken ? tr("There is a collection of this name already. Choose another "
                                      "name.")
                                 : errorText(added.error()));
        });
}

void CollectionDesk::leaveAsItIs() {
    wanted_.reset();
    retired_.reset();
    list();
}

}  // namespace xb::app
