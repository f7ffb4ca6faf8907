// What `xiangbo live` puts on its stage: from what was asked for to what the session takes.
#pragma once

#include "app/cli/commands.h"
#include "app/live/live_settings.h"
#include "studio/error.h"
#include "studio/scenes/scene_id.h"

#include <QString>
#include <tl/expected.hpp>

#include <chrono>
#include <filesystem>
#include <vector>

namespace xb::app {

// Cameras and scenes are still to be found.
StageSettings stageAskedFor(const LiveCommand& command);

// The first song, clip or sound device that is not there, before anything is opened. Asks the sound
// server, in a second or two.
studio::Result<void> checkAskedFor(const LiveCommand& command);

struct RunScenes {
    struct Later {
        std::chrono::milliseconds after{0};
        studio::SceneId scene;
    };
    studio::SceneId first;
    std::vector<Later> later;
};

struct ScenesRefused {
    QString sentence;
    int exit_status;
};

// By their names in this collection.
tl::expected<RunScenes, ScenesRefused> findScenes(const LiveCommand& command,
                                                  const std::filesystem::path& collection);

}  // namespace xb::app
