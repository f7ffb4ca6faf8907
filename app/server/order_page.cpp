// Builds the pages out of escaped pieces.
#include "app/server/order_page.h"

#include "app/live/order_page.h"
#include "app/live/overlay_text.h"
#include "app/server/form.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

namespace xb::app {
namespace {

constexpr const char* context = "xb::app::OrderPage";

std::string embeddedStyle() {
    QFile file(QStringLiteral(":/web/order_page.css"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().toStdString();
}

std::string tag(const std::string& name, const std::string& css_class, const std::string& content) {
    return "<" + name + " class=\"" + css_class + "\">" + content + "</" + name + ">\n";
}

std::string price(catalog::Money money) {
    return escapeHtml(priceTag(money).toStdString());
}

std::string attribute(const char* name, const std::string& value) {
    return std::string(" ") + name + "=\"" + escapeHtml(value) + "\"";
}

std::string field(const std::string& label, const std::string& input) {
    return "<label><span>" + label + "</span>" + input + "</label>\n";
}

}  // namespace

OrderPage::OrderPage(UiLanguage shop_language)
    : language_(shop_language),
      translator_(loadTranslator(QStringLiteral("server"), shop_language)),
      style_(embeddedStyle()) {}

// Escaped, ready to stand in a page.
std::string OrderPage::words(const char* english) const {
    const QString translated = translator_->translate(context, english);
    return escapeHtml(translated.isEmpty() ? std::string(english) : translated.toStdString());
}

std::string OrderPage::words(const char* english, const std::string& first) const {
    std::string sentence = words(english);
    const auto place = sentence.find("%1");
    if (place != std::string::npos) sentence.replace(place, 2, escapeHtml(first));
    return sentence;
}

std::string OrderPage::problemText(FormProblem problem, const PageOffer& offer,
                                   std::int64_t limit_per_buyer) const {
    switch (problem) {
        case FormProblem::None:
            return {};
        case FormProblem::NameMissing:
            return words(
                QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please write whom the parcel is for."));
        case FormProblem::PhoneWrong:
            return words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please check the phone number."));
        case FormProblem::AddressMissing:
            return words(
                QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please write where the parcel goes."));
        case FormProblem::QuantityWrong:
            return words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please choose from 1 to 99."));
        case FormProblem::TooLong:
            return words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please write a little less."));
        case FormProblem::PageTooOld:
            return words(
                QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                  "This page was out of date. Please look at the price and "
                                  "send the order again; nothing has been ordered yet."));
        case FormProblem::DealOver:
            return words(QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                           "The deal is over or sold out. Below stands the "
                                           "ordinary price; nothing has been ordered yet."));
        case FormProblem::LimitReached:
            return words(QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                           "At most %1 for each buyer, earlier orders included. "
                                           "Nothing has been ordered yet."),
                         std::to_string(limit_per_buyer));
        case FormProblem::NotEnoughStock:
            return words(QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                           "Only %1 left. Nothing has been ordered yet."),
                         std::to_string(offer.left()));
    }
    return {};
}

std::string OrderPage::goods(const PageOffer& offer) const {
    const catalog::SkuRow& sku = offer.sku;
    std::string html;
    if (!sku.photo.empty())
        html += "<img" + attribute("src", "/" + orderPageCode(sku.id) + "/photo") +
                attribute("alt", sku.short_title) + ">\n";
    html += tag("h1", "title", escapeHtml(sku.title));
    if (!sku.subtitle.empty()) html += tag("p", "quiet", escapeHtml(sku.subtitle));
    std::string prices = "<strong>" + price(offer.price()) + "</strong>";
    if (offer.oldPrice() > offer.price()) prices += " <s>" + price(offer.oldPrice()) + "</s>";
    html += tag("p", "price", prices + " <span>" + escapeHtml(sku.spec) + "</span>");
    if (offer.deal) html += tag("p", "deal", dealText(offer.deal->deal));
    if (sku.stock > 0)
        html +=
            tag("p", "quiet",
                words(offer.deal ? QT_TRANSLATE_NOOP("xb::app::OrderPage", "%1 left at this price")
                                 : QT_TRANSLATE_NOOP("xb::app::OrderPage", "%1 in stock"),
                      std::to_string(offer.left())));
    return html;
}

// Until when, in this machine's zone, and how many each.
std::string OrderPage::dealText(const catalog::DealDraft& deal) const {
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(deal.ends_at.value);
    const bool is_today = end.date() == QDate::currentDate();
    const QString until =
        end.toString(is_today ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm"));
    std::string text =
        escapeHtml(deal.title) + " · " +
        words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "until %1"), until.toStdString());
    if (deal.limit_per_buyer > 0) {
        text += " · " + words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "at most %1 for each buyer"),
                              std::to_string(deal.limit_per_buyer));
    }
    return text;
}

