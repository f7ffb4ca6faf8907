// What a machine can hold follows from what a picture costs it; what was measured is kept and told.
#include "app/cli/doctor.h"
#include "app/settings/machine_file.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace xb::app;
using xb::tests::TemporaryFolder;
using xb::tests::writeFile;
namespace studio = xb::studio;

namespace {

MachineMeasure costing(double picture_ms, int processor_count, double thread_ms = 1) {
    return {machineName(), "llvmpipe", processor_count, picture_ms, thread_ms};
}

std::string told(const std::filesystem::path& folder) {
    return probeMachine(folder).sentence.toStdString();
}

}  // namespace

TEST_CASE("the dearer a picture is, the smaller and slower the canvas that is held") {
    struct Row {
        double picture_ms;
        int processor_count;
        studio::CanvasSettings canvas;
    };
    for (const Row& row : {Row{40, 2, {720, 1280, {30, 1}}}, Row{60, 2, {540, 960, {30, 1}}},
                           Row{100, 2, {360, 640, {30, 1}}}, Row{200, 2, {360, 640, {15, 1}}},
                           Row{1000, 1, {360, 640, {15, 1}}}, Row{100, 8, {720, 1280, {30, 1}}}}) {
        CAPTURE(row.picture_ms, row.processor_count);
        CHECK(canvasFor(costing(row.picture_ms, row.processor_count)) == row.canvas);
    }
}

TEST_CASE("what one thread must do by itself is not made faster by more of them") {
    CHECK(canvasFor(costing(60, 16, 15)).height_px == 1280);
    CHECK(canvasFor(costing(60, 16, 25)).height_px == 960);
}

TEST_CASE("a wide canvas is as large as the upright one") {
    CHECK(canvasFor(costing(60, 2), CanvasShape::Wide) ==
          studio::CanvasSettings{960, 540, {30, 1}});
}

TEST_CASE("a machine holds more pictures of less, and fewer of more") {
    const MachineMeasure measure = costing(40, 2);
    CHECK(holds(measure, measured_canvas));
    CHECK_FALSE(holds(measure, {1080, 1920, {30, 1}}));
    CHECK_FALSE(holds(measure, {720, 1280, {60, 1}}));
    CHECK(holds(measure, {360, 640, {60, 1}}));
}

TEST_CASE("what was measured is kept, for this machine alone") {
    TemporaryFolder folder;
    CHECK_FALSE(keptMeasure(folder.path()));
    const MachineMeasure measure = costing(41.5, 2, 12.25);
    REQUIRE(keepMeasure(folder / "new shop", measure));
    CHECK(keptMeasure(folder / "new shop") == measure);

    MachineMeasure elsewhere = measure;
    elsewhere.machine = "another processor x 64";
    REQUIRE(keepMeasure(folder.path(), elsewhere));
    CHECK_FALSE(keptMeasure(folder.path()));
}

TEST_CASE("a damaged measure counts for nothing") {
    TemporaryFolder folder;
    for (const char* text : {"", "{", "[]", R"({"machine":7})",
                             R"({"machine":"a","processor_count":2,"picture_ms":-1})"}) {
        writeFile(folder / "machine.json", text);
        CHECK_FALSE(keptMeasure(folder.path()));
    }
}

TEST_CASE("the doctor tells what the machine can hold, or how to find out") {
    TemporaryFolder folder;
    CHECK(probeMachine(folder.path()).health == Health::Limited);
    CHECK(told(folder.path()).find("doctor --measure") != std::string::npos);

    REQUIRE(keepMeasure(folder.path(), costing(40, 2)));
    CHECK(probeMachine(folder.path()).health == Health::Good);
    CHECK(told(folder.path()) ==
          "One picture of 720x1280 costs this machine 40 ms (llvmpipe). It can hold 720x1280 at 30 "
          "pictures a second.");

    REQUIRE(keepMeasure(folder.path(), costing(150, 2)));
    CHECK(probeMachine(folder.path()).health == Health::Limited);
    CHECK(told(folder.path()).find("--canvas 360x640 --fps 15") != std::string::npos);
}
