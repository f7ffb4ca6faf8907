// How Chinese and Japanese text is set from top to bottom.
#include "studio/overlay/vertical_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace xb::studio::overlay {
namespace {

using Pose = VerticalCell::Pose;

// What has a form of its own in vertical text (U+FE10 to U+FE48).
constexpr std::array<std::pair<char32_t, char32_t>, 37> vertical_forms{
    {{U',', U'\uFE10'},  {U'，', U'\uFE10'}, {U'、', U'\uFE11'}, {U'。', U'\uFE12'},
     {U'：', U'\uFE13'}, {U'；', U'\uFE14'}, {U'！', U'\uFE15'}, {U'？', U'\uFE16'},
     {U'〖', U'\uFE17'}, {U'〗', U'\uFE18'}, {U'…', U'\uFE19'},  {U'—', U'\uFE31'},
     {U'–', U'\uFE32'},  {U'（', U'\uFE35'}, {U'）', U'\uFE36'}, {U'(', U'\uFE35'},
     {U')', U'\uFE36'},  {U'｛', U'\uFE37'}, {U'｝', U'\uFE38'}, {U'〔', U'\uFE39'},
     {U'〕', U'\uFE3A'}, {U'【', U'\uFE3B'}, {U'】', U'\uFE3C'}, {U'《', U'\uFE3D'},
     {U'》', U'\uFE3E'}, {U'〈', U'\uFE3F'}, {U'〉', U'\uFE40'}, {U'「', U'\uFE41'},
     {U'」', U'\uFE42'}, {U'『', U'\uFE43'}, {U'』', U'\uFE44'}, {U'‘', U'\uFE41'},
     {U'’', U'\uFE42'},  {U'“', U'\uFE43'},  {U'”', U'\uFE44'},  {U'［', U'\uFE47'},
     {U'］', U'\uFE48'}}};

// No form of their own: they turn.
constexpr std::array<char32_t, 8> turning{U'～', U'〜', U'ー', U'→', U'←', U'＝', U'－', U'~'};

std::optional<char32_t> verticalForm(char32_t letter) {
    for (const auto& [plain, form] : vertical_forms)
        if (plain == letter) return form;
    return std::nullopt;
}

bool isDigit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

// Letters that are read along a line: Latin, Greek, Cyrillic, their signs and figures.
bool isReadAlong(char32_t letter) {
    if (std::find(turning.begin(), turning.end(), letter) != turning.end()) return true;
    return letter > U' ' && letter < U'\u0590' && !verticalForm(letter);
}

// Joins what comes before: variation selectors, joiners, skin tones, keycaps, combining marks.
bool joinsBefore(char32_t letter) {
    return (letter >= 0xFE00 && letter <= 0xFE0F) || letter == 0x200D || letter == 0x20E3 ||
           (letter >= 0x1F3FB && letter <= 0x1F3FF) || (letter >= 0x0300 && letter <= 0x036F) ||
           (letter >= 0xE0020 && letter <= 0xE007F) || letter == 0x3099 || letter == 0x309A;
}

bool isFlagHalf(char32_t letter) {
    return letter >= 0x1F1E6 && letter <= 0x1F1FF;
}

// Where the cluster that begins at `at` ends.
std::size_t clusterEnd(const std::u32string& line, std::size_t at) {
    std::size_t end = at + 1;
    if (isFlagHalf(line[at]) && end < line.size() && isFlagHalf(line[end])) ++end;
    while (end < line.size() && (joinsBefore(line[end]) || line[end - 1] == 0x200D))
        ++end;
    return end;
}

std::size_t runEnd(const std::u32string& line, std::size_t at, bool (*belongs)(char32_t)) {
    while (at < line.size() && belongs(line[at]))
        ++at;
    return at;
}

// Words of one language on one line lie in one run, with the spaces between them and the
// apostrophes within them.
std::size_t readAlongEnd(const std::u32string& line, std::size_t at) {
    std::size_t end = runEnd(line, at, isReadAlong);
    const auto joins = [&line, at](std::size_t place) {
        return line[place] == U' ' || (line[place] == U'’' && place > at);
    };
    while (end + 1 < line.size() && joins(end) && isReadAlong(line[end + 1]))
        end = runEnd(line, end + 1, isReadAlong);
    return end;
}

}  // namespace

std::vector<VerticalCell> verticalCells(const std::u32string& line) {
    std::vector<VerticalCell> cells;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t digits = runEnd(line, at, isDigit) - at;
        const std::size_t along = readAlongEnd(line, at) - at;
        std::size_t length = clusterEnd(line, at) - at;
        Pose pose = Pose::Upright;
        if (along > 0 && length == 1) {
            length = along;
            pose = Pose::Turned;
            if (digits == along && digits <= 3) pose = digits == 1 ? Pose::Upright : Pose::Beside;
        }
        std::u32string text = line.substr(at, length);
        if (length == 1) text[0] = verticalForm(text[0]).value_or(text[0]);
        cells.push_back({std::move(text), pose});
        at += length;
    }
    return cells;
}

}  // namespace xb::studio::overlay
