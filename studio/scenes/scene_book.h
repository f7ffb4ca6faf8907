// The scenes of a show: their collection, kept as values and composed by libobs, and which of them
// is the program and which the preview.
#pragma once

#include "studio/canvas.h"
#include "studio/error.h"
#include "studio/obs_handles.h"
#include "studio/owner_thread.h"
#include "studio/scenes/edit_history.h"
#include "studio/scenes/scene.h"
#include "studio/scenes/scene_edit.h"
#include "studio/scenes/transition.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xb::studio {

class ComposedScene;
class SceneFollower;
class SceneSwitch;
class VoiceSense;
class SourcePool;

// An item whose file, device or window is not there: a sign with its name stands in for it. Where
// it is a filter's file, the item is shown without that filter.
struct MissingItem {
    SceneId scene;
    ItemId item;
    std::string name;
    std::string what;  // the path, key or window's title; empty: nothing was chosen yet

    bool operator==(const MissingItem&) const = default;
};

// Owner thread: the show's. Composes for one canvas; a second canvas has a book of its own, which
// takes its sources from this one.
class SceneBook {
 public:
    // Where the program goes; null: nothing is to be seen. None: the main program.
    using Outlet = std::function<void(obs_source*)>;

    // Begins with the built-in scenes.
    explicit SceneBook(const CanvasSettings& canvas, Outlet outlet = {});
    // The same scenes for another canvas, by the same numbers; `elder` outlives this and composes
    // first.
    SceneBook(const CanvasSettings& canvas, Outlet outlet, const SceneBook& elder);
    // Takes the program off the air.
    ~SceneBook();
    SceneBook(const SceneBook&) = delete;
    SceneBook& operator=(const SceneBook&) = delete;

    const SceneCollection& collection() const { return collection_; }
    // Another collection takes the place of this one, laid out for the canvas; what was edited can
    // no longer be taken back. A scene with the number of the one on the program takes its place
    // there, else the first one does. A collection that is not whole changes nothing.
    Result<void> use(const SceneCollection& collection);

    // A camera or an overlay for all items with this key; null takes it away. Held until then.
    void lend(std::string_view key, obs_source* source);
    // Who speaks, for the music of scenes that gives way.
    void setVoiceSense(std::shared_ptr<const VoiceSense> sense);
    // Looks again for files that were missing; what is missing still.
    std::vector<MissingItem> lookForMissing();
    // What is missing now; nothing that is seen changes.
    std::vector<MissingItem> missing() const;
    // A clip is found to be damaged when it comes on: to be called some times a second. True: look
    // for what is missing, and signs stand in for it.
    bool noticeDamagedClips();
    // The same for a captured window that is closed, or opened again.
    bool noticeWindows();

    // Composes every scene and returns once the first one's picture is seen.
    Result<void> putOnAir(SceneId first);
    // Returns at once. A switch during a transition ends that one first. A stinger whose clip is
    // missing becomes a fade.
    Result<void> switchTo(SceneId scene, const Transition& transition);
    SceneId current() const { return current_; }
    // Opens the clip of a stinger ahead of its first use.
    void prepare(const Transition& transition);

    // Studio mode: a scene is prepared and looked at while another is on the program, and edits of
    // the one on the program wait until it is taken again. SceneId{}: none; waiting edits are
    // shown.
    Result<void> setPreview(SceneId scene);
    SceneId preview() const { return preview_; }
    // There are edits of the scene on the program that viewers do not see yet.
    bool hasWaiting() const { return waiting_ != nullptr; }
    // The preview goes on the program and what was there becomes the preview.
    Result<void> take(const Transition& transition);
    // For a PreviewSurface; null without a preview.
    obs_source* previewSource() const;
    // As viewers see it, or would; null: there is no such scene, or none is composed yet.
    obs_source* sourceOf(SceneId scene) const;

    // Of the prepared scene, else of the one on the program. What has no picture yet, and what lies
    // in groups, is left out.
    std::vector<ItemSize> itemSizes() const;

    // Changes the collection and what is composed of it, nothing else. Besides what `applyEdit`
    // refuses: taking away the scene that is on the program.
    Result<DoneEdit> edit(const SceneEdit& edit, Gesture gesture = {});
    // False: there is nothing to take back, or to do again.
    Result<bool> undo();
    Result<bool> redo();
    const EditHistory& history() const { return history_; }

    // Null: nobody follows. It is told everything from the start.
    void setFollower(SceneFollower* follower);

 private:
    SceneBook(const CanvasSettings& canvas, Outlet outlet, std::unique_ptr<SourcePool> pool);
    void tellCollection();
    Result<DoneEdit> change(const SceneEdit& edit, Locks locks);
    void compose();
    void compose(SceneId id);
    void put(std::unique_ptr<ComposedScene>& composed, const Scene& scene);
    Scene asSeen(Scene scene) const;
    void showWaiting();
    std::unique_ptr<ComposedScene> takeWaiting();
    ComposedScene* previewed() const;
    void letSourcesRun(obs_source* of);
    void tellSights(SceneId left = {}, const Transition& transition = {});

    OwnerThread owner_;
    SceneCollection collection_;
    EditHistory history_;
    SceneId current_ = SceneId::Host;
    SceneId preview_;
    bool is_on_air_ = false;
    std::unique_ptr<SourcePool> pool_;
    std::map<int, std::unique_ptr<ComposedScene>> composed_;  // by the scene's number
    std::unique_ptr<ComposedScene> waiting_;  // the scene on the program with edits not yet taken
    ObsPtr<obs_source> running_;              // kept going by the preview
    std::unique_ptr<SceneSwitch> switch_;
    SceneFollower* follower_ = nullptr;
};

}  // namespace xb::studio
