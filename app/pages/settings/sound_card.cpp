#include "app/pages/settings/sound_card.h"

#include "app/pages/figures.h"
#include "app/pages/live/sound_words.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr int field_width_px = 340;
constexpr int own_filters = -1;
}  // namespace

SoundCard::SoundCard(const Theme& theme, const SoundSettings& sound, QWidget* parent)
    : Card(theme, parent),
      sound_(sound),
      title_(new QLabel(this)),
      preset_label_(new QLabel(this)),
      music_label_(new QLabel(this)),
      desktop_label_(new QLabel(this)),
      preset_(new QComboBox(this)),
      songs_(new QLabel(this)),
      choose_songs_(new QPushButton(this)),
      no_songs_(new QPushButton(this)),
      desktop_(new QComboBox(this)) {
    title_->setProperty("role", "page_title");
    preset_->setObjectName("set_sound_preset");
    songs_->setObjectName("set_songs");
    choose_songs_->setObjectName("choose_songs");
    no_songs_->setObjectName("no_songs");
    desktop_->setObjectName("set_desktop_sound");
    arrange();
    connect(preset_, &QComboBox::currentIndexChanged, this, &SoundCard::take);
    connect(desktop_, &QComboBox::currentIndexChanged, this, &SoundCard::take);
    connect(choose_songs_, &QPushButton::clicked, this, &SoundCard::chooseSongs);
    connect(no_songs_, &QPushButton::clicked, this, [this] { useSongs({}); });
    retranslate();
}

void SoundCard::arrange() {
    for (QComboBox* one : {preset_, desktop_})
        one->setFixedWidth(field_width_px);
    for (QLabel* one : {preset_label_, music_label_, desktop_label_})
        one->setMinimumSize(110, 36);
    auto* music = new QWidget(this);
    music->setFixedWidth(field_width_px);
    auto* row = new QHBoxLayout(music);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(songs_, 1);
    row->addWidget(choose_songs_);
    row->addWidget(no_songs_);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(preset_label_, preset_);
    form->addRow(music_label_, music);
    form->addRow(desktop_label_, desktop_);
    // A list is named by the label that belongs to it.
    preset_label_->setBuddy(preset_);
    desktop_label_->setBuddy(desktop_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
}

void SoundCard::show(const SoundSettings& sound) {
    if (sound == sound_) return;
    sound_ = sound;
    fill();
}

void SoundCard::fill() {
    is_filling_ = true;
    const auto chosen = presetOf(sound_.microphone.filters);
    preset_->clear();
    for (const studio::SoundPreset preset : all_presets)
        preset_->addItem(presetText(preset), static_cast<int>(preset));
    if (!chosen) preset_->addItem(presetText(std::nullopt), own_filters);
    preset_->setCurrentIndex(preset_->findData(chosen ? static_cast<int>(*chosen) : own_filters));
    const auto count = static_cast<std::int64_t>(sound_.songs.size());
    songs_->setText(count == 0   ? tr("No music")
                    : count == 1 ? tr("1 song")
                                 : tr("%1 songs").arg(countText(count)));
    no_songs_->setEnabled(count > 0);
    desktop_->clear();
    desktop_->addItem(tr("Not heard"), QString());
    desktop_->addItem(tr("Heard by viewers"), QStringLiteral("default"));
    const QString monitor = QString::fromStdString(sound_.desktop);
    if (desktop_->findData(monitor) < 0) desktop_->addItem(monitor, monitor);
    desktop_->setCurrentIndex(desktop_->findData(monitor));
    is_filling_ = false;
}

void SoundCard::take() {
    if (is_filling_) return;
    const SoundSettings before = sound_;
    const int preset = preset_->currentData().toInt();
    if (preset != own_filters) {
        sound_.microphone.filters = studio::filtersOf(static_cast<studio::SoundPreset>(preset));
    }
    sound_.desktop = desktop_->currentData().toString().toStdString();
    if (sound_ != before) emit changed();
}

void SoundCard::chooseSongs() {
    auto* dialog = new QFileDialog(this, tr("Songs, played one after the other"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Music") + QStringLiteral(" (*.mp3 *.m4a *.ogg *.opus *.flac *.wav)"));
    connect(dialog, &QFileDialog::filesSelected, this, &SoundCard::useSongs);
    dialog->open();
}

void SoundCard::useSongs(const QStringList& files) {
    sound_.songs.clear();
    for (const QString& file : files)
        sound_.songs.push_back(file.toStdString());
    fill();
    emit changed();
}

void SoundCard::retranslate() {
    title_->setText(tr("Sound"));
    preset_label_->setText(tr("Where you speak"));
    preset_->setAccessibleName(preset_label_->text());
    music_label_->setText(tr("Music"));
    choose_songs_->setText(tr("Choose…"));
    choose_songs_->setAccessibleName(tr("Choose the music"));
    no_songs_->setText(tr("None"));
    no_songs_->setAccessibleName(tr("Play no music"));
    desktop_label_->setText(tr("This computer"));
    desktop_->setAccessibleName(tr("The sound of this computer"));
    fill();
}

void SoundCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
