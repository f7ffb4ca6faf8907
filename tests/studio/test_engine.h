// An engine for tests: a small canvas, its log kept.
#pragma once

#include "studio/engine.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace xb::tests {

// Any thread.
class KeptLog {
 public:
    studio::LogSink sink();
    bool contains(std::string_view text) const;
    std::string text() const;
    void forget();

 private:
    mutable std::mutex mutex_;
    std::vector<std::string> lines_;
};

inline constexpr int test_width_px = 360;
inline constexpr int test_height_px = 640;

studio::EngineSettings testEngineSettings();
// Fails the running test case when the engine does not start.
std::unique_ptr<studio::Engine> startTestEngine(KeptLog& log);

}  // namespace xb::tests
