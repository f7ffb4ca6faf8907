// Put together from lists of characters and words.
#include "tests/bench/county_names.h"

#include "catalog/sales/region.h"

#include <array>
#include <string_view>

namespace xb::tests {
namespace {

template <std::size_t count>
std::string_view pick(Dice& dice, const std::array<std::string_view, count>& words) {
    return words.at(static_cast<std::size_t>(dice.below(static_cast<int>(count))));
}

// One of the characters, three bytes each.
std::string_view pickCharacter(Dice& dice, std::string_view characters) {
    const int count = static_cast<int>(characters.size() / 3);
    return characters.substr(3 * static_cast<std::size_t>(dice.below(count)), 3);
}

constexpr std::string_view surnames =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕"
    "丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃"
    "武戴莫孔向汤";
constexpr std::string_view given =
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲红玉华建国梅云飞鹏燕雪荣琴斌凤成龙春海波"
    "宁福生志远家豪子轩梓涵雨欣浩然思远佳怡诗琪俊一诺天宇晨曦宏达永康庆林美珍素清月娥";
constexpr std::array<std::string_view, 12> phone_heads{"138", "139", "136", "158", "188", "187",
                                                       "130", "186", "133", "189", "177", "199"};
constexpr std::array<std::string_view, 10> city_ends{"阳市", "州市", "城市", "江市", "安市",
                                                     "山市", "宁市", "德市", "东市", "海市"};
constexpr std::array<std::string_view, 8> streets{"人民路", "解放路", "中山路", "建设路",
                                                  "和平街", "文化路", "新华街", "青年路"};
constexpr std::array<std::string_view, 5> carriers{"SF", "YT", "ZTO", "JD", "EMS"};
constexpr std::array<std::string_view, 20> fruits{
    "沃柑", "砂糖橘", "红富士苹果", "雪梨", "猕猴桃", "蜜柚", "荔枝", "龙眼",   "芒果",   "火龙果",
    "大米", "小米",   "核桃",       "红枣", "枸杞",   "木耳", "香菇", "辣椒酱", "土蜂蜜", "茶油"};
constexpr std::array<std::string_view, 16> praise{
    "高山", "有机", "新鲜",   "现摘", "农家", "富硒", "原生态", "当季",
    "精选", "特级", "自然熟", "脆甜", "手工", "古法", "头茬",   "老树"};
constexpr std::array<std::string_view, 8> categories{"水果", "粮油", "干货", "山珍",
                                                     "调味", "饮品", "蜂蜜", "茶叶"};

std::string digits(Dice& dice, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += static_cast<char>('0' + dice.below(10));
    }
    return text;
}

}  // namespace

std::string personName(Dice& dice) {
    std::string name(pickCharacter(dice, surnames));
    name += pickCharacter(dice, given);
    if (!dice.oneIn(4)) name += pickCharacter(dice, given);
    return name;
}

std::string phoneNumber(Dice& dice) {
    return std::string(pick(dice, phone_heads)) + digits(dice, 8);
}

std::string postalAddress(Dice& dice) {
    const auto& regions = catalog::allRegions();
    const auto& region = regions.at(static_cast<std::size_t>(dice.below(34)));
    std::string address(region.chinese);
    address += dice.oneIn(2) ? "省" : "";
    address += pickCharacter(dice, surnames);
    address += pick(dice, city_ends);
    address += pick(dice, streets);
    return address + std::to_string(1 + dice.below(300)) + "号" +
           std::to_string(1 + dice.below(30)) + "栋";
}

std::string trackingNumber(Dice& dice) {
    return std::string(pick(dice, carriers)) + digits(dice, 13);
}

std::string villageName(Dice& dice) {
    std::string name(pickCharacter(dice, surnames));
    return name.append(pickCharacter(dice, given)).append("村");
}

std::string productTitle(Dice& dice) {
    std::string title(villageName(dice));
    title.append(pick(dice, praise)).append(pick(dice, praise)).append(pick(dice, fruits));
    return title.append(std::to_string(1 + dice.below(10))).append("斤装");
}

std::string categoryName(Dice& dice) {
    return std::string(pick(dice, categories));
}

}  // namespace xb::tests
