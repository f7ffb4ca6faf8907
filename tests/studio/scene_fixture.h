// A show with the test pattern, for looking at what scenes make of it.
#pragma once

#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/scenes/scene_book.h"
#include "studio/show.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string_view>

namespace xb::tests::scenes {

using namespace studio;
using tests::KeptLog;
using tests::Picture;
using tests::startTestEngine;

inline constexpr auto limit = std::chrono::seconds(20);
inline constexpr int width = test_width_px;
inline constexpr int height = test_height_px;

// An engine, a show with the test pattern, and its program.
struct Studio {
    Studio() { startPainting(); }

    KeptLog log;
    std::unique_ptr<Engine> engine = startTestEngine(log);
    std::unique_ptr<Show> show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {}).value();
    RecordingSink sink{width, height};
    ProgramTap tap{*engine, sink};

    SceneBook& book() { return show->scenes(); }
    bool sees(const std::function<bool(const Picture&)>& wanted) {
        return sink.waitForPicture(wanted, limit);
    }
    SceneItem item(SceneId scene, std::string_view name) {
        for (const SceneItem& one : findScene(book().collection(), scene)->items)
            if (one.name == name) return one;
        FAIL("no item " << name);
        return {};
    }
    // Answers the number of a new item.
    ItemId put(SceneId scene, const SceneItem& item) {
        const auto done = book().edit(PutItem{scene, item, {}, {}});
        REQUIRE(done.has_value());
        return done->item;
    }
    void cutTo(SceneId scene) {
        REQUIRE(book().switchTo(scene, Transition{TransitionKind::Cut}).has_value());
    }
};

// The first bar of the pattern is light grey, the last one blue.
inline bool isGrey(const Picture& picture, int x, int y) {
    return std::abs(picture.blueAt(x, y) - 128) < 8 && picture.lumaAt(x, y) > 150;
}
inline bool isBlue(const Picture& picture, int x, int y) {
    return picture.blueAt(x, y) > 170 && picture.lumaAt(x, y) < 90;
}
// The backdrop: dark and warm.
inline bool isBackdrop(const Picture& picture, int x, int y) {
    return picture.lumaAt(x, y) < 75 && picture.redAt(x, y) > 130 && picture.blueAt(x, y) < 127;
}

inline SceneItem inBox(SceneItem item, double x, double y, double box_width, double box_height) {
    item.transform.x_px = x;
    item.transform.y_px = y;
    item.transform.width_px = box_width;
    item.transform.height_px = box_height;
    return item;
}

}  // namespace xb::tests::scenes
