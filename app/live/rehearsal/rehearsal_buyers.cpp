#include "app/live/rehearsal/rehearsal_buyers.h"

#include <array>

namespace xb::app {

namespace {

constexpr std::array chinese_names{"王小明", "陈桂花", "李志强",   "赵秀兰", "韦大姐", "黄建国",
                                   "周敏",   "吴春燕", "欧阳丽华", "马建军", "林阿妹", "蒙秋月",
                                   "覃永福", "莫小玲", "谢国栋",   "潘金凤"};
constexpr std::array english_names{"Anna Weber", "Ben Okafor",  "Carla Ruiz",  "Dan Lee",
                                   "Eve Martin", "Farid Aziz",  "Grace Kim",   "Hugo Lind",
                                   "Ines Costa", "Jack Morris", "Kate Novak",  "Liam Byrne",
                                   "Mei Tanaka", "Noah Berg",   "Olga Petrov", "Paul Singh"};

}  // namespace

std::string pretendBuyer(std::uint64_t number, UiLanguage language) {
    return language == UiLanguage::Chinese ? chinese_names.at(number % chinese_names.size())
                                           : english_names.at(number % english_names.size());
}

std::string longPretendBuyer(UiLanguage language) {
    return language == UiLanguage::Chinese ? "阿卜杜热合曼·买买提吐尔逊·库尔班江"
                                           : "Maximiliane Alexandra von Hohenstein-Wittelsbach";
}

}  // namespace xb::app
