#include "app/pages/live/live_keys.h"

#include "app/pages/settings/hotkeys_dialog.h"

#include <QShortcut>
#include <QWidget>

namespace xb::app {

LiveKeys::LiveKeys(QWidget& page, const Hotkeys& hotkeys) : QObject(&page) {
    add(page, HotkeyAction::FeatureNext, [this] { emit featureStepPressed(1); });
    add(page, HotkeyAction::FeaturePrevious, [this] { emit featureStepPressed(-1); });
    add(page, HotkeyAction::MuteMicrophone, [this] { emit mutePressed(); });
    add(page, HotkeyAction::SaveClip, [this] { emit clipPressed(); });
    use(hotkeys);
}

template <class Press>
void LiveKeys::add(QWidget& page, HotkeyAction action, Press press) {
    auto* key = new QShortcut(&page);
    // Held down, it would run through the whole shelf.
    key->setAutoRepeat(false);
    connect(key, &QShortcut::activated, this, press);
    shortcuts_.insert(action, key);
}

void LiveKeys::use(const Hotkeys& hotkeys) {
    for (auto one = shortcuts_.begin(); one != shortcuts_.end(); ++one)
        one.value()->setKey(keySequenceOf(hotkeys, one.key()));
}

}  // namespace xb::app
