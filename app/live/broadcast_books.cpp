#include "app/live/broadcast_books.h"

#include "app/live/recording_parts.h"
#include "catalog/shop.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

namespace xb::app {
namespace {

constexpr std::string_view who = "live";
constexpr int best_count = 5;
constexpr int most_outages = 500;

// Between an end that was taken back and that moment nothing was on air. Where it cannot be read,
// it is told as if it had been.
std::chrono::milliseconds outagesOf(catalog::Shop& shop, const catalog::BroadcastRow& row,
                                    catalog::UtcMs until) {
    auto lines =
        shop.auditTrail().listOf(catalog::AuditKind::Broadcast, row.id.value, most_outages);
    std::int64_t counted_to = row.started_at.value;
    std::int64_t outages_ms = 0;
    if (!lines) return std::chrono::milliseconds(0);
    std::ranges::reverse(*lines);
    for (const catalog::AuditRow& resumed : *lines) {
        const auto* line = std::get_if<catalog::AuditLine>(&resumed.what);
        if (line == nullptr || line->field != "ended_ms" || !line->old_value) continue;
        const std::int64_t ended = QString::fromStdString(*line->old_value).toLongLong();
        const std::int64_t from = std::max(ended, counted_to);
        const std::int64_t to = std::min(resumed.at.value, until.value);
        outages_ms += std::max<std::int64_t>(to - from, 0);
        counted_to = std::max(counted_to, to);
    }
    return std::chrono::milliseconds(outages_ms);
}

EarlierPart earlierOf(catalog::Shop& shop, const catalog::BroadcastRow& row) {
    EarlierPart earlier;
    earlier.aired = airedOf(shop, row);
    earlier.recording = row.recording;
    // Where they cannot be read, nothing is explained until somebody chooses.
    const auto segments = shop.broadcasts().segments(row.id);
    if (segments && !segments->empty()) earlier.explained = segments->back().sku;
    return earlier;
}

using PartChoice = std::filesystem::path (*)(const std::filesystem::path& first);

BroadcastSettings recordedTo(PartChoice choice, BroadcastSettings settings) {
    if (settings.recording) settings.recording = choice(*settings.recording);
    if (settings.second && settings.second->recording)
        settings.second->recording = choice(*settings.second->recording);
    return settings;
}

}  // namespace

std::chrono::milliseconds airedOf(catalog::Shop& shop, const catalog::BroadcastRow& row) {
    const catalog::UtcMs last_known = row.ended_at.value_or(row.started_at);
    return std::chrono::milliseconds(last_known.value - row.started_at.value) -
           outagesOf(shop, row, last_known);
}

std::filesystem::path furtherRecording(const BegunBroadcast& broadcast,
                                       const std::filesystem::path& asked) {
    std::filesystem::path first = broadcast.settings.recording.value_or(asked);
    if (broadcast.earlier && !broadcast.earlier->recording.empty())
        first = broadcast.earlier->recording;
    const bool is_beside = std::filesystem::absolute(first).parent_path() ==
                           std::filesystem::absolute(asked).parent_path();
    return nextPart(is_beside ? first : asked);
}

// Parts beside each other are found by the first one's name.
bool noteRecording(catalog::Shop& shop, const BegunBroadcast& broadcast,
                   const std::filesystem::path& asked) {
    const auto first = std::filesystem::absolute(asked);
    if (broadcast.earlier && broadcast.earlier->recording == first) return true;
    const auto written = std::filesystem::absolute(broadcast.settings.recording.value_or(asked));
    return shop.broadcasts().setRecording(broadcast.id, written.string()).has_value();
}

catalog::Result<BegunBroadcast> beginInShop(catalog::Shop& shop,
                                            const BroadcastSettings& settings) {
    BegunBroadcast begun{{}, recordedTo(besideUnfinished, settings), std::nullopt, nullptr};
    if (settings.continues) {
        const auto row = shop.broadcasts().resume(*settings.continues, who);
        if (!row) return tl::unexpected(row.error());
        begun = {row->id, recordedTo(nextPart, settings), earlierOf(shop, *row), nullptr};
    } else {
        const auto id = settings.plan ? shop.plans().start(*settings.plan)
                                      : shop.broadcasts().begin(settings.title.toStdString());
        if (!id) return tl::unexpected(id.error());
        begun.id = *id;
    }
    if (settings.recording) (void)noteRecording(shop, begun, *settings.recording);
    return begun;
}

catalog::Result<BegunBroadcast> beginRehearsal(catalog::Shop& shop, BroadcastSettings settings,
                                               const catalog::Clock& clock) {
    const std::uint64_t seed = settings.rehearsal.value_or(RehearsalSettings{}).seed;
    auto books = RehearsalBooks::open(shop, seed, settings.plan, clock);
    if (!books) return tl::unexpected(books.error());
    settings.destinations.clear();
    if (settings.second) settings.second->destinations.clear();
    return BegunBroadcast{rehearsal_broadcast, std::move(settings), std::nullopt,
                          std::move(*books)};
}

catalog::Result<void> endInShop(catalog::Shop& shop, catalog::BroadcastId broadcast, ShopEnd how) {
    if (how == ShopEnd::Over) return shop.broadcasts().end(broadcast);
    if (how == ShopEnd::NeverAired) return shop.broadcasts().discard(broadcast);
    return shop.broadcasts().closeUnfinished().map([](int) {});
}

catalog::Result<BroadcastSales> salesOf(catalog::Shop& shop, catalog::BroadcastId broadcast) {
    auto totals = shop.orders().totals(broadcast);
    if (!totals) return tl::unexpected(std::move(totals.error()));
    BroadcastSales sales;
    sales.broadcast.id = broadcast;
    sales.totals = *totals;
    // Figures that cannot be read are missed, the others stand all the same.
    const auto rows = shop.broadcasts().list(catalog::BroadcastId{broadcast.value + 1}, 1);
    if (rows && !rows->empty() && rows->front().id == broadcast) sales.broadcast = rows->front();
    const auto take = [&sales](auto read, auto& into, bool& is_known) {
        is_known = read.has_value();
        if (read)
            into = std::move(*read);
        else
            sales.not_read = std::move(read.error());
    };
    take(shop.figures().products(broadcast, best_count), sales.best, sales.is_best_known);
    take(shop.orders().tally(broadcast), sales.tallies, sales.are_tallies_known);
    return sales;
}

ShopEnd shopEnd(const BegunBroadcast& broadcast, std::chrono::milliseconds live_for) {
    if (live_for.count() > 0) return ShopEnd::Over;
    return broadcast.earlier ? ShopEnd::MayGoOn : ShopEnd::NeverAired;
}

}  // namespace xb::app
