// How the product card stands on the picture, and where its QR leads: plain values, to be kept.
#pragma once

#include "studio/overlay/overlay_look.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace xb::app {

enum class CardQr : std::uint8_t { OrderPage, TracePage };
struct NamedCardQr {
    CardQr qr;
    std::string_view name;  // as settings and the command line write it
};
inline constexpr std::array named_card_qrs{NamedCardQr{CardQr::OrderPage, "order"},
                                           NamedCardQr{CardQr::TracePage, "trace"}};

struct CardSettings {
    studio::overlay::CardSize size = studio::overlay::CardSize::Large;
    CardQr qr = CardQr::OrderPage;
    // Whose controls the overlays keep clear of.
    studio::overlay::PhoneApp phone_app = studio::overlay::PhoneApp::Any;

    bool operator==(const CardSettings&) const = default;
};

// Where the QR on the card leads; no address: there is none.
struct QrLink {
    CardQr leads_to = CardQr::OrderPage;
    std::string url;
};

}  // namespace xb::app
