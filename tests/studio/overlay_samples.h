// Words to paint: a usual card in both languages, and one that asks too much of every line.
#pragma once

#include "studio/overlay/overlay_values.h"

#include <string>
#include <vector>

namespace xb::tests::overlay_samples {

struct Words {
    std::string name;
    studio::overlay::BrandBar bar;
    studio::overlay::ProductCard card;
    std::vector<studio::overlay::TickerEntry> ticker;  // newest first
    studio::overlay::SoldCounter sold;
    studio::overlay::GoalBar goal;
    studio::overlay::LowerThird lower_third;
    studio::overlay::NoticeLine notice;
    studio::overlay::LuckyDraw draw;
    studio::overlay::PauseCard pause;
};

// Deals end 201 seconds after `now`.
inline constexpr std::chrono::seconds deal_left{201};

Words chinese();
Words english();
Words excessive();
std::vector<Words> all();

}  // namespace xb::tests::overlay_samples
