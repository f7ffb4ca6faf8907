// What was asked for on the command line, one typed value per command.
#pragma once

#include "app/live/card_settings.h"
#include "app/live/live_settings.h"
#include "app/live/sales_goal.h"
#include "app/live/sound_settings.h"
#include "app/server/http_server.h"
#include "catalog/exchange/shop_export.h"
#include "catalog/orders/order.h"
#include "encoder/delivery_settings.h"
#include "studio/canvas.h"
#include "studio/devices/device_spec.h"
#include "studio/overlay/overlay_look.h"
#include "studio/scenes/transition.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace xb::app {

struct ShopPlace {
    std::optional<std::filesystem::path> folder;  // none: the user's data folder
    bool fills_demo = false;                      // only where it is empty
};

struct DeskCommand {
    ShopPlace shop;
};

// Another scene once so much of the broadcast has gone by.
struct SceneLater {
    std::chrono::milliseconds after{0};
    std::string scene;  // its name

    bool operator==(const SceneLater&) const = default;
};

struct LiveCommand {
    ShopPlace shop;
    studio::CanvasSettings canvas;
    int video_bitrate_kbps = 2500;
    encoder::EncoderChoice encoder = encoder::EncoderChoice::Auto;
    studio::CameraSpec camera{studio::CameraSpec::Kind::Pattern, {}};
    studio::CameraSpec second_camera;   // none
    studio::MicrophoneSpec microphone;  // none
    SoundSettings sound;
    std::string virtual_camera;                       // a device; empty: none
    CanvasPlace virtual_canvas = CanvasPlace::First;  // that it shows
    std::optional<std::filesystem::path> collection;  // scenes; none: the shop's own
    std::optional<std::string> scene;                 // its name
    std::vector<SceneLater> scenes_later;             // as they were given
    std::optional<studio::Transition> transition;     // from one scene to the next
    std::optional<std::string> feature;               // a SKU's code
    std::optional<studio::overlay::Theme> theme;
    CardSettings card;
    std::string notice;  // empty: none
    std::optional<SalesGoal> goal;
    std::vector<std::string> destinations;  // whole URLs with their keys: never logged, never shown
    bool continues = false;                 // the broadcast that a crash has cut off
    std::optional<std::filesystem::path> recording;
    int split_minutes = 0;                       // recordings go on in a new file then; 0: never
    std::optional<std::chrono::seconds> replay;  // kept back so far, for whoever asks; none: not
    std::optional<studio::CanvasSettings> second_canvas;  // none: there is one only
    CanvasTargets second;                                 // of that one
    std::optional<ServeAddress> serve;
    std::optional<std::chrono::milliseconds> duration;
    std::optional<std::filesystem::path> report;
};

struct ProductsListCommand {
    ShopPlace shop;
    bool as_json = false;
};

struct OrdersListCommand {
    ShopPlace shop;
    bool as_json = false;
    std::optional<int> limit;          // none: all of them as JSON, a screenful as a table
    std::optional<std::string> after;  // order_id of the last one seen; newest come first
    catalog::OrderFilter filter;       // those that it names alone
};

enum class Goods { Products, Orders };

struct ImportCommand {
    ShopPlace shop;
    Goods what = Goods::Orders;
    std::filesystem::path file;
    std::string format;       // one of importFormats(); empty: found by the headings
    bool is_preview = false;  // says what each row would do, and writes nothing
    std::optional<std::filesystem::path> report;  // CSV with a line for each entry
    bool as_json = false;
};

struct ExportCommand {
    ShopPlace shop;
    Goods what = Goods::Orders;
    std::filesystem::path file;
    catalog::TableFormat format = catalog::TableFormat::Csv;  // if not given, by the file's name
    catalog::BuyersInExport buyers = catalog::BuyersInExport::LeftOut;
    std::optional<catalog::ShopDay> first_day;
    std::optional<catalog::ShopDay> last_day;
    std::optional<catalog::OrderStatus> status;
    std::optional<std::string> channel;
    std::optional<catalog::Uuid> broadcast;
    bool as_json = false;
};

struct SettlePayment {
    std::int64_t settlement = 0;
    std::optional<std::int64_t> amount_fen;  // none: all that is left of it
};

struct SettleCommand {
    ShopPlace shop;
    std::optional<std::string> producer;    // a number or a name; none: all of them
    std::optional<catalog::ShopDay> until;  // that day included; none: this moment
    bool closes = false;
    std::vector<SettlePayment> payments;
    std::optional<std::filesystem::path> statements;  // a folder
    bool as_json = false;
};

// Cuts a short film out of a recording; needs no shop but for the recording that is being written.
struct ClipCommand {
    ShopPlace shop;
    bool is_live = false;             // of the broadcast that runs in this shop
    std::filesystem::path recording;  // of another
    std::filesystem::path target;
    std::chrono::milliseconds from{0};
    std::optional<std::chrono::milliseconds> to;    // none: to the recording's end
    std::optional<std::chrono::milliseconds> last;  // instead of the two: so much of its end
    bool is_upright = false;                        // its 9:16 middle
    std::string title;                              // on a card before it; empty: none
};

struct DevicesCommand {
    bool as_json = false;
};

struct DoctorCommand {
    ShopPlace shop;
    bool as_json = false;
    bool measures = false;  // what the machine can hold, and nothing else
};

struct BackupCommand {
    ShopPlace shop;
    std::optional<std::filesystem::path> to;  // a folder; none: backups in the shop's own
    bool as_json = false;
};

struct RestoreCommand {
    ShopPlace shop;
    std::optional<std::filesystem::path> file;  // none: the newest good one
    bool as_json = false;
};

struct CheckCommand {
    ShopPlace shop;
    bool as_json = false;
};

struct HelpCommand {
    std::string topic;  // "", "live", "products", "orders", "devices" or "doctor"
};

struct VersionCommand {};

using Command =
    std::variant<DeskCommand, LiveCommand, ProductsListCommand, OrdersListCommand, ImportCommand,
                 ExportCommand, SettleCommand, ClipCommand, DevicesCommand, DoctorCommand,
                 BackupCommand, RestoreCommand, CheckCommand, HelpCommand, VersionCommand>;

}  // namespace xb::app
