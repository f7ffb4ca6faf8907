// Builds the pages out of escaped pieces.
#include "app/server/order_page.h"

#include "app/live/order_page.h"
#include "app/live/overlay_text.h"
#include "app/server/form.h"
#include "app/server/html_page.h"

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

std::string price(catalog::Money money) {
    return escapeHtml(priceTag(money).toStdString());
}

std::string field(const std::string& label, const std::string& input) {
    return "<label><span>" + label + "</span>" + input + "</label>\n";
}

}  // namespace

OrderPage::OrderPage(UiLanguage shop_language)
    : words_(shop_language, context), style_(embeddedStyle()) {}

std::string OrderPage::problemText(FormProblem problem, const PageOffer& offer,
                                   std::int64_t limit_per_buyer) const {
    switch (problem) {
        case FormProblem::None:
            return {};
        case FormProblem::NameMissing:
            return words_(
                QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please write whom the parcel is for."));
        case FormProblem::PhoneWrong:
            return words_(
                QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please check the phone number."));
        case FormProblem::AddressMissing:
            return words_(
                QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please write where the parcel goes."));
        case FormProblem::QuantityWrong:
            return words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please choose from 1 to 99."));
        case FormProblem::TooLong:
            return words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Please write a little less."));
        case FormProblem::PageTooOld:
            return words_(
                QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                  "This page was out of date. Please look at the price and "
                                  "send the order again; nothing has been ordered yet."));
        case FormProblem::DealOver:
            return words_(QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                            "The deal is over or sold out. Below stands the "
                                            "ordinary price; nothing has been ordered yet."));
        case FormProblem::LimitReached:
            return words_(QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                            "At most %1 for each buyer, earlier orders included. "
                                            "Nothing has been ordered yet."),
                          std::to_string(limit_per_buyer));
        case FormProblem::NotEnoughStock:
            return words_(QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                            "Only %1 left. Nothing has been ordered yet."),
                          std::to_string(offer.left()));
    }
    return {};
}

std::string OrderPage::goods(const PageOffer& offer) const {
    const catalog::SkuRow& sku = offer.sku;
    std::string html;
    if (!sku.photo.empty())
        html += "<img" + htmlAttribute("src", "/" + orderPageCode(sku.id) + "/photo") +
                htmlAttribute("alt", sku.short_title) + ">\n";
    html += htmlTag("h1", "title", escapeHtml(sku.title));
    if (!sku.subtitle.empty()) html += htmlTag("p", "quiet", escapeHtml(sku.subtitle));
    std::string prices = "<strong>" + price(offer.price()) + "</strong>";
    if (offer.oldPrice() > offer.price()) prices += " <s>" + price(offer.oldPrice()) + "</s>";
    html += htmlTag("p", "price", prices + " <span>" + escapeHtml(sku.spec) + "</span>");
    if (offer.deal) html += htmlTag("p", "deal", dealText(offer.deal->deal));
    if (sku.stock > 0)
        html += htmlTag(
            "p", "quiet",
            words_(offer.deal ? QT_TRANSLATE_NOOP("xb::app::OrderPage", "%1 left at this price")
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
        words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "until %1"), until.toStdString());
    if (deal.limit_per_buyer > 0) {
        text += " · " + words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "at most %1 for each buyer"),
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
    html += "<form method=\"post\"" + htmlAttribute("action", "/" + orderPageCode(sku.id)) + ">\n";
    html += "<input type=\"hidden\" name=\"token\"" + htmlAttribute("value", token) + ">\n";
    html +=
        field(words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "How many")),
              "<input name=\"quantity\" type=\"number\" inputmode=\"numeric\" min=\"1\" required" +
                  htmlAttribute("max", most) + htmlAttribute("value", typed.quantity) + ">");
    html += field(words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Name")),
                  "<input name=\"name\" autocomplete=\"name\" maxlength=\"60\" required" +
                      htmlAttribute("value", typed.name) + ">");
    html +=
        field(words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Phone")),
              "<input name=\"phone\" type=\"tel\" autocomplete=\"tel\" maxlength=\"30\" required" +
                  htmlAttribute("value", typed.phone) + ">");
    html += field(
        words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Address")),
        "<textarea name=\"address\" autocomplete=\"street-address\" rows=\"2\" maxlength=\"300\" "
        "required>" +
            escapeHtml(typed.address) + "</textarea>");
    html +=
        field(words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Note (optional)")),
              "<input name=\"note\" maxlength=\"200\"" + htmlAttribute("value", typed.note) + ">");
    html += "<button>" + words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Order")) +
            "</button>\n</form>\n";
    if (offer.is_traceable)
        html += "<p><a" + htmlAttribute("href", "/" + orderPageCode(sku.id) + "/t") + ">" +
                words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Where it comes from")) +
                "</a></p>\n";
    if (!sku.village.empty())
        html += htmlTag("p", "quiet", escapeHtml(sku.producer_name + " · " + sku.village));
    const bool is_conflict = problem == FormProblem::NotEnoughStock ||
                             problem == FormProblem::LimitReached ||
                             problem == FormProblem::DealOver;
    return page(problem == FormProblem::None ? 200
                : is_conflict                ? 409
                                             : 400,
                sku.short_title, html);
}

std::string OrderPage::message(const std::string& title, const std::string& text) const {
    return htmlTag("h1", "title", title) + htmlTag("p", "text", text);
}

std::string OrderPage::backLink(const PageOffer& offer, const char* english) const {
    return "<p><a" + htmlAttribute("href", "/" + orderPageCode(offer.sku.id)) + ">" +
           words_(english) + "</a></p>\n";
}

Response OrderPage::thanks(const PageOffer& offer, std::int64_t quantity, catalog::Money total,
                           const std::string& order_number) const {
    const catalog::SkuRow& sku = offer.sku;
    const std::string what = sku.short_title + " " + sku.spec + " ×" + std::to_string(quantity);
    std::string html =
        message(words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Thank you! We have your order.")),
                escapeHtml(what) + " · " + price(total));
    html += htmlTag("p", "number",
                    words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "Order number")) +
                        "<br><strong>" + escapeHtml(order_number) + "</strong>");
    html += htmlTag("p", "quiet",
                    words_(QT_TRANSLATE_NOOP(
                        "xb::app::OrderPage",
                        "Keep this number. The shop will call you before it sends the parcel.")));
    html += backLink(offer, QT_TRANSLATE_NOOP("xb::app::OrderPage", "Order more"));
    return page(201, sku.short_title, html);
}

Response OrderPage::soldOut(const PageOffer& offer, int status) const {
    const std::string notice = words_(QT_TRANSLATE_NOOP(
        "xb::app::OrderPage", "Sold out. Nothing has been ordered, and nothing is to be paid."));
    return page(status, offer.sku.short_title,
                goods(offer) + "<p class=\"problem\" role=\"alert\">" + notice + "</p>\n");
}

Response OrderPage::notFound() const {
    const auto title = words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "This page does not exist"));
    return page(
        404, "404",
        message(title, words_(QT_TRANSLATE_NOOP("xb::app::OrderPage",
                                                "Please scan the code on the screen again."))));
}

Response OrderPage::tryAgain(const PageOffer& offer) const {
    const auto title = words_(QT_TRANSLATE_NOOP("xb::app::OrderPage", "The shop is very busy"));
    std::string html = message(
        title, words_(QT_TRANSLATE_NOOP(
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
    return htmlPage(words_.language(), status, title, content);
}

}  // namespace xb::app
