// The talk with a server that says what a test wants it to say.
#include "encoder/rtmp/publish_session.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace xb::encoder;
using namespace xb::encoder::rtmp;

namespace {

// The server's side: keeps what it was asked, and answers by hand.
class Conversation {
 public:
    explicit Conversation(const std::string& url = "rtmp://host/live/KEY?pass=SECRET")
        : session(*readRtmpAddress(url), 7) {
        session.begin(to_server_);
    }

    // S0, S1 and S2; what the client says after that is chunks.
    void greet() {
        REQUIRE(to_server_.size() == 1 + handshake_size);
        to_server_.clear();
        Bytes greeting{3};
        greeting.insert(greeting.end(), 2 * handshake_size, 0);
        REQUIRE(hear(greeting));
    }

    Result<void> hear(ByteView bytes) { return session.receive(bytes, to_server_); }

    Result<void> hear(MessageType type, const Bytes& body, unsigned line = command_chunks) {
        Bytes bytes;
        writer_.write({line, type, 0, 0, body.size()}, body, bytes);
        return hear(bytes);
    }

    Result<void> reply(std::string_view name, double transaction, std::string_view code = {},
                       std::string_view description = {}) {
        Bytes body;
        appendAmf(body, name);
        appendAmf(body, transaction);
        appendAmfNull(body);
        beginAmfObject(body);
        appendAmfMember(body, "level", std::string_view(name == "_error" ? "error" : "status"));
        appendAmfMember(body, "code", code);
        appendAmfMember(body, "description", description);
        endAmfObject(body);
        return hear(MessageType::Command, body);
    }

    Result<void> giveStream() {
        Bytes body;
        appendAmf(body, std::string_view("_result"));
        appendAmf(body, 4.0);
        appendAmfNull(body);
        appendAmf(body, 1.0);
        return hear(MessageType::Command, body);
    }

    // Names of the commands since the last call, and other messages by their number.
    std::vector<std::string> asked() {
        if (!is_answer_read_) {
            REQUIRE(to_server_.size() >= handshake_size);
            to_server_.erase(to_server_.begin(),
                             to_server_.begin() + static_cast<std::ptrdiff_t>(handshake_size));
            is_answer_read_ = true;
        }
        std::vector<std::string> names;
        REQUIRE(reader_.feed(to_server_, [&](const MessageHeader& header, ByteView body) {
            if (header.type == MessageType::Command) {
                AmfReader values(body);
                names.push_back(values.next()->text);
                commands.emplace_back(body.begin(), body.end());
            } else {
                names.push_back(std::to_string(static_cast<int>(header.type)));
                controls.emplace_back(body.begin(), body.end());
            }
        }));
        to_server_.clear();
        return names;
    }

    void goLive() {
        greet();
        REQUIRE(reply("_result", 1, "NetConnection.Connect.Success"));
        REQUIRE(giveStream());
        REQUIRE(reply("onStatus", 0, "NetStream.Publish.Start"));
        (void)asked();
    }

    PublishSession session;
    std::vector<Bytes> commands;
    std::vector<Bytes> controls;

 private:
    Bytes to_server_;
    ChunkWriter writer_;
    ChunkReader reader_;
    bool is_answer_read_ = false;
};

using Names = std::vector<std::string>;
using Stage = PublishSession::Stage;

}  // namespace

TEST_CASE("a broadcast is asked for in the order that servers expect") {
    Conversation talk;
    talk.greet();
    CHECK(talk.asked() == Names{"connect"});
    AmfReader connect(talk.commands[0]);
    (void)connect.next();
    CHECK(connect.next()->number == 1);
    const auto properties = connect.next();
    CHECK(properties->textOf("app") == "live");
    CHECK(properties->textOf("tcUrl") == "rtmp://host/live");

    REQUIRE(talk.reply("_result", 1, "NetConnection.Connect.Success"));
    CHECK(talk.asked() == Names{"releaseStream", "FCPublish", "createStream"});
    // Servers that do not know these two say so, and it means nothing.
    REQUIRE(talk.reply("_error", 2));
    REQUIRE(talk.reply("_error", 3));
    REQUIRE(talk.giveStream());
    CHECK(talk.asked() == Names{"publish"});
    AmfReader publish(talk.commands.back());
    (void)publish.next();
    (void)publish.next();
    (void)publish.next();
    CHECK(publish.next()->text == "KEY?pass=SECRET");
    CHECK(publish.next()->text == "live");
    CHECK(talk.session.stage() == Stage::Asking);
    REQUIRE(talk.reply("onStatus", 0, "NetStream.Publish.Start"));
    CHECK(talk.session.stage() == Stage::Publishing);
    CHECK(talk.session.streamId() == 1);

    Bytes leave;
    talk.session.end(leave);
    CHECK_FALSE(leave.empty());
}

TEST_CASE("a greeting may come in any pieces, and another protocol is told at once") {
    Conversation talk;
    Bytes greeting{3};
    greeting.insert(greeting.end(), 2 * handshake_size, 0);
    for (const std::uint8_t byte : greeting)
        REQUIRE(talk.hear(ByteView(&byte, 1)));
    CHECK(talk.session.stage() == Stage::Connecting);

    Conversation other;
    const Bytes web{'H', 'T', 'T', 'P'};
    CHECK(other.hear(web).error().code == ErrorCode::WrongAnswer);
}

