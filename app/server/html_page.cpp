#include "app/server/html_page.h"

#include "app/server/form.h"

namespace xb::app {

PageWords::PageWords(UiLanguage shop_language, const char* context)
    : language_(shop_language),
      context_(context),
      translator_(loadTranslator(QStringLiteral("server"), shop_language)) {}

std::string PageWords::operator()(const char* english) const {
    const QString translated = translator_->translate(context_, english);
    return escapeHtml(translated.isEmpty() ? std::string(english) : translated.toStdString());
}

std::string PageWords::operator()(const char* english, const std::string& first) const {
    std::string sentence = (*this)(english);
    const auto place = sentence.find("%1");
    if (place != std::string::npos) sentence.replace(place, 2, escapeHtml(first));
    return sentence;
}

std::string htmlTag(const std::string& name, const std::string& css_class,
                    const std::string& content) {
    return "<" + name + " class=\"" + css_class + "\">" + content + "</" + name + ">\n";
}

std::string htmlAttribute(const char* name, const std::string& value) {
    return std::string(" ") + name + "=\"" + escapeHtml(value) + "\"";
}

Response htmlPage(UiLanguage language, int status, const std::string& title,
                  const std::string& content) {
    Response response;
    response.status = status;
    response.content_type = "text/html; charset=utf-8";
    response.body =
        std::string("<!DOCTYPE html>\n<html lang=\"") +
        (language == UiLanguage::Chinese ? "zh-CN" : "en") +
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
        escapeHtml(title) +
        "</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n<body>\n<main>\n" +
        content + "</main>\n</body>\n</html>\n";
    response.headers = {{"Content-Security-Policy",
                         "default-src 'none'; img-src 'self'; style-src 'self'; form-action "
                         "'self'; base-uri 'none'; "
                         "frame-ancestors 'none'"},
                        {"Referrer-Policy", "same-origin"}};
    return response;
}

}  // namespace xb::app
