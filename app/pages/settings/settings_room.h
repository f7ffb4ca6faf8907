// All settings of the desk on one page that scrolls, with a search over them.
#pragma once

#include "app/settings/settings.h"
#include "app/theme.h"
#include "studio/cameras/camera_deck.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace xb::app {

class Card;
class CollectionCard;
class KeepingCard;
class ServiceCard;
class PhoneInvite;
class ProfilesCard;
class SettingsPage;
struct PhoneInvitation;

class SettingsRoom : public QWidget {
    Q_OBJECT

 public:
    SettingsRoom(const Theme& theme, const Settings& settings, QWidget* parent = nullptr);

    SettingsPage& page() { return *page_; }
    ProfilesCard& profiles() { return *profiles_; }
    ServiceCard& service() { return *service_; }
    KeepingCard& keeping() { return *keeping_; }
    CollectionCard& collections() { return *collections_; }
    void setOnAir(bool is_on_air);
    // Where that camera is a phone.
    void showPhone(studio::CameraPlace place, bool is_phone, const PhoneInvitation& invitation,
                   bool is_connected);

 protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    QWidget* arrange(const Theme& theme);
    QBoxLayout* makePhoneCards(const Theme& theme);
    void search();
    void placeCards();
    void retranslate();

    QBoxLayout* cards_ = nullptr;
    QLineEdit* search_;
    QLabel* nothing_;
    SettingsPage* page_;
    ProfilesCard* profiles_;
    KeepingCard* keeping_;
    ServiceCard* service_;
    CollectionCard* collections_;
    struct PhoneCard {
        Card* card = nullptr;
        QLabel* title = nullptr;
        PhoneInvite* invite = nullptr;
    };
    std::array<PhoneCard, studio::all_camera_places.size()> phones_;
};

}  // namespace xb::app
