#include "app/pages/scenes/filter_fields.h"

#include <QCoreApplication>

#include <cmath>
#include <type_traits>
#include <variant>

namespace xb::app {

namespace {

using namespace studio;

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::FilterWords)
};

template <class Part, class Number>
FilterField field(const QString& title, Number Part::*member, double least, double most) {
    FilterField made{title, least, most, std::is_integral_v<Number> ? 0 : 2, {}, {}};
    made.get = [member](const PictureFilter& filter) {
        return static_cast<double>(std::get<Part>(filter.what).*member);
    };
    made.set = [member](PictureFilter& filter, double value) {
        if constexpr (std::is_integral_v<Number>) {
            std::get<Part>(filter.what).*member = static_cast<Number>(std::lround(value));
        } else {
            std::get<Part>(filter.what).*member = value;
        }
    };
    return made;
}

constexpr double most_cut_px = 1000;
constexpr double most_scroll_px_per_s = 500;

struct Fields {
    using Answer = QVector<FilterField>;
    Answer operator()(const ChromaKey&) const {
        return {field(FilterWords::tr("How much counts as this colour"), &ChromaKey::similarity,
                      0.01, 1),
                field(FilterWords::tr("Soft edge"), &ChromaKey::smoothness, 0.01, 1),
                field(FilterWords::tr("Its glow away"), &ChromaKey::spill, 0.01, 1)};
    }
    Answer operator()(const ColourCorrection&) const {
        return {field(FilterWords::tr("Brightness"), &ColourCorrection::brightness, -1, 1),
                field(FilterWords::tr("Contrast"), &ColourCorrection::contrast, -2, 2),
                field(FilterWords::tr("Strength of colour"), &ColourCorrection::saturation, -1, 3),
                field(FilterWords::tr("Dark parts"), &ColourCorrection::gamma, -2, 2),
                field(FilterWords::tr("Hue"), &ColourCorrection::hue_degrees, -180, 180)};
    }
    Answer operator()(const ColourTable&) const {
        return {field(FilterWords::tr("Strength"), &ColourTable::amount, 0, 1)};
    }
    Answer operator()(const Sharpen&) const {
        return {field(FilterWords::tr("Strength"), &Sharpen::amount, 0, 1)};
    }
    Answer operator()(const CropEdges&) const {
        return {field(FilterWords::tr("Left"), &CropEdges::left_px, 0, most_cut_px),
                field(FilterWords::tr("Top"), &CropEdges::top_px, 0, most_cut_px),
                field(FilterWords::tr("Right"), &CropEdges::right_px, 0, most_cut_px),
                field(FilterWords::tr("Bottom"), &CropEdges::bottom_px, 0, most_cut_px)};
    }
    Answer operator()(const Scroll&) const {
        return {field(FilterWords::tr("Sideways"), &Scroll::x_px_per_s, -most_scroll_px_per_s,
                      most_scroll_px_per_s),
                field(FilterWords::tr("Downwards"), &Scroll::y_px_per_s, -most_scroll_px_per_s,
                      most_scroll_px_per_s)};
    }
    Answer operator()(const Mask&) const { return {}; }
    Answer operator()(const Beauty&) const {
        return {field(FilterWords::tr("Strength"), &Beauty::strength, 0, 1)};
    }
};

}  // namespace

QVector<FilterField> fieldsOf(const PictureFilter& filter) {
    return std::visit(Fields{}, filter.what);
}

const std::filesystem::path* fileOf(const PictureFilter& filter) {
    if (const auto* table = std::get_if<ColourTable>(&filter.what)) return &table->path;
    if (const auto* mask = std::get_if<Mask>(&filter.what)) return &mask->path;
    return nullptr;
}

std::uint32_t* colourOf(PictureFilter& filter) {
    auto* key = std::get_if<ChromaKey>(&filter.what);
    return key != nullptr ? &key->rgb : nullptr;
}

void setFile(PictureFilter& filter, const std::filesystem::path& file) {
    if (auto* table = std::get_if<ColourTable>(&filter.what)) table->path = file;
    if (auto* mask = std::get_if<Mask>(&filter.what)) mask->path = file;
}

QVector<PictureFilter> newFilters() {
    ColourCorrection brighter;
    brighter.brightness = 0.05;
    Scroll sideways;
    sideways.x_px_per_s = 40;
    return {{Beauty{}, true},  {brighter, true},    {ChromaKey{}, true}, {ColourTable{}, true},
            {Sharpen{}, true}, {CropEdges{}, true}, {sideways, true},    {Mask{}, true}};
}

}  // namespace xb::app
