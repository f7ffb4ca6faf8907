// The replay of `xiangbo live`: the last moments are kept, and saved as a clip when somebody asks.
#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <filesystem>

namespace xb::app {

class Clips;

// Main thread. Prints where each clip is, or why there is none.
class LiveReplay : public QObject {
    Q_OBJECT

 public:
    // `clips` outlives it. Clips go into `folder`, which is made when the first one is asked for.
    LiveReplay(Clips& clips, std::chrono::seconds length, std::filesystem::path folder);

    // What was on air in the last `length` until now.
    void save();

    // Whether a clip is still being made.
    bool isBusy() const;
    // Each clip that is not done is told as failed.
    void cancel();

 private:
    Clips& clips_;
    const std::chrono::seconds length_;
    const std::filesystem::path folder_;
};

}  // namespace xb::app