TEST_CASE("what a server says is told apart") {
    struct Row {
        Stage stage;
        std::string code;
        std::string description;
        ErrorCode expected;
    };
    constexpr auto connect = Stage::Connecting;
    constexpr auto publish = Stage::Asking;
    constexpr auto live = Stage::Publishing;
    const Row row = GENERATE_COPY(values<Row>({
        {connect, "NetConnection.Connect.InvalidApp", "", ErrorCode::UnknownApplication},
        {connect, "NetConnection.Connect.Rejected", "Application (x) is not defined.",
         ErrorCode::UnknownApplication},
        {connect, "NetConnection.Connect.Rejected",
         "[ AccessManager.Reject ] : [ code=403 need auth; authmod=adobe ] : ",
         ErrorCode::LoginRejected},
        {connect, "NetConnection.Connect.Rejected", "?reason=authfailed&opaque=x",
         ErrorCode::LoginRejected},
        {connect, "NetConnection.Connect.Rejected", "go away", ErrorCode::PublishRefused},
        {publish, "NetStream.Publish.BadName", "Already publishing", ErrorCode::NameInUse},
        {publish, "NetStream.Publish.BadName", "stream is busy", ErrorCode::NameInUse},
        {publish, "NetStream.Publish.BadName", "", ErrorCode::AuthRejected},
        {publish, "NetStream.Publish.BadName", "Invalid stream key", ErrorCode::AuthRejected},
        {publish, "NetStream.Publish.Unauthorized", "", ErrorCode::AuthRejected},
        {publish, "NetStream.Publish.Failed", "disk on fire", ErrorCode::PublishRefused},
        {live, "NetStream.Unpublish.Success", "", ErrorCode::ClosedByServer},
        {live, "NetConnection.Connect.Closed", "", ErrorCode::ClosedByServer},
        {live, "NetStream.Publish.BadName", "name already exists", ErrorCode::NameInUse},
    }));
    Conversation talk;
    Result<void> heard;
    if (row.stage == connect) {
        talk.greet();
        heard = talk.reply("_error", 1, row.code, row.description);
    } else if (row.stage == publish) {
        talk.greet();
        REQUIRE(talk.reply("_result", 1));
        REQUIRE(talk.giveStream());
        heard = talk.reply("onStatus", 0, row.code, row.description);
    } else {
        talk.goLive();
        heard = talk.reply("onStatus", 0, row.code, row.description);
    }
    REQUIRE_FALSE(heard);
    INFO(row.code << " " << row.description);
    CHECK(name(heard.error().code) == name(row.expected));
    CHECK(heard.error().arguments.at(0) == "rtmp://host/live/***?pass=***");
}

TEST_CASE("a server's words are passed on without the key that it repeats") {
    Conversation talk;
    talk.greet();
    REQUIRE(talk.reply("_result", 1));
    REQUIRE(talk.giveStream());
    const auto heard = talk.reply("onStatus", 0, "NetStream.Publish.Failed",
                                  "no room for 'KEY' (KEY?pass=SECRET)");
    REQUIRE_FALSE(heard);
    CHECK(describe(heard.error()).find("KEY") == std::string::npos);
    CHECK(describe(heard.error()).find("SECRET") == std::string::npos);
    CHECK(describe(heard.error()).find("no room") != std::string::npos);

    Conversation other;
    other.greet();
    REQUIRE(other.reply("_result", 1));
    REQUIRE(other.giveStream());
    const auto wordless = other.reply("onStatus", 0, "NetStream.Publish.SECRET", "");
    REQUIRE_FALSE(wordless);
    CHECK(describe(wordless.error()).find("SECRET") == std::string::npos);
}

TEST_CASE("a connection that is closed means the key only once the key was told") {
    Conversation talk;
    CHECK(talk.session.closingMeans() == ErrorCode::ClosedByServer);
    talk.greet();
    CHECK(talk.session.closingMeans() == ErrorCode::ClosedByServer);
    REQUIRE(talk.reply("_result", 1));
    REQUIRE(talk.giveStream());
    CHECK(talk.session.closingMeans() == ErrorCode::AuthRejected);
    REQUIRE(talk.reply("onStatus", 0, "NetStream.Publish.Start"));
    CHECK(talk.session.closingMeans() == ErrorCode::ClosedByServer);
}

TEST_CASE("pings are answered, and what has come is acknowledged") {
    Conversation talk;
    talk.goLive();
    talk.controls.clear();
    REQUIRE(talk.hear(MessageType::UserControl, {0, 6, 1, 2, 3, 4}, control_chunks));
    CHECK(talk.asked() == Names{"4"});
    CHECK(talk.controls.back() == Bytes{0, 7, 1, 2, 3, 4});

    REQUIRE(talk.hear(MessageType::WindowSize, {0, 0, 0, 100}, control_chunks));
    (void)talk.asked();
    REQUIRE(talk.hear(MessageType::UserControl, Bytes(100, 0), control_chunks));
    CHECK(talk.asked() == Names{"3"});
}
