// The cameras of a live session: set while they are on air, looked after, and told of.
#pragma once

#include "app/live/camera_setup.h"
#include "studio/scenes/picture_board.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace xb::studio {
class Show;
}

namespace xb::app {

// Lives on the session's thread. Every command may be called from any thread and returns at once;
// each is answered by one `described`, so that whoever drags a slider can wait for the device.
// Without a stage the answer is of no camera.
class LiveCameras : public QObject {
    Q_OBJECT

 public:
    LiveCameras();

    void describe(studio::CameraPlace place);
    // At once, while its pictures go on.
    void setView(studio::CameraPlace place, const studio::CameraView& view);
    void setControl(studio::CameraPlace place, const std::string& name, int value);
    // As its maker meant them.
    void resetControls(studio::CameraPlace place);
    // Opens a device anew: viewers see a still for a second. What stands in the way is told by
    // `changed`; then it goes back to what it was.
    void setMode(studio::CameraPlace place, const studio::CameraMode& mode);

    // Of which camera little pictures are taken from now on, whatever is behind that place; none
    // costs nothing. Answered by `picture` alone.
    void watch(std::optional<studio::CameraPlace> place);
    // Any thread: the newest; null: there is none, or not yet.
    studio::ScenePicturePtr picture() const;

    // Session's thread: the show whose cameras are looked after from now on, and outlives the next
    // call; null: none.
    void use(studio::Show* show);

 signals:
    void described(const xb::app::CameraSetup& setup);
    // One sentence for each thing that happens to a camera. `is_well`: it is good news.
    void changed(const QString& sentence, bool is_well);

 private:
    using Command = std::function<void(studio::Show&)>;
    // Of a camera whose mode was changed last.
    struct TriedMode {
        studio::CameraMode mode;
        studio::CameraMode before;
    };
    void post(studio::CameraPlace place, Command command);
    void begin(studio::Show& show, studio::CameraPlace place, studio::CameraSpec wanted);
    void giveUpMode(studio::CameraPlace place);
    void look();
    void takePictures();

    std::map<studio::CameraPlace, TriedMode> tried_;
    studio::Show* show_ = nullptr;
    std::optional<studio::CameraPlace> watched_;
    QTimer look_timer_;
    mutable std::mutex mutex_;
    std::shared_ptr<studio::PictureBoard> board_;  // guarded by mutex_; null: no stage
};

}  // namespace xb::app
