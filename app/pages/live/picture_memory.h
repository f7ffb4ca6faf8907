// What the operator has laid over the picture of the broadcast that runs, kept on disk: after a
// crash the broadcast goes on with its goal and its notice.
#pragma once

#include "app/live/live_state.h"
#include "app/live/sales_goal.h"
#include "app/live/shop_calls.h"
#include "catalog/ids.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <optional>
#include <string>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class LiveSession;
class OnPicturePanel;

struct OnPicture {
    std::optional<SalesGoal> goal;
    QString notice;
};

// Both directions keep to JSON; nothing where it is of another broadcast, or no JSON at all. Pure.
std::string onPictureToJson(const OnPicture& shown, catalog::BroadcastId broadcast);
std::optional<OnPicture> onPictureFromJson(const std::string& json, catalog::BroadcastId broadcast);

// Main thread; what it refers to outlives it. Shop and disk are asked on a thread of its own.
class PictureMemory : public QObject {
    Q_OBJECT

 public:
    PictureMemory(catalog::Shop& shop, const std::filesystem::path& shop_folder,
                  LiveSession& session, OnPicturePanel& panel);

    // Lays over the picture again what that broadcast had, if anything is known of it.
    void restore(catalog::BroadcastId broadcast);

 private:
    void lay(const OnPicture& shown);
    void keep();

    catalog::Shop& shop_;
    const std::filesystem::path file_;
    LiveSession& session_;
    OnPicturePanel& panel_;
    OnPicture shown_;
    ShopCalls calls_;
};

}  // namespace xb::app
