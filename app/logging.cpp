// The one place that knows spdlog.
#include "app/logging.h"

#include "app/log_redaction.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <chrono>
#include <utility>
#include <vector>

namespace xb::app {
namespace {

constexpr std::size_t file_bytes = 5 * 1024 * 1024;
constexpr std::size_t file_count = 5;

spdlog::level::level_enum levelOf(LogLevel level) {
    switch (level) {
        case LogLevel::Debug:
            return spdlog::level::debug;
        case LogLevel::Info:
            return spdlog::level::info;
        case LogLevel::Warning:
            return spdlog::level::warn;
        case LogLevel::Error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

}  // namespace

class Logging::Impl {
 public:
    Impl(const std::filesystem::path& folder, LogToStandardError to_standard_error) {
        std::vector<spdlog::sink_ptr> sinks;
        if (to_standard_error == LogToStandardError::WarningsAndErrors) {
            sinks.push_back(std::make_shared<spdlog::sinks::stderr_sink_mt>());
            sinks.back()->set_level(spdlog::level::warn);
            sinks.back()->set_pattern("xiangbo: %v");
        }
        std::string trouble;
        try {
            auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                (folder / "logs" / "xiangbo.log").string(), file_bytes, file_count);
            file->set_level(spdlog::level::debug);
            file->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
            sinks.push_back(std::move(file));
        } catch (const spdlog::spdlog_ex& error) {
            trouble = error.what();
        }
        logger_ = std::make_shared<spdlog::logger>("xiangbo", sinks.begin(), sinks.end());
        logger_->set_level(spdlog::level::debug);
        logger_->flush_on(spdlog::level::warn);
        if (!trouble.empty()) write(LogLevel::Warning, "app", "No log file is kept: " + trouble);
    }

    void write(LogLevel level, std::string_view room, std::string_view line) const {
        logger_->log(levelOf(level), "{}: {}", room, redact(line));
    }

    void flush() const { logger_->flush(); }

 private:
    std::shared_ptr<spdlog::logger> logger_;
};

Logging::Logging(const std::filesystem::path& shop_folder, LogToStandardError to_standard_error)
    : impl_(std::make_shared<Impl>(shop_folder, to_standard_error)) {}

Logging::~Logging() {
    flush();
}

Log Logging::sink(std::string room) const {
    return [impl = impl_, room = std::move(room)](LogLevel level, std::string_view line) {
        impl->write(level, room, line);
    };
}

void Logging::flush() const {
    impl_->flush();
}

}  // namespace xb::app
