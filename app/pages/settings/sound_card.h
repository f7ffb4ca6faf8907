// What is heard, on the Settings page: the place where somebody speaks, music, and what this
// computer plays.
#pragma once

#include "app/live/sound_settings.h"
#include "app/widgets/card.h"

#include <QStringList>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace xb::app {

class SoundCard : public Card {
    Q_OBJECT

 public:
    SoundCard(const Theme& theme, const SoundSettings& sound, QWidget* parent = nullptr);

    const SoundSettings& sound() const { return sound_; }
    // As it was set elsewhere; says nothing.
    void show(const SoundSettings& sound);

 signals:
    void changed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void fill();
    void take();
    void chooseSongs();
    void useSongs(const QStringList& files);
    void retranslate();

    SoundSettings sound_;
    bool is_filling_ = false;
    QLabel* title_;
    QLabel* preset_label_;
    QLabel* music_label_;
    QLabel* desktop_label_;
    QComboBox* preset_;
    QLabel* songs_;
    QPushButton* choose_songs_;
    QPushButton* no_songs_;
    QComboBox* desktop_;
};

}  // namespace xb::app
