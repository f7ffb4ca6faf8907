#include "app/pages/settings/phone_invite.h"

#include "app/widgets/qr_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace xb::app {

PhoneInvite::PhoneInvite(const QString& name, QWidget* parent)
    : QWidget(parent),
      qr_(new QrView(this)),
      words_(new QLabel(this)),
      rtmp_(new QLineEdit(this)),
      srt_(new QLineEdit(this)),
      state_(new QLabel(this)) {
    setObjectName(name + QStringLiteral("_invite"));
    qr_->setObjectName(name + QStringLiteral("_qr"));
    rtmp_->setObjectName(name + QStringLiteral("_rtmp"));
    srt_->setObjectName(name + QStringLiteral("_srt"));
    state_->setObjectName(name + QStringLiteral("_state"));
    words_->setProperty("role", "quiet");
    state_->setProperty("role", "strong");
    for (QLabel* label : {words_, state_})
        label->setWordWrap(true);
    for (QLineEdit* field : {rtmp_, srt_})
        field->setReadOnly(true);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(words_);
    right->addWidget(rtmp_);
    right->addWidget(srt_);
    right->addWidget(state_);
    right->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(qr_, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    retranslate();
}

void PhoneInvite::show(const PhoneInvitation& invitation, bool is_connected) {
    const bool is_same = invitation.rtmp_url == invitation_.rtmp_url;
    if (is_same && is_connected == is_connected_) return;
    invitation_ = invitation;
    is_connected_ = is_connected;
    qr_->setText(QString::fromStdString(invitation.rtmp_url));
    for (const auto& [field, url] :
         {std::pair(rtmp_, invitation.rtmp_url), std::pair(srt_, invitation.srt_url)}) {
        field->setText(QString::fromStdString(url));
        field->setCursorPosition(0);
    }
    retranslate();
}

void PhoneInvite::retranslate() {
    words_->setText(
        tr("Put the phone in the same network, open a camera app that sends RTMP or SRT, and let "
           "it read this code or type one of these addresses. They are a secret: whoever knows "
           "them can send you a picture."));
    rtmp_->setAccessibleName(tr("Address for RTMP"));
    srt_->setAccessibleName(tr("Address for SRT"));
    qr_->setAccessibleName(tr("The address for the phone, as a QR code"));
    state_->setText(invitation_.rtmp_url.empty() ? tr("The place for the phone is being opened…")
                    : is_connected_              ? tr("The phone is here.")
                                                 : tr("Waiting for the phone…"));
}

void PhoneInvite::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
