#include "app/pages/live/destination_choice.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace xb::app {

DestinationChoice::DestinationChoice(QWidget* parent)
    : QWidget(parent),
      rehearse_(new QPushButton(this)),
      platform_(new QPushButton(this)),
      address_(new QLineEdit(this)),
      key_(new QLineEdit(this)) {
    setObjectName("destination_choice");
    auto* group = new QButtonGroup(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    for (QPushButton* button : {rehearse_, platform_}) {
        button->setCheckable(true);
        button->setProperty("segment", true);
        group->addButton(button);
    }
    row->addWidget(address_, 4);
    row->addWidget(key_, 2);
    row->addWidget(rehearse_);
    row->addWidget(platform_);
    rehearse_->setObjectName("choose_rehearsal");
    platform_->setObjectName("choose_platform");
    address_->setObjectName("destination_url");
    key_->setObjectName("destination_key");
    address_->setMaximumWidth(420);
    key_->setMaximumWidth(200);
    key_->setEchoMode(QLineEdit::Password);
    key_->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    rehearse_->setChecked(true);
    connect(group, &QButtonGroup::idToggled, this, [this](int, bool is_on) {
        if (!is_on) return;
        showFields();
        emit changed();
    });
    for (QLineEdit* field : {address_, key_}) {
        connect(field, &QLineEdit::textEdited, this, [this, field] { mark(*field, false); });
        connect(field, &QLineEdit::editingFinished, this, &DestinationChoice::changed);
    }
    retranslate();
    showFields();
}

Destination DestinationChoice::destination() const {
    return {rehearse_->isChecked(), address_->text().trimmed(), key_->text().trimmed()};
}

void DestinationChoice::setDestination(const Destination& destination) {
    address_->setText(destination.address);
    key_->setText(destination.stream_key);
    (destination.is_rehearsal ? rehearse_ : platform_)->setChecked(true);
    showFields();
}

void DestinationChoice::markAddressWrong() {
    mark(*address_, true);
}

void DestinationChoice::markKeyWrong() {
    mark(*key_, true);
}

void DestinationChoice::mark(QLineEdit& field, bool is_wrong) {
    if (field.property("wrong").toBool() != is_wrong) {
        field.setProperty("wrong", is_wrong);
        field.style()->unpolish(&field);
        field.style()->polish(&field);
    }
    if (is_wrong) field.setFocus();
}

void DestinationChoice::showFields() {
    address_->setVisible(platform_->isChecked());
    key_->setVisible(platform_->isChecked());
}

void DestinationChoice::retranslate() {
    rehearse_->setText(tr("Rehearse here"));
    rehearse_->setToolTip(
        tr("Practise with pretend buyers and orders. Nothing leaves this computer."));
    platform_->setText(tr("To a platform"));
    address_->setPlaceholderText(tr("Server address, rtmp://…"));
    address_->setAccessibleName(tr("Server address"));
    key_->setPlaceholderText(tr("Stream key"));
    key_->setAccessibleName(tr("Stream key"));
}

void DestinationChoice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
