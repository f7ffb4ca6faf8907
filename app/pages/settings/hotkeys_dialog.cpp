#include "app/pages/settings/hotkeys_dialog.h"

#include "app/widgets/key_button.h"

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

}  // namespace

QString hotkeyText(HotkeyAction action) {
    switch (action) {
        case HotkeyAction::Take:
            return HotkeysDialog::tr("Take what is prepared");
        case HotkeyAction::FeaturePrevious:
            return HotkeysDialog::tr("Explain the product before");
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

HotkeysDialog::HotkeysDialog(const Hotkeys& hotkeys, QWidget* parent)
    : QDialog(parent), hotkeys_(hotkeys), says_(new QLabel(this)) {
    setObjectName("hotkeys_dialog");
    setWindowTitle(tr("Keys"));
    setModal(true);
    says_->setObjectName("hotkeys_says");
    says_->setWordWrap(true);
    says_->setProperty("role", "quiet");
    says_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Its sentences may take two lines, and the dialog keeps its height.
    says_->setMinimumHeight(2 * QFontMetrics(says_->font()).lineSpacing());
    says_->setText(
        tr("Press one, then the key that shall do it. Delete takes a key away. Keys "
           "work while the Live page is open."));
    arrange();
    showKeys();
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
    column->addWidget(makeKeys());
    column->addWidget(says_);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(reset, &QPushButton::clicked, this, [this] {
        hotkeys_ = {};
        showKeys();
        emit changed(hotkeys_);
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
    emit changed(hotkeys_);
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
