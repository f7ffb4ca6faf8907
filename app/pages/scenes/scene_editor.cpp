#include "app/pages/scenes/scene_editor.h"

#include "app/pages/live/live_page.h"
#include "app/pages/live/program_view.h"
#include "app/pages/live/scene_words.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/scenes/edge_cut.h"
#include "app/pages/scenes/item_groups.h"
#include "app/pages/scenes/item_list.h"
#include "app/pages/scenes/new_items.h"
#include "app/pages/scenes/picture_marks.h"
#include "app/pages/scenes/scene_edit_panel.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>
#include <vector>

namespace xb::app {

namespace {

// A hand moves more often than a picture is drawn.
constexpr std::chrono::milliseconds send_pause{30};

bool isOnTop(const studio::SceneItem& item) {
    return !isSheet(item) && !item.is_locked && !item.is_hidden;
}

QVector<MarkedItem> marksOf(const studio::Scene& scene, studio::CanvasPixels canvas,
                            studio::ItemId selected) {
    QVector<MarkedItem> marks;
    for (const studio::SceneItem& item : scene.items) {
        const auto frame = frameOf(item, canvas);
        if (!frame || (item.is_hidden && item.id != selected)) continue;
        marks << MarkedItem{item.id, *frame, isOnTop(item), item.is_locked};
    }
    return marks;
}

QString nameOf(const ScenesSnapshot& now, studio::SceneId scene) {
    for (const SceneTitle& title : sceneTitles(*now.collection))
        if (title.id == scene) return sceneText(title);
    return {};
}

// {}: it has no picture yet.
studio::CanvasPixels sizeOf(const ScenesSnapshot& now, studio::ItemId item) {
    for (const studio::ItemSize& size : now.sizes)
        if (size.item == item) return size.pixels;
    return {};
}

studio::PutItem putInto(const studio::Scene& scene, const studio::SceneItem& item) {
    return {scene.id, item, {}, groupOf(scene.items, item.id)};
}

}  // namespace

SceneEditor::SceneEditor(LiveScenes& scenes, LivePage& page, const Theme& theme)
    : scenes_(scenes),
      page_(page),
      panel_(new SceneEditPanel(theme, &page)),
      marks_(new PictureMarks(theme, page.program().surface())) {
    page_.addEditPanel(*panel_);
    send_timer_.setSingleShot(true);
    send_timer_.setInterval(send_pause);
    connect(&send_timer_, &QTimer::timeout, this, &SceneEditor::send);
    connect(&scenes_, &LiveScenes::changed, this, &SceneEditor::follow);
    connect(&scenes_, &LiveScenes::problem, this, [this] {
        // What was refused is not waited for.
        unanswered_ = 0;
        opens_next_ = false;
        follow();
    });
    connect(&scenes_, &LiveScenes::notEdited, this, [this] {
        unanswered_ = 0;
        selects_next_ = opens_next_ = false;
        follow();
    });
    connect(&scenes_, &LiveScenes::edited, this,
            [this](studio::SceneId scene, studio::ItemId item) {
                unanswered_ = std::max(0, unanswered_ - 1);
                if (std::exchange(selects_next_, false)) select(item);
                if (std::exchange(opens_next_, false)) scenes_.setPreview(scene);
            });
    connect(&page_.scenes(), &ScenesPanel::editChosen, this, &SceneEditor::setOn);
    connect(&page_.scenes(), &ScenesPanel::studioModeChosen, this, [this](bool is_studio_mode) {
        if (!is_studio_mode) setOn(false);
    });
    connectMarks();
    connectPanel();
    connectList();
    connectScenes();
}

void SceneEditor::connectMarks() {
    connect(marks_, &PictureMarks::picked, this, &SceneEditor::select);
    connect(marks_, &PictureMarks::dragBegan, this, [this] {
        what_.clear();
        const studio::SceneItem* item = selectedItem();
        held_ = item != nullptr ? std::optional(*item) : std::nullopt;
    });
    connect(marks_, &PictureMarks::dragged, this,
            [this](const ItemFrame& frame) { drag(frame, std::nullopt); });
    connect(marks_, &PictureMarks::cut, this,
            [this](const ItemFrame& frame, Grip grip) { drag(frame, grip); });
    connect(marks_, &PictureMarks::dragEnded, this, [this] {
        what_.clear();
        send();
        accept();
    });
    connect(marks_, &PictureMarks::nudged, this, [this](QPointF by) {
        const studio::SceneItem* item = selectedItem();
        if (item == nullptr || item->is_locked) return;
        studio::SceneItem moved = *item;
        moved.transform.x_px += by.x();
        moved.transform.y_px += by.y();
        change(moved, QStringLiteral("keys"));
    });
    connect(marks_, &PictureMarks::removePressed, &panel_->items(), &ItemList::removePressed);
}

void SceneEditor::connectPanel() {
    connect(panel_, &SceneEditPanel::itemChanged, this, &SceneEditor::change);
    connect(panel_, &SceneEditPanel::addPressed, this, [this](const studio::SceneItem& item) {
        if (!scene_) return;
        selects_next_ = true;
        edit(studio::PutItem{scene_->id, item, {}, {}});
    });
    connect(panel_, &SceneEditPanel::undoPressed, this, &SceneEditor::takeBack);
    connect(panel_, &SceneEditPanel::redoPressed, this, &SceneEditor::doAgain);
    connect(panel_, &SceneEditPanel::themeChosen, this, [this](studio::overlay::Theme theme) {
        if (theme == theme_) return;
        send();
        what_.clear();
        themes_.record(theme_, theme, known_.position);
        emit themeChosen(theme);
    });
    connect(panel_, &SceneEditPanel::donePressed, this, [this] { setOn(false); });
    connect(panel_, &SceneEditPanel::rebuilt, &page_, &LivePage::layTabs);
}

void SceneEditor::connectList() {
    const ItemList& list = panel_->items();
    connect(&list, &ItemList::picked, this, &SceneEditor::select);
    connect(&list, &ItemList::hiddenChosen, this, [this](studio::ItemId id, bool is_hidden) {
        if (!scene_) return;
        studio::SceneItem* item = findIn(scene_->items, id);
        if (item == nullptr) return;
        studio::SceneItem next = *item;
        next.is_hidden = is_hidden;
        edit(putInto(*scene_, next));
    });
    connect(&list, &ItemList::lockChosen, this, [this](bool is_locked) {
        const studio::SceneItem* item = selectedItem();
        if (item == nullptr) return;
        studio::SceneItem next = *item;
        next.is_locked = is_locked;
        edit(putInto(*scene_, next));
    });
    connect(&list, &ItemList::stepPressed, this, &SceneEditor::step);
    connect(&list, &ItemList::copyPressed, this, [this] {
        const studio::SceneItem* item = selectedItem();
        if (item == nullptr) return;
        selects_next_ = true;
        edit(studio::PutItem{scene_->id,
                             copyOf(*item, known_.collection->canvas),
                             {},
                             groupOf(scene_->items, item->id)});
    });
    connect(&list, &ItemList::groupPressed, this, &SceneEditor::joinOrPart);
    connect(&list, &ItemList::removePressed, this, [this] {
        const studio::SceneItem* item = selectedItem();
        if (item == nullptr || item->is_locked) return;
        edit(studio::RemoveItem{scene_->id, item->id});
    });
}

void SceneEditor::connectScenes() {
    connect(&panel_->sceneMenu(), &SceneMenu::chosen, this,
            [this](SceneStep step, const QString& name) {
                if (!scene_ || !known_.collection) return;
                known_ = scenes_.snapshot();
                const auto next = editOf(step, *known_.collection, *scene_, name.toStdString());
                if (!next) return;
                opens_next_ = step == SceneStep::Add || step == SceneStep::Copy;
                edit(*next);
                // Ahead of the answer, as with items: the next step must not take this one back.
                const auto* put = std::get_if<studio::PutScene>(&*next);
                if (put != nullptr && put->scene.id == scene_->id) scene_ = put->scene;
            });
}

EditedPlace SceneEditor::placeOf(const studio::Scene& scene) const {
    const std::vector<studio::Scene>& all = known_.collection->scenes;
    return {scene.id == all.front().id, scene.id == all.back().id,
            scene.voice == studio::SceneVoice::Heard, scene.id == known_.program};
}

void SceneEditor::setOn(bool is_on) {
    if (is_on == is_on_) return;
    ScenesPanel& panel = page_.scenes();
    if (is_on) was_studio_mode_ = panel.isStudioMode();
    if (!is_on) {
        send();
        takeEdits();
    }
    is_on_ = is_on;
    selected_ = {};
    what_.clear();
    panel.setEditing(is_on);
    if (is_on) panel.setStudioMode(true);
    if (!is_on && !was_studio_mode_) panel.setStudioMode(false);
    page_.setEditing(is_on);
    marks_->setOn(is_on);
    follow();
}

// Who stays in studio mode would see the edits wait on: viewers are promised them when it is done.
void SceneEditor::takeEdits() {
    if (was_studio_mode_ && page_.scenes().isStudioMode()) scenes_.takeEdits();
}

void SceneEditor::follow() {
    known_ = scenes_.snapshot();
    accept();
}

// What the session has, unless the hand is ahead of it.
void SceneEditor::accept() {
    if (!is_on_ || !known_.collection || marks_->isDragging() || waiting_ || unanswered_ > 0)
        return;
    const studio::SceneId edited = known_.preview.value != 0 ? known_.preview : known_.program;
    const studio::Scene* scene = studio::findScene(*known_.collection, edited);
    if (scene == nullptr) return;
    if (!scene_ || scene_->id != scene->id) what_.clear();
    scene_ = *scene;
    showAll();
}

void SceneEditor::showAll() {
    if (!scene_ || !known_.collection) return;
    EditedScene shown;
    shown.name = nameOf(known_, scene_->id);
    shown.items = scene_->items;
    shown.canvas = known_.collection->canvas;
    shown.selected = selected_;
    shown.undo_count = known_.undo_count + (themes_.canUndo() ? 1 : 0);
    shown.redo_count = known_.redo_count + (themes_.canRedo() ? 1 : 0);
    shown.theme = theme_;
    shown.place = placeOf(*scene_);
    panel_->show(shown);
    marks_->show(shown.canvas, marksOf(*scene_, shown.canvas, selected_), selected_);
}

void SceneEditor::select(studio::ItemId item) {
    if (item == selected_) return;
    send();
    selected_ = item;
    what_.clear();
    showAll();
}

const studio::SceneItem* SceneEditor::selectedItem() const {
    return scene_ ? studio::findItem(scene_->items, selected_) : nullptr;
}

void SceneEditor::change(const studio::SceneItem& item, const QString& what) {
    studio::SceneItem* mine = scene_ ? findIn(scene_->items, item.id) : nullptr;
    if (mine == nullptr || *mine == item) return;
    if (std::exchange(what_, what) != what) {
        send();
        ++gesture_;
    }
    *mine = item;
    waiting_ = item;
    if (!send_timer_.isActive()) send_timer_.start();
    showAll();
}

// From where it was taken hold of: a cut that is given up with Alt leaves nothing behind.
void SceneEditor::drag(const ItemFrame& frame, std::optional<Grip> cut_at) {
    if (!held_ || held_->id != selected_) return;
    const studio::CanvasPixels canvas = known_.collection->canvas;
    studio::SceneItem moved = *held_;
    moved.transform = cut_at ? cutTo(frame, *cut_at, *held_, sizeOf(known_, held_->id), canvas)
                             : movedTo(frame, *held_, canvas);
    change(moved, QStringLiteral("drag"));
}

void SceneEditor::showTheme(studio::overlay::Theme theme) {
    theme_ = theme;
    showAll();
}

// What is not answered yet is an edit of a scene, and the newest.
void SceneEditor::takeBack() {
    const bool is_ahead = waiting_ || unanswered_ > 0;
    send();
    what_.clear();
    const auto theme = is_ahead ? std::nullopt : themes_.undo(known_.position);
    if (theme) return emit themeChosen(*theme);
    scenes_.undo();
}

void SceneEditor::doAgain() {
    send();
    what_.clear();
    if (const auto theme = themes_.redo(known_.position)) return emit themeChosen(*theme);
    scenes_.redo();
}

void SceneEditor::send() {
    send_timer_.stop();
    if (!scene_ || !waiting_) return;
    ++unanswered_;
    themes_.noteEdit();
    const studio::PutItem newest = putInto(*scene_, *waiting_);
    waiting_.reset();
    scenes_.edit(newest, studio::Gesture{gesture_});
}

void SceneEditor::edit(const studio::SceneEdit& edit) {
    send();
    what_.clear();
    ++unanswered_;
    themes_.noteEdit();
    scenes_.edit(edit);
}

void SceneEditor::step(int up) {
    const studio::SceneItem* item = selectedItem();
    if (!scene_ || item == nullptr) return;
    const std::vector<studio::SceneItem>& list = *listWith(scene_->items, item->id);
    const auto next = item - list.data() + up;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(list.size())) return;
    studio::PutItem moved = putInto(*scene_, *item);
    moved.position = static_cast<std::size_t>(next);
    edit(moved);
}

void SceneEditor::joinOrPart() {
    const studio::SceneItem* item = selectedItem();
    if (!scene_ || item == nullptr) return;
    const bool is_group = std::holds_alternative<studio::Group>(item->source);
    auto next = is_group ? ungrouped(*scene_, selected_, known_.collection->canvas)
                         : grouped(*scene_, selected_);
    if (!next) return;
    if (is_group) selected_ = {};
    edit(studio::PutScene{std::move(*next), {}});
}

}  // namespace xb::app
