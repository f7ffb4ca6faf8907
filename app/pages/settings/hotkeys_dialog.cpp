#include "app/pages/settings/hotkeys_dialog.h"

#include "app/text_size.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/key_button.h"
#include "app/widgets/toggle_switch.h"
#include "app/window/global_keys.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

// Two columns: thirteen keys fit a low screen without scrolling.
constexpr int rows = 7;
constexpr int key_width_px = 150;

// Where windows of X11 are guests.
bool isWayland() {
    return !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

}  // namespace

QString hotkeyText(HotkeyAction action) {
    switch (action) {
        case HotkeyAction::Take:
            return HotkeysDialog::tr("Take what is prepared");
        case HotkeyAction::FeaturePrevious:
            return HotkeysDialog::tr("Explain the previous product");
        case HotkeyAction::FeatureNext:
            return HotkeysDialog::tr("Explain the next product");
        case HotkeyAction::MuteMicrophone:
            return HotkeysDialog::tr("Microphone off and on");
        case HotkeyAction::SaveClip:
            return HotkeysDialog::tr("Clip of the last minute");
        default:
            return HotkeysDialog::tr("Scene %1").arg(static_cast<int>(action) + 1);
    }
}

QKeySequence keySequenceOf(const Hotkeys& hotkeys, HotkeyAction action) {
    return {QString::fromStdString(hotkeys.keyOf(action)), QKeySequence::PortableText};
}

HotkeysDialog::HotkeysDialog(const Theme& theme, const Hotkeys& hotkeys, HotkeyReach reach,
                             QWidget* parent)
    : QDialog(parent),
      hotkeys_(hotkeys),
      everywhere_(new ToggleSwitch(theme, this)),
      reach_says_(new QLabel(this)),
      says_(new QLabel(this)) {
    setObjectName("hotkeys_dialog");
    setWindowTitle(tr("Keys"));
    setModal(true);
    says_->setObjectName("hotkeys_says");
    says_->setWordWrap(true);
    says_->setProperty("role", "quiet");
    says_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Its sentences may take two lines, and the dialog keeps its height.
    for (QWidget* words : {says_, reach_says_})
        sizeByHand(*words);
    says_->setMinimumHeight(2 * QFontMetrics(says_->font()).lineSpacing());
    says_->setText(
        tr("Press one, then the key for it. Delete takes a key away. Keys "
           "work while the Live page is open."));
    everywhere_->setObjectName("hotkeys_everywhere");
    everywhere_->setText(tr("Also while another program is in front"));
    everywhere_->setChecked(reach == HotkeyReach::Everywhere);
    everywhere_->setEnabled(GlobalKeys::arePossible());
    reach_says_->setObjectName("hotkeys_reach_says");
    reach_says_->setWordWrap(true);
    reach_says_->setProperty("role", "quiet");
    reach_says_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    reach_says_->setMinimumHeight(2 * QFontMetrics(reach_says_->font()).lineSpacing());
    connect(everywhere_, &QAbstractButton::toggled, this, [this] {
        showReach();
        emit changed(hotkeys_, this->reach());
    });
    arrange();
    showKeys();
    showReach();
    resizeWithin(*this, sizeHint());
}

HotkeyReach HotkeysDialog::reach() const {
    return everywhere_->isChecked() ? HotkeyReach::Everywhere : HotkeyReach::Window;
}

void HotkeysDialog::showRefused(const QVector<HotkeyAction>& actions) {
    if (actions == refused_) return;
    refused_ = actions;
    showReach();
}

void HotkeysDialog::showReach() {
    if (!GlobalKeys::arePossible()) {
        return reach_says_->setText(
            tr("This desktop gives no program a key while another one is in front; only X11 "
               "does."));
    }
    QStringList keys;
    for (const HotkeyAction action : refused_)
        keys << keySequenceOf(hotkeys_, action).toString(QKeySequence::NativeText);
    if (everywhere_->isChecked() && !keys.isEmpty()) {
        return reach_says_->setText(
            tr("Another program holds %1: it works in this window only. Choose another key, or "
               "free it there.")
                .arg(keys.join(QStringLiteral(" · "))));
    }
    if (everywhere_->isChecked() && isWayland()) {
        return reach_says_->setText(
            tr("On this desktop (Wayland) that holds for older programs only: newer ones keep "
               "their keys for themselves."));
    }
    reach_says_->setText(
        tr("While the Live page is open, these keys then do nothing in other programs."));
}

