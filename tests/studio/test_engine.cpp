// An engine for tests.
#include "tests/studio/test_engine.h"

#include <catch2/catch.hpp>

namespace xb::tests {

studio::LogSink KeptLog::sink() {
    return [this](studio::LogLevel /*level*/, std::string_view line) {
        const std::scoped_lock lock(mutex_);
        lines_.emplace_back(line);
    };
}

bool KeptLog::contains(std::string_view text) const {
    return this->text().find(text) != std::string::npos;
}

void KeptLog::forget() {
    const std::scoped_lock lock(mutex_);
    lines_ = {};
}

std::string KeptLog::text() const {
    const std::scoped_lock lock(mutex_);
    std::string all;
    for (const std::string& line : lines_)
        all.append(line).append("\n");
    return all;
}

studio::EngineSettings testEngineSettings() {
    return {studio::CanvasSettings{test_width_px, test_height_px, {30, 1}}};
}

std::unique_ptr<studio::Engine> startTestEngine(KeptLog& log) {
    auto engine = studio::Engine::start(testEngineSettings(), log.sink());
    INFO(log.text());
    REQUIRE(engine.has_value());
    return std::move(*engine);
}

}  // namespace xb::tests
