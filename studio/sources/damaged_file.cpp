// Files of items that are there and cannot be read.
#include "studio/sources/damaged_file.h"

#include "studio/obs_handles.h"
#include "studio/sources/item_recipe.h"

#include <obs.h>

#include <system_error>
#include <variant>

namespace xb::studio {
namespace {

bool hasSize(obs_source* source) {
    return source != nullptr && obs_source_get_width(source) > 0;
}

// A picture is read at once: one without a size cannot be.
bool isDamaged(const std::filesystem::path& picture) {
    const ItemRecipe recipe = recipeOf(ImageFile{picture});
    const ObsPtr<obs_source> source(
        obs_source_create_private(recipe.type_id, "slide", recipe.settings.get()));
    return !hasSize(source.get());
}

}  // namespace

std::optional<std::filesystem::file_time_type> writtenAt(const std::filesystem::path& path) {
    std::error_code error;
    const auto time = std::filesystem::last_write_time(path, error);
    return error ? std::nullopt : std::optional(time);
}

std::optional<DamagedFile> damagedPicture(obs_source* made, const ItemSource& source) {
    std::optional<std::filesystem::path> damaged;
    if (const auto* image = std::get_if<ImageFile>(&source))
        if (!hasSize(made)) damaged = image->path;
    if (const auto* slides = std::get_if<Slideshow>(&source))
        for (const std::filesystem::path& slide : slides->paths)
            if (!damaged && isDamaged(slide)) damaged = slide;
    const auto written = damaged ? writtenAt(*damaged) : std::nullopt;
    return written ? std::optional(DamagedFile{*damaged, *written}) : std::nullopt;
}

}  // namespace xb::studio
