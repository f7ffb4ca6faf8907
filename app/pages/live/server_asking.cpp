#include "app/pages/live/server_asking.h"

#include <utility>

namespace xb::app {

namespace {

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

ServerAsking::ServerAsking(QString address) : address_(std::move(address)) {
    connect(&line_, &LineCheck::found, this, [this](const LineFinding& finding) {
        answer_ = answerOf(finding.kind);
        answered_.start();
    });
}

void ServerAsking::forget() {
    line_.cancel();
    answer_ = ServerAnswer::NotAsked;
    answered_.invalidate();
}

void ServerAsking::goOn() {
    if (answer_ == ServerAnswer::Answers) return;
    if (answer_ == ServerAnswer::NotAsked) {
        answer_ = ServerAnswer::Awaited;
    } else if (!answered_.isValid() || answered_.elapsed() < ask_again_after.count()) {
        return;
    }
    answered_.invalidate();
    line_.start(address_, longest_answer);
}

}  // namespace xb::app
