// A child process with its output kept in files, that cannot outlive its test.
#pragma once

#include "tests/support/temporary_folder.h"

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xb::tests {

struct ProcessOptions {
    std::vector<std::string> arguments;              // argv, the program first
    std::map<std::string, std::string> environment;  // added to ours; an empty value unsets
    std::filesystem::path folder;                    // working folder, ours if empty
};

/// One thread at a time. Standard input is /dev/null. The child is killed when the thread that
/// started it ends.
class Process {
 public:
    /// Throws std::runtime_error when the program cannot be started.
    explicit Process(const ProcessOptions& options);
    /// Kills (SIGKILL) what still runs, and reaps it.
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t id() const { return id_; }
    bool isRunning();
    void signal(int number);

    /// The exit status, 128 + n after signal n; nothing when the deadline passed first.
    std::optional<int> waitFor(std::chrono::milliseconds deadline);

    /// What it has written so far.
    std::string output() const;
    std::string errors() const;
    std::filesystem::path outputFile() const { return files_ / "out"; }

    /// User and system time of the finished process, its own children's not counted.
    double cpuSeconds() const { return cpu_seconds_; }

 private:
    void reap(int options);

    TemporaryFolder files_;
    pid_t id_ = -1;
    std::optional<int> status_;
    double cpu_seconds_ = 0;
};

struct Finished {
    int status;  // -1: killed at the deadline
    std::string output;
    std::string errors;
};

/// Runs to the end.
Finished run(const std::vector<std::string>& arguments,
             std::chrono::milliseconds deadline = std::chrono::seconds(60),
             const std::map<std::string, std::string>& environment = {});

/// The same, but throws std::runtime_error with the program's own words unless it ended with 0.
std::string runOrThrow(const std::vector<std::string>& arguments,
                       std::chrono::milliseconds deadline = std::chrono::seconds(60));

}  // namespace xb::tests
