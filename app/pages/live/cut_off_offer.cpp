#include "app/pages/live/cut_off_offer.h"

#include "app/errors/error_text.h"
#include "app/live/broadcast_books.h"
#include "app/pages/live/summary_words.h"
#include "app/widgets/banner.h"
#include "catalog/shop.h"

#include <QDateTime>

#include <string_view>
#include <utility>

namespace xb::app {

namespace {

constexpr std::string_view who = "desk";
// A broadcast of yesterday is over, whatever ended it.
constexpr std::chrono::hours longest_break{12};

}  // namespace

catalog::Result<std::optional<CutOffFacts>> findCutOff(catalog::Shop& shop,
                                                       std::int64_t now_utc_ms) {
    const auto row = shop.broadcasts().cutOff();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return std::optional<CutOffFacts>();
    const catalog::BroadcastRow& cut_off = **row;
    CutOffFacts facts;
    facts.broke_off_at_ms = cut_off.ended_at.value_or(cut_off.started_at).value;
    if (std::chrono::milliseconds(now_utc_ms - facts.broke_off_at_ms) > longest_break)
        return std::optional<CutOffFacts>();
    facts.id = cut_off.id;
    facts.title = QString::fromStdString(cut_off.title);
    facts.aired = airedOf(shop, cut_off);
    facts.recording = QString::fromStdString(cut_off.recording);
    const auto totals = shop.orders().totals(cut_off.id);
    if (!totals) return tl::unexpected(totals.error());
    facts.order_count = totals->order_count;
    facts.total_fen = totals->amount.fen;
    return std::optional(std::move(facts));
}

CutOffOffer::CutOffOffer(catalog::Shop& shop, QWidget& window, Banner& banner)
    : shop_(shop), window_(window), banner_(banner), calls_(*this) {}

void CutOffOffer::look() {
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    calls_.run([&shop = shop_, now] { return findCutOff(shop, now); },
               [this](const catalog::Result<std::optional<CutOffFacts>>& facts) {
                   if (!facts) return banner_.tell(Tone::Bad, errorText(facts.error()));
                   facts_ = *facts;
                   if (facts_) ask(CutOffMoment::Start);
               });
}

bool CutOffOffer::asksFirst() {
    if (!facts_) return false;
    ask(CutOffMoment::GoingLive);
    return true;
}

void CutOffOffer::ask(CutOffMoment moment) {
    if (!facts_ || dialog_) return;
    dialog_ = new CutOffDialog(*facts_, moment, QDateTime::currentMSecsSinceEpoch(), &window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &CutOffDialog::continueChosen, this, [this] {
        if (facts_) emit continueChosen(*facts_);
    });
    connect(dialog_, &CutOffDialog::endChosen, this, [this, moment] { end(moment); });
    connect(dialog_, &QDialog::rejected, this, [this] {
        banner_.tell(Tone::Info, tr("The broadcast that broke off stays as it is. You are asked "
                                    "again when you go live."));
    });
    dialog_->open();
}

void CutOffOffer::end(CutOffMoment moment) {
    if (!facts_) return;
    calls_.run([&shop = shop_, id = facts_->id] { return shop.broadcasts().acceptEnd(id, who); },
               [this, moment, facts = *facts_](const catalog::Result<void>& accepted) {
                   if (!accepted) return banner_.tell(Tone::Bad, errorText(accepted.error()));
                   facts_.reset();
                   banner_.tell(Tone::Good,
                                tr("%1 %2").arg(
                                    soldSentence(facts.aired, facts.order_count, facts.total_fen),
                                    recordingSentence(facts.recording)));
                   if (moment == CutOffMoment::GoingLive) emit newChosen();
               });
}

}  // namespace xb::app
