// The scenes of the session: commands for whoever edits and switches them, and what there is to
// show of them.
#pragma once

#include "app/log.h"
#include "app/shop/disk_ask.h"
#include "studio/error.h"
#include "studio/scenes/picture_board.h"
#include "studio/scenes/scene_book.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace xb::studio {
class Show;
}

namespace xb::app {

// Plain values, true at one moment. Without a stage: what the next one will begin with, but for a
// collection that was chosen since.
struct ScenesSnapshot {
    std::shared_ptr<const studio::SceneCollection> collection;  // null before the first stage
    studio::SceneId program;
    studio::SceneId preview;   // none: studio mode is off
    bool has_waiting = false;  // edits of the program that viewers do not see yet
    studio::Transition transition;
    std::size_t undo_count = 0;
    std::size_t redo_count = 0;
    std::size_t position = 0;  // of the history
    std::vector<studio::MissingItem> missing;
    std::vector<studio::ItemSize> sizes;  // of what is prepared, else of what is on the program
    bool has_stage = false;               // else the rest is of the last one
};

// Which pictures of scenes somebody looks at. None costs nothing.
struct ScenesLook {
    bool has_scenes = false;    // every scene in little
    bool has_prepared = false;  // the prepared one larger and more often

    bool operator==(const ScenesLook&) const = default;
};

// What a collection without a file is: not there, or the built-in scenes that every shop begins
// with.
enum class WithoutFile { Refused, BuiltIn };

// Lives on the session's thread. Commands may be called from any thread, post themselves there and
// return at once; without a stage they do nothing,
// but for what says that it stays. What stands in the way is told by `problem`.
class LiveScenes : public QObject {
    Q_OBJECT

 public:
    LiveScenes();
    ~LiveScenes() override;

    // How scenes follow each other from now on, on this stage and on later ones. A stinger's clip
    // is opened at once.
    void setTransition(const studio::Transition& transition);
    // Studio mode: what `take` puts on the program. SceneId{}: off.
    void setPreview(studio::SceneId scene);
    void take();
    // Edits of the scene that is on, if some wait: viewers see them from now on.
    void takeEdits();
    void edit(const studio::SceneEdit& edit, studio::Gesture gesture = {});
    void undo();
    void redo();
    // Looks again for files that were missing.
    void lookForMissing();
    // Another collection in the place of this one, once it was found to be whole; edits are kept in
    // that file from now on. Answered by `loaded` or `notLoaded`, also without a stage, where it is
    // only looked at.
    void load(const std::filesystem::path& file, WithoutFile without = WithoutFile::Refused);

    // What is taken pictures of from now on, on this stage and on later ones.
    void look(const ScenesLook& look);

    // Any thread.
    ScenesSnapshot snapshot() const;
    // The newest pictures; none of scenes that nobody looks at.
    studio::ScenePicturesNow pictures() const;

    // Session's thread. The scenes that were there go on in a new show; `file` is read where it
    // exists. Null: no stage.
    studio::Result<void> useShow(studio::Show* show, const std::filesystem::path& file);
    // Where edits are kept; empty: nowhere.
    const std::filesystem::path& file() const { return file_; }
    // Without a transition: how a stage begins. A scene that does not exist changes nothing.
    void begin(studio::SceneId scene);
    void switchTo(studio::SceneId scene);

 signals:
    void changed();
    void programChanged(xb::studio::SceneId scene);
    // A new item or scene has these numbers.
    void edited(xb::studio::SceneId scene, xb::studio::ItemId item);
    // There is no stage: an edit that was asked for was not made.
    void notEdited();
    void problem(const QString& sentence);
    void loaded();
    // The scenes are as they were.
    void notLoaded(const QString& why);

 private:
    using Command = std::function<void(studio::SceneBook&)>;
    void post(Command command);
    void run(const Command& command);
    void tell(const studio::Error& error);
    studio::Result<void> read(studio::SceneBook& book, const std::filesystem::path& file);
    studio::Result<void> take(const std::filesystem::path& file, WithoutFile without);
    void hear();
    void takePictures();
    void publish();
    void noteChange();
    void lookAround();
    void compareMissing();
    void keep();
    studio::Result<void> save();

    // Session's thread.
    studio::Show* show_ = nullptr;
    std::filesystem::path file_;  // empty: edits are not kept
    studio::Transition transition_;
    std::vector<studio::MissingItem> missing_;
    ScenesLook look_;
    bool is_kept_ = true;
    bool is_refusal_told_ = false;  // of what is not kept: it is tried again and again
    QTimer keep_timer_;
    QTimer look_timer_;  // runs while there is a stage
    DiskAsk disk_;
    // Guarded.
    mutable std::mutex mutex_;
    ScenesSnapshot snapshot_;
    std::shared_ptr<studio::PictureBoard> board_;  // null: there was no stage yet
};

}  // namespace xb::app
