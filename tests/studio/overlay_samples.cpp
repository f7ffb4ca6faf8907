// The same shop in Chinese and English, and its caricature.
#include "tests/studio/overlay_samples.h"

namespace xb::tests::overlay_samples {

Words chinese() {
    Words words;
    words.name = "zh";
    words.bar = {"象", "象州 · 甜蜜如你", "韦大姐果园 · 寺村镇", {}};
    words.card.photo_path = "orange-5kg.png";
    words.card.title = "象州沃柑 5kg 礼盒";
    words.card.subtitle = "皮薄多汁 · 12 月 8 日采摘";
    words.card.price = "¥39.9";
    words.card.list_price = "¥59.9";
    words.card.stock_text = "仅剩 188 箱";
    words.card.stock_share = 0.62;
    words.card.badge = "讲解中";
    words.card.deal = "秒杀";
    words.card.qr_url = "http://192.168.1.20:8080/1";
    words.card.qr_caption = "扫码下单";
    words.ticker = {{"王", "王** 刚刚买了", "沃柑 5kg ×2", 0xf28c1c},
                    {"陈", "陈** 买了", "沃柑 5kg ×1", 0x2f9e44},
                    {"李", "李** 买了", "红薯 3斤 ×1", 0x3b76d6}};
    words.sold = {"本场已售", 1312};
    words.goal = {"今晚目标 2,000 件", "1,312 / 2,000", 0.656};
    words.lower_third = {"韦", "韦桂兰", "广西象州 · 寺村镇"};
    words.notice = {"满 99 元包邮，下单备注“乡播”送橘子汁一瓶"};
    words.draw = {
        "幸运抽奖", {"王**", "陈**", "李**", "欧阳**", "韦**", "赵**"}, "黄**", "恭喜中奖", 1};
    words.pause = {"歇一会儿", "主播去果园摘果子，十分钟后回来"};
    return words;
}

Words english() {
    Words words;
    words.name = "en";
    words.bar = {"X", "Xiangzhou · Sweet like you", "Sister Wei's orchard, Sicun", {}};
    words.card.photo_path = "rice-10kg.png";
    words.card.title = "Fragrant rice, 10 kg";
    words.card.subtitle = "New harvest, milled this week";
    words.card.price = "¥88";
    words.card.list_price = "¥108";
    words.card.stock_text = "533 bags left";
    words.card.stock_share = 0.35;
    words.card.badge = "On now";
    words.card.deal = "Deal";
    words.card.qr_url = "http://127.0.0.1:8080/2";
    words.card.qr_caption = "Scan to order";
    words.ticker = {{"W", "W** just bought", "Oranges 5 kg ×2", 0xf28c1c},
                    {"C", "C** bought", "Fragrant rice 10 kg ×1", 0x2f9e44},
                    {"L", "L** bought", "Red potatoes ×1", 0x3b76d6}};
    words.sold = {"Sold live", 533};
    words.goal = {"Goal tonight: 1,000 items", "533 / 1,000", 0.533};
    words.lower_third = {"W", "Wei Guilan", "Sicun, Xiangzhou"};
    words.notice = {"Free shipping from ¥99, and a bottle of juice with every box"};
    words.draw = {
        "Lucky draw", {"W**", "C**", "L**", "O**", "Z**", "H**"}, "M**", "Congratulations", 1};
    words.pause = {"Back in ten minutes", "Our host is picking oranges for you"};
    return words;
}

Words excessive() {
    Words words = chinese();
    words.name = "excess";
    words.bar = {"🍊",
                 "全国农产品区域公用品牌示范县 · 象州甜蜜如你",
                 "来宾市象州县寺村镇大井村韦大姐家庭农场专业合作社",
                 {}};
    words.card.photo_path = "missing.png";
    words.card.title = "🍊 广西象州原生态高山树上完熟沃柑精选特大果礼盒装";
    words.card.subtitle = "皮薄多汁、果肉细嫩化渣，树上完熟现摘现发，坏果包赔，偏远地区也包邮";
    words.card.price = "¥12345678.90";
    words.card.list_price = "¥98765432.10";
    words.card.stock_text = "仅剩 1,234,567,890 箱，抢完即止，不再补货";
    words.card.stock_share = 7;
    words.card.badge = "正在讲解的镇店之宝";
    words.card.qr_url = "http://192.168.100.200:65535/zik0";
    words.card.qr_url.resize(studio::overlay::longest_qr_url_bytes);
    words.card.qr_caption = "扫一扫二维码马上下单";
    words.ticker = {{"👩‍🌾", "欧阳** 等 128 人刚刚在三秒钟之内买了",
                     "高山树上完熟沃柑精选特大果礼盒装 5kg ×12345", 0x2f9e44}};
    words.sold = {"今天晚上这一场直播已经卖出", 87654321};
    words.goal = {"帮寺村镇的四十户果农今天晚上一起卖完这一季的沃柑",
                  "¥12,345,678.90 / ¥98,765,432.10", 1.7};
    words.lower_third = {"👩‍🌾", "阿依古丽·买买提·欧阳·韦大姐家庭农场",
                         "广西壮族自治区来宾市象州县寺村镇大井村第七村民小组"};
    words.notice = {"🎁 满 99 元包邮，下单备注“乡播”送橘子汁一瓶，新疆西藏偏远地区也包邮，坏果包赔"};
    words.draw = {"幸运大抽奖：送一整箱现摘沃柑到您家里",
                  {"👩‍🌾**", "欧阳**"},
                  "阿依古丽·买买提·阿不都热合曼**",
                  "恭喜这位老铁中奖啦请联系客服",
                  1};
    words.pause = {"主播去高山果园里摘果子了很快就回来",
                   "大家先看看小黄车里的十二种好货，下单的都有一份小礼物，十分钟后回来"};
    return words;
}

std::vector<Words> all() {
    return {chinese(), english(), excessive()};
}

}  // namespace xb::tests::overlay_samples
