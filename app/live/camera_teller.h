// Looks after a stage's cameras on the session's thread, and tells what became of them.
#pragma once

#include <QString>
#include <QTimer>

#include <functional>

namespace xb::studio {
class Show;
}

namespace xb::app {

// Session's thread.
class CameraTeller {
 public:
    // `tell` gets one sentence for each thing that happens to a camera.
    CameraTeller(QObject& owner, std::function<void(const QString&)> tell);

    // The show whose cameras are looked after from now on; null: none. It outlives the next call.
    void useShow(studio::Show* show);

 private:
    void look();

    const std::function<void(const QString&)> tell_;
    studio::Show* show_ = nullptr;
    QTimer timer_;
};

}  // namespace xb::app
