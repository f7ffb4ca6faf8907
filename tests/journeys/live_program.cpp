// `xiangbo live` as a running program: started, watched and ended by a test.
#include "tests/journeys/live_program.h"

#include "tests/journeys/program.h"
#include "tests/support/http_client.h"
#include "tests/support/sockets.h"
#include "tests/support/wait_until.h"

#include <signal.h>

#include <stdexcept>

namespace xb::tests {

LiveProgram::LiveProgram(std::filesystem::path shop, const LiveOptions& options)
    : shop_(std::move(shop)),
      options_(options),
      port_(freePort()),
      process_(ProcessOptions{arguments(), options_.environment, {}}) {}

std::vector<std::string> LiveProgram::arguments() const {
    std::vector<std::string> all{programPath(), "live", "--data", shop_, "--demo"};
    const auto add = [&](const std::string& option, const std::string& value) {
        if (value.empty()) return;
        all.push_back(option);
        all.push_back(value);
    };
    add("--camera", options_.camera);
    add("--mic", options_.microphone);
    add("--sound-preset", options_.sound_preset);
    for (const std::string& song : options_.songs)
        add("--music", song);
    add("--canvas", options_.canvas);
    add("--fps", std::to_string(options_.frames_per_s));
    add("--scene", options_.scene);
    add("--feature", options_.feature);
    for (const std::string& url : options_.destinations)
        add("--to", url);
    if (!options_.recording_name.empty()) add("--record", recording());
    if (options_.continues) all.emplace_back("--continue");
    if (options_.replay_s > 0) add("--replay", std::to_string(options_.replay_s));
    add("--second-canvas", options_.second_canvas);
    for (const std::string& url : options_.second_destinations)
        add("--second-to", url);
    if (!options_.second_canvas.empty()) add("--second-record", secondRecording());
    add("--serve", std::to_string(port_));
    if (options_.for_s > 0) add("--for", std::to_string(options_.for_s));
    all.insert(all.end(), options_.further.begin(), options_.further.end());
    add("--report", folder_ / "report.json");
    return all;
}

bool LiveProgram::isLive() const {
    const HttpResponse answer = HttpClient(port_, std::chrono::seconds(5)).get("/health");
    if (answer.status != 200) return false;
    return nlohmann::json::parse(answer.body).value("live", false);
}

void LiveProgram::waitUntilLive() {
    const bool is_settled =
        waitUntil([this] { return !process_.isRunning() || isLive(); }, std::chrono::seconds(60));
    if (!is_settled || !process_.isRunning()) {
        throw std::runtime_error("not live: " + process_.errors() + process_.output());
    }
}

std::optional<int> LiveProgram::finish(std::chrono::milliseconds deadline) {
    if (options_.for_s == 0) process_.signal(SIGINT);
    return process_.waitFor(deadline + std::chrono::seconds(options_.for_s));
}

void LiveProgram::kill() {
    process_.signal(SIGKILL);
    process_.waitFor(std::chrono::seconds(10));
}

std::string LiveProgram::secret() const {
    return readFile(shop_ / "secrets" / "orders");
}

nlohmann::json LiveProgram::report() const {
    return nlohmann::json::parse(readFile(folder_ / "report.json"));
}

nlohmann::json LiveProgram::reportedOutput(const std::string& part_of_url) const {
    const nlohmann::json all = report();
    for (const auto& output : all.at("outputs")) {
        if (output.at("url").get<std::string>().find(part_of_url) != std::string::npos) {
            return output;
        }
    }
    throw std::runtime_error("no output " + part_of_url + " in the report: " + all.dump());
}

}  // namespace xb::tests
