// What all pages for a buyer's phone are built from. Pure.
#pragma once

#include "app/server/http_message.h"
#include "app/translation.h"

#include <QTranslator>

#include <memory>
#include <string>

namespace xb::app {

// The words of a page in the shop's language, whatever the window speaks: escaped, ready to stand
// in it. Any thread, immutable.
class PageWords {
 public:
    // `context` is the one of the page's own texts and outlives this.
    PageWords(UiLanguage shop_language, const char* context);

    std::string operator()(const char* english) const;
    // With `first`, which is escaped, in the place of %1.
    std::string operator()(const char* english, const std::string& first) const;
    UiLanguage language() const { return language_; }

 private:
    const UiLanguage language_;
    const char* const context_;
    const std::unique_ptr<QTranslator> translator_;
};

// `content` is HTML already.
std::string htmlTag(const std::string& name, const std::string& css_class,
                    const std::string& content);
// ` name="value"`, escaped.
std::string htmlAttribute(const char* name, const std::string& value);

// A whole page: it holds no script and loads nothing but pictures and style of this shop.
Response htmlPage(UiLanguage language, int status, const std::string& title,
                  const std::string& content);

}  // namespace xb::app
