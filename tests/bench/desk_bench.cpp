// The window while live, with orders coming in: bench_desk SHOP-FOLDER [SECONDS [WxH]]. Goes live
// into a recording, takes 50 orders a second into that shop (they stay there), and meanwhile types
// into the search of the orders, scrolls them, and watches the main thread. JSON on standard
// output.
#include "app/application.h"
#include "app/desk.h"
#include "catalog/products/shelf_reader.h"
#include "tests/app/desk_application.h"
#include "tests/bench/desk_hands.h"
#include "tests/support/clips.h"
#include "tests/support/temporary_folder.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <nlohmann/json.hpp>

#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

namespace {

using namespace xb;
using namespace xb::app;
using Clock = std::chrono::steady_clock;

constexpr int patient_ms = 60'000;
constexpr int orders_per_s = 50;
constexpr int frames_per_s = 30;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double cpuSeconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double peakMemoryMb() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

void await(const char* what, const std::function<bool()>& condition) {
    if (!QTest::qWaitFor(condition, patient_ms)) {
        throw std::runtime_error(std::string("waited in vain for ") + what);
    }
}

// Buyers: fifty orders a second, whatever the shop answers.
class Buyers {
 public:
    explicit Buyers(catalog::Shop& shop) : shop_(shop), code_(codeOf(shop)) {
        thread_ = std::thread([this] { buy(); });
    }
    ~Buyers() {
        {
            const std::lock_guard lock(mutex_);
            is_over_ = true;
        }
        wakes_.notify_all();
        thread_.join();
    }
    Buyers(const Buyers&) = delete;
    Buyers& operator=(const Buyers&) = delete;

    int placedCount() const { return placed_count_; }

 private:
    static std::string codeOf(catalog::Shop& shop) {
        const auto page = shop.shelfReader().find({}, std::nullopt, 50);
        if (!page) throw std::runtime_error("the shop's shelf cannot be read");
        for (const catalog::ProductRow& row : page->rows) {
            if (!row.skus.empty()) return row.skus.front().sku.code;
        }
        throw std::runtime_error("the shop has nothing to sell");
    }

    void buy() {
        const auto start = Clock::now();
        const auto run = std::chrono::system_clock::now().time_since_epoch().count();
        std::unique_lock lock(mutex_);
        for (int number = 0; !is_over_; ++number) {
            catalog::OrderDraft draft;
            draft.channel = "wechat";
            draft.external_id = std::to_string(run) + "-" + std::to_string(number);
            draft.buyer = {"", "王小明", "13800001234", "广西来宾市象州县寺村镇"};
            draft.is_taken = true;
            draft.lines = {{code_, 1, catalog::Money{3990}}};
            shop_.orders().place(std::move(draft), [this](const auto& placed) {
                if (placed) ++placed_count_;
            });
            wakes_.wait_until(lock, start + (number + 1) * std::chrono::seconds(1) / orders_per_s,
                              [this] { return is_over_; });
        }
    }

    catalog::Shop& shop_;
    std::string code_;
    std::mutex mutex_;
    std::condition_variable wakes_;
    bool is_over_ = false;
    std::atomic<int> placed_count_ = 0;
    std::thread thread_;
};

nlohmann::json json(const tests::Lateness& times) {
    return {{"p50_ms", times.p50},
            {"p99_ms", times.p99},
            {"worst_ms", times.worst},
            {"over_50_ms", times.over_50_count},
            {"count", times.asked_count}};
}

struct Room {
    std::unique_ptr<Application> application;
    std::unique_ptr<Desk> desk;

