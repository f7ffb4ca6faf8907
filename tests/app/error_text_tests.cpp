// The table from codes to words: complete, in English and in Chinese.
#include "app/cli/usage_error.h"
#include "app/errors/error_text.h"
#include "app/errors/sentence.h"
#include "app/translation.h"

#include <QCoreApplication>
#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

using namespace xb;
using namespace xb::app;

namespace {

// Every code counted from 0 has words until the last one; after it there are none.
template <class Code, class Text>
std::vector<QString> everySentence(const Text& text) {
    std::vector<QString> sentences;
    for (int code = 0; code < 200; ++code) {
        const QString sentence = text(static_cast<Code>(code));
        if (!sentence.isEmpty()) sentences.push_back(sentence);
        // A hole would be a code without words.
        if (sentences.size() != static_cast<std::size_t>(code) + 1) break;
    }
    return sentences;
}

const std::vector<std::string> some_arguments{"first", "second", "third", "fourth"};

std::vector<QString> shopSentences() {
    return everySentence<catalog::ErrorCode>([](auto code) {
        return errorText(
            catalog::Error{code, {"first", std::int64_t{2}, std::int64_t{3}}, "detail"});
    });
}

std::vector<QString> deliverySentences() {
    return everySentence<encoder::ErrorCode>([](auto code) {
        return errorText(encoder::Error{code, some_arguments});
    });
}

std::vector<QString> studioSentences() {
    return everySentence<studio::ErrorCode>([](auto code) {
        return errorText(studio::Error{code, some_arguments});
    });
}

std::vector<QString> appSentences() {
    return everySentence<ErrorCode>([](auto code) {
        return errorText(Error{code, some_arguments});
    });
}

std::vector<QString> usageSentences() {
    return everySentence<UsageCode>([](auto code) {
        return usageText(UsageError{code, some_arguments});
    });
}

bool isChinese(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.script() == QChar::Script_Han; });
}

void checkTable(const std::vector<QString>& sentences, std::size_t code_count) {
    CHECK(sentences.size() == code_count);
    CHECK(std::set<QString>(sentences.begin(), sentences.end()).size() == sentences.size());
    for (const QString& sentence : sentences) {
        INFO(sentence.toStdString());
        CHECK(sentence.size() > 10);
        CHECK_FALSE(sentence.contains(u'\n'));
        CHECK_FALSE(sentence.contains(u'%'));
        CHECK_FALSE(sentence.contains(QLatin1String("detail")));
    }
}

// One past the last code of each room: a code that is added needs its words, and its place here.
constexpr auto shop_codes = static_cast<std::size_t>(catalog::ErrorCode::FollowsAnother) + 1;
constexpr auto studio_codes = static_cast<std::size_t>(studio::ErrorCode::CollectionNotWritten) + 1;
constexpr auto app_codes = static_cast<std::size_t>(ErrorCode::BadResources) + 1;
constexpr auto usage_codes = static_cast<std::size_t>(UsageCode::BadPayment) + 1;

}  // namespace

TEST_CASE("every error of every room has one line of words of its own") {
    checkTable(shopSentences(), shop_codes);
    checkTable(deliverySentences(), encoder::all_error_codes.size());
    checkTable(studioSentences(), studio_codes);
    checkTable(appSentences(), app_codes);
    checkTable(usageSentences(), usage_codes);
}

TEST_CASE("every error has its words in Chinese too") {
    int argument_count = 0;
    const QCoreApplication application(argument_count, nullptr);
    InstalledTranslations translations;
    translations.use(UiLanguage::Chinese);
    for (const auto& sentences : {shopSentences(), deliverySentences(), studioSentences(),
                                  appSentences(), usageSentences()}) {
        CHECK_FALSE(sentences.empty());
        for (const QString& sentence : sentences) {
            INFO(sentence.toStdString());
            CHECK(isChinese(sentence));
            CHECK_FALSE(sentence.contains(u'%'));
        }
    }
}

TEST_CASE("steps, fields, entries and amounts are told in words") {
    const auto text = [](catalog::ErrorCode code, std::vector<catalog::ErrorArgument> arguments) {
        return errorText(catalog::Error{code, std::move(arguments), {}}).toStdString();
    };
    using enum catalog::ErrorCode;
    CHECK(text(RefundTooLarge, {std::int64_t{123'450}}) ==
          "At most ¥1,234.50 of this order can still be refunded. Nothing was changed.");
    CHECK(text(FieldWrong, {"tracking_number"}) ==
          "Something is missing or wrong: the tracking number. Nothing was stored.");
    CHECK(text(FieldWrong, {"data.lines[0].sku"}) ==
          "Something is missing or wrong: data.lines[0].sku. Nothing was stored.");
    CHECK(text(NotFound, {"shipment", std::int64_t{7}})
              .starts_with("There is no such entry (parcel 7)."));
    int argument_count = 0;
    const QCoreApplication application(argument_count, nullptr);
    InstalledTranslations translations;
    translations.use(UiLanguage::Chinese);
    CHECK(text(StatusNotAllowed, {"shipped", "cancelled"}) ==
          "状态为 已发货 的订单不能变为 已取消，没有任何改动。");
}

TEST_CASE("arguments stand where they belong, whatever is in them") {
    CHECK(
        errorText(catalog::Error{catalog::ErrorCode::SoldOut, {"ORANGE-5KG", std::int64_t{3}}, {}})
            .toStdString() ==
        "\"ORANGE-5KG\" has only 3 left. The order was not taken and no stock was moved.");
    CHECK(fillSentence(QStringLiteral("%1 and %2"), {"%2", "b"}) == QStringLiteral("%2 and b"));
    CHECK(fillSentence(QStringLiteral("100 % of %1"), {}) == QStringLiteral("100 % of ?"));
}
