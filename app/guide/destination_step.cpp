#include "app/guide/destination_step.h"

#include "app/pages/live/destination_url.h"
#include "app/pages/settings/platform_words.h"
#include "app/widgets/form_field.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace xb::app {

namespace {
constexpr int rehearsal = -2;  // -1 is Qt's "none"

// Of those that are on, else of all; beyond the last where there is none.
qsizetype placeOfFirst(const QVector<Destination>& destinations) {
    const auto on = std::ranges::find(destinations, true, &Destination::is_on);
    return on == destinations.end() ? 0 : on - destinations.begin();
}
}  // namespace

DestinationStep::DestinationStep(QWidget* parent)
    : GuideStep(parent),
      platforms_(new QButtonGroup(this)),
      words_(new QLabel(this)),
      where_(new QLabel(this)),
      address_(new QLineEdit(this)),
      key_(new QLineEdit(this)),
      paste_address_(new QPushButton(this)),
      paste_key_(new QPushButton(this)) {
    address_->setObjectName("guide_address");
    key_->setObjectName("guide_key");
    key_->setEchoMode(QLineEdit::Password);
    key_->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    paste_address_->setObjectName("guide_paste_address");
    paste_key_->setObjectName("guide_paste_key");
    where_->setObjectName("guide_where");
    where_->setProperty("role", "quiet");
    for (QLabel* label : {words_, where_})
        label->setWordWrap(true);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(words_);
    right->addWidget(where_);
    right->addWidget(makeFields());
    right->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(28);
    row->addWidget(makePlatforms());
    row->addLayout(right, 1);
    connect(platforms_, &QButtonGroup::idClicked, this, &DestinationStep::choose);
    for (QLineEdit* field : {address_, key_}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            address_field_->showNote({});
            key_field_->showNote({});
        });
    }
    retranslate();
}

QWidget* DestinationStep::makePlatforms() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    const auto add = [&](int id, const QString& name, int row, int column, int width) {
        auto* button = new QPushButton(box);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("segment", true);
        button->setProperty("target", true);
        button->setMinimumWidth(150);
        platforms_->addButton(button, id);
        grid->addWidget(button, row, column, 1, width);
    };
    add(rehearsal, QStringLiteral("guide_rehearse"), 0, 0, 2);
    int at = 0;
    for (const PlatformPreset& one : platform_presets) {
        const QString name = QString::fromUtf8(one.name.data(), static_cast<int>(one.name.size()));
        add(static_cast<int>(one.platform), QStringLiteral("guide_to_%1").arg(name), 1 + at / 2,
            at % 2, 1);
        ++at;
    }
    grid->setRowStretch(grid->rowCount(), 1);
    platforms_->button(rehearsal)->setChecked(true);
    return box;
}

