// What xiangbo live takes on the command line. Pure.
#pragma once

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/option_reader.h"
#include "app/cli/sound_options.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace xb::app {

// As CLI11 fills it in.
struct RawLive {
    // Where the picture of one canvas goes.
    struct Targets {
        std::vector<std::string> video_bitrate, to, to_file, record;
    };
    std::vector<std::string> canvas, fps, encoder, camera, virtual_camera, second_virtual_camera,
        collection, scene, then, transition, feature, theme, card, qr, watched_in, notice, goal,
        split, second_canvas, replay, serve, duration, report;
    RawSound sound;
    Targets first, second;
    bool continues = false;
};

void addLiveOptions(CLI::App& live, RawLive& raw);
LiveCommand readLive(OptionReader& reader, const RawLive& raw, const ShopPlace& shop,
                     const FileReader& read_file);

}  // namespace xb::app
