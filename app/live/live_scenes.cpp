#include "app/live/live_scenes.h"

#include "app/errors/error_text.h"
#include "studio/mixer/mixer.h"
#include "studio/scenes/collection_file.h"
#include "studio/scenes/scene_layouts.h"
#include "studio/scenes/scene_pictures.h"
#include "studio/show.h"
#include "studio/sources/filter_chain.h"
#include "studio/sources/item_recipe.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::app {
namespace {

// A drag is one write, not a hundred.
constexpr std::chrono::milliseconds keep_pause{1000};
// A disk that was full or gone may come back.
constexpr std::chrono::seconds keep_again_pause{10};
constexpr std::chrono::milliseconds look_pace{500};

bool isThere(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

// Returns once the disk of every file has answered.
void askDisks(const std::vector<studio::SceneItem>& items) {
    for (const studio::SceneItem& item : items) {
        (void)studio::missingFile(item.source);
        (void)studio::missingFileOf(item.filters);
        askDisks(item.children);
    }
}

}  // namespace

LiveScenes::LiveScenes() : keep_timer_(this), look_timer_(this), disk_(*this) {
    qRegisterMetaType<xb::studio::SceneId>();
    qRegisterMetaType<xb::studio::ItemId>();
    keep_timer_.setSingleShot(true);
    connect(&keep_timer_, &QTimer::timeout, this, &LiveScenes::keep);
    look_timer_.setInterval(look_pace);
    connect(&look_timer_, &QTimer::timeout, this, &LiveScenes::lookAround);
}

LiveScenes::~LiveScenes() = default;

void LiveScenes::post(Command command) {
    QMetaObject::invokeMethod(
        this, [this, command = std::move(command)] { run(command); }, Qt::QueuedConnection);
}

void LiveScenes::run(const Command& command) {
    // Who asked is answered in any case: nothing has changed.
    if (show_ == nullptr) return emit changed();
    studio::SceneBook& book = show_->scenes();
    const studio::SceneId before = book.current();
    command(book);
    hear();
    takePictures();
    publish();
    if (book.current() != before) emit programChanged(book.current());
}

void LiveScenes::tell(const studio::Error& error) {
    emit problem(errorText(error));
}

void LiveScenes::setTransition(const studio::Transition& transition) {
    QMetaObject::invokeMethod(
        this,
        [this, transition] {
            transition_ = transition;
            if (show_ == nullptr) {
                const std::scoped_lock lock(mutex_);
                snapshot_.transition = transition;
            }
            run([&transition](studio::SceneBook& book) { book.prepare(transition); });
        },
        Qt::QueuedConnection);
}

void LiveScenes::setPreview(studio::SceneId scene) {
    post([this, scene](studio::SceneBook& book) {
        if (auto done = book.setPreview(scene); !done) tell(done.error());
    });
}

void LiveScenes::takeEdits() {
    post([this](studio::SceneBook& book) {
        // Another scene may be prepared by now: that one is not meant.
        if (!book.hasWaiting() || book.preview() != book.current()) return;
        if (auto done = book.take(transition_); !done) tell(done.error());
    });
}

void LiveScenes::take() {
    post([this](studio::SceneBook& book) {
        if (auto done = book.take(transition_); !done) tell(done.error());
    });
}

void LiveScenes::begin(studio::SceneId scene) {
    run([scene](studio::SceneBook& book) {
        (void)book.switchTo(scene, {.kind = studio::TransitionKind::Cut});
    });
}

void LiveScenes::switchTo(studio::SceneId scene) {
    run([this, scene](studio::SceneBook& book) {
        if (book.current() == scene) return;
        if (auto done = book.switchTo(scene, transition_); !done) tell(done.error());
    });
}

void LiveScenes::edit(const studio::SceneEdit& edit, studio::Gesture gesture) {
    const Command command = [this, edit, gesture](studio::SceneBook& book) {
        const auto done = book.edit(edit, gesture);
        if (!done) {
            tell(done.error());
            return;
        }
        noteChange();
        emit edited(done->scene, done->item);
    };
    QMetaObject::invokeMethod(
        this,
        [this, command] {
            if (show_ == nullptr) emit notEdited();
            run(command);
        },
        Qt::QueuedConnection);
}

void LiveScenes::undo() {
    post([this](studio::SceneBook& book) {
        if (auto done = book.undo(); !done) tell(done.error());
        noteChange();
    });
}

void LiveScenes::redo() {
    post([this](studio::SceneBook& book) {
        if (auto done = book.redo(); !done) tell(done.error());
        noteChange();
    });
}

void LiveScenes::lookForMissing() {
    post([this](studio::SceneBook& book) { missing_ = book.lookForMissing(); });
}

// For what happens by itself: a clip is found to be damaged, a captured window is closed, a camera
// comes to its picture.
void LiveScenes::lookAround() {
    if (show_ == nullptr) return;
    const bool is_another_missing =
        show_->scenes().noticeDamagedClips() || show_->scenes().noticeWindows();
    if (is_another_missing) missing_ = show_->scenes().lookForMissing();
    if (is_another_missing || show_->scenes().itemSizes() != snapshot().sizes) publish();
    // Not on this thread at first: a disk that was pulled out may never answer.
    disk_.run(
        [collection = snapshot().collection] {
            for (const studio::Scene& scene : collection->scenes)
                askDisks(scene.items);
            return true;
        },
        [this](bool /*has_answered*/) { compareMissing(); });
}

// A file or a camera has come or gone, or an edit asks for another one.
void LiveScenes::compareMissing() {
    if (show_ == nullptr) return;
    auto missing = show_->scenes().missing();
    if (missing == missing_) return;
    const studio::SceneCollection& all = show_->scenes().collection();
    // What was edited away is composed already.
    const auto has_come = [&](const studio::MissingItem& old) {
        const studio::Scene* scene = studio::findScene(all, old.scene);
        return scene != nullptr && studio::findItem(scene->items, old.item) != nullptr &&
               std::none_of(missing.begin(), missing.end(), [&](const studio::MissingItem& now) {
                   return now.scene == old.scene && now.item == old.item;
               });
    };
    // A picture that is seen does not go with its file: viewers would see a sign for nothing.
    const bool is_any_back = std::any_of(missing_.begin(), missing_.end(), has_come);
    missing_ = is_any_back ? show_->scenes().lookForMissing() : std::move(missing);
    publish();
}

void LiveScenes::load(const std::filesystem::path& file, WithoutFile without) {
    QMetaObject::invokeMethod(
        this,
        [this, file, without] {
            // Scenes that nobody has edited may have no file yet: there is a way back to them.
            // Without a stage they are not at hand.
            if (show_ != nullptr && !isThere(file_)) is_kept_ = false;
            // What could not be written would be lost with the scenes that go.
            auto done = save();
            if (done) done = take(file, without);
            if (done) return emit loaded();
            emit notLoaded(errorText(done.error()));
        },
        Qt::QueuedConnection);
}

studio::Result<void> LiveScenes::take(const std::filesystem::path& file, WithoutFile without) {
    const bool begins = without == WithoutFile::BuiltIn && !isThere(file);
    if (show_ == nullptr) {
        auto whole = studio::loadCollection(file);
        return whole || begins ? studio::Result<void>() : tl::unexpected(whole.error());
    }
    studio::Result<void> done;
    run([&](studio::SceneBook& book) {
        done = read(book, file);
        if (!done && begins) {
            done = book.use(studio::builtInScenes(book.collection().canvas));
            missing_ = book.lookForMissing();
        }
        if (!done) return;
        file_ = file;
        is_kept_ = true;
    });
    return done;
}

void LiveScenes::look(const ScenesLook& look) {
    QMetaObject::invokeMethod(
        this,
        [this, look] {
            if (std::exchange(look_, look) != look) takePictures();
        },
        Qt::QueuedConnection);
}

studio::ScenePicturesNow LiveScenes::pictures() const {
    const std::scoped_lock lock(mutex_);
    return board_ ? board_->now() : studio::ScenePicturesNow{};
}

ScenesSnapshot LiveScenes::snapshot() const {
    const std::scoped_lock lock(mutex_);
    return snapshot_;
}

studio::Result<void> LiveScenes::useShow(studio::Show* show, const std::filesystem::path& file) {
    keep();
    show_ = show;
    if (show == nullptr) {
        look_timer_.stop();
        const std::scoped_lock lock(mutex_);
        snapshot_.has_stage = false;
        return {};
    }
    look_timer_.start();
    studio::SceneBook& book = show->scenes();
    studio::Result<void> done;
    const bool is_other = file != file_ || !snapshot().collection;
    if (is_other && isThere(file))
        done = read(book, file);
    else if (const auto kept = snapshot().collection; kept && !is_other)
        done = book.use(*kept);
    // What could not be read is not written over.
    file_ = done ? file : std::filesystem::path();
    if (is_other) is_kept_ = true;
    missing_ = book.lookForMissing();
    book.prepare(transition_);
    {
        const std::scoped_lock lock(mutex_);
        board_ = show->pictures().board();
    }
    takePictures();
    publish();
    return done;
}

studio::Result<void> LiveScenes::read(studio::SceneBook& book, const std::filesystem::path& file) {
    auto loaded = studio::loadCollection(file);
    if (!loaded) return tl::unexpected(loaded.error());
    if (loaded->why_older) tell(*loaded->why_older);
    auto done = book.use(loaded->collection);
    if (done) missing_ = book.lookForMissing();
    return done;
}

// The book composes pictures; whether the host is heard in a scene is the mixer's to know.
void LiveScenes::hear() {
    const studio::SceneBook& book = show_->scenes();
    const studio::Scene* seen = studio::findScene(book.collection(), book.current());
    show_->mixer().setMicrophonesHeard(!seen || seen->voice == studio::SceneVoice::Heard);
}

// After every command: it may have put another composition in a scene's place.
void LiveScenes::takePictures() {
    if (show_ == nullptr) return;
    using Watched = studio::ScenePictures::Watched;
    const studio::SceneBook& book = show_->scenes();
    std::vector<Watched> scenes;
    if (look_.has_scenes) {
        for (const studio::Scene& scene : book.collection().scenes)
            scenes.push_back({scene.id, book.sourceOf(scene.id)});
    }
    Watched close;
    if (look_.has_prepared) close = {book.preview(), book.previewSource()};
    show_->pictures().watch(scenes);
    show_->pictures().watchClosely(close);
}

void LiveScenes::publish() {
    const studio::SceneBook& book = show_->scenes();
    ScenesSnapshot now;
    now.collection = std::make_shared<const studio::SceneCollection>(book.collection());
    now.program = book.current();
    now.preview = book.preview();
    now.has_waiting = book.hasWaiting();
    now.transition = transition_;
    now.undo_count = book.history().undoCount();
    now.redo_count = book.history().redoCount();
    now.position = book.history().position();
    now.missing = missing_;
    now.sizes = book.itemSizes();
    now.has_stage = true;
    {
        const std::scoped_lock lock(mutex_);
        snapshot_ = std::move(now);
    }
    emit changed();
}

void LiveScenes::noteChange() {
    is_kept_ = false;
    is_refusal_told_ = false;
    keep_timer_.start(keep_pause);
}

void LiveScenes::keep() {
    const auto saved = save();
    if (!saved && !std::exchange(is_refusal_told_, true)) tell(saved.error());
}

studio::Result<void> LiveScenes::save() {
    keep_timer_.stop();
    const auto collection = snapshot().collection;
    if (is_kept_ || file_.empty() || !collection) return {};
    auto saved = studio::saveCollection(*collection, file_);
    is_kept_ = saved.has_value();
    if (!saved) keep_timer_.start(keep_again_pause);
    return saved;
}

}  // namespace xb::app
