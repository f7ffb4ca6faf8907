// What makes a phone the camera: the QR and the address that its camera app sends to.
#pragma once

#include "app/live/camera_words.h"

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace xb::app {

class QrView;

class PhoneInvite : public QWidget {
    Q_OBJECT

 public:
    // `name` stands before those of its parts, as in phone_rtmp.
    explicit PhoneInvite(const QString& name, QWidget* parent = nullptr);

    // An empty invitation: the place for phones is not open yet.
    void show(const PhoneInvitation& invitation, bool is_connected);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    PhoneInvitation invitation_;
    bool is_connected_ = false;
    QrView* qr_;
    QLabel* words_;
    QLineEdit* rtmp_;
    QLineEdit* srt_;
    QLabel* state_;
};

}  // namespace xb::app
