#include "app/pages/live/destination_desk.h"

#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/destinations_dialog.h"
#include "app/pages/settings/stream_keys.h"

#include <algorithm>

namespace xb::app {

namespace {

QString keyName(const Destination& destination) {
    return QString::fromStdString(streamKeyName({}, destination.id));
}

const Destination* withId(const BroadcastAim& aim, const std::string& id) {
    const auto found = std::ranges::find(aim.destinations, id, &Destination::id);
    return found == aim.destinations.end() ? nullptr : &*found;
}

}  // namespace

DestinationDesk::DestinationDesk(BottomBar& bar, StreamKeys& keys, QWidget& window,
                                 const Theme& theme)
    : bar_(bar), keys_(keys), window_(window), theme_(theme) {
    const DestinationChoice& choice = bar_.choice();
    connect(&choice, &DestinationChoice::changed, this, [this] { keep(bar_.choice().aim()); });
    connect(&choice, &DestinationChoice::editAsked, this, [this] { edit(); });
    connect(&keys_, &StreamKeys::found, this, &DestinationDesk::takeKey);
    connect(&keys_, &StreamKeys::withheld, this,
            [this](const QString& name) { markWithheld(name, true); });
}

DestinationDesk::~DestinationDesk() {
    delete dialog_;
}

void DestinationDesk::begin(const BroadcastAim& aim) {
    kept_ = aim;
    bar_.setAim(aim);
    findKeys();
}

void DestinationDesk::use(const BroadcastAim& aim) {
    BroadcastAim next = aim;
    for (Destination& one : next.destinations) {
        const Destination* before = withId(kept_, one.id);
        const bool is_same = before != nullptr && before->address == one.address;
        if (is_same && one.stream_key.isEmpty()) one.stream_key = before->stream_key;
    }
    bar_.setAim(next);
    keep(next);
}

void DestinationDesk::findKeys() {
    for (Destination& one : kept_.destinations) {
        if (!one.stream_key.isEmpty()) continue;
        one.is_key_withheld = true;  // until it is answered
        looked_for_[keyName(one)] = one.address;
        keys_.find(keyName(one));
    }
    bar_.setAim(kept_);
}

void DestinationDesk::markWithheld(const QString& name, bool is_withheld) {
    for (Destination& one : kept_.destinations) {
        if (keyName(one) != name || one.is_key_withheld == is_withheld) continue;
        one.is_key_withheld = is_withheld;
        bar_.setAim(kept_);
    }
}

// What was typed meanwhile is newer, and another server is not given the key of the one before.
void DestinationDesk::takeKey(const QString& name, const QString& stream_key) {
    markWithheld(name, false);
    const auto asked = looked_for_.extract(name);
    for (Destination& one : kept_.destinations) {
        if (stream_key.isEmpty() && dialog_ && keyName(one) == name) dialog_->showNoKey(one.id);
        if (asked.empty() || stream_key.isEmpty()) continue;
        const bool is_it = keyName(one) == name && one.address == asked.mapped();
        if (!is_it || !one.stream_key.isEmpty()) continue;
        one.stream_key = stream_key;
        one.is_key_withheld = false;
        bar_.setAim(kept_);
        if (dialog_) dialog_->showKey(one.id, stream_key);
    }
}

void DestinationDesk::edit() {
    if (dialog_ && dialog_->isVisible()) return dialog_->raise();
    dialog_ = new DestinationsDialog(theme_, bar_.choice().aim().destinations, canvases_, &window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &DestinationsDialog::changed, this, &DestinationDesk::take);
    connect(dialog_, &DestinationsDialog::keyAskedAgain, this, &DestinationDesk::findKeys);
    dialog_->open();
}

void DestinationDesk::edit(int place, DestinationFault fault) {
    edit();
    dialog_->showFault(place, fault);
}

void DestinationDesk::take(const QVector<Destination>& destinations) {
    BroadcastAim aim = bar_.choice().aim();
    aim.destinations = destinations;
    for (Destination& one : aim.destinations) {
        const Destination* before = withId(kept_, one.id);
        one.is_key_withheld = before != nullptr && before->is_key_withheld &&
                              before->address == one.address && one.stream_key.isEmpty();
    }
    bar_.setAim(aim);
    keep(aim);
}

void DestinationDesk::keep(const BroadcastAim& aim) {
    for (const Destination& before : kept_.destinations) {
        if (withId(aim, before.id) == nullptr) keys_.keep(keyName(before), {});
    }
    for (const Destination& one : aim.destinations) {
        const Destination* before = withId(kept_, one.id);
        const QString key = before == nullptr ? QString() : before->stream_key;
        const bool is_elsewhere = before != nullptr && before->address != one.address;
        // A key that has not been found yet is of the server before.
        if (one.stream_key != key || (is_elsewhere && one.stream_key.isEmpty()))
            keys_.keep(keyName(one), one.stream_key);
    }
    kept_ = aim;
    emit chosen(aim);
}

}  // namespace xb::app
