// The command line: every option, every way to get one wrong.
#include "app/cli/command_line.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace xb;
using namespace xb::app;

namespace {

Result<std::string> noFile(const std::filesystem::path& path) {
    return fail(ErrorCode::CannotReadFile, {path.string(), "not there"});
}

template <class T>
T parsed(const std::vector<std::string>& arguments) {
    const auto command = parseCommandLine(arguments, noFile);
    if (!command) FAIL(usageText(command.error()).toStdString());
    REQUIRE(std::holds_alternative<T>(*command));
    return std::get<T>(*command);
}

UsageError refused(const std::vector<std::string>& arguments) {
    const auto command = parseCommandLine(arguments, noFile);
    REQUIRE_FALSE(command);
    return command.error();
}

}  // namespace

TEST_CASE("no arguments ask for the desk") {
    CHECK_FALSE(parsed<DeskCommand>({}).shop.folder);
    const auto demo = parsed<DeskCommand>({"--data", "/shop", "--demo"});
    CHECK(demo.shop.folder == "/shop");
    CHECK(demo.shop.fills_demo);
}

TEST_CASE("live takes every option of the contract") {
    const auto live = parsed<LiveCommand>({"live",
                                           "--data",
                                           "/shop",
                                           "--demo",
                                           "--canvas",
                                           "360x640",
                                           "--fps",
                                           "25",
                                           "--video-bitrate",
                                           "900",
                                           "--encoder",
                                           "x264",
                                           "--camera",
                                           "file:/a/clip.mp4",
                                           "--mic",
                                           "file",
                                           "--sound-preset",
                                           "market",
                                           "--music",
                                           "/a/song.mp3",
                                           "--music",
                                           "/b/song.mp3",
                                           "--collection",
                                           "/a/scenes.json",
                                           "--scene",
                                           "host",
                                           "--feature",
                                           "ORANGE-5KG",
                                           "--theme",
                                           "lake",
                                           "--goal",
                                           "yuan:5000",
                                           "--to",
                                           "rtmp://a/live/k1",
                                           "--to",
                                           "SRT://b:9?mode=caller",
                                           "--record",
                                           "out.MKV",
                                           "--replay",
                                           "30",
                                           "--serve",
                                           "0.0.0.0:8080",
                                           "--for",
                                           "2.5",
                                           "--report",
                                           "r.json"});
    CHECK(live.shop.folder == "/shop");
    CHECK(live.shop.fills_demo);
    CHECK(live.canvas.width_px == 360);
    CHECK(live.canvas.height_px == 640);
    CHECK(live.canvas.frame_rate.numerator == 25);
    CHECK(live.canvas.frame_rate.denominator == 1);
    CHECK(live.video_bitrate_kbps == 900);
    CHECK(live.encoder == encoder::EncoderChoice::X264);
    CHECK(live.camera == studio::CameraSpec{studio::CameraSpec::Kind::File, "/a/clip.mp4"});
    CHECK(live.microphone.kind == studio::MicrophoneSpec::Kind::File);
    CHECK(live.sound.microphone.filters == studio::filtersOf(studio::SoundPreset::Market));
    CHECK(live.sound.songs == std::vector<std::string>{"/a/song.mp3", "/b/song.mp3"});
    CHECK(live.collection == "/a/scenes.json");
    CHECK(live.scene == "host");
    CHECK(live.feature == "ORANGE-5KG");
    CHECK(live.theme == studio::overlay::Theme::Lake);
    REQUIRE(live.goal);
    CHECK(live.goal->kind == GoalKind::Amount);
    CHECK(live.goal->target == 500'000);
    CHECK(live.destinations ==
          std::vector<std::string>{"rtmp://a/live/k1", "srt://b:9?mode=caller"});
    CHECK(live.recording == std::filesystem::absolute("out.MKV"));
    CHECK(live.replay == std::chrono::seconds(30));
    CHECK(live.serve == ServeAddress{"0.0.0.0", 8080});
    CHECK(live.duration == std::chrono::milliseconds(2500));
    CHECK(live.report == "r.json");
}

TEST_CASE("recordings are split by minutes, where there is one") {
    CHECK(parsed<LiveCommand>({"live", "--record", "a.mp4"}).split_minutes == 0);
    CHECK(
        parsed<LiveCommand>({"live", "--record", "a.mp4", "--split-minutes", "30"}).split_minutes ==
        30);
    CHECK(refused({"live", "--split-minutes", "30"}).code == UsageCode::OptionNotHere);
    CHECK(refused({"live", "--record", "a.mp4", "--split-minutes", "soon"}).code ==
          UsageCode::BadNumber);
}

TEST_CASE("a second canvas has a size, destinations and a recording of its own") {
    const auto live = parsed<LiveCommand>(
        {"live", "--second-canvas", "640x360", "--second-to", "rtmp://b/app/key", "--second-record",
         "wide.mp4", "--second-video-bitrate", "1200", "--record", "tall.mp4"});
    REQUIRE(live.second_canvas);
    CHECK(live.second_canvas->width_px == 640);
    CHECK(live.second_canvas->height_px == 360);
    CHECK(live.second.destinations == std::vector<std::string>{"rtmp://b/app/key"});
    CHECK(live.second.recording == std::filesystem::absolute("wide.mp4"));
    CHECK(live.second.video_bitrate_kbps == 1200);
    CHECK(live.recording == std::filesystem::absolute("tall.mp4"));

    CHECK_FALSE(parsed<LiveCommand>({"live"}).second_canvas);
    CHECK(refused({"live", "--second-record", "wide.mp4"}).code == UsageCode::OptionNotHere);
    CHECK(refused({"live", "--second-canvas", "641x360"}).code == UsageCode::BadCanvas);
    CHECK(refused({"live", "--second-canvas", "640x360", "--second-record", "a.mp4", "--record",
                   "a.mp4"})
              .code == UsageCode::OptionTwice);
}

TEST_CASE("the virtual camera shows the first canvas, or a second one that there is") {
    CHECK(parsed<LiveCommand>({"live", "--virtual-camera", "/dev/video9"}).virtual_canvas ==
          CanvasPlace::First);
    const auto live = parsed<LiveCommand>(
        {"live", "--second-canvas", "640x360", "--second-virtual-camera", "/dev/video9"});
    CHECK(live.virtual_camera == "/dev/video9");
    CHECK(live.virtual_canvas == CanvasPlace::Second);
    CHECK(refused({"live", "--second-virtual-camera", "/dev/video9"}).code ==
          UsageCode::OptionNotHere);
    CHECK(refused({"live", "--second-canvas", "640x360", "--virtual-camera", "/dev/video9",
                   "--second-virtual-camera", "/dev/video8"})
              .code == UsageCode::OptionTwice);
}

TEST_CASE("live has defaults that need no device") {
    const auto live = parsed<LiveCommand>({"live"});
    CHECK(live.canvas.width_px == 720);
    CHECK(live.canvas.height_px == 1280);
    CHECK(live.camera.kind == studio::CameraSpec::Kind::Pattern);
    CHECK(live.microphone.kind == studio::MicrophoneSpec::Kind::None);
    CHECK_FALSE(live.duration);
    CHECK_FALSE(live.replay);
    CHECK(live.destinations.empty());
}

TEST_CASE("lists, devices and doctor take their own options and --data before or after") {
    CHECK(parsed<ProductsListCommand>({"products", "list", "--json"}).as_json);
    CHECK(parsed<ProductsListCommand>({"--data", "/s", "products", "list"}).shop.folder == "/s");
    const auto orders = parsed<OrdersListCommand>(
        {"orders", "list", "--json", "--limit", "5", "--after", "0190", "--data", "/s"});
    CHECK(orders.as_json);
    CHECK(orders.limit == 5);
    CHECK(orders.after == "0190");
    CHECK(orders.shop.folder == "/s");
    CHECK(orders.filter.statuses.empty());
    const auto some = parsed<OrdersListCommand>(
        {"orders", "list", "--status", "paid", "--channel", "wechat", "--from", "2026-11-20",
         "--to", "2026-11-21", "--review", "over-quota", "--search", "王小", "--cold-chain"});
    CHECK(some.filter.statuses == std::vector{catalog::OrderStatus::Paid});
    CHECK(some.filter.channel == "wechat");
    CHECK(some.filter.from == catalog::parseDay("2026-11-20"));
    CHECK(some.filter.through == catalog::parseDay("2026-11-21"));
    CHECK(some.filter.review == catalog::OrderReview::OverQuota);
    CHECK(some.filter.search == "王小");
    CHECK(some.filter.is_cold_chain_only);
    CHECK(parsed<DevicesCommand>({"devices", "--json"}).as_json);
    CHECK_FALSE(parsed<DoctorCommand>({"doctor"}).as_json);
    CHECK_FALSE(parsed<DoctorCommand>({"doctor"}).measures);
    CHECK(parsed<DoctorCommand>({"doctor", "--measure", "--data", "/s"}).measures);
}

TEST_CASE("backup, restore and check take a place, a file or the newest") {
    const auto backup = parsed<BackupCommand>({"backup", "--to", "/b", "--json", "--data", "/s"});
    CHECK(backup.to == "/b");
    CHECK(backup.as_json);
    CHECK(backup.shop.folder == "/s");
    CHECK_FALSE(parsed<BackupCommand>({"backup"}).to);
    CHECK(parsed<RestoreCommand>({"restore", "/b/one.db"}).file == "/b/one.db");
    CHECK_FALSE(parsed<RestoreCommand>({"restore", "--newest", "--json"}).file);
    CHECK(parsed<CheckCommand>({"check", "--json"}).as_json);
}

TEST_CASE("settle takes a producer, a date, payments and a folder") {
    const auto looks = parsed<SettleCommand>({"settle"});
    CHECK_FALSE(looks.closes);
    CHECK_FALSE(looks.until);
    CHECK(looks.payments.empty());
    const auto settle = parsed<SettleCommand>(
        {"settle", "--producer", "Shanwan", "--until", "2026-11-21", "--close", "--paid", "12",
         "--paid", "13=350.5", "--statements", "/out", "--json", "--data", "/s"});
    CHECK(settle.producer == "Shanwan");
    CHECK(settle.until == catalog::dayOf(2026, 11, 21));
    CHECK(settle.closes);
    REQUIRE(settle.payments.size() == 2);
    CHECK(settle.payments[0].settlement == 12);
    CHECK_FALSE(settle.payments[0].amount_fen);
    CHECK(settle.payments[1].amount_fen == 35'050);
    CHECK(settle.statements == "/out");
    CHECK(settle.as_json);
    CHECK(settle.shop.folder == "/s");
}

TEST_CASE("help and version are asked for anywhere") {
    CHECK(parsed<HelpCommand>({"--help"}).topic.empty());
    CHECK(parsed<HelpCommand>({"live", "--help"}).topic == "live");
    CHECK(parsed<HelpCommand>({"orders", "list", "-h"}).topic == "orders");
    parsed<VersionCommand>({"--version"});
}

TEST_CASE("a command line that cannot be meant says what is wrong, and names it") {
    struct Case {
        std::vector<std::string> arguments;
        UsageCode code;
        std::string named;
    };
    const std::vector<Case> cases{
        {{"no-such-command"}, UsageCode::UnknownCommand, "no-such-command"},
        {{"live", "--no-such-option"}, UsageCode::UnknownArgument, "--no-such-option"},
        {{"live", "stray"}, UsageCode::UnknownArgument, "stray"},
        {{"products"}, UsageCode::CommandIncomplete, "products"},
        {{"products", "import"}, UsageCode::CommandIncomplete, "import"},
        {{"orders", "export"}, UsageCode::CommandIncomplete, "export"},
        {{"orders", "import", "a.csv", "b.csv"}, UsageCode::UnknownArgument, "b.csv"},
        {{"orders", "import", "a.csv", "--format", "ebay"}, UsageCode::BadChoice, "--format"},
        {{"products", "import", "a.csv", "--format", "taobao"}, UsageCode::BadChoice, "--format"},
        {{"orders", "export", "a.csv", "--from", "today"}, UsageCode::BadDay, "--from"},
        {{"orders", "export", "a.csv", "--status", "lost"}, UsageCode::BadChoice, "--status"},
        {{"products", "export", "a.csv", "--with-buyers"},
         UsageCode::UnknownArgument,
         "--with-buyers"},
        {{"restore"}, UsageCode::CommandIncomplete, "restore"},
        {{"restore", "/b.db", "--newest"}, UsageCode::CommandIncomplete, "restore"},
        {{"check", "stray"}, UsageCode::UnknownArgument, "stray"},
        {{"settle", "stray"}, UsageCode::UnknownArgument, "stray"},
        {{"devices", "--demo"}, UsageCode::OptionNotHere, "--demo"},
        {{"orders", "list", "--canvas", "360x640"}, UsageCode::UnknownArgument, "--canvas"},
        {{"live", "--for"}, UsageCode::ValueMissing, "--for"},
        {{"live", "--replay", "4"}, UsageCode::BadNumber, "--replay"},
        {{"live", "--replay", "601"}, UsageCode::BadNumber, "--replay"},
        {{"live", "--replay", "ten"}, UsageCode::BadNumber, "--replay"},
        {{"live", "--for", "3", "--for", "4"}, UsageCode::OptionTwice, "--for"},
        {{"live", "--for", "0"}, UsageCode::BadNumber, "--for"},
        {{"live", "--for", "-3"}, UsageCode::BadNumber, "--for"},
        {{"live", "--for", "nan"}, UsageCode::BadNumber, "nan"},
        {{"live", "--canvas", "wide"}, UsageCode::BadCanvas, "wide"},
        {{"live", "--canvas", "361x640"}, UsageCode::BadCanvas, "361x640"},
        {{"live", "--canvas", "360x641"}, UsageCode::BadCanvas, "360x641"},
        {{"live", "--canvas", "360x640x2"}, UsageCode::BadCanvas, "360x640x2"},
        {{"live", "--canvas", "99999x640"}, UsageCode::BadCanvas, "99999x640"},
        {{"live", "--fps", "0"}, UsageCode::BadNumber, "--fps"},
        {{"live", "--fps", "29.97"}, UsageCode::BadNumber, "29.97"},
        {{"live", "--video-bitrate", "5"}, UsageCode::BadNumber, "--video-bitrate"},
        {{"live", "--encoder", "abacus"}, UsageCode::BadChoice, "abacus"},
        {{"live", "--camera", "pigeon:1"}, UsageCode::BadCamera, "pigeon:1"},
        {{"live", "--camera", "phone:80"}, UsageCode::BadCamera, "phone:80"},
        {{"live", "--mic", "shell"}, UsageCode::BadMicrophone, "shell"},
        {{"live", "--sound-preset", "disco"}, UsageCode::BadChoice, "disco"},
        {{"live", "--camera", "pattern", "--mic", "file"}, UsageCode::FileSoundWithoutFile, ""},
        {{"live", "--theme", "plain"}, UsageCode::BadChoice, "plain"},
        {{"live", "--goal", "500"}, UsageCode::BadChoice, "500"},
        {{"live", "--goal", "units:0"}, UsageCode::BadNumber, "--goal"},
        {{"live", "--to", "gopher://a/b"}, UsageCode::BadScheme, "gopher"},
        {{"live", "--to", "rtmp:///live"}, UsageCode::BadUrl, "rtmp"},
        {{"live", "--to", "example.com"}, UsageCode::NotUrl, "URL"},
        {{"live", "--record", "out.avi"}, UsageCode::BadRecordingName, "out.avi"},
        {{"live", "--serve", "99999"}, UsageCode::BadServeAddress, "99999"},
        {{"live", "--serve", "host:80"}, UsageCode::BadServeAddress, "host:80"},
        {{"live", "--to-file", "/keys"}, UsageCode::CannotReadDestinations, "/keys"},
        {{"settle", "--until", "21.11.2026"}, UsageCode::BadDay, "--until"},
        {{"settle", "--paid", "x"}, UsageCode::BadPayment, "x"},
        {{"settle", "--paid", "1="}, UsageCode::BadPayment, "1="},
        {{"settle", "--paid", "1=0"}, UsageCode::BadPayment, "1=0"},
        {{"settle", "--paid", "1=2.345"}, UsageCode::BadPayment, "1=2.345"},
        {{"settle", "--paid", "1=-2"}, UsageCode::BadPayment, "1=-2"},
        {{"orders", "list", "--limit", "0"}, UsageCode::BadNumber, "--limit"},
        {{"orders", "list", "--review", "odd"}, UsageCode::BadChoice, "odd"},
        {{"orders", "list", "--from", "soon"}, UsageCode::BadDay, "soon"},
        {{"live", "--to", "udp://a:1", "--camera"}, UsageCode::ValueMissing, "--camera needs"},
        {{"orders", "list", "--with-buyers"}, UsageCode::UnknownArgument, "--with-buyers"},
    };
    for (const auto& [arguments, code, named] : cases) {
        INFO(Catch::StringMaker<std::vector<std::string>>::convert(arguments));
        const UsageError error = refused(arguments);
        CHECK(static_cast<int>(error.code) == static_cast<int>(code));
        const std::string sentence = usageText(error).toStdString();
        CHECK(sentence.find(named) != std::string::npos);
        CHECK(sentence.find('\n') == std::string::npos);
        CHECK(sentence.find('?') == std::string::npos);
    }
}

TEST_CASE("a complaint about a destination never holds its key") {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"live", "rtmp://a/live/secret-key"},
          {"live", "--to", "gopher://a/live/secret-key"},
          {"live", "--to", "rtmp:///live/secret-key"},
          {"live", "--to", "secret-key"},
          {"live", "--to=secret-key"},
          {"live", "--too=rtmp://a/live/secret-key"},
          {"--to=rtmp://a/live/secret-key"},
          {"live", "--to=rtmp://a/live/secret-key", "--fps"},
          {"rtmp://a/live/secret-key"}}) {
        CHECK(usageText(refused(arguments)).toStdString().find("secret-key") == std::string::npos);
    }
}

