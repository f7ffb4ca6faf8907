#include "app/pages/live/start_desk.h"

#include "app/pages/live/server_asking.h"
#include "app/pages/live/start_dialog.h"

#include <utility>

namespace xb::app {

namespace {
constexpr std::chrono::milliseconds look_period{100};
}  // namespace

StartDesk::StartDesk(QWidget& window, const Theme& theme, Facts facts,
                     std::chrono::seconds countdown)
    : window_(window), theme_(theme), facts_(std::move(facts)), countdown_(countdown) {
    timer_.setInterval(look_period);
    connect(&timer_, &QTimer::timeout, this, &StartDesk::look);
}

StartDesk::~StartDesk() {
    delete dialog_;
}

void StartDesk::begin() {
    if (dialog_) return;
    accepted_.clear();
    counting_.invalidate();
    dialog_ = new StartDialog(theme_, &window_);
    connect(dialog_, &StartDialog::warningsAccepted, this, &StartDesk::accept);
    connect(dialog_, &QDialog::rejected, this, &StartDesk::close);
    dialog_->open();
    timer_.start();
    // Without a countdown this may be the end of it.
    look();
}

void StartDesk::askServers(StartFacts& facts) {
    for (StartDestination& one : facts.destinations) {
        if (one.fault != DestinationFault::None || one.address.isEmpty()) continue;
        auto& asking = servers_[one.address];
        if (!asking) asking = std::make_unique<ServerAsking>(one.address);
        asking->goOn();
        one.server = asking->answer();
    }
}

void StartDesk::look() {
    StartFacts facts = facts_();
    askServers(facts);
    lines_ = checkStart(facts);
    dialog_->showLines(lines_, facts);
    const bool may_go = worstOf(lines_) != StartWeight::Blocker && isAccepted(lines_, accepted_);
    if (!may_go) {
        counting_.invalidate();
        dialog_->showCount(std::nullopt);
        return;
    }
    if (!counting_.isValid()) counting_.start();
    const std::chrono::milliseconds left =
        countdown_ - std::chrono::milliseconds(counting_.elapsed());
    if (left.count() <= 0) {
        close();
        emit agreed();
        return;
    }
    dialog_->showCount(static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()));
}

void StartDesk::accept() {
    accepted_ = lines_;
    look();
}

void StartDesk::close() {
    timer_.stop();
    for (const auto& [address, asking] : servers_)
        asking->forget();
    if (!dialog_) return;
    dialog_->disconnect(this);
    dialog_->close();
    dialog_->deleteLater();
    dialog_.clear();
    // The keys are the desk's again, also where nobody manages the windows.
    window_.activateWindow();
}

}  // namespace xb::app
