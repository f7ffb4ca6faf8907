// Finds the page's socket in the profile folder and over HTTP, then sends one command at a time.
#include "tests/journeys/browser.h"

#include "tests/support/http_client.h"
#include "tests/support/wait_until.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

#include <sys/socket.h>

#include <sstream>
#include <stdexcept>

namespace xb::tests {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using nlohmann::json;

constexpr std::chrono::seconds answer_deadline{30};
constexpr std::chrono::seconds start_deadline{60};
constexpr const char* base64_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string decodeBase64(const std::string& text) {
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char letter : text) {
        const auto value = std::string_view(base64_letters).find(letter);
        if (value == std::string_view::npos) break;
        bits = (bits << 6U) | static_cast<unsigned>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes.push_back(static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU));
    }
    return bytes;
}

ProcessOptions commandFor(const std::filesystem::path& profile) {
    return {{"chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--mute-audio",
             "--no-first-run", "--disable-extensions", "--disable-background-networking",
             "--disable-dev-shm-usage", "--remote-debugging-port=0",
             "--autoplay-policy=no-user-gesture-required", "--window-size=540,960",
             "--user-data-dir=" + profile.string(), "about:blank"},
            {{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"}},
            {}};
}

// The port is the first line of a file that appears once the browser listens.
int debuggingPort(const std::filesystem::path& profile) {
    const auto file = profile / "DevToolsActivePort";
    const bool is_there = waitUntil(
        [&] {
            return std::filesystem::exists(file) && readFile(file).find('\n') != std::string::npos;
        },
        start_deadline);
    if (!is_there) throw std::runtime_error("chromium did not start");
    return std::stoi(readFile(file));
}

std::string pagePath(int port) {
    HttpClient client(port);
    const json pages = json::parse(client.get("/json/list").body);
    for (const json& page : pages) {
        if (page.at("type") != "page") continue;
        const std::string url = page.at("webSocketDebuggerUrl");
        return url.substr(url.find("/devtools"));
    }
    throw std::runtime_error("chromium has no page");
}

}  // namespace

class Browser::Connection {
 public:
    Connection(int port, const std::string& path) : socket_(io_) {
        asio::ip::tcp::socket& tcp = beast::get_lowest_layer(socket_);
        tcp.connect({asio::ip::make_address("127.0.0.1"), static_cast<std::uint16_t>(port)});
        const timeval limit{answer_deadline.count(), 0};
        ::setsockopt(tcp.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        socket_.handshake("127.0.0.1:" + std::to_string(port), path);
    }

    void send(const json& message) { socket_.write(asio::buffer(message.dump())); }

    json receive() {
        beast::flat_buffer buffer;
        socket_.read(buffer);
        return json::parse(beast::buffers_to_string(buffer.data()));
    }

 private:
    asio::io_context io_;
    beast::websocket::stream<asio::ip::tcp::socket> socket_;
};

Browser::Browser() : process_(commandFor(profile_.path())) {
    const int port = debuggingPort(profile_.path());
    connection_ = std::make_unique<Connection>(port, pagePath(port));
}

// By its own leave: killed, it would leave its helpers behind for a moment.
Browser::~Browser() {
    try {
        call("Browser.close", json::object());
    } catch (const std::exception&) {
        process_.signal(SIGTERM);
    }
    process_.waitFor(std::chrono::seconds(10));
}

json Browser::call(const std::string& method, const json& parameters) {
    const int id = ++last_id_;
    connection_->send({{"id", id}, {"method", method}, {"params", parameters}});
    for (;;) {
        const json answer = connection_->receive();
        if (answer.value("id", 0) != id) continue;  // an event
        if (answer.contains("error")) throw std::runtime_error(answer.at("error").dump());
        return answer.at("result");
    }
}

void Browser::open(const std::string& url) {
    call("Page.enable", json::object());
    call("Page.navigate", {{"url", url}});
    if (!waitFor("document.readyState === 'complete' && location.href !== 'about:blank'")) {
        throw std::runtime_error("chromium did not load " + url);
    }
}

json Browser::evaluate(const std::string& expression) {
    const json result =
        call("Runtime.evaluate",
             {{"expression", expression}, {"awaitPromise", true}, {"returnByValue", true}});
    if (result.contains("exceptionDetails")) {
        throw std::runtime_error(result.at("exceptionDetails").dump());
    }
    return result.at("result").value("value", json());
}

bool Browser::waitFor(const std::string& expression, std::chrono::milliseconds deadline) {
    return waitUntil([&] { return evaluate("!!(" + expression + ")") == true; }, deadline);
}

std::string Browser::screenshot() {
    const json result = call("Page.captureScreenshot", {{"format", "png"}});
    return decodeBase64(result.at("data"));
}

}  // namespace xb::tests
