// What can be taken back: bounded, and a gesture in one step.
#include "studio/scenes/edit_history.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

SceneEdit removal(int item) {
    return RemoveItem{SceneId::Host, {item}};
}

int itemOf(const SceneEdit* edit) {
    return edit ? std::get<RemoveItem>(*edit).item.value : 0;
}

TEST_CASE("the last edit is taken back first, and done again first") {
    EditHistory history;
    CHECK(history.toUndo() == nullptr);
    history.record(removal(1));
    history.record(removal(2));
    CHECK(itemOf(history.toUndo()) == 2);
    history.undone(removal(12));
    CHECK(itemOf(history.toUndo()) == 1);
    CHECK(itemOf(history.toRedo()) == 12);
    history.redone(removal(2));
    CHECK(itemOf(history.toUndo()) == 2);
    CHECK(history.toRedo() == nullptr);
}

TEST_CASE("a new edit ends what could be done again") {
    EditHistory history;
    history.record(removal(1));
    history.undone(removal(11));
    history.record(removal(2));
    CHECK(history.toRedo() == nullptr);
    CHECK(history.undoCount() == 1);
}

TEST_CASE("a gesture is taken back to where it began") {
    EditHistory history;
    history.record(removal(1), {7});
    history.record(removal(2), {7});
    history.record(removal(3), {7});
    CHECK(history.undoCount() == 1);
    CHECK(itemOf(history.toUndo()) == 1);
    history.record(removal(4), {8});
    history.record(removal(5));
    history.record(removal(6));
    CHECK(history.undoCount() == 4);
}

TEST_CASE("the position counts steps, also those that are forgotten") {
    EditHistory history(2);
    for (int i = 0; i < 3; ++i)
        history.record(RemoveScene{SceneId{1}});
    CHECK(history.position() == 3);
    history.undone(RemoveScene{SceneId{1}});
    CHECK(history.position() == 2);
    history.redone(RemoveScene{SceneId{1}});
    CHECK(history.position() == 3);
    history.clear();
    CHECK(history.position() == 0);
}

TEST_CASE("a full history forgets the oldest edit") {
    EditHistory history(3);
    for (int item = 1; item <= 5; ++item)
        history.record(removal(item));
    CHECK(history.undoCount() == 3);
    history.undone(removal(0));
    history.undone(removal(0));
    CHECK(itemOf(history.toUndo()) == 3);
}

}  // namespace
}  // namespace xb::studio