TEST_CASE("a line that is no destination is not quoted: it may be a key") {
    const auto read = [](const std::filesystem::path&) -> Result<std::string> {
        return "rtmp://a/live/k1\nsecret-key\n";
    };
    const auto command = parseCommandLine({"live", "--to-file", "/keys"}, read);
    REQUIRE_FALSE(command);
    CHECK(usageText(command.error()).toStdString().find("secret-key") == std::string::npos);
}

TEST_CASE("destinations are read from a file, one a line") {
    const auto read = [](const std::filesystem::path& path) -> Result<std::string> {
        CHECK(path == "/keys");
        return "# the county's channel\n\n rtmp://a/live/k1 \r\nrist://a:1\nudp://127.0.0.1:9";
    };
    const auto command =
        parseCommandLine({"live", "--to", "srt://c:1", "--to-file", "/keys"}, read);
    REQUIRE(command);
    CHECK(std::get<LiveCommand>(*command).destinations ==
          std::vector<std::string>{"srt://c:1", "rtmp://a/live/k1", "rist://a:1",
                                   "udp://127.0.0.1:9"});
}

TEST_CASE("the address to serve on is this machine's own unless it says otherwise") {
    CHECK(parsed<LiveCommand>({"live", "--serve", "8080"}).serve ==
          ServeAddress{"127.0.0.1", 8080});
    CHECK(parsed<LiveCommand>({"live", "--serve", "localhost:81"}).serve ==
          ServeAddress{"127.0.0.1", 81});
    CHECK(parsed<LiveCommand>({"live", "--serve", "[::1]:82"}).serve == ServeAddress{"::1", 82});
}

TEST_CASE("taking the arguments hides their keys from a process list") {
    std::string program = "xiangbo";
    std::string option = "--to";
    std::string url = "rtmp://host/live/a-long-secret-key";
    std::string tiny = "rtmp://host/live/k";
    std::array<char*, 5> argv{program.data(), option.data(), url.data(), tiny.data(), nullptr};
    const auto taken = takeArguments(4, argv.data());
    CHECK(taken == std::vector<std::string>{"--to", "rtmp://host/live/a-long-secret-key",
                                            "rtmp://host/live/k"});
    CHECK(std::string(program) == "xiangbo");
    CHECK(std::string(option.c_str()) == "--to");
    CHECK(url.find("a-long") == std::string::npos);
    CHECK(url.find("secret") == std::string::npos);
    CHECK(tiny == "rtmp://host/live/*");
}

TEST_CASE("the shop's folder follows XDG") {
    CHECK(defaultShopFolder("/x", "/home/w") == "/x/xiangbo");
    CHECK(defaultShopFolder(nullptr, "/home/w") == "/home/w/.local/share/xiangbo");
    CHECK(defaultShopFolder("relative", "/home/w") == "/home/w/.local/share/xiangbo");
}
