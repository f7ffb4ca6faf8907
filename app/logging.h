// The program's log: a rotating file in DIR/logs, and warnings on standard error.
#pragma once

#include "app/log.h"

#include <filesystem>
#include <memory>
#include <string>

namespace xb::app {

enum class LogToStandardError { WarningsAndErrors, Nothing };

// Sinks may be used from any thread for as long as the Logging lives. Every line passes `redact`.
class Logging {
 public:
    // At most 5 files of 5 MB. A folder that cannot be written costs the file, not the start: the
    // line that says so goes to standard error.
    explicit Logging(const std::filesystem::path& shop_folder,
                     LogToStandardError to_standard_error = LogToStandardError::WarningsAndErrors);
    ~Logging();
    Logging(const Logging&) = delete;
    Logging& operator=(const Logging&) = delete;

    // `room` stands before each line. The rooms' own sinks are made from this by one lambda where
    // they are built.
    Log sink(std::string room) const;

    // Lines are on disk when it returns.
    void flush() const;

 private:
    class Impl;
    std::shared_ptr<Impl> impl_;
};

}  // namespace xb::app
