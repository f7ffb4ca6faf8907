// What a screen reader says by itself.
#include "app/pages/live/start_dialog.h"
#include "app/widgets/announce.h"
#include "app/widgets/banner.h"
#include "app/widgets/list_card.h"
#include "tests/app/desk_application.h"

#include <QAccessible>
#include <QApplication>
#include <QStringList>
#include <catch2/catch.hpp>

using namespace xb::app;

namespace {

// Hears what is said for as long as it lives.
class Listener : public QObject {
 public:
    Listener() { qApp->installEventFilter(this); }
    QStringList said;

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == announcedEvent())
            said << QAccessible::queryAccessibleInterface(watched)->text(QAccessible::Name);
        return false;
    }
};

}  // namespace

TEST_CASE("a problem above the page is said aloud", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    Banner banner(deskTheme());
    const Listener listener;
    banner.tell(Tone::Bad, "The disk is full.");
    CHECK(listener.said == QStringList{"The disk is full."});
}

TEST_CASE("what was done to a list is said aloud", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    ListCard card(deskTheme(), "orders", {});
    const Listener listener;
    card.showDone("3 orders are packed.", true);
    card.showDone({}, false);
    CHECK(listener.said == QStringList{"3 orders are packed."});
}

TEST_CASE("what the last look comes to is said once", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    StartDialog dialog(deskTheme());
    dialog.show();
    const Listener listener;
    StartFacts facts;
    facts.kind = BroadcastKind::OnAir;
    dialog.showLines(checkStart(facts), facts);
    facts.records = false;
    dialog.showLines(checkStart(facts), facts);
    CHECK(listener.said == QStringList{"This stands in the way"});
    dialog.showCount(3);
    dialog.showCount(2);
    REQUIRE(listener.said.size() == 2);
    CHECK(listener.said[1].startsWith("Going on air"));
}
