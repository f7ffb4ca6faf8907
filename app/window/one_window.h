// One desk for a shop: a second start shows the first one's window and goes.
#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <filesystem>
#include <memory>

class QLocalServer;

namespace xb::app {

// Meets other starts at a socket in the user's runtime folder, one for each shop's folder; what a
// crash left of it is no obstacle.
class OneWindow : public QObject {
    Q_OBJECT

 public:
    explicit OneWindow(const std::filesystem::path& shop_folder);
    ~OneWindow() override;

    // Asks a desk that has this shop open to show itself. False: there is none, or it does not
    // answer. Any thread; waits no longer than `deadline`.
    bool raiseOther(std::chrono::milliseconds deadline = std::chrono::seconds(10)) const;
    // From now on `raiseAsked` tells of other starts; main thread. False: someone else listens, or
    // the runtime folder cannot be written.
    bool listen();

 signals:
    void raiseAsked();

 private:
    void answer();

    const QString door_;
    std::unique_ptr<QLocalServer> server_;
};

}  // namespace xb::app
