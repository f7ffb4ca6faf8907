#include "app/pages/live/start_facts.h"

#include "app/pages/live/run_sheet_model.h"
#include "app/pages/live/sound_words.h"
#include "app/shop/product_list_model.h"

namespace xb::app {

namespace {

std::optional<studio::CameraHealth> healthOf(const studio::CameraStatistics& camera) {
    if (camera.is_unplugged) return std::nullopt;
    return camera.is_awaited ? studio::CameraHealth::Waiting : camera.health;
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

std::optional<FirstProduct> firstProduct(const ProductListModel& products,
                                         const RunSheetModel& run_sheet) {
    const auto told = [](const ProductRow& row) {
        return FirstProduct{row.title, row.stock, row.is_stock_low};
    };
    const auto featured = products.featured();
    if (const ProductRow* row = featured ? products.find(*featured) : nullptr) return told(*row);
    if (run_sheet.rowCount() > 0) return told(run_sheet.product(0));
    if (products.rowCount() > 0) return told(products.row(0));
    return std::nullopt;
}

}  // namespace xb::app
