// The pages that a buyer's phone shows: the order form of one SKU and what comes after it.
#pragma once

#include "app/server/html_page.h"
#include "app/server/http_message.h"
#include "app/server/order_form.h"
#include "app/server/page_offer.h"
#include "app/translation.h"

#include <cstdint>
#include <string>

namespace xb::app {

// In the shop's language, whatever the window speaks. Any thread, immutable. Everything from the
// shop or the buyer is escaped; the pages hold no script and load nothing but their own photo and
// style.
class OrderPage {
 public:
    explicit OrderPage(UiLanguage shop_language);

    // A SKU without stock gets the sold-out page instead of a form. `token` is from FormTokens;
    // `limit_per_buyer` is the one of LimitReached.
    Response form(const PageOffer& offer, const std::string& token, const OrderForm& typed,
                  FormProblem problem, std::int64_t limit_per_buyer = 0) const;
    // Of what was stored.
    Response thanks(const PageOffer& offer, std::int64_t quantity, catalog::Money total,
                    const std::string& order_number) const;
    Response soldOut(const PageOffer& offer, int status) const;
    Response notFound() const;
    // The shop could not take it just now: nothing was stored.
    Response tryAgain(const PageOffer& offer) const;
    Response style() const;

 private:
    std::string problemText(FormProblem problem, const PageOffer& offer,
                            std::int64_t limit_per_buyer) const;
    std::string goods(const PageOffer& offer) const;
    std::string dealText(const catalog::DealDraft& deal) const;
    std::string message(const std::string& title, const std::string& text) const;
    std::string backLink(const PageOffer& offer, const char* english) const;
    Response page(int status, const std::string& title, const std::string& content) const;

    const PageWords words_;
    const std::string style_;
};

}  // namespace xb::app
