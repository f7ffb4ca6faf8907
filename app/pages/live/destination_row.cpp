#include "app/pages/live/destination_row.h"

#include "app/pages/settings/canvas_choice.h"
#include "app/pages/settings/platform_words.h"
#include "app/widgets/restyle.h"
#include "app/widgets/toggle_switch.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

namespace xb::app {

namespace {

constexpr int key_px = 150;

void setWrong(QLineEdit& field, bool is_wrong) {
    if (field.property("wrong").toBool() == is_wrong) return;
    field.setProperty("wrong", is_wrong);
    restyle(field);
}

}  // namespace

DestinationRow::DestinationRow(const Theme& theme, int number, const Destination& destination,
                               const std::optional<CanvasSizes>& canvases, QWidget* parent)
    : QWidget(parent),
      destination_(destination),
      on_(new ToggleSwitch(theme, this)),
      platform_(new QComboBox(this)),
      canvas_(canvases ? new QComboBox(this) : nullptr),
      address_(new QLineEdit(destination.address, this)),
      key_(new QLineEdit(destination.stream_key, this)),
      remove_(new QPushButton(tr("Remove"), this)),
      fault_(new QLabel(this)),
      again_(new QPushButton(tr("Try again"), this)) {
    on_->setChecked(destination.is_on);
    key_->setEchoMode(QLineEdit::Password);
    key_->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    fault_->setProperty("role", "wrong");
    fault_->setWordWrap(true);
    fault_->hide();
    again_->setAutoDefault(false);
    again_->hide();
    nameFields(number);
    fillPlatforms();
    if (canvases) fillCanvases(*canvases);
    arrange();
    connect(on_, &QAbstractButton::toggled, this, &DestinationRow::finish);
    connect(platform_, &QComboBox::currentIndexChanged, this, &DestinationRow::choosePlatform);
    connect(remove_, &QPushButton::clicked, this, &DestinationRow::removeAsked);
    connect(again_, &QPushButton::clicked, this, &DestinationRow::keyAskedAgain);
    for (QLineEdit* field : {address_, key_}) {
        connect(field, &QLineEdit::textEdited, this, [this] { mark(DestinationFault::None); });
        connect(field, &QLineEdit::editingFinished, this, &DestinationRow::finish);
    }
    if (canvas_ != nullptr)
        connect(canvas_, &QComboBox::currentIndexChanged, this, &DestinationRow::finish);
    for (QWidget* field :
         std::initializer_list<QWidget*>{on_, platform_, canvas_, address_, key_, remove_}) {
        if (field != nullptr) field->installEventFilter(this);
    }
}

// A field that goes with the cursor in it says that it is finished, to nobody.
DestinationRow::~DestinationRow() {
    for (QLineEdit* field : {address_, key_})
        field->disconnect(this);
}

void DestinationRow::nameFields(int number) {
    const auto name = [number](const char* part) {
        return QStringLiteral("to_%1_%2").arg(number).arg(QLatin1String(part));
    };
    on_->setObjectName(name("on"));
    on_->setAccessibleName(tr("Send to destination %1").arg(number));
    platform_->setObjectName(name("platform"));
    platform_->setAccessibleName(tr("Platform of destination %1").arg(number));
    if (canvas_ != nullptr) {
        canvas_->setObjectName(name("canvas"));
        canvas_->setAccessibleName(tr("Picture for destination %1").arg(number));
    }
    address_->setObjectName(name("address"));
    address_->setPlaceholderText(tr("Server address, rtmp://…"));
    address_->setAccessibleName(tr("Server address of destination %1").arg(number));
    key_->setObjectName(name("key"));
    key_->setPlaceholderText(tr("Stream key"));
    key_->setAccessibleName(tr("Stream key of destination %1").arg(number));
    remove_->setObjectName(name("remove"));
    remove_->setAccessibleName(tr("Remove destination %1").arg(number));
    fault_->setObjectName(name("fault"));
    again_->setObjectName(name("again"));
    again_->setAccessibleName(tr("Ask the keyring for the key of destination %1").arg(number));
}

void DestinationRow::fillPlatforms() {
    for (const PlatformPreset& one : platform_presets)
        platform_->addItem(platformText(one.platform), static_cast<int>(one.platform));
    platform_->setCurrentIndex(platform_->findData(static_cast<int>(destination_.platform)));
}

void DestinationRow::fillCanvases(const CanvasSizes& canvases) {
    canvas_->addItem(tr("First picture, %1").arg(canvasText(canvases.first)), false);
    canvas_->addItem(tr("Second picture, %1").arg(canvasText(canvases.second)), true);
    canvas_->setCurrentIndex(canvas_->findData(destination_.takes_second_canvas));
}

void DestinationRow::arrange() {
    auto* wrong = new QHBoxLayout;
    wrong->setSpacing(8);
    wrong->addWidget(fault_, 1);
    wrong->addWidget(again_);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    int column = 0;
    for (QWidget* part : std::initializer_list<QWidget*>{on_, platform_, address_, key_, remove_}) {
        grid->addWidget(part, 0, column++);
    }
    // Under the destination, not under its switch.
    if (canvas_ != nullptr) grid->addWidget(canvas_, 1, 1, 1, 4, Qt::AlignLeft);
    grid->addLayout(wrong, 2, 1, 1, 4);
    key_->setFixedWidth(key_px);
    remove_->setAutoDefault(false);
}

void DestinationRow::begin() {
    (address_->text().isEmpty() ? address_ : key_)->setFocus();
}

void DestinationRow::showKey(const QString& stream_key) {
    if (!key_->text().isEmpty()) return;
    key_->setText(stream_key);
    destination_.stream_key = stream_key;
    mark(DestinationFault::None);
}

void DestinationRow::choosePlatform() {
    const auto platform = static_cast<Platform>(platform_->currentData().toInt());
    const PushServer next =
        servers_.turn(destination_.platform, {address_->text(), key_->text()}, platform);
    address_->setText(next.address);
    key_->setText(next.stream_key);
    mark(DestinationFault::None);
    finish();
    emit entered();
}

void DestinationRow::finish() {
    Destination next = destination_;
    next.is_on = on_->isChecked();
    next.platform = static_cast<Platform>(platform_->currentData().toInt());
    if (canvas_ != nullptr) next.takes_second_canvas = canvas_->currentData().toBool();
    next.address = address_->text().trimmed();
    next.stream_key = key_->text().trimmed();
    next = keptApart(next);
    if (next.address != address_->text()) address_->setText(next.address);
    if (next.stream_key != key_->text()) key_->setText(next.stream_key);
    if (next == destination_) return;
    destination_ = next;
    emit changed();
}

void DestinationRow::showFault(DestinationFault fault) {
    mark(fault);
    if (fault == DestinationFault::None) return;
    if (fault == DestinationFault::KeyWithheld) return again_->setFocus();
    (fault == DestinationFault::KeyMissing ? key_ : address_)->setFocus();
}

void DestinationRow::showNoKey() {
    if (again_->isVisible()) showFault(DestinationFault::KeyMissing);
}

void DestinationRow::mark(DestinationFault fault) {
    const bool is_withheld = fault == DestinationFault::KeyWithheld;
    const bool is_key = fault == DestinationFault::KeyMissing || is_withheld;
    setWrong(*key_, is_key);
    setWrong(*address_, fault != DestinationFault::None && !is_key);
    fault_->setText(faultSentence(fault));
    fault_->setVisible(fault != DestinationFault::None);
    again_->setVisible(is_withheld);
}

bool DestinationRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) emit entered();
    return QWidget::eventFilter(watched, event);
}

}  // namespace xb::app
