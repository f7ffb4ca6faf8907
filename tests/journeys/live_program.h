// `xiangbo live` as a running program: started, watched and ended by a test.
#pragma once

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xb::tests {

struct LiveOptions {
    std::string camera = "none";
    std::string microphone = "none";
    std::string sound_preset;        // empty: none
    std::vector<std::string> songs;  // files
    std::string canvas = "360x640";
    int frames_per_s = 30;
    std::string scene;                               // empty: the program's choice
    std::string feature;                             // a SKU; empty: none
    std::vector<std::string> destinations;           // URLs
    std::string recording_name = "out.mp4";          // empty: none
    int replay_s = 0;                                // 0: none is kept
    std::string second_canvas;                       // empty: none; else it is recorded too
    std::vector<std::string> second_destinations;    // URLs
    bool continues = false;                          // the broadcast that was cut off
    std::vector<std::string> further;                // options and their values, as typed
    std::filesystem::path folder;                    // of its files; empty: its own
    int for_s = 0;                                   // 0: until finish() or kill()
    std::map<std::string, std::string> environment;  // added to ours
};

/// On the demo shop in `shop`, with the order intake on a free port. One thread at a time.
class LiveProgram {
 public:
    LiveProgram(std::filesystem::path shop, const LiveOptions& options);

    /// Throws std::runtime_error with the program's words when it ends instead of going live.
    void waitUntilLive();
    bool isLive() const;

    /// Ends it as Ctrl-C does, unless --for does; the exit status, nothing past the deadline.
    std::optional<int> finish(std::chrono::milliseconds deadline = std::chrono::seconds(60));
    /// As a power cut: SIGKILL, and gone when this returns.
    void kill();

    int port() const { return port_; }
    std::string secret() const;  // of the order intake
    std::filesystem::path recording() const { return folder() / options_.recording_name; }
    std::filesystem::path secondRecording() const { return folder() / "second.mp4"; }
    nlohmann::json report() const;
    /// The entry of the report whose url holds this text.
    nlohmann::json reportedOutput(const std::string& part_of_url) const;
    Process& process() { return process_; }

 private:
    std::vector<std::string> arguments() const;
    const std::filesystem::path& folder() const {
        return options_.folder.empty() ? folder_.path() : options_.folder;
    }

    std::filesystem::path shop_;
    LiveOptions options_;
    TemporaryFolder folder_;
    int port_;
    Process process_;
};

}  // namespace xb::tests
