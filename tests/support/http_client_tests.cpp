// The HTTP client against nginx, and against a server that never answers.
#include "tests/support/http_client.h"
#include "tests/support/process.h"
#include "tests/support/stalling_server.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

using namespace xb::tests;

TEST_CASE("the client keeps its connection and reads one answer after the other") {
    TemporaryFolder folder;
    const int port = freePort();
    writeFile(
        folder / "nginx.conf",
        "daemon off;\nmaster_process off;\npid " + (folder / "pid").string() +
            ";\nerror_log stderr;\n"
            "events {}\nhttp { access_log off; client_body_temp_path " +
            (folder / "body").string() + "; proxy_temp_path " + (folder / "proxy").string() +
            "; fastcgi_temp_path " + (folder / "fastcgi").string() + "; uwsgi_temp_path " +
            (folder / "uwsgi").string() + "; scgi_temp_path " + (folder / "scgi").string() +
            ";\n server { listen 127.0.0.1:" + std::to_string(port) +
            "; location /one { return 201 'first'; } location /two { return 404 'second'; } } }\n");
    Process nginx(
        {{"/usr/sbin/nginx", "-p", folder.path(), "-c", folder / "nginx.conf", "-e", "stderr"},
         {},
         {}});
    REQUIRE(waitUntil([&] { return isListening(port); }));

    HttpClient client(port);
    for (int round = 0; round < 3; ++round) {
        const HttpResponse first = client.get("/one");
        CHECK(first.status == 201);
        CHECK(first.body == "first");
        const HttpResponse second = client.post("/two", "{}");
        CHECK(second.status == 404);
        CHECK(second.body == "second");
    }
}

TEST_CASE("the client gives up on a server that never answers") {
    StallingServer server;
    HttpClient client(server.port(), std::chrono::milliseconds(100));
    CHECK(client.get("/").status == 0);
    CHECK(waitUntil([&] { return server.acceptedCount() >= 1; }));
}

TEST_CASE("the client says so when nobody listens") {
    CHECK(HttpClient(freePort()).get("/").status == 0);
}
