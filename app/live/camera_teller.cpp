// Ten times a second, as long as there is a stage.
#include "app/live/camera_teller.h"

#include "app/live/camera_words.h"
#include "studio/show.h"

#include <chrono>
#include <utility>

namespace xb::app {
namespace {

constexpr std::chrono::milliseconds pace{100};

}  // namespace

CameraTeller::CameraTeller(QObject& owner, std::function<void(const QString&)> tell)
    : tell_(std::move(tell)), timer_(&owner) {
    timer_.setInterval(pace);
    QObject::connect(&timer_, &QTimer::timeout, &owner, [this] { look(); });
}

void CameraTeller::useShow(studio::Show* show) {
    show_ = show;
    if (show_ != nullptr) {
        timer_.start();
    } else {
        timer_.stop();
    }
}

void CameraTeller::look() {
    for (const studio::CameraEvent& event : show_->cameras().look())
        tell_(cameraSentence(event));
}

}  // namespace xb::app
