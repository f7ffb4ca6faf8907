// The outputs of a broadcast while it runs, one by one: destinations come, rest, go on and go,
// recordings begin and end, and each tells what becomes of it.
#pragma once

#include "app/live/live_settings.h"
#include "app/live/live_snapshot.h"
#include "encoder/delivery_statistics.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <string>

namespace xb::app {

class LiveBoard;

// Session's thread. Nothing happens while nothing is broadcast; an unknown id is ignored.
class OutputsOnAir {
 public:
    struct Tell {
        std::function<void(const DestinationSnapshot&)> changed;
        // One sentence; everything else goes on as it was.
        std::function<void(const QString&)> problem;
    };

    // `board` outlives it.
    OutputsOnAir(LiveBoard& board, Tell tell);

    // One that is there already stays as it is. The second canvas only while it is broadcast.
    void addDestination(const std::string& url, CanvasPlace canvas);
    void removeDestination(int id);
    void pause(int id);
    void resume(int id);
    void retry(int id);

    // False: it was told why not.
    bool startRecording(const std::filesystem::path& path);
    // Of the second picture.
    void startSecondRecording(const std::filesystem::path& path);
    // All of them.
    void stopRecording();
    // Nothing where there is no title.
    void addChapter(const std::string& title);

    // What an output says of itself.
    void hear(const encoder::OutputEvent& event);

 private:
    bool isSentTo(const std::string& url) const;
    void tellOfRecording(const encoder::OutputEvent& event);

    LiveBoard& board_;
    const Tell tell_;
};

}  // namespace xb::app
