// The Settings page: picture, devices, language, theme and the recordings' folder, each applied as
// it is chosen.
#pragma once

#include "app/settings/settings.h"
#include "app/theme.h"

#include <QPointer>
#include <QString>
#include <QVector>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace xb::app {

class AlertCard;
class Card;
class DevicesCard;
class FolderField;
class HotkeysDialog;
class OverlayCard;
class SecondCanvasCard;
class SoundCard;

class SettingsPage : public QWidget {
    Q_OBJECT

 public:
    SettingsPage(const Theme& theme, const Settings& settings, QWidget* parent = nullptr);

    const Settings& settings() const { return settings_; }
    AlertCard& alerts() { return *alerts_; }
    DevicesCard& devices() { return *devices_; }
    // As it was set elsewhere; says nothing.
    void show(const Settings& settings);
    // As it was set at the mixer.
    void showSound(const SoundSettings& sound);
    // As it was set beside the orders.
    void showAlerts(const AlertSettings& alerts);
    // Keys that another program holds.
    void showRefusedKeys(const QVector<HotkeyAction>& actions);
    // What a running broadcast is made with cannot change.
    void setOnAir(bool is_on_air);
    // Where two columns of cards are too wide, one below the other.
    void setNarrow(bool is_narrow);

 signals:
    void changed(const xb::app::Settings& settings);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    enum Field {
        Canvas,
        FrameRate,
        Bitrate,
        OverlayTheme,
        Folder,
        Split,
        Countdown,
        Language,
        ThemeField,
        TextSize,
        FieldCount
    };

    void nameFields();
    void arrange(const Theme& theme);
    Card* makeCard(const Theme& theme, QFormLayout*& form, QLabel*& title);
    QLabel* makeLabel(Field field);
    void fillChoices();
    void connectFields();
    void take();
    void chooseKeys();
    void retranslate();

    const Theme& theme_;
    Settings settings_;
    QVector<HotkeyAction> refused_keys_;
    QPointer<HotkeysDialog> keys_dialog_;
    bool is_filling_ = false;
    QBoxLayout* columns_ = nullptr;
    QLabel* picture_title_ = nullptr;
    QLabel* window_title_ = nullptr;
    QLabel* hint_;
    bool is_on_air_ = false;
    DevicesCard* devices_;
    OverlayCard* card_;
    SecondCanvasCard* second_canvas_;
    SoundCard* sound_;
    AlertCard* alerts_;
    QVector<QLabel*> labels_;
    QComboBox* canvas_;
    QComboBox* frame_rate_;
    QSpinBox* bitrate_;
    QComboBox* overlay_theme_;
    FolderField* folder_;
    QComboBox* split_;
    QPushButton* choose_keys_;
    QComboBox* countdown_;
    QComboBox* language_;
    QComboBox* theme_choice_;
    QComboBox* text_size_;
};

}  // namespace xb::app