QWidget* DestinationStep::makeFields() {
    fields_ = new QWidget(this);
    auto* column = new QVBoxLayout(fields_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    address_field_ = new FormField(address_, fields_);
    key_field_ = new FormField(key_, fields_);
    for (const auto& [field, edit, paste] : {std::tuple(address_field_, address_, paste_address_),
                                             std::tuple(key_field_, key_, paste_key_)}) {
        paste->setAutoDefault(false);
        paste->setProperty("target", true);
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(field, 1);
        // Beside the field, not beside its title.
        auto* beside = new QVBoxLayout;
        beside->addSpacing(26);
        beside->addWidget(paste);
        beside->addStretch(1);
        row->addLayout(beside);
        column->addLayout(row);
        connect(paste, &QPushButton::clicked, this,
                [edit = edit] { edit->setText(QGuiApplication::clipboard()->text().trimmed()); });
    }
    return fields_;
}

QString DestinationStep::title() const {
    return tr("Where does the picture go?");
}

bool DestinationStep::mayGoOn() {
    if (isRehearsal()) return true;
    const Destination chosen = destination();
    const DestinationFault fault = checkDestination(chosen.address, chosen.stream_key);
    if (fault == DestinationFault::None) {
        takeKeyOut();
        return true;
    }
    const bool is_key = fault == DestinationFault::KeyMissing;
    (is_key ? key_field_ : address_field_)->showNote(faultSentence(fault));
    (is_key ? key_ : address_)->setFocus();
    return false;
}

void DestinationStep::show(const BroadcastAim& aim) {
    shown_ = aim;
    const qsizetype place = placeOfFirst(aim.destinations);
    const bool is_any = place < aim.destinations.size();
    const Destination first = is_any ? aim.destinations[place] : Destination{};
    const bool is_sent = is_any && aim.kind == BroadcastKind::OnAir;
    platforms_->button(is_sent ? static_cast<int>(first.platform) : rehearsal)->setChecked(true);
    typed_for_ = first.platform;
    address_->setText(first.address);
    key_->setText(first.stream_key);
    showChoice();
}

bool DestinationStep::isRehearsal() const {
    return platforms_->checkedId() == rehearsal;
}

Destination DestinationStep::destination() const {
    const qsizetype place = placeOfFirst(shown_.destinations);
    // What the guide does not ask for stays, as which picture it takes.
    Destination chosen =
        place < shown_.destinations.size() ? shown_.destinations[place] : Destination{};
    chosen.is_on = true;
    chosen.platform = platform();
    chosen.address = address_->text().trimmed();
    chosen.stream_key = key_->text().trimmed();
    return chosen;
}

BroadcastAim DestinationStep::aim() const {
    BroadcastAim aim = shown_;
    aim.kind = isRehearsal() ? BroadcastKind::Rehearsal : BroadcastKind::OnAir;
    if (isRehearsal()) return aim;
    const qsizetype place = placeOfFirst(aim.destinations);
    if (place == aim.destinations.size()) aim.destinations << Destination{};
    aim.destinations[place] = destination();
    return aim;
}

std::optional<BroadcastAim> DestinationStep::finishedAim() {
    if (!isRehearsal()) {
        const Destination chosen = destination();
        if (checkDestination(chosen.address, chosen.stream_key) != DestinationFault::None)
            return std::nullopt;
        takeKeyOut();
    }
    return aim();
}

Platform DestinationStep::platform() const {
    const int id = platforms_->checkedId();
    return id == rehearsal ? Platform::Other : static_cast<Platform>(id);
}

void DestinationStep::choose(int id) {
    if (id != rehearsal) {
        const auto platform = static_cast<Platform>(id);
        const PushServer next =
            servers_.turn(typed_for_, {address_->text(), key_->text()}, platform);
        typed_for_ = platform;
        address_->setText(next.address);
        key_->setText(next.stream_key);
    }
    showChoice();
    if (id != rehearsal) (address_->text().isEmpty() ? address_ : key_)->setFocus();
}

void DestinationStep::takeKeyOut() {
    const KeptApart apart = keyTakenOut(address_->text());
    if (apart.stream_key.isEmpty() || !key_->text().isEmpty()) return;
    address_->setText(apart.address);
    key_->setText(apart.stream_key);
}

void DestinationStep::showChoice() {
    const bool is_rehearsal = platforms_->checkedId() == rehearsal;
    fields_->setVisible(!is_rehearsal);
    words_->setText(is_rehearsal
                        ? tr("Nothing leaves this computer. You go live as on any evening, with "
                             "pretend buyers and orders, and the shop's books stay as they are. A "
                             "platform is chosen later at the foot of the desk.")
                        : tr("Copy both from the platform's page and press Paste beside each."));
    where_->setText(is_rehearsal ? QString() : whereToFindKey(platform()));
    where_->setVisible(!is_rehearsal);
}

void DestinationStep::retranslate() {
    platforms_->button(rehearsal)->setText(tr("Rehearse here"));
    for (const PlatformPreset& one : platform_presets)
        platforms_->button(static_cast<int>(one.platform))->setText(platformText(one.platform));
    address_field_->setTitle(tr("Server address"));
    key_field_->setTitle(tr("Stream key, stays hidden"));
    paste_address_->setText(tr("Paste"));
    paste_address_->setAccessibleName(tr("Paste the server address"));
    paste_key_->setText(tr("Paste"));
    paste_key_->setAccessibleName(tr("Paste the stream key"));
    showChoice();
}

void DestinationStep::changeEvent(QEvent* event) {
    GuideStep::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
