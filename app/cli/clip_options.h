// What xiangbo clip takes on the command line. Pure.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/option_reader.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace xb::app {

// As CLI11 fills it in.
struct RawClip {
    std::vector<std::string> recording, target, from, to, last, title;
    bool is_live = false;
    bool is_upright = false;
};

void addClipOptions(CLI::App& clip, RawClip& raw);
// Times are seconds from the recording's start; the clip is an .mp4. `shop` is of use with --live
// alone.
ClipCommand readClip(OptionReader& reader, const RawClip& raw, const ShopPlace& shop);

}  // namespace xb::app
