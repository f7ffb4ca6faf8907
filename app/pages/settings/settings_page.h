// The Settings page: picture, devices, language, theme and the recordings' folder, each applied as
// it is chosen.
#pragma once

#include "app/pages/settings/device_choice.h"
#include "app/settings/settings.h"
#include "app/theme.h"

#include <QString>
#include <QVector>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace xb::app {

class AlertCard;
class Card;
class SoundCard;

class SettingsPage : public QWidget {
    Q_OBJECT

 public:
    SettingsPage(const Theme& theme, const Settings& settings, QWidget* parent = nullptr);

    const Settings& settings() const { return settings_; }
    AlertCard& alerts() { return *alerts_; }
    // The devices of this machine; the one that is chosen stays in the list though it be unplugged.
    void showDevices(const QVector<DeviceChoice>& cameras,
                     const QVector<DeviceChoice>& microphones);
    // As it was set elsewhere; says nothing.
    void show(const Settings& settings);
    // As it was set at the mixer.
    void showSound(const SoundSettings& sound);
    // As it was set beside the orders.
    void showAlerts(const AlertSettings& alerts);
    // What a running broadcast is made with cannot change.
    void setOnAir(bool is_on_air);
    // Where two columns of cards are too wide, one below the other.
    void setNarrow(bool is_narrow);

 signals:
    void changed(const xb::app::Settings& settings);
    void devicesWanted();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    enum Field {
        Camera,
        Microphone,
        Canvas,
        FrameRate,
        Bitrate,
        OverlayTheme,
        Folder,
        Countdown,
        Language,
        ThemeField,
        FieldCount
    };

    void nameFields();
    void arrange(const Theme& theme);
    Card* makeCard(const Theme& theme, QFormLayout*& form, QLabel*& title);
    QLabel* makeLabel(Field field);
    QWidget* makeFolderRow();
    void fillChoices();
    void connectFields();
    void take();
    void chooseFolder();
    void chooseClip();
    void chooseKeys();
    void retranslate();

    Settings settings_;
    bool is_filling_ = false;
    QVector<DeviceChoice> found_cameras_;
    QVector<DeviceChoice> found_microphones_;
    QBoxLayout* columns_ = nullptr;
    QLabel* device_title_ = nullptr;
    QLabel* picture_title_ = nullptr;
    QLabel* window_title_ = nullptr;
    QLabel* hint_;
    SoundCard* sound_;
    AlertCard* alerts_;
    QVector<QLabel*> labels_;
    QComboBox* camera_;
    QComboBox* microphone_;
    QComboBox* canvas_;
    QComboBox* frame_rate_;
    QSpinBox* bitrate_;
    QComboBox* overlay_theme_;
    QLineEdit* folder_;
    QPushButton* choose_folder_;
    QPushButton* find_devices_;
    QPushButton* choose_clip_;
    QPushButton* choose_keys_;
    QComboBox* countdown_;
    QComboBox* language_;
    QComboBox* theme_choice_;
};

}  // namespace xb::app
