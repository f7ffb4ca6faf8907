#include "app/pages/live/start_desk.h"

#include "app/pages/live/start_dialog.h"

#include <utility>

namespace xb::app {

namespace {
constexpr std::chrono::milliseconds look_period{100};
constexpr std::chrono::milliseconds longest_answer{2500};
constexpr std::chrono::milliseconds ask_again_after{1500};

ServerAnswer answerOf(LineFinding::Kind kind) {
    switch (kind) {
        case LineFinding::Kind::Answers:
        case LineFinding::Kind::Known:
            return ServerAnswer::Answers;
        case LineFinding::Kind::NotKnown:
            return ServerAnswer::NotKnown;
        case LineFinding::Kind::Refuses:
            return ServerAnswer::Refuses;
        case LineFinding::Kind::TakesTooLong:
            break;
    }
    return ServerAnswer::TakesTooLong;
}

}  // namespace

StartDesk::StartDesk(QWidget& window, const Theme& theme, Facts facts,
                     std::chrono::seconds countdown)
    : window_(window), theme_(theme), facts_(std::move(facts)), countdown_(countdown) {
    timer_.setInterval(look_period);
    connect(&timer_, &QTimer::timeout, this, &StartDesk::look);
    connect(&line_, &LineCheck::found, this, [this](const LineFinding& finding) {
        server_ = answerOf(finding.kind);
        answered_.start();
    });
}

StartDesk::~StartDesk() {
    delete dialog_;
}

void StartDesk::begin() {
    if (dialog_) return;
    accepted_.clear();
    counting_.invalidate();
    server_ = ServerAnswer::NotAsked;
    answered_.invalidate();
    dialog_ = new StartDialog(theme_, &window_);
    connect(dialog_, &StartDialog::warningsAccepted, this, &StartDesk::accept);
    connect(dialog_, &QDialog::rejected, this, &StartDesk::close);
    look();
    dialog_->open();
    timer_.start();
}

// What it said last holds until it says something else.
void StartDesk::askServer(const QString& address) {
    if (address.isEmpty() || server_ == ServerAnswer::Answers) return;
    if (server_ == ServerAnswer::NotAsked) {
        server_ = ServerAnswer::Awaited;
    } else if (!answered_.isValid() || answered_.elapsed() < ask_again_after.count()) {
        return;
    }
    answered_.invalidate();
    line_.start(address, longest_answer);
}

void StartDesk::look() {
    StartFacts facts = facts_();
    const bool is_usable = facts.destination_fault == DestinationFault::None;
    askServer(is_usable ? facts.address : QString());
    facts.server = server_;
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
    line_.cancel();
    if (!dialog_) return;
    dialog_->disconnect(this);
    dialog_->close();
    dialog_->deleteLater();
    dialog_.clear();
    // The keys are the desk's again, also where nobody manages the windows.
    window_.activateWindow();
}

}  // namespace xb::app
