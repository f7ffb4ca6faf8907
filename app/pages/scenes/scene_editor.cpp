#include "app/pages/scenes/scene_editor.h"

#include "app/pages/live/live_page.h"
#include "app/pages/live/program_view.h"
#include "app/pages/live/scene_words.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/scenes/item_list.h"
#include "app/pages/scenes/new_items.h"
#include "app/pages/scenes/picture_marks.h"
#include "app/pages/scenes/scene_edit_panel.h"

#include <algorithm>
#include <chrono>
#include <utility>

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

studio::SceneItem* findIn(studio::Scene& scene, studio::ItemId id) {
    const auto found = std::find_if(scene.items.begin(), scene.items.end(),
                                    [id](const auto& item) { return item.id == id; });
    return found == scene.items.end() ? nullptr : &*found;
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
        follow();
    });
    connect(&scenes_, &LiveScenes::edited, this, [this](studio::SceneId, studio::ItemId item) {
        unanswered_ = std::max(0, unanswered_ - 1);
        if (std::exchange(selects_next_, false)) select(item);
    });
    connect(&page_.scenes(), &ScenesPanel::editChosen, this, &SceneEditor::setOn);
    connect(&page_.scenes(), &ScenesPanel::studioModeChosen, this, [this](bool is_studio_mode) {
        if (!is_studio_mode) setOn(false);
    });
    connectMarks();
    connectPanel();
    connectList();
}

void SceneEditor::connectMarks() {
    connect(marks_, &PictureMarks::picked, this, &SceneEditor::select);
    connect(marks_, &PictureMarks::dragBegan, this, [this] { what_.clear(); });
    connect(marks_, &PictureMarks::dragged, this, [this](const ItemFrame& frame) {
        const studio::SceneItem* item = selectedItem();
        if (item == nullptr) return;
        studio::SceneItem moved = *item;
        moved.transform = movedTo(frame, *item, known_.collection->canvas);
        change(moved, QStringLiteral("drag"));
    });
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
    connect(panel_, &SceneEditPanel::undoPressed, this, [this] {
        send();
        what_.clear();
        scenes_.undo();
    });
    connect(panel_, &SceneEditPanel::redoPressed, this, [this] {
        send();
        what_.clear();
        scenes_.redo();
    });
    connect(panel_, &SceneEditPanel::donePressed, this, [this] { setOn(false); });
    connect(panel_, &SceneEditPanel::rebuilt, &page_, &LivePage::layTabs);
}

void SceneEditor::connectList() {
    const ItemList& list = panel_->items();
    connect(&list, &ItemList::picked, this, &SceneEditor::select);
    connect(&list, &ItemList::hiddenChosen, this, [this](studio::ItemId id, bool is_hidden) {
        if (!scene_) return;
        studio::SceneItem* item = findIn(*scene_, id);
        if (item == nullptr) return;
        studio::SceneItem next = *item;
        next.is_hidden = is_hidden;
        edit(studio::PutItem{scene_->id, next, {}, {}});
    });
    connect(&list, &ItemList::lockChosen, this, [this](bool is_locked) {
        const studio::SceneItem* item = selectedItem();
        if (item == nullptr) return;
        studio::SceneItem next = *item;
        next.is_locked = is_locked;
        edit(studio::PutItem{scene_->id, next, {}, {}});
    });
    connect(&list, &ItemList::stepPressed, this, &SceneEditor::step);
    connect(&list, &ItemList::copyPressed, this, [this] {
        const studio::SceneItem* item = selectedItem();
        if (item == nullptr) return;
        selects_next_ = true;
        edit(studio::PutItem{scene_->id, copyOf(*item, known_.collection->canvas), {}, {}});
    });
    connect(&list, &ItemList::removePressed, this, [this] {
        const studio::SceneItem* item = selectedItem();
        if (item == nullptr || item->is_locked) return;
        edit(studio::RemoveItem{scene_->id, item->id});
    });
}

void SceneEditor::setOn(bool is_on) {
    if (is_on == is_on_) return;
    ScenesPanel& panel = page_.scenes();
    if (is_on) was_studio_mode_ = panel.isStudioMode();
    if (!is_on) send();
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
    shown.undo_count = known_.undo_count;
    shown.redo_count = known_.redo_count;
    shown.is_on_program = scene_->id == known_.program;
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
    studio::SceneItem* mine = scene_ ? findIn(*scene_, item.id) : nullptr;
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

void SceneEditor::send() {
    send_timer_.stop();
    if (!scene_ || !waiting_) return;
    ++unanswered_;
    scenes_.edit(studio::PutItem{scene_->id, *std::exchange(waiting_, std::nullopt), {}, {}},
                 studio::Gesture{gesture_});
}

void SceneEditor::edit(const studio::SceneEdit& edit) {
    send();
    what_.clear();
    ++unanswered_;
    scenes_.edit(edit);
}

void SceneEditor::step(int up) {
    const studio::SceneItem* item = selectedItem();
    if (item == nullptr) return;
    const auto at = item - scene_->items.data();
    const auto next = at + up;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(scene_->items.size())) return;
    edit(studio::PutItem{scene_->id, *item, static_cast<std::size_t>(next), {}});
}

}  // namespace xb::app
