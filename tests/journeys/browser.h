// A real Chromium without a window, driven by its DevTools protocol.
#pragma once

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace xb::tests {

/// One page of one browser. One thread at a time; everything throws std::runtime_error when it does
/// not answer in time.
class Browser {
 public:
    /// Started with a blank page, its sound allowed to play by itself.
    Browser();
    ~Browser();
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    void open(const std::string& url);
    /// The value of a JavaScript expression; promises are waited for.
    nlohmann::json evaluate(const std::string& expression);
    /// Asks again until the expression is true; false at the deadline.
    bool waitFor(const std::string& expression,
                 std::chrono::milliseconds deadline = std::chrono::seconds(30));
    /// A PNG of the page.
    std::string screenshot();

 private:
    class Connection;

    nlohmann::json call(const std::string& method, const nlohmann::json& parameters);

    TemporaryFolder profile_;
    Process process_;
    std::unique_ptr<Connection> connection_;
    int last_id_ = 0;
};

}  // namespace xb::tests
