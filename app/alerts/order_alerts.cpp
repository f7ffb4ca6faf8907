#include "app/alerts/order_alerts.h"

#include "app/alerts/alert_sound.h"
#include "app/alerts/alert_words.h"
#include "app/alerts/speech.h"
#include "app/settings/settings.h"

#include <chrono>

namespace xb::app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view pulse_prefix = "pulse:";
constexpr std::string_view default_device = "default";

AlertOutcome outcomeOf(const studio::Result<studio::Hearing>& heard) {
    if (!heard) {
        return heard.error().code == studio::ErrorCode::UnknownLoudspeaker ? AlertOutcome::NoSpeaker
                                                                           : AlertOutcome::NoSound;
    }
    return *heard == studio::Hearing::KeptOut ? AlertOutcome::KeptOut : AlertOutcome::Heard;
}

AlertOutcome hear(AlertKind kind, const QString& sentence, const studio::SpeakerChoice& choice,
                  const std::stop_token& stop) {
    const auto speech =
        kind == AlertKind::Spoken ? spoken(sentence, stop) : std::optional<studio::ShortSound>();
    const AlertOutcome outcome =
        outcomeOf(studio::playToOperator(speech ? *speech : bellSound(), choice, stop));
    const bool is_unspoken = kind == AlertKind::Spoken && !speech;
    return is_unspoken && outcome == AlertOutcome::Heard ? AlertOutcome::Unspoken : outcome;
}

}  // namespace

std::vector<std::string> heardSources(const Settings& settings) {
    std::vector<std::string> heard;
    const std::string& desktop = settings.sound.desktop;
    if (!desktop.empty())
        heard.push_back(desktop == default_device ? studio::default_monitor : desktop);
    if (settings.microphone.starts_with(pulse_prefix)) {
        // Whatever loudspeaker's monitor somebody may have chosen as the microphone.
        const std::string name = settings.microphone.substr(pulse_prefix.size());
        heard.push_back(name == default_device ? studio::default_source : name);
    }
    return heard;
}

OrderAlerts::OrderAlerts(QObject* parent) : QObject(parent), calls_(*this) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &OrderAlerts::tellNext);
}

OrderAlerts::~OrderAlerts() {
    stop_.request_stop();
}

void OrderAlerts::use(const AlertSettings& alerts, const std::vector<std::string>& heard_sources) {
    alerts_ = alerts;
    heard_sources_ = heard_sources;
    if (alerts.kind == AlertKind::Silent) feed_.clear();
}

void OrderAlerts::takeOrders(const QList<LiveOrder>& newest, qint64 order_count) {
    if (alerts_.kind == AlertKind::Silent) return;
    feed_.add(newest, order_count);
    tellNext();
}

void OrderAlerts::tellNext() {
    if (is_telling_) return;
    const Clock::time_point now = Clock::now();
    if (const auto alert = feed_.next(now)) return tell(alerts_, alertSentence(*alert));
    if (const auto due_in = feed_.dueIn(now)) timer_.start(*due_in);
}

void OrderAlerts::tryOut(const AlertSettings& alerts) {
    if (is_telling_) return;
    Alert alert;
    alert.order_count = 2;
    tell(alerts, alertSentence(alert));
}

void OrderAlerts::tell(const AlertSettings& alerts, const QString& sentence) {
    is_telling_ = true;
    calls_.run([kind = alerts.kind, sentence,
                choice = studio::SpeakerChoice{alerts.loudspeaker, heard_sources_},
                stop = stop_.get_token()] { return hear(kind, sentence, choice, stop); },
               [this](AlertOutcome outcome) {
                   is_telling_ = false;
                   feed_.ended(Clock::now());
                   emit ended(outcome);
                   tellNext();
               });
}

}  // namespace xb::app
