// The picture filters of one item, kept like their values.
#include "studio/sources/filter_chain.h"

#include "studio/sources/source_types.h"

#include <obs.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <utility>

namespace xb::studio {
namespace {

struct FilterRecipe {
    const char* type_id;
    ObsPtr<obs_data> settings;
};

FilterRecipe recipe(const char* type_id) {
    return {type_id, ObsPtr<obs_data>(obs_data_create())};
}

// libobs keeps colours as 0xAABBGGRR.
long long swapped(std::uint32_t rgb) {
    return static_cast<long long>(0xff000000U | ((rgb & 0xffU) << 16U) | (rgb & 0xff00U) |
                                  ((rgb >> 16U) & 0xffU));
}

long long thousandths(double share) {
    return std::lround(share * 1000.0);
}

FilterRecipe recipeFor(const ChromaKey& key) {
    FilterRecipe made = recipe("chroma_key_filter_v2");
    obs_data_t* settings = made.settings.get();
    obs_data_set_string(settings, "key_color_type", "custom");
    obs_data_set_int(settings, "key_color", swapped(key.rgb));
    obs_data_set_int(settings, "similarity", thousandths(key.similarity));
    obs_data_set_int(settings, "smoothness", std::max(1LL, thousandths(key.smoothness)));
    obs_data_set_int(settings, "spill", std::max(1LL, thousandths(key.spill)));
    return made;
}

FilterRecipe recipeFor(const ColourCorrection& colour) {
    FilterRecipe made = recipe("color_filter_v2");
    obs_data_t* settings = made.settings.get();
    obs_data_set_double(settings, "gamma", colour.gamma);
    obs_data_set_double(settings, "contrast", colour.contrast);
    obs_data_set_double(settings, "brightness", colour.brightness);
    obs_data_set_double(settings, "saturation", colour.saturation);
    obs_data_set_double(settings, "hue_shift", colour.hue_degrees);
    obs_data_set_double(settings, "opacity", 1.0);
    return made;
}

FilterRecipe recipeFor(const ColourTable& table) {
    FilterRecipe made = recipe("clut_filter");
    obs_data_set_string(made.settings.get(), "image_path", table.path.c_str());
    obs_data_set_double(made.settings.get(), "clut_amount", table.amount);
    return made;
}

FilterRecipe recipeFor(const Sharpen& sharpen) {
    FilterRecipe made = recipe("sharpness_filter_v2");
    obs_data_set_double(made.settings.get(), "sharpness", sharpen.amount);
    return made;
}

FilterRecipe recipeFor(const CropEdges& crop) {
    FilterRecipe made = recipe("crop_filter");
    obs_data_t* settings = made.settings.get();
    obs_data_set_bool(settings, "relative", true);
    obs_data_set_int(settings, "left", crop.left_px);
    obs_data_set_int(settings, "top", crop.top_px);
    obs_data_set_int(settings, "right", crop.right_px);
    obs_data_set_int(settings, "bottom", crop.bottom_px);
    return made;
}

FilterRecipe recipeFor(const Scroll& scroll) {
    FilterRecipe made = recipe("scroll_filter");
    obs_data_set_double(made.settings.get(), "speed_x", scroll.x_px_per_s);
    obs_data_set_double(made.settings.get(), "speed_y", scroll.y_px_per_s);
    obs_data_set_bool(made.settings.get(), "loop", true);
    return made;
}

FilterRecipe recipeFor(const Mask& mask) {
    FilterRecipe made = recipe("mask_filter_v2");
    obs_data_t* settings = made.settings.get();
    obs_data_set_string(
        settings, "type",
        mask.by == MaskBy::Opacity ? "mask_alpha_filter.effect" : "mask_color_filter.effect");
    obs_data_set_string(settings, "image_path", mask.path.c_str());
    obs_data_set_bool(settings, "stretch", true);
    return made;
}

FilterRecipe recipeFor(const Beauty& beauty) {
    FilterRecipe made = recipe(beauty_filter_id);
    obs_data_set_double(made.settings.get(), "strength", beauty.strength);
    return made;
}

FilterRecipe recipeForOpacity(double opacity) {
    FilterRecipe made = recipeFor(ColourCorrection{});
    obs_data_set_double(made.settings.get(), "opacity", opacity);
    return made;
}

const std::filesystem::path* pathOf(const PictureFilter& filter) {
    if (const auto* table = std::get_if<ColourTable>(&filter.what)) return &table->path;
    if (const auto* mask = std::get_if<Mask>(&filter.what)) return &mask->path;
    return nullptr;
}

// None: no file, or none that is there.
std::optional<std::filesystem::file_time_type> writtenAt(const PictureFilter& filter) {
    const std::filesystem::path* path = pathOf(filter);
    if (!path) return std::nullopt;
    std::error_code error;
    const auto time = std::filesystem::last_write_time(*path, error);
    return error ? std::nullopt : std::optional(time);
}

}  // namespace

bool isFileMissing(const PictureFilter& filter) {
    const std::filesystem::path* path = pathOf(filter);
    std::error_code ignored;
    return path && !std::filesystem::is_regular_file(*path, ignored);
}

std::optional<std::string> missingFileOf(const std::vector<PictureFilter>& filters) {
    const auto found = std::find_if(
        filters.begin(), filters.end(),
        [](const PictureFilter& filter) { return filter.is_on && isFileMissing(filter); });
    return found == filters.end() ? std::nullopt : std::optional(pathOf(*found)->string());
}

bool changesNothing(const PictureFilter& filter) {
    if (!filter.is_on || isFileMissing(filter)) return true;
    const auto is = [&](auto none) {
        const auto* what = std::get_if<decltype(none)>(&filter.what);
        return what && *what == none;
    };
    if (const auto* table = std::get_if<ColourTable>(&filter.what)) return table->amount <= 0;
    return is(ColourCorrection{}) || is(Sharpen{0}) || is(CropEdges{}) || is(Scroll{}) ||
           is(Beauty{0});
}

std::vector<FilterChain::Value> FilterChain::valuesOf(const std::vector<PictureFilter>& filters,
                                                      double opacity) {
    std::vector<Value> values;
    for (const PictureFilter& filter : filters)
        if (!changesNothing(filter)) values.push_back({filter, 1, writtenAt(filter)});
    if (opacity < 1) values.push_back({std::nullopt, opacity, std::nullopt});
    return values;
}

void FilterChain::apply(obs_source* source, const std::vector<PictureFilter>& filters,
                        double opacity) {
    const std::vector<Value> wanted = valuesOf(filters, opacity);
    const auto recipeOf = [](const Value& value) {
        return value.filter ? std::visit([](const auto& what) { return recipeFor(what); },
                                         value.filter->what)
                            : recipeForOpacity(value.opacity);
    };
    const bool is_same_kind = std::equal(
        links_.begin(), links_.end(), wanted.begin(), wanted.end(),
        [](const Link& link, const Value& next) {
            return link.value.filter.has_value() == next.filter.has_value() &&
                   (!next.filter || link.value.filter->what.index() == next.filter->what.index());
        });
    if (is_same_kind) {
        for (std::size_t i = 0; i < links_.size(); ++i) {
            if (links_[i].value == wanted[i]) continue;
            obs_source_update(links_[i].filter.get(), recipeOf(wanted[i]).settings.get());
            links_[i].value = wanted[i];
        }
        return;
    }
    for (const Link& link : links_)
        obs_source_filter_remove(source, link.filter.get());
    links_.clear();
    for (const Value& next : wanted) {
        const FilterRecipe made = recipeOf(next);
        ObsPtr<obs_source> filter(
            obs_source_create_private(made.type_id, made.type_id, made.settings.get()));
        if (!filter) continue;
        obs_source_filter_add(source, filter.get());
        links_.push_back({next, std::move(filter)});
    }
}

}  // namespace xb::studio