Response OrderPage::form(const PageOffer& offer, const std::string& token, const OrderForm& typed,
                         FormProblem problem, std::int64_t limit_per_buyer) const {
    const catalog::SkuRow& sku = offer.sku;
    if (sku.stock <= 0) return soldOut(offer, problem == FormProblem::None ? 200 : 409);
    const auto most = std::to_string(offer.mostUnits());
    std::string html = goods(offer);
    if (problem != FormProblem::None)
        html += "<p class=\"problem\" role=\"alert\">" +
                problemText(problem, offer, limit_per_buyer) + "</p>\n";
    html += "<form method=\"post\"" + attribute("action", "/" + orderPageCode(sku.id)) + ">\n";
    html += "<input type=\"hidden\" name=\"token\"" + attribute("value", token) + ">\n";
    html +=
        field(words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "How many")),
              "<input name=\"quantity\" type=\"number\" inputmode=\"numeric\" min=\"1\" required" +
                  attribute("max", most) + attribute("value", typed.quantity) + ">");
    html += field(words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Name")),
                  "<input name=\"name\" autocomplete=\"name\" maxlength=\"60\" required" +
                      attribute("value", typed.name) + ">");
    html +=
        field(words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Phone")),
              "<input name=\"phone\" type=\"tel\" autocomplete=\"tel\" maxlength=\"30\" required" +
                  attribute("value", typed.phone) + ">");
    html += field(
        words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Address")),
        "<textarea name=\"address\" autocomplete=\"street-address\" rows=\"2\" maxlength=\"300\" "
        "required>" +
            escapeHtml(typed.address) + "</textarea>");
    html += field(words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Note (optional)")),
                  "<input name=\"note\" maxlength=\"200\"" + attribute("value", typed.note) + ">");
    html += "<button>" + words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Order")) +
            "</button>\n</form>\n";
    if (!sku.village.empty())
        html += tag("p", "quiet", escapeHtml(sku.producer_name + " · " + sku.village));
    const bool is_conflict = problem == FormProblem::NotEnoughStock ||
                             problem == FormProblem::LimitReached ||
                             problem == FormProblem::DealOver;
    return page(problem == FormProblem::None ? 200
                : is_conflict                ? 409
                                             : 400,
                sku.short_title, html);
}

std::string OrderPage::message(const std::string& title, const std::string& text) const {
    return tag("h1", "title", title) + tag("p", "text", text);
}

std::string OrderPage::backLink(const PageOffer& offer, const char* english) const {
    return "<p><a" + attribute("href", "/" + orderPageCode(offer.sku.id)) + ">" + words(english) +
           "</a></p>\n";
}

Response OrderPage::thanks(const PageOffer& offer, std::int64_t quantity, catalog::Money total,
                           const std::string& order_number) const {
    const catalog::SkuRow& sku = offer.sku;
    const std::string what = sku.short_title + " " + sku.spec + " ×" + std::to_string(quantity);
    std::string html =
        message(words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Thank you! We have your order.")),
                escapeHtml(what) + " · " + price(total));
    html += tag("p", "number",
                words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Order number")) + "<br><strong>" +
                    escapeHtml(order_number) + "</strong>");
    html += tag("p", "quiet",
                words(QT_TRANSLATE_NOOP(
                    "xb::app::OrderPage",
                    "Keep this number. The shop will call you before it sends the parcel.")));
    html += backLink(offer, QT_TRANSLATE_NOOP("xb::app::OrderPage", "Order more"));
    return page(201, sku.short_title, html);
}

Response OrderPage::soldOut(const PageOffer& offer, int status) const {
    const std::string notice = words(QT_TRANSLATE_NOOP(
        "xb::app::OrderPage", "Sold out. Nothing has been ordered, and nothing is to be paid."));
    return page(status, offer.sku.short_title,
                goods(offer) + "<p class=\"problem\" role=\"alert\">" + notice + "</p>\n");
}

Response OrderPage::notFound() const {
    const auto title = words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "This page does not exist"));
    return page(
        404, "404",
        message(title, words(QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                               "Please scan the code on the screen again."))));
}

Response OrderPage::tryAgain(const PageOffer& offer) const {
    const auto title = words(QT_TRANSLATE_NOOP("xb::app::OrderPage", "The shop is very busy"));
    std::string html = message(
        title, words(QT_TRANSLATE_NOOP(
                   "xb::app::OrderPage",
                   "It is not certain that your order arrived. Go back and send it again: it "
                   "will not be ordered twice.")));
    Response response = page(503, offer.sku.short_title, html);
    response.headers.emplace_back("Retry-After", "2");
    return response;
}

Response OrderPage::style() const {
    Response response;
    response.content_type = "text/css; charset=utf-8";
    response.body = style_;
    response.headers.emplace_back("Cache-Control", "max-age=300");
    return response;
}

Response OrderPage::page(int status, const std::string& title, const std::string& content) const {
    Response response;
    response.status = status;
    response.content_type = "text/html; charset=utf-8";
    response.body =
        std::string("<!DOCTYPE html>\n<html lang=\"") +
        (language_ == UiLanguage::Chinese ? "zh-CN" : "en") +
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
