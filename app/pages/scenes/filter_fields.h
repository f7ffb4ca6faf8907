// The figures of a picture filter, one list for all kinds: what each is called, its bounds, and how
// it is read and set.
#pragma once

#include "studio/scenes/picture_filter.h"

#include <QString>
#include <QVector>

#include <cstdint>
#include <filesystem>
#include <functional>

namespace xb::app {

struct FilterField {
    QString title;
    double least = 0;
    double most = 1;
    int decimals = 2;
    std::function<double(const studio::PictureFilter&)> get;
    std::function<void(studio::PictureFilter&, double)> set;
};

// Empty where a filter has no figures.
QVector<FilterField> fieldsOf(const studio::PictureFilter& filter);
// The file that a filter works with; null: it needs none.
const std::filesystem::path* fileOf(const studio::PictureFilter& filter);
// The colour that it takes away; null: none.
std::uint32_t* colourOf(studio::PictureFilter& filter);
void setFile(studio::PictureFilter& filter, const std::filesystem::path& file);

// One of each kind as it begins: its effect is seen where it needs no file.
QVector<studio::PictureFilter> newFilters();

}  // namespace xb::app
