// `xiangbo`: the desk from its first window to its last.
#pragma once

#include "app/live/live_state.h"
#include "app/server/http_server.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace xb::app {

class Application;
class Desk;
class InstalledTranslations;
class Keyring;
class WindowManners;

// Main thread. Takes orders over HTTP for as long as a broadcast is live, as `xiangbo live --serve`
// does.
class DeskRun : public QObject {
    Q_OBJECT

 public:
    DeskRun(Application& application, InstalledTranslations& translations);
    ~DeskRun() override;

    // Until the window is closed; answers the exit status.
    int run();
    // Someone has started the program again: the window comes to the front.
    void raise();
    // Ctrl-C: a broadcast that runs ends in good order.
    void end();

 private:
    void onState(LiveState state);

    Application& application_;
    std::unique_ptr<Keyring> keyring_;  // null: none on this desktop
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<WindowManners> manners_;
};

}  // namespace xb::app
