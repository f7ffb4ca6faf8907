#include "app/pages/live/start_facts.h"

#include "app/live/live_scenes.h"
#include "app/pages/live/run_sheet_model.h"
#include "app/pages/live/scene_words.h"
#include "app/pages/live/sound_words.h"
#include "app/shop/product_list_model.h"

#include <algorithm>
#include <variant>
#include <vector>

namespace xb::app {

namespace {

std::optional<studio::CameraHealth> healthOf(const studio::CameraStatistics& camera) {
    if (camera.is_unplugged) return std::nullopt;
    return camera.is_awaited ? studio::CameraHealth::Waiting : camera.health;
}

// The host's; the second camera looks elsewhere, and is seen all the same.
bool isCamera(const studio::SceneItem& item) {
    const auto* shared = std::get_if<studio::SharedSource>(&item.source);
    return shared != nullptr &&
           (shared->key == studio::camera_key || shared->key == studio::second_camera_key);
}

bool showsCamera(const std::vector<studio::SceneItem>& items) {
    return std::any_of(items.begin(), items.end(), [](const studio::SceneItem& item) {
        return !item.is_hidden && (isCamera(item) || showsCamera(item.children));
    });
}

}  // namespace

StartFacts startFactsOf(const LiveSnapshot& snapshot, const Settings& settings,
                        const BroadcastAim& aim) {
    StartFacts facts;
    facts.is_stage_open = snapshot.is_stage_open;
    facts.chosen_camera =
        studio::parseCameraSpec(settings.camera).value_or(studio::CameraSpec{}).kind;
    for (const studio::CameraStatistics& camera : snapshot.cameras) {
        if (camera.place == studio::CameraPlace::First) facts.camera = healthOf(camera);
    }
    facts.chosen_microphone =
        studio::parseMicrophoneSpec(settings.microphone).value_or(studio::MicrophoneSpec{}).kind;
    facts.is_muted = settings.sound.microphone.is_muted;
    const SoundFigures sound = soundFiguresOf(snapshot.sound);
    facts.is_microphone_missing = sound.is_missing;
    facts.sound = sound.health;
    facts.kind = aim.kind;
    for (const Destination& one : sentTo(aim)) {
        facts.destinations << StartDestination{destinationName(one),
                                               keyTakenOut(one.address).address, faultOf(one),
                                               !one.stream_key.isEmpty()};
    }
    return facts;
}

std::optional<StartScene> startScene(const ScenesSnapshot& scenes) {
    const studio::Scene* scene =
        scenes.collection ? studio::findScene(*scenes.collection, scenes.program) : nullptr;
    if (scene == nullptr) return std::nullopt;
    // Of the camera itself another line tells, not of a file that its filters need.
    std::vector<studio::MissingItem> missing = scenes.missing;
    std::erase_if(missing, [scene](const studio::MissingItem& one) {
        const studio::SceneItem* item = studio::findItem(scene->items, one.item);
        return one.scene == scene->id && item != nullptr && isCamera(*item) &&
               std::get<studio::SharedSource>(item->source).key == one.what;
    });
    for (const SceneTitle& title : sceneTitles(*scenes.collection, missing)) {
        if (!(title.id == scene->id)) continue;
        return StartScene{sceneText(title), scene->voice == studio::SceneVoice::Heard,
                          showsCamera(scene->items), title.is_lacking, title.is_empty};
    }
    return std::nullopt;
}

std::optional<FirstProduct> firstProduct(const ProductListModel& products,
                                         const RunSheetModel& run_sheet) {
    const auto told = [](const ProductRow& row) {
        return FirstProduct{row.title, row.stock, row.is_stock_low, row.is_on_sale};
    };
    const auto featured = products.featured();
    if (const ProductRow* row = featured ? products.find(*featured) : nullptr) return told(*row);
    if (run_sheet.rowCount() > 0) return told(run_sheet.product(0));
    for (int i = 0; i < products.rowCount(); ++i) {
        if (products.row(i).is_on_sale) return told(products.row(i));
    }
    return std::nullopt;
}

}  // namespace xb::app