QWidget* HotkeysDialog::makeKeys() {
    auto* keys = new QWidget(this);
    auto* grid = new QGridLayout(keys);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(2, 12);
    for (std::size_t i = 0; i < hotkey_defaults.size(); ++i) {
        const HotkeyAction action = hotkey_defaults.at(i).action;
        const int row = static_cast<int>(i) % rows;
        const int column = static_cast<int>(i) / rows * 3;
        auto* words = new QLabel(hotkeyText(action), keys);
        auto* key = new KeyButton(keys);
        key->setObjectName(QStringLiteral("key_%1").arg(
            QString::fromLatin1(hotkey_defaults.at(i).name.data(),
                                static_cast<int>(hotkey_defaults.at(i).name.size()))));
        key->setFixedWidth(key_width_px);
        grid->addWidget(words, row, column);
        grid->addWidget(key, row, column + 1);
        keys_ << key;
        connect(key, &KeyButton::keyChosen, this,
                [this, action](const QKeySequence& chosen) { choose(action, chosen); });
        connect(key, &KeyButton::keyRefused, this, [this](const QKeySequence& refused) {
            says_->setText(tr("%1 is needed for typing and for lists. Use a key from F1 to F12, "
                              "or one together with Ctrl or Alt.")
                               .arg(refused.toString(QKeySequence::NativeText)));
        });
    }
    return keys;
}

void HotkeysDialog::arrange() {
    auto* reset = new QPushButton(tr("As they were at first"), this);
    reset->setObjectName("hotkeys_reset");
    auto* done = new QPushButton(tr("Done"), this);
    done->setObjectName("hotkeys_done");
    done->setProperty("kind", "main");
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {reset, done}) {
        one->setProperty("target", true);
        one->setAutoDefault(false);
    }
    buttons->addWidget(reset);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(measure::gap_px);
    column->addWidget(new DownScroll(QStringLiteral("hotkeys_list"), makeKeys(), this), 1);
    column->addWidget(says_);
    column->addWidget(everywhere_);
    column->addWidget(reach_says_);
    column->addLayout(buttons);
    connect(reset, &QPushButton::clicked, this, [this] {
        hotkeys_ = {};
        showKeys();
        emit changed(hotkeys_, reach());
    });
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

void HotkeysDialog::choose(HotkeyAction action, const QKeySequence& key) {
    const std::string text = key.toString(QKeySequence::PortableText).toStdString();
    const auto loser = hotkeys_.otherOwner(text, action);
    const QString key_text = key.toString(QKeySequence::NativeText);
    hotkeys_.set(action, text);
    if (key.isEmpty()) {
        says_->setText(tr("“%1” has no key now.").arg(hotkeyText(action)));
    } else if (loser) {
        says_->setText(tr("%1 is for “%2” now, and no longer for “%3”.")
                           .arg(key_text, hotkeyText(action), hotkeyText(*loser)));
    } else {
        says_->setText(tr("%1 is for “%2” now.").arg(key_text, hotkeyText(action)));
    }
    showKeys();
    emit changed(hotkeys_, reach());
}

void HotkeysDialog::showKeys() {
    for (std::size_t i = 0; i < hotkey_defaults.size(); ++i) {
        KeyButton& key = *keys_[static_cast<int>(i)];
        const HotkeyAction action = hotkey_defaults.at(i).action;
        key.setKey(keySequenceOf(hotkeys_, action));
        key.setAccessibleName(tr("Key for: %1").arg(hotkeyText(action)));
        key.setAccessibleDescription(key.text());
    }
}

}  // namespace xb::app
