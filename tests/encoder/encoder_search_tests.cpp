// Which encoder is chosen, and what is said of those that are not there.
#include "encoder/codecs/encoder_absence.h"
#include "encoder/codecs/encoder_search.h"
#include "encoder/codecs/video_encoder.h"
#include "tests/encoder/failing_codec.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace xb::encoder::test;

namespace {

DeliverySettings small(EncoderChoice choice) {
    DeliverySettings settings;
    settings.video = {160, 96, {30, 1}};
    settings.preset = "ultrafast";
    settings.encoder = choice;
    return settings;
}

}  // namespace

TEST_CASE("auto takes the first encoder that gives a picture") {
    const auto script = std::make_shared<CodecScript>();
    auto opened = VideoEncoder::open(small(EncoderChoice::Auto), scriptedOpener(script));
    REQUIRE(opened);
    CHECK(opened->choice() == EncoderChoice::Nvenc);
    CHECK(script->pictures == 1);
}

TEST_CASE("auto passes over an encoder that opens and gives no picture") {
    const auto script = std::make_shared<CodecScript>();
    script->fail_at_picture = 1;
    auto opened = VideoEncoder::open(small(EncoderChoice::Auto), scriptedOpener(script));
    REQUIRE(opened);
    CHECK(opened->choice() == EncoderChoice::X264);
}

TEST_CASE(
    "a named encoder that is not there is told with its reason, and none is put in its place") {
    const auto script = std::make_shared<CodecScript>();
    const auto opened = VideoEncoder::open(small(EncoderChoice::Vaapi), scriptedOpener(script));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::EncoderUnavailable);
    CHECK(opened.error().arguments == std::vector<std::string>{"vaapi", "NoCard"});
    CHECK(script->x264_opened == 0);
}

TEST_CASE("only encoders that take a new rate are tried where links steer") {
    for (const EncoderChoice choice : searchOrder(LinkSteering::Follow))
        CHECK(followsRate(choice));
    CHECK(searchOrder(LinkSteering::Off).size() > searchOrder(LinkSteering::Follow).size());
    CHECK(searchOrder(LinkSteering::Off).back() == EncoderChoice::X264);
    CHECK(searchOrder(LinkSteering::Follow).back() == EncoderChoice::X264);
}

TEST_CASE("what a machine lacks is told before anything is opened") {
    using enum EncoderAbsence;
    const MachineLook bare;
    CHECK(absenceOf(EncoderChoice::Nvenc, bare) == NoCard);
    CHECK(absenceOf(EncoderChoice::Nvenc, {true, false, true}) == NoDriver);
    CHECK_FALSE(absenceOf(EncoderChoice::Nvenc, {true, true, false}));
    CHECK(absenceOf(EncoderChoice::Vaapi, {true, true, false}) == NoCard);
    CHECK_FALSE(absenceOf(EncoderChoice::Vaapi, {false, false, true}));
    CHECK(absenceOf(EncoderChoice::Qsv, bare) == NoCard);
    CHECK_FALSE(absenceOf(EncoderChoice::X264, bare));
    for (const EncoderAbsence absence : all_encoder_absences)
        CHECK(encoderAbsenceFromName(name(absence)) == absence);
}

TEST_CASE("this machine's encoders are found by trying, and x264 is always among them") {
    const auto found = findEncoders();
    REQUIRE(found.size() == 4);
    CHECK(found[0].choice == EncoderChoice::X264);
    CHECK_FALSE(found[0].absent);
    for (const EncoderFinding& each : found) {
        if (!each.absent) continue;
        CHECK(each.absent->arguments.at(0) == name(each.choice));
        CHECK(encoderAbsenceFromName(each.absent->arguments.at(1)));
    }
}

TEST_CASE("an encoder whose driver never answers is given up, as one that does not encode") {
    const auto script = std::make_shared<CodecScript>();
    script->mishap = GENERATE(Mishap::HangWhenOpened, Mishap::Hang);
    script->fail_at_picture = 1;
    const auto tried = tryEncoder(EncoderChoice::Nvenc, scriptedOpener(script), VideoCoding::H264,
                                  std::chrono::milliseconds(100));
    script->is_over = true;
    REQUIRE_FALSE(tried);
    CHECK(tried.error().arguments == std::vector<std::string>{"nvenc", "DoesNotEncode"});
}
