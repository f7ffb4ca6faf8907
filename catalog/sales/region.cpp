// Names are compared as UTF-8 bytes: no name of a province is the head of another one.
#include "catalog/sales/region.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace xb::catalog {
namespace {

constexpr std::array<RegionName, 34> regions{{
    {{11}, "北京", "Beijing"},
    {{12}, "天津", "Tianjin"},
    {{13}, "河北", "Hebei"},
    {{14}, "山西", "Shanxi"},
    {{15}, "内蒙古", "Inner Mongolia"},
    {{21}, "辽宁", "Liaoning"},
    {{22}, "吉林", "Jilin"},
    {{23}, "黑龙江", "Heilongjiang"},
    {{31}, "上海", "Shanghai"},
    {{32}, "江苏", "Jiangsu"},
    {{33}, "浙江", "Zhejiang"},
    {{34}, "安徽", "Anhui"},
    {{35}, "福建", "Fujian"},
    {{36}, "江西", "Jiangxi"},
    {{37}, "山东", "Shandong"},
    {{41}, "河南", "Henan"},
    {{42}, "湖北", "Hubei"},
    {{43}, "湖南", "Hunan"},
    {{44}, "广东", "Guangdong"},
    {{45}, "广西", "Guangxi"},
    {{46}, "海南", "Hainan"},
    {{50}, "重庆", "Chongqing"},
    {{51}, "四川", "Sichuan"},
    {{52}, "贵州", "Guizhou"},
    {{53}, "云南", "Yunnan"},
    {{54}, "西藏", "Tibet"},
    {{61}, "陕西", "Shaanxi"},
    {{62}, "甘肃", "Gansu"},
    {{63}, "青海", "Qinghai"},
    {{64}, "宁夏", "Ningxia"},
    {{65}, "新疆", "Xinjiang"},
    {{71}, "台湾", "Taiwan"},
    {{81}, "香港", "Hong Kong"},
    {{82}, "澳门", "Macao"},
}};

// What a full form adds to the short one, as people write it.
constexpr std::array<std::string_view, 7> endings{
    "省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区"};

// "上海路" and "北京西路" name streets.
constexpr std::array<std::string_view, 6> street_words{"路", "街", "大道", "巷", "镇", "村"};
constexpr std::array<std::string_view, 5> directions{"东", "西", "南", "北", "中"};

template <std::size_t count>
bool startsWithAny(std::string_view text, const std::array<std::string_view, count>& words) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.starts_with(word); });
}

bool namesStreet(std::string_view rest) {
    if (startsWithAny(rest, directions)) rest.remove_prefix(directions[0].size());
    return startsWithAny(rest, street_words);
}

std::string_view withoutHead(std::string_view address) {
    constexpr std::array<std::string_view, 5> heads{" ", "\t", "　", "中华人民共和国", "中国"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view head : heads) {
            if (!address.starts_with(head)) continue;
            address.remove_prefix(head.size());
            found = true;
        }
    }
    return address;
}

Region atHead(std::string_view address) {
    for (const RegionName& name : regions) {
        if (!address.starts_with(name.chinese)) continue;
        if (!namesStreet(address.substr(name.chinese.size()))) return name.region;
    }
    return {};
}

bool isLetter(char byte) {
    return std::isalpha(static_cast<unsigned char>(byte)) != 0;
}

// Where the name stands as a word of its own; the address is in lower case.
std::size_t findWord(std::string_view address, std::string_view name) {
    std::string word(name);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
    const std::size_t at = address.find(word);
    if (at == std::string_view::npos) return at;
    const std::size_t end = at + word.size();
    const bool is_whole = (at == 0 || !isLetter(address[at - 1])) &&
                          (end == address.size() || !isLetter(address[end]));
    return is_whole ? at : std::string_view::npos;
}

std::size_t findFullName(std::string_view address, std::string_view name) {
    for (std::size_t at = address.find(name); at != std::string_view::npos;
         at = address.find(name, at + 1)) {
        if (startsWithAny(address.substr(at + name.size()), endings)) return at;
    }
    return std::string_view::npos;
}

// The first one of those that the address names further on.
Region furtherOn(std::string_view address) {
    std::string lower(address);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
    Region region;
    std::size_t earliest = std::string_view::npos;
    for (const RegionName& name : regions) {
        const std::size_t at =
            std::min(findFullName(address, name.chinese), findWord(lower, name.english));
        if (at >= earliest) continue;
        earliest = at;
        region = name.region;
    }
    return region;
}

}  // namespace

const std::array<RegionName, 34>& allRegions() {
    return regions;
}

RegionName nameOf(Region region) {
    for (const RegionName& name : regions) {
        if (name.region == region) return name;
    }
    return {};
}

Region regionOf(std::string_view address) {
    address = withoutHead(address);
    const Region head = atHead(address);
    return head == Region{} ? furtherOn(address) : head;
}

}  // namespace xb::catalog
