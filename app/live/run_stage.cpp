#include "app/live/run_stage.h"

#include "app/cli/usage_error.h"
#include "app/errors/error_text.h"
#include "app/terminal.h"
#include "studio/devices/device_list.h"
#include "studio/mixer/mixer.h"
#include "studio/mixer/music_player.h"
#include "studio/scenes/collection_file.h"
#include "studio/scenes/scene_layouts.h"

#include <string>
#include <utility>

namespace xb::app {
namespace {

using Found = tl::expected<studio::SceneId, ScenesRefused>;

Found findByName(const studio::SceneCollection& scenes, const std::string& option,
                 const std::string& name) {
    if (const auto* found = studio::findSceneByName(scenes, name)) return found->id;
    std::string names;
    for (const studio::Scene& scene : scenes.scenes)
        names += (names.empty() ? "" : ", ") + scene.name;
    return tl::unexpected(
        ScenesRefused{usageText({UsageCode::BadChoice, {option, name, names}}), exit_usage});
}

Found findFirst(const studio::SceneCollection& scenes, const LiveCommand& command) {
    using studio::SceneId;
    if (command.scene) return findByName(scenes, "--scene", *command.scene);
    return studio::findScene(scenes, SceneId::HostAndProduct) ? SceneId::HostAndProduct
                                                              : scenes.scenes.front().id;
}

}  // namespace

StageSettings stageAskedFor(const LiveCommand& command) {
    StageSettings stage;
    stage.canvas = command.canvas;
    stage.second_canvas = command.second_canvas;
    stage.microphone = command.microphone;
    stage.sound = command.sound;
    stage.virtual_camera = command.virtual_camera;
    stage.virtual_canvas = command.virtual_canvas;
    return stage;
}

studio::Result<void> checkAskedFor(const LiveCommand& command) {
    const SoundSettings& sound = command.sound;
    std::vector<std::string> files = sound.songs;
    if (command.transition && !command.transition->stinger.empty())
        files.push_back(command.transition->stinger);
    if (auto there = studio::MusicPlayer::check(files); !there) return there;
    if (!sound.desktop.empty()) {
        const studio::InputSpec desktop{studio::InputKind::Desktop,
                                        {studio::MicrophoneSpec::Kind::Pulse, sound.desktop},
                                        {},
                                        studio::MusicLoop::Repeat};
        if (auto there = studio::Mixer::check(desktop); !there) return there;
    }
    if (sound.monitoring_device.empty()) return {};
    return studio::checkLoudspeaker(sound.monitoring_device);
}

tl::expected<RunScenes, ScenesRefused> findScenes(const LiveCommand& command,
                                                  const std::filesystem::path& collection) {
    studio::SceneCollection scenes =
        studio::builtInScenes({command.canvas.width_px, command.canvas.height_px});
    auto loaded = studio::loadCollection(collection);
    // The shop's own may not be there yet.
    if (!loaded && command.collection)
        return tl::unexpected(ScenesRefused{errorText(loaded.error()), exit_failed});
    if (loaded) scenes = std::move(loaded->collection);
    RunScenes run;
    const auto first = findFirst(scenes, command);
    if (!first) return tl::unexpected(first.error());
    run.first = *first;
    for (const SceneLater& later : command.scenes_later) {
        const auto found = findByName(scenes, "--then", later.scene);
        if (!found) return tl::unexpected(found.error());
        run.later.push_back({later.after, *found});
    }
    return run;
}

}  // namespace xb::app
