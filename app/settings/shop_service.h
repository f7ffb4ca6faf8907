// The part of the settings that is about order pages, what is kept for how long, and how pictures
// are coded.
#pragma once

#include "app/settings/settings.h"

#include <QMetaType>

#include <optional>
#include <string>

namespace xb::app {

struct ShopService {
    std::string serve_at;
    std::string order_page_base;
    std::optional<UiLanguage> shop_language;
    int backup_every_minutes = 0;
    int keep_buyers_days = 0;
    std::string encoder;
    std::string recording_coding;

    bool operator==(const ShopService&) const = default;
};

inline ShopService serviceOf(const Settings& settings) {
    return {settings.serve_at,         settings.order_page_base,
            settings.shop_language,    settings.backup_every_minutes,
            settings.keep_buyers_days, settings.encoder,
            settings.recording_coding};
}

inline void setService(Settings& settings, const ShopService& service) {
    settings.serve_at = service.serve_at;
    settings.order_page_base = service.order_page_base;
    settings.shop_language = service.shop_language;
    settings.backup_every_minutes = service.backup_every_minutes;
    settings.keep_buyers_days = service.keep_buyers_days;
    settings.encoder = service.encoder;
    settings.recording_coding = service.recording_coding;
}

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::ShopService)
