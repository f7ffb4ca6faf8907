// What came of a broadcast that is over, as plain values.
#pragma once

#include "catalog/money.h"
#include "catalog/orders/order.h"
#include "catalog/sales/broadcast_log.h"
#include "encoder/destination_state.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <vector>

namespace xb::app {

struct EndedDestination {
    QString name;  // the URL without its key
    bool is_second_canvas = false;
    encoder::DestinationState last_state{};  // before it was told to end
    std::chrono::milliseconds live_for{0};   // all connections together
    std::int64_t bytes = 0;
    std::int64_t dropped_frames = 0;
    bool has_been_lost = false;    // it had to connect anew
    bool was_added_later = false;  // in the midst of the broadcast
    bool was_removed = false;      // by a person, before the broadcast ended
    QString reason;                // a sentence: why it was not live at the end
};

struct EndedRecording {
    QStringList files;  // its parts, oldest first; never empty
    std::chrono::milliseconds length{0};
    std::int64_t bytes = 0;
    QString problem;  // a sentence; empty: it is whole
};

struct SoldProduct {
    QString title;  // empty: goods that are not on the shelf
    std::int64_t unit_count = 0;
    catalog::Money amount;
};

struct LostPictures {
    std::int64_t rendered_count = 0;
    std::int64_t late_count = 0;            // of them: repeated, as the next was not ready in time
    std::int64_t skipped_count = 0;         // that the encoder had no time for
    std::int64_t left_out_count = 0;        // so that a slow uplink carries the rest
    std::chrono::milliseconds on_still{0};  // without a picture from a camera
};

struct KeptClips {
    int made_count = 0;
    int waiting_count = 0;  // still being cut
    QString newest;         // its path
};

struct BroadcastSummary {
    std::chrono::milliseconds duration{0};      // on air in all
    std::chrono::milliseconds aired_before{0};  // of that, before the crash that it went on after
    QString reason;  // a sentence, where it ended by itself; empty: somebody ended it
    std::vector<EndedDestination> destinations;
    std::vector<EndedRecording> recordings;
    LostPictures lost;
    KeptClips clips;
    // As the shop has them; each counts only where it is known.
    QString not_read;  // a sentence: why something of the sales is not known; empty: all is
    bool are_totals_known = true;
    bool is_best_known = true;
    bool are_tallies_known = true;
    catalog::BroadcastRow broadcast;  // of its log where that could be read, else its id alone
    std::int64_t order_count = 0;
    std::int64_t unit_count = 0;
    catalog::Money total;
    std::vector<SoldProduct> best;  // the greatest amount first
    std::vector<catalog::OrderTally> tallies;
};

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::BroadcastSummary)
