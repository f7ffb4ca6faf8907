// A real RTMP server, nginx with its RTMP module, on a port and in a folder of its own.
#include "tests/support/rtmp_server.h"

#include "tests/support/http_client.h"
#include "tests/support/sockets.h"
#include "tests/support/wait_until.h"

#include <stdexcept>

namespace xb::tests {

namespace {

std::string configuration(const std::filesystem::path& folder, const std::string& address,
                          int statistics_port, int longest_silence_s) {
    const std::string here = folder.string();
    const std::string patience =
        longest_silence_s > 0
            ? "    drop_idle_publisher " + std::to_string(longest_silence_s) + "s;\n"
            : "";
    return "load_module /usr/lib/nginx/modules/ngx_rtmp_module.so;\n"
           "daemon off;\nmaster_process off;\n"
           "pid " +
           here + "/nginx.pid;\nerror_log " + here +
           "/error.log info;\n"
           "events { worker_connections 64; }\n"
           "rtmp { server {\n"
           "  listen " +
           address +
           ";\n"
           "  chunk_size 4096;\n"
           "  application live {\n"
           "    live on; record all; record_path " +
           here + "/received; record_suffix .flv;\n" + patience +
           "  }\n"
           "  application refusing { live on; deny publish all; }\n"
           "} }\n"
           "http {\n"
           "  access_log off;\n"
           "  client_body_temp_path " +
           here + "/body; proxy_temp_path " + here +
           "/proxy;\n"
           "  fastcgi_temp_path " +
           here + "/fastcgi; uwsgi_temp_path " + here +
           "/uwsgi;\n"
           "  scgi_temp_path " +
           here +
           "/scgi;\n"
           "  server { listen 127.0.0.1:" +
           std::to_string(statistics_port) +
           ";\n"
           "    location /statistics { rtmp_stat all; } }\n"
           "}\n";
}

std::string nginxProgram() {
    return std::filesystem::exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
}

}  // namespace

RtmpServer::RtmpServer(int longest_silence_s, Reach reach)
    : longest_silence_s_(longest_silence_s), reach_(reach) {
    std::filesystem::create_directory(folder_ / "received");
    constexpr int tries = 5;
    for (int i = 1; i < tries; ++i) {
        choosePorts();
        if (tryToStart()) return;
    }
    choosePorts();
    start();
}

RtmpServer::~RtmpServer() = default;

void RtmpServer::choosePorts() {
    // Both are held before either is let go, so that they are two.
    const Socket first = listenOnLoopback();
    const Socket second = listenOnLoopback();
    port_ = localPort(first);
    statistics_port_ = localPort(second);
    const std::string host = reach_ == Reach::Loopback ? "127.0.0.1:" : "0.0.0.0:";
    writeFile(folder_ / "nginx.conf", configuration(folder_.path(), host + std::to_string(port_),
                                                    statistics_port_, longest_silence_s_));
}

void RtmpServer::start() {
    if (!tryToStart()) throw std::runtime_error("nginx: " + nginx_->errors() + log());
}

bool RtmpServer::tryToStart() {
    const auto said_before = log().size();
    nginx_ = std::make_unique<Process>(
        ProcessOptions{{nginxProgram(), "-p", folder_.path(), "-c", folder_ / "nginx.conf", "-e",
                        folder_ / "error.log"},
                       {},
                       {}});
    // That somebody listens there is not enough: it has to be this one, and not another test's.
    const std::string own = "<pid>" + std::to_string(nginx_->id()) + "</pid>";
    const bool is_up = waitUntil(
        [&] {
            if (!nginx_->isRunning()) return true;
            if (!isListening(port_) || !isListening(statistics_port_)) return false;
            return HttpClient(statistics_port_).get("/statistics").body.find(own) !=
                   std::string::npos;
        },
        std::chrono::seconds(30));
    const bool has_failed = log().find("bind()", said_before) != std::string::npos;
    return is_up && !has_failed && nginx_->isRunning();
}

void RtmpServer::stop() {
    nginx_.reset();
}

std::string RtmpServer::url(const std::string& key) const {
    return "rtmp://127.0.0.1:" + std::to_string(port_) + "/live/" + key;
}

std::string RtmpServer::refusingUrl(const std::string& key) const {
    return "rtmp://127.0.0.1:" + std::to_string(port_) + "/refusing/" + key;
}

std::filesystem::path RtmpServer::recording(const std::string& key) const {
    return folder_ / "received" / (key + ".flv");
}

bool RtmpServer::isPublishing(const std::string& key) const {
    const HttpResponse answer = HttpClient(statistics_port_).get("/statistics");
    const size_t stream = answer.body.find("<name>" + key + "</name>");
    if (stream == std::string::npos) return false;
    const size_t end = answer.body.find("</stream>", stream);
    return answer.body.substr(stream, end - stream).find("<publishing/>") != std::string::npos;
}

bool RtmpServer::waitForPublisher(const std::string& key) const {
    return waitUntil([&] { return isPublishing(key); }, std::chrono::seconds(30));
}

bool RtmpServer::waitForEnd(const std::string& key) const {
    return waitUntil([&] { return !isPublishing(key); }, std::chrono::seconds(30));
}

std::string RtmpServer::log() const {
    return std::filesystem::exists(folder_ / "error.log") ? readFile(folder_ / "error.log") : "";
}

}  // namespace xb::tests