    template <class Widget = QWidget>
    Widget& find(const char* name) {
        auto* found = desk->window().findChild<Widget*>(name);
        if (found == nullptr) throw std::runtime_error(std::string("no widget ") + name);
        return *found;
    }
    void press(const char* name) {
        auto& button = find<QAbstractButton>(name);
        await(name, [&] { return button.isEnabled() && button.isVisible(); });
        QTest::mouseClick(&button, Qt::LeftButton);
    }
};

Settings settingsOf(const QSize& canvas) {
    Settings settings;
    settings.window_language = UiLanguage::Chinese;
    settings.theme = ThemeChoice::Light;
    settings.canvas_width_px = canvas.width();
    settings.canvas_height_px = canvas.height();
    settings.frames_per_second = frames_per_s;
    settings.camera = "file:" + tests::streetClip().string();
    settings.microphone = "tone";
    return settings;
}

Room openRoom(const std::filesystem::path& shop, const QSize& canvas) {
    useDesk(ThemeId::Light, UiLanguage::Chinese);
    Room room;
    auto opened =
        Application::open({shop, false}, "bench", {XB_RESOURCES "/sql", XB_RESOURCES "/demo"});
    if (!opened) throw std::runtime_error(opened.error().toStdString());
    room.application = std::move(*opened);
    room.desk = std::make_unique<Desk>(DeskParts{room.application->shop(),
                                                 room.application->session(),
                                                 room.application->folder(),
                                                 settingsOf(canvas),
                                                 {},
                                                 {},
                                                 {}});
    room.desk->show();
    if (!QTest::qWaitForWindowExposed(&room.desk->window(), patient_ms)) {
        throw std::runtime_error("the window was never shown");
    }
    await("the shelf", [&] { return room.find<QListView>("shelf_list").model()->rowCount() > 0; });
    return room;
}

nlohmann::json measureDesk(const std::filesystem::path& shop, int seconds, const QSize& canvas) {
    const auto start = Clock::now();
    Room room = openRoom(shop, canvas);
    const double usable_s = secondsSince(start);
    LiveSession& session = room.application->session();
    const tests::TemporaryFolder films;
    BroadcastSettings broadcast;
    broadcast.title = QStringLiteral("bench");
    broadcast.recording = films.path() / "broadcast.mp4";
    QObject::connect(
        &session, &LiveSession::stageFailed, &room.desk->window(),
        [](const QString& why) { std::fprintf(stderr, "bench_desk: %s\n", qPrintable(why)); });
    await("the stage", [&] { return session.snapshot().is_stage_open; });
    session.goLive(broadcast);
    await("the broadcast", [&] { return session.snapshot().state == LiveState::Live; });
    QTest::qWait(2'000);  // past the first, dearer pictures

    const LiveSnapshot before = session.snapshot();
    const double cpu_before_s = cpuSeconds();
    const auto live_since = Clock::now();
    tests::DeskWatch watch(room.desk->window());
    tests::Typing typing;
    tests::Scrolling scrolling;
    int placed_count = 0;
    {
        const Buyers buyers(room.application->shop());
        QTest::qWait(1'000 * seconds);
        room.press("rail_orders");
        auto& orders = room.find<QListView>("orders_list");
        await("the newest orders", [&] { return orders.model()->rowCount() > 0; });
        typing = tests::typeInto(
            room.find<QLineEdit>("orders_search"), orders,
            {QStringLiteral("王小"), QStringLiteral("1234"), QStringLiteral("沃柑")}, 6);
        scrolling = tests::scrollThrough(orders, 30 * seconds);
        room.press("rail_live");
        QTest::qWait(1'000 * seconds);
        placed_count = buyers.placedCount();
    }
    const tests::Lateness blocks = watch.stop();
    const double cpu_s = cpuSeconds() - cpu_before_s;
    const double frames = secondsSince(live_since) * frames_per_s;
    const LiveSnapshot after = session.snapshot();
    session.endBroadcast();
    await("the end", [&] { return session.snapshot().state == LiveState::Idle; });
    return {{"bench", "desk"},
            {"canvas", std::to_string(canvas.width()) + "x" + std::to_string(canvas.height())},
            {"usable_window_s", usable_s},
            {"orders_placed", placed_count},
            {"main_thread", json(blocks)},
            {"search_key_shown", json(typing.shown)},
            {"search_key_listed", json(typing.listed)},
            {"scroll_painted", json(scrolling.painted)},
            {"scroll_blank", scrolling.blank_count},
            {"scroll_rows", scrolling.row_count},
            {"cpu_ms_per_frame", 1000 * cpu_s / frames},
            {"rendered", after.picture.rendered_count - before.picture.rendered_count},
            {"lagged", after.picture.lagged_count - before.picture.lagged_count},
            {"skipped", after.delivery->video_skipped - before.delivery->video_skipped},
            {"peak_memory_mb", peakMemoryMb()}};
}

QSize canvasOf(const std::string& text) {
    const auto cross = text.find('x');
    if (cross == std::string::npos) throw std::runtime_error("a canvas is WxH");
    return {std::stoi(text.substr(0, cross)), std::stoi(text.substr(cross + 1))};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_desk SHOP-FOLDER [SECONDS [WxH]]\n");
        return 2;
    }
    try {
        const int seconds = argc > 2 ? std::stoi(argv[2]) : 10;
        std::puts(
            measureDesk(argv[1], seconds, canvasOf(argc > 3 ? argv[3] : "360x640")).dump().c_str());
        return 0;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_desk: %s\n", problem.what());
        return 1;
    }
}
