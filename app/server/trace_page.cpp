#include "app/server/trace_page.h"

#include "app/live/order_page.h"
#include "app/server/form.h"
#include "app/shop/line_harvests.h"

#include <QCoreApplication>
#include <QDateTime>

namespace xb::app {
namespace {

constexpr const char* context = "xb::app::TracePage";

std::string fact(const std::string& title, const std::string& text) {
    if (text.empty()) return {};
    return "<dt>" + title + "</dt><dd>" + escapeHtml(text) + "</dd>\n";
}

}  // namespace

TracePage::TracePage(UiLanguage shop_language) : words_(shop_language, context) {}

Response TracePage::harvest(const catalog::LotRow& lot, const catalog::SkuRow* sold) const {
    std::string html;
    const std::string order_page = sold ? "/" + orderPageCode(sold->id) : std::string();
    if (sold && !sold->photo.empty())
        html += "<img" + htmlAttribute("src", order_page + "/photo") +
                htmlAttribute("alt", lot.product_title) + ">\n";
    html += htmlTag("h1", "title", escapeHtml(lot.product_title));
    const QDateTime harvested_at = QDateTime::fromMSecsSinceEpoch(lot.lot.harvested_at.value);
    const bool has_village = !lot.village.empty();
    html += "<dl>\n";
    html += fact(words_(QT_TRANSLATE_NOOP("xb::app::TracePage", "Grown by")),
                 has_village ? lot.producer_name + " · " + lot.village : lot.producer_name);
    html += fact(words_(QT_TRANSLATE_NOOP("xb::app::TracePage", "Plot")), lot.lot.plot);
    html += fact(words_(QT_TRANSLATE_NOOP("xb::app::TracePage", "Harvested on")),
                 harvested_at.toString(QStringLiteral("yyyy-MM-dd")).toStdString());
    html += fact(words_(QT_TRANSLATE_NOOP("xb::app::TracePage", "Checked")), lot.lot.inspection);
    html += "</dl>\n";
    html += htmlTag("p", "number",
                    words_(QT_TRANSLATE_NOOP("xb::app::TracePage", "Trace code")) + "<br><strong>" +
                        escapeHtml(traceCodeText(lot.trace_code).toStdString()) + "</strong>");
    if (sold)
        html += "<p><a" + htmlAttribute("href", order_page) + ">" +
                words_(QT_TRANSLATE_NOOP("xb::app::TracePage", "Order it")) + "</a></p>\n";
    return htmlPage(words_.language(), 200, lot.product_title, html);
}

}  // namespace xb::app
