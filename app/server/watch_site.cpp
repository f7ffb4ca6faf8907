// Every viewer has a cursor of its own into the one window.
#include "app/server/watch_site.h"

#include "app/server/body_stream.h"
#include "app/server/form.h"
#include "app/server/json_reply.h"
#include "encoder/viewer/hls_playlist.h"

#include <QFile>
#include <QTranslator>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace xb::app {
namespace {

constexpr const char* context = "xb::app::WatchSite";
constexpr std::size_t listed_segments = 6;

std::string embedded(const char* name) {
    QFile file(QStringLiteral(":/web/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().toStdString();
}

void fill(std::string& page, const std::string& place, const std::string& words) {
    for (auto at = page.find(place); at != std::string::npos; at = page.find(place, at)) {
        page.replace(at, place.size(), words);
        at += words.size();
    }
}

std::string pageIn(UiLanguage language) {
    const auto translator = loadTranslator(QStringLiteral("server"), language);
    const auto words = [&](const char* english) {
        const QString translated = translator->translate(context, english);
        return escapeHtml(translated.isEmpty() ? std::string(english) : translated.toStdString());
    };
    std::string page = embedded("watch.html");
    fill(page, "{lang}", language == UiLanguage::Chinese ? "zh-CN" : "en");
    fill(page, "{title}", words(QT_TRANSLATE_NOOP("xb::app::WatchSite", "Live now")));
    fill(page, "{waiting}",
         words(QT_TRANSLATE_NOOP("xb::app::WatchSite",
                                 "Not on air yet. The picture will start here by itself.")));
    fill(page, "{sound}", words(QT_TRANSLATE_NOOP("xb::app::WatchSite", "Turn the sound on")));
    return page;
}

std::optional<std::int64_t> numberBetween(std::string_view name, std::string_view before,
                                          std::string_view after) {
    if (!name.starts_with(before) || !name.ends_with(after)) return std::nullopt;
    if (name.size() <= before.size() + after.size()) return std::nullopt;
    const std::string_view digits =
        name.substr(before.size(), name.size() - before.size() - after.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

Response media(const char* content_type, std::string body) {
    Response response;
    response.content_type = content_type;
    response.body = std::move(body);
    return response;
}

Response notThere() {
    return jsonReply(404, {{"error", "not found"}});
}

}  // namespace

// Those who have seen everything there is, until there is more.
class WatchSite::Waiting {
 public:
    void add(std::function<void()> wake) {
        const std::lock_guard lock(mutex_);
        wakes_.push_back(std::move(wake));
    }

    void wakeAll() {
        std::vector<std::function<void()>> wakes;
        {
            const std::lock_guard lock(mutex_);
            wakes.swap(wakes_);
        }
        for (const auto& wake : wakes)
            wake();
    }

 private:
    std::mutex mutex_;
    std::vector<std::function<void()>> wakes_;
};

namespace {

template <class Waiting>
class ProgramStream final : public BodyStream {
 public:
    ProgramStream(std::shared_ptr<encoder::LiveWindow> window, std::shared_ptr<Waiting> waiting)
        : window_(std::move(window)), waiting_(std::move(waiting)) {}

    BodyPiece next() override {
        encoder::ViewerPiece piece = window_->next(cursor_);
        switch (piece.turn) {
            case encoder::ViewerTurn::Piece:
                return {BodyTurn::Piece, std::move(piece.bytes)};
            case encoder::ViewerTurn::NothingYet:
                return {BodyTurn::NothingYet, nullptr};
            case encoder::ViewerTurn::Ended:
                break;
        }
        return {BodyTurn::Ended, nullptr};
    }

    void onMore(std::function<void()> wake) override { waiting_->add(std::move(wake)); }

 private:
    const std::shared_ptr<encoder::LiveWindow> window_;
    const std::shared_ptr<Waiting> waiting_;
    encoder::ViewerCursor cursor_;
};

}  // namespace

WatchSite::WatchSite(std::shared_ptr<encoder::LiveWindow> window, UiLanguage shop_language)
    : window_(std::move(window)),
      waiting_(std::make_shared<Waiting>()),
      page_(pageIn(shop_language)),
      script_(embedded("watch.js")) {
    window_->onChange([waiting = waiting_] { waiting->wakeAll(); });
}

WatchSite::~WatchSite() {
    window_->onChange({});
}

Response WatchSite::answer(std::string_view name) const {
    if (name.empty()) return media("text/html; charset=utf-8", page_);
    if (name == "watch.js") return media("text/javascript; charset=utf-8", script_);
    if (name == "live.json") return state();
    if (name == "live.mp4") return stream();
    if (name == "live.m3u8") return playlist();
    if (name.starts_with("init-")) return header(name);
    return segment(name);
}

Response WatchSite::stream() const {
    if (!window_->header()) return jsonReply(503, {{"error", "not on air"}});
    Response response;
    response.content_type = "video/mp4";
    response.stream = std::make_shared<ProgramStream<Waiting>>(window_, waiting_);
    return response;
}

Response WatchSite::state() const {
    const auto program = window_->header();
    if (!program) return jsonReply(200, {{"live", false}});
    return jsonReply(200, {{"live", true}, {"codecs", QString::fromStdString(program->codecs)}});
}

Response WatchSite::playlist() const {
    const auto program = window_->header();
    if (!program) return jsonReply(503, {{"error", "not on air"}});
    const auto segments = window_->segments(listed_segments);
    return media("application/vnd.apple.mpegurl",
                 encoder::hlsPlaylist(program->generation, segments));
}

Response WatchSite::header(std::string_view name) const {
    const auto program = window_->header();
    const auto generation = numberBetween(name, "init-", ".mp4");
    if (!program || generation != program->generation) return notThere();
    return media("video/mp4", *program->bytes);
}

Response WatchSite::segment(std::string_view name) const {
    const auto number = numberBetween(name, "segment-", ".m4s");
    if (!number) return notThere();
    std::string bytes;
    for (const auto& part : window_->segment(*number))
        bytes += *part;
    if (bytes.empty()) return notThere();
    return media("video/iso.segment", std::move(bytes));
}

}  // namespace xb::app
