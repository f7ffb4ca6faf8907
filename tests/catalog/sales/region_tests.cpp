// The province at the head of an address.
#include "catalog/sales/region.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

TEST_CASE("a province is read from the head of an address, in its short or full form") {
    CHECK(regionOf("广西来宾市象州县寺村镇").code == 45);
    CHECK(regionOf("广西壮族自治区来宾市").code == 45);
    CHECK(regionOf("内蒙古自治区呼和浩特市").code == 15);
    CHECK(regionOf("北京市朝阳区上海路1号").code == 11);
    CHECK(regionOf(" 中国 黑龙江省哈尔滨市").code == 23);
    CHECK(regionOf("中华人民共和国香港特别行政区").code == 81);
    CHECK(regionOf("新疆维吾尔自治区喀什").code == 65);
    CHECK(regionOf("吉林省吉林市").code == 22);
}

TEST_CASE("a street that is called like a province is none") {
    CHECK(regionOf("上海路12号").code == 0);
    CHECK(regionOf("北京西路5号, 上海市").code == 31);
    CHECK(regionOf("来宾市湖南路").code == 0);
}

TEST_CASE("a full form or an English name further on will do, the first of them") {
    CHECK(regionOf("(代收) 广东省深圳市, 转 湖南省").code == 44);
    CHECK(regionOf("Sicun, Laibin, Guangxi 545800").code == 45);
    CHECK(regionOf("12 Shaanxi Road, Xi'an, SHAANXI").code == 61);
    CHECK(regionOf("Inner Mongolia, Hohhot").code == 15);
    CHECK(regionOf("Henanese street").code == 0);
    CHECK(regionOf("").code == 0);
    CHECK(regionOf("\xE5\xB9").code == 0);
}

TEST_CASE("every province is found by each of its names, and has one number") {
    int before = 0;
    for (const RegionName& name : allRegions()) {
        CHECK(name.region.code > before);
        before = name.region.code;
        CHECK(regionOf(std::string(name.chinese) + "某市某路").code == name.region.code);
        CHECK(regionOf(std::string(name.english) + ", somewhere").code == name.region.code);
        CHECK(nameOf(name.region).chinese == name.chinese);
    }
    CHECK(nameOf({99}).chinese.empty());
}
