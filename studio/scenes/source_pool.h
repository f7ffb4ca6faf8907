// The libobs sources behind the items of scenes: those that are lent, and one for each item of its
// own.
#pragma once

#include "studio/cameras/camera_slot.h"
#include "studio/obs_handles.h"
#include "studio/scenes/camera_sight.h"
#include "studio/scenes/open_windows.h"
#include "studio/scenes/scene.h"
#include "studio/sources/clip_watch.h"
#include "studio/sources/damaged_file.h"
#include "studio/sources/filter_chain.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace xb::studio {

class Ducking;
class VoiceSense;

namespace overlay {
class PictureSource;
}

// Owner thread: the show's. A second canvas' pool has an `elder`, whose sources it shares: only
// what is laid out for a canvas (backdrop, overlays) is its own. The elder outlives it.
class SourcePool {
 public:
    explicit SourcePool(CanvasPixels canvas, const SourcePool* elder = nullptr);
    ~SourcePool();
    SourcePool(const SourcePool&) = delete;
    SourcePool& operator=(const SourcePool&) = delete;

    // From now on the key means this source (null: none).
    void lend(std::string_view key, obs_source* source);
    // Who speaks, for the music that gives way; null: nobody does. Of music made from then on.
    void setVoiceSense(std::shared_ptr<const VoiceSense> sense) { sense_ = std::move(sense); }

    // Made on first use, changed in place when the item's settings have changed. Null for a group
    // and for what has nothing to show. Lent as long as the pool and its item live.
    obs_source* sourceOf(const SceneItem& item);
    // Texts and signs among these items, before they are seen: painted on this thread, not on the
    // graphics thread.
    void paintAll(const std::vector<SceneItem>& items);
    // Of a camera on its way from one item's place to the other's, where those see more of it than
    // fills the canvas; null: the source of either will do.
    ObsPtr<obs_source> travellingView(const SceneItem& from, const SceneItem& to) const;
    // To a lent camera: how it is seen from now on.
    void tellSights(std::string_view key, CameraSights sights) const;
    Canvases canvases() const;

    // Hides everything below where it fills the canvas.
    bool isOpaque(const SceneItem& item) const;

    // What an item needs and does not find: a file's path, a key or a window's title; empty text:
    // nothing was chosen.
    // A picture, a slide or a clip that cannot be read is not there either, until its file is
    // written anew.
    std::optional<std::string> missingFor(const SceneItem& item) const;
    // A clip is opened when it comes on, and found to be damaged, or without a picture for some
    // seconds, only then: to be called some times a second. True: one is missing that was not
    // before.
    bool noticeDamagedClips();
    // True: a window that an item captures has come or gone.
    bool noticeWindows() const;
    // While edits of items wait, viewers see them through the sources that they had: an item that
    // looks otherwise in `wanted` has another one from now on, and which is meant is told by its
    // value. To be called before each edit is composed, always with the same `seen`.
    void holdSeen(const std::vector<SceneItem>& seen, const std::vector<SceneItem>& wanted);
    // After the edit is composed: sources of edits that were taken back go.
    void dropTakenBack(const std::vector<SceneItem>& wanted);
    // Viewers see the edits from now on. Before `wanted` is composed in their place.
    void letGoOfSeen(const std::vector<SceneItem>& wanted);
    // Lets go of the sources of all other items.
    void keepOnly(const SceneCollection& collection);

 private:
    // What was made for one item, and of which values.
    struct Own {
        ItemSource made_of;
        CanvasPixels sign;  // size of the sign that stands in; none if nothing is missing
        std::optional<DamagedFile> damaged;
        ClipWatch watch;
        obs_source* viewed = nullptr;  // compared, never used
        bool is_window = false;        // of a camera
        ObsPtr<obs_source> source;
        std::unique_ptr<overlay::PictureSource> painted;
        FilterChain filters;
        std::shared_ptr<Ducking> ducking;  // of music
    };

    obs_source* lentTo(const SceneItem& item) const;
    std::optional<std::string> missingWindow(const ItemSource& source) const;
    std::optional<CameraWindow> windowFor(const SceneItem& item) const;
    obs_source* madeFor(const SceneItem& item) const;
    const Own* seenOwn(ItemId item) const;
    bool looksAlike(const SceneItem& seen, const SceneItem& other) const;
    bool isSeen(const SceneItem& item) const;
    bool isHeldMusic(const SceneItem& item) const;
    std::map<int, Own>& layerOf(const SceneItem& item);
    const std::map<int, Own>& layerOf(const SceneItem& item) const;
    obs_source* ownOf(const SceneItem& item);
    void make(Own& own, const SceneItem& item);
    void makeView(Own& own, const SceneItem& item, obs_source* lent);
    overlay::PictureSource& paintedOf(Own& own, const std::string& name);
    void paintSign(Own& own, const SceneItem& item, CanvasPixels size);
    void paint(Own& own, const SceneItem& item);
    void openFile(Own& own, const SceneItem& item);
    void duck(Own& own, const MusicFile& music) const;
    static bool noticeDamaged(Own& own);

    CanvasPixels canvas_;
    const SourcePool* elder_;
    std::map<std::string, ObsPtr<obs_source>, std::less<>> lent_;
    std::shared_ptr<const VoiceSense> sense_;
    ObsPtr<obs_source> backdrop_;
    std::map<int, Own> own_;  // by the item's number
    // While edits wait: what viewers see of the items that look otherwise in them.
    std::map<int, SceneItem> seen_;
    std::map<int, Own> seen_own_;
    mutable OpenWindows windows_;
};

}  // namespace xb::studio
