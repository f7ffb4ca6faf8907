#include "app/live/rehearsal/fault_staging.h"

#include "app/live/live_board.h"
#include "studio/show.h"

#include <algorithm>

namespace xb::app {

namespace {

bool hasViewers(const Broadcast& broadcast) {
    const auto outputs = broadcast.statistics().outputs;
    return std::any_of(outputs.begin(), outputs.end(), [](const auto& output) {
        return output.kind == encoder::OutputKind::Viewer;
    });
}

void setViewersCut(Broadcast& broadcast, bool are_cut) {
    for (const encoder::OutputStatistics& output : broadcast.statistics().outputs) {
        if (output.kind != encoder::OutputKind::Viewer) continue;
        are_cut ? broadcast.pauseOutput(output.id) : broadcast.resumeOutput(output.id);
    }
}

}  // namespace

bool FaultStaging::isPossible(FaultKind kind) const {
    Stage* stage = board_.stage();
    if (stage == nullptr) return false;
    switch (kind) {
        case FaultKind::UplinkGone:
            return board_.broadcast() != nullptr && hasViewers(*board_.broadcast());
        case FaultKind::CameraGone:
            return stage->show().cameras().spec(studio::CameraPlace::First).kind !=
                   studio::CameraSpec::Kind::None;
        case FaultKind::MicrophoneSilent:
            return stage->show().mixer().microphone().value != 0;
    }
    return false;
}

void FaultStaging::show(const std::optional<FaultNow>& fault) {
    const bool is_coming_back =
        fault && fault->link_share > 0 && fault->kind == FaultKind::UplinkGone;
    const auto wanted = fault && !is_coming_back ? std::optional(fault->kind) : std::nullopt;
    if (wanted == acted_) return;
    if (acted_) act(*acted_, false);
    acted_ = wanted;
    if (acted_) act(*acted_, true);
}

void FaultStaging::act(FaultKind kind, bool is_gone) {
    if (kind == FaultKind::UplinkGone) {
        if (board_.broadcast() != nullptr) setViewersCut(*board_.broadcast(), is_gone);
        return;
    }
    Stage* stage = board_.stage();
    if (stage == nullptr) return;
    if (kind == FaultKind::CameraGone) {
        stage->show().cameras().pretendUnplugged(studio::CameraPlace::First, is_gone);
    } else {
        stage->show().mixer().pretendMicrophoneSilent(is_gone);
    }
}

}  // namespace xb::app
