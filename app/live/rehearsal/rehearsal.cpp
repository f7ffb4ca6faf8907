#include "app/live/rehearsal/rehearsal.h"

#include "app/live/deal_on_air.h"
#include "app/live/live_board.h"
#include "app/live/live_scenes.h"
#include "app/live/selling_on_air.h"
#include "studio/scenes/scene.h"
#include "studio/show.h"

#include <utility>

namespace xb::app {

namespace {

constexpr std::chrono::milliseconds pace{200};
constexpr float spoken_db = -45;

}  // namespace

Rehearsal::Rehearsal(RehearsalPlaces places, std::shared_ptr<RehearsalBooks> books,
                     const RehearsalSettings& settings, Moment begin)
    : places_(std::move(places)),
      books_(std::move(books)),
      course_(settings.seed, books_->shelf(), settings.buyers, begin),
      faults_(settings.seed, settings.faults, begin),
      log_(begin),
      staging_(places_.board),
      timer_(&places_.home) {
    timer_.setInterval(pace);
    QObject::connect(&timer_, &QTimer::timeout, &places_.home, [this] { play(); });
    timer_.start();
    publish();
}

void Rehearsal::play() {
    const Moment now = std::chrono::steady_clock::now();
    playBuyers(now);
    hearAnswers(now);
    playFaults(now);
    note(now);
    publish();
}

std::optional<ExplainedGoods> Rehearsal::explained() const {
    const auto& offer = places_.selling.product().offer();
    if (!offer) return std::nullopt;
    const bool has_deal = dealAt(offer->deals, places_.clock()).running.has_value();
    return ExplainedGoods{offer->sku.id, books_->left(offer->sku.id), offer->sku.price, has_deal};
}

void Rehearsal::playBuyers(Moment now) {
    for (const CourseEvent& event : course_.advance(explained(), now)) {
        if (const auto* wanted = std::get_if<PretendOrder>(&event)) {
            const auto placed = books_->place(*wanted);
            orders_.push_back(placed ? std::optional(placed->id) : std::nullopt);
            if (placed) places_.selling.put(*placed);
        } else if (const auto* regret = std::get_if<PretendCancel>(&event)) {
            if (const auto order = orders_.at(regret->order)) books_->cancel(*order);
        } else if (const auto* deal = std::get_if<PretendDeal>(&event)) {
            const catalog::UtcMs from = places_.clock();
            const std::chrono::milliseconds length = deal->length;
            places_.selling.setDeal(catalog::DealDraft{
                deal->sku, {}, deal->price, deal->quota, 0, from, {from.value + length.count()}});
        }
    }
}

bool Rehearsal::isPause() const {
    const ScenesSnapshot scenes = places_.scenes.snapshot();
    const studio::Scene* seen =
        scenes.collection ? studio::findScene(*scenes.collection, scenes.program) : nullptr;
    return seen != nullptr && seen->voice == studio::SceneVoice::Silent;
}

// Another scene helps against a camera that is gone, and one in which nobody is heard against
// everything.
void Rehearsal::hearAnswers(Moment now) {
    const studio::SceneId scene = places_.scenes.snapshot().program;
    const auto before = std::exchange(scene_, scene);
    if (before && !(*before == scene)) {
        faults_.answer(FaultKind::CameraGone, now);
        if (isPause()) {
            faults_.answer(FaultKind::UplinkGone, now);
            faults_.answer(FaultKind::MicrophoneSilent, now);
        }
    }
}

void Rehearsal::seeMicrophoneSet() {
    faults_.answer(FaultKind::MicrophoneSilent, std::chrono::steady_clock::now());
}

void Rehearsal::retry() {
    faults_.answer(FaultKind::UplinkGone, std::chrono::steady_clock::now());
}

void Rehearsal::playFaults(Moment now) {
    fault_ = faults_.advance(now, [this](FaultKind kind) { return staging_.isPossible(kind); });
    staging_.show(fault_);
}

void Rehearsal::note(Moment now) {
    studio::Show& show = places_.board.stage()->show();
    RehearsalGlance glance;
    glance.is_pause = isPause();
    const bool is_muted = show.mixer().microphoneSettings().is_muted;
    glance.is_spoken =
        !glance.is_pause && !is_muted && show.microphoneLevel().magnitude_db > spoken_db;
    glance.is_microphone_gone = fault_ && fault_->kind == FaultKind::MicrophoneSilent;
    if (const auto goods = explained()) {
        glance.explained = goods->sku;
        glance.is_sold_out = goods->left <= 0;
    }
    log_.look(glance, now);
}

void Rehearsal::publish() {
    RehearsalFigures figures;
    figures.totals = books_->totals();
    if (const auto goods = explained()) figures.explained_left = goods->left;
    figures.fault = fault_;
    places_.board.setRehearsal(figures);
    for (const DestinationSnapshot& one : places_.board.read().destinations) {
        if (one.is_recording || one.state == std::exchange(told_state_, one.state)) continue;
        places_.tell(one);
    }
}

RehearsalFacts Rehearsal::facts() {
    note(std::chrono::steady_clock::now());
    return log_.facts(books_->plan(), faults_.records());
}

}  // namespace xb::app
