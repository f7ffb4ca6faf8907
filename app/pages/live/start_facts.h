// What the last look before a broadcast looks at, gathered from all who know a part of it.
#pragma once

#include "app/live/live_snapshot.h"
#include "app/pages/live/broadcast_aim.h"
#include "app/pages/live/start_check.h"
#include "app/settings/settings.h"

#include <optional>

namespace xb::app {

struct ScenesSnapshot;
class ProductListModel;
class RunSheetModel;

// Without room, scene and product, which the caller adds. Pure.
StartFacts startFactsOf(const LiveSnapshot& snapshot, const Settings& settings,
                        const BroadcastAim& aim);

// The scene on the program; none: there is no stage yet.
std::optional<StartScene> startScene(const ScenesSnapshot& scenes);

// What viewers meet first: what is explained already, else the first of the plan, else of the
// shelf that is on sale.
std::optional<FirstProduct> firstProduct(const ProductListModel& products,
                                         const RunSheetModel& run_sheet);

}  // namespace xb::app
