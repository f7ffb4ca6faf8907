#include "app/pages/live/live_keys.h"

#include "app/pages/settings/hotkeys_dialog.h"

#include <QApplication>
#include <QEvent>
#include <QShortcut>
#include <QWidget>

namespace xb::app {

LiveKeys::LiveKeys(QWidget& page, const Hotkeys& hotkeys, HotkeyReach reach)
    : QObject(&page), page_(page), hotkeys_(hotkeys), reach_(reach) {
    for (const auto action : {HotkeyAction::FeatureNext, HotkeyAction::FeaturePrevious,
                              HotkeyAction::MuteMicrophone, HotkeyAction::SaveClip})
        add(action);
    connect(&global_, &GlobalKeys::pressed, this, &LiveKeys::pressFromElsewhere);
    connect(&global_, &GlobalKeys::refusedChanged, this,
            [this] { emit refused(global_.refused()); });
    page_.installEventFilter(this);
    use(hotkeys, reach);
}

void LiveKeys::add(HotkeyAction action) {
    auto* key = new QShortcut(&page_);
    // Held down, it would run through the whole shelf.
    key->setAutoRepeat(false);
    connect(key, &QShortcut::activated, this, [this, action] { press(action); });
    shortcuts_.insert(action, key);
}

void LiveKeys::press(HotkeyAction action) {
    switch (action) {
        case HotkeyAction::FeatureNext:
            return emit featureStepPressed(1);
        case HotkeyAction::FeaturePrevious:
            return emit featureStepPressed(-1);
        case HotkeyAction::MuteMicrophone:
            return emit mutePressed();
        case HotkeyAction::SaveClip:
            return emit clipPressed();
        default:
            return emit buttonPressed(action);
    }
}

// A question that is open is answered first, as in the window itself.
void LiveKeys::pressFromElsewhere(HotkeyAction action) {
    if (QApplication::activeModalWidget() == nullptr) press(action);
}

void LiveKeys::hear(QKeyCombination keys) {
    if (!page_.isVisible()) return;
    for (const HotkeyDefault& one : hotkey_defaults) {
        if (keySequenceOf(hotkeys_, one.action) == QKeySequence(keys))
            return pressFromElsewhere(one.action);
    }
}

void LiveKeys::use(const Hotkeys& hotkeys, HotkeyReach reach_wanted) {
    hotkeys_ = hotkeys;
    reach_ = reach_wanted;
    for (auto one = shortcuts_.begin(); one != shortcuts_.end(); ++one)
        one.value()->setKey(keySequenceOf(hotkeys, one.key()));
    // Told at once, though they be held later.
    global_.hold({});
    emit refused(GlobalKeys::refusedOf(keysEverywhere()));
    reach();
}

GlobalKeys::Keys LiveKeys::keysEverywhere() const {
    GlobalKeys::Keys keys;
    if (reach_ == HotkeyReach::Window) return keys;
    for (const HotkeyDefault& one : hotkey_defaults)
        keys[one.action] = keySequenceOf(hotkeys_, one.action);
    return keys;
}

// While another page is open the keys are the other programs' again.
void LiveKeys::reach() {
    global_.hold(page_.isVisible() ? keysEverywhere() : GlobalKeys::Keys{});
}

bool LiveKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide) reach();
    return QObject::eventFilter(watched, event);
}

}  // namespace xb::app
