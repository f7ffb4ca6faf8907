#include "app/pages/settings/settings_page.h"

#include "app/pages/overlay_theme_words.h"
#include "app/pages/settings/alert_card.h"
#include "app/pages/settings/canvas_choice.h"
#include "app/pages/settings/devices_card.h"
#include "app/pages/settings/folder_field.h"
#include "app/pages/settings/hotkeys_dialog.h"
#include "app/pages/settings/overlay_card.h"
#include "app/pages/settings/second_canvas_card.h"
#include "app/pages/settings/sound_card.h"
#include "app/settings/video_rate.h"
#include "app/widgets/card.h"
#include "app/widgets/tab_chain.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace xb::app {

namespace {

constexpr std::array frame_rates{15, 20, 25, 30, 50, 60};
constexpr std::array countdowns_seconds{0, 3, 5, 10};
constexpr std::array splits_minutes{0, 15, 30, 60, 120};
constexpr int field_width_px = 340;

// A value that came from elsewhere stays choosable.
void addMissing(QComboBox& combo, const QString& label, const QVariant& value) {
    if (combo.findData(value) < 0) combo.addItem(label, value);
    combo.setCurrentIndex(combo.findData(value));
}

QString countdownText(int seconds) {
    return seconds == 0 ? SettingsPage::tr("Not at all, it begins at once")
                        : SettingsPage::tr("%1 s before going live").arg(seconds);
}

QString splitText(int minutes) {
    return minutes == 0 ? SettingsPage::tr("Never, one file for each")
                        : SettingsPage::tr("Every %1 min").arg(minutes);
}

}  // namespace

SettingsPage::SettingsPage(const Theme& theme, const Settings& settings, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      settings_(settings),
      hint_(new QLabel(this)),
      devices_(new DevicesCard(theme, settings, this)),
      card_(new OverlayCard(theme, settings.card, this)),
      second_canvas_(new SecondCanvasCard(theme, settings.second_canvas, this)),
      sound_(new SoundCard(theme, settings.sound, this)),
      alerts_(new AlertCard(theme, settings.alerts, this)),
      canvas_(new QComboBox(this)),
      frame_rate_(new QComboBox(this)),
      bitrate_(new QSpinBox(this)),
      overlay_theme_(new QComboBox(this)),
      folder_(new FolderField(this)),
      split_(new QComboBox(this)),
      choose_keys_(new QPushButton(this)),
      countdown_(new QComboBox(this)),
      language_(new QComboBox(this)),
      theme_choice_(new QComboBox(this)),
      text_size_(new QComboBox(this)) {
    setObjectName("settings_page");
    labels_.resize(FieldCount);
    nameFields();
    hint_->setProperty("role", "quiet");
    hint_->setWordWrap(true);
    hint_->hide();
    bitrate_->setRange(least_video_kbps, most_video_kbps);
    bitrate_->setSingleStep(100);
    bitrate_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    for (QWidget* field :
         {static_cast<QWidget*>(canvas_), static_cast<QWidget*>(frame_rate_),
          static_cast<QWidget*>(bitrate_), static_cast<QWidget*>(overlay_theme_),
          static_cast<QWidget*>(folder_), static_cast<QWidget*>(split_),
          static_cast<QWidget*>(countdown_), static_cast<QWidget*>(language_),
          static_cast<QWidget*>(theme_choice_), static_cast<QWidget*>(text_size_)}) {
        field->setFixedWidth(field_width_px);
    }

    arrange(theme);
    connectFields();
    retranslate();
    chainTabs(*this);
}

void SettingsPage::nameFields() {
    canvas_->setObjectName("set_canvas");
    frame_rate_->setObjectName("set_frame_rate");
    bitrate_->setObjectName("set_bitrate");
    overlay_theme_->setObjectName("set_overlay_theme");
    split_->setObjectName("set_split");
    choose_keys_->setObjectName("choose_keys");
    countdown_->setObjectName("set_countdown");
    language_->setObjectName("set_language");
    theme_choice_->setObjectName("set_theme");
    text_size_->setObjectName("set_text_size");
    hint_->setObjectName("settings_hint");
}

void SettingsPage::arrange(const Theme& theme) {
    QFormLayout* picture = nullptr;
    Card* picture_card = makeCard(theme, picture, picture_title_);
    picture->addRow(makeLabel(Canvas), canvas_);
    picture->addRow(makeLabel(FrameRate), frame_rate_);
    picture->addRow(makeLabel(Bitrate), bitrate_);
    picture->addRow(makeLabel(OverlayTheme), overlay_theme_);
    picture->addRow(makeLabel(Folder), folder_);
    picture->addRow(makeLabel(Split), split_);
    picture_card->layout()->addWidget(hint_);
    QFormLayout* window = nullptr;
    Card* window_card = makeCard(theme, window, window_title_);
    window->addRow(makeLabel(Countdown), countdown_);
    window->addRow(makeLabel(Language), language_);
    window->addRow(makeLabel(ThemeField), theme_choice_);
    window->addRow(makeLabel(TextSize), text_size_);
    window->addRow(nullptr, choose_keys_);

    auto* left = new QVBoxLayout;
    left->setSpacing(measure::gap_px);
    left->addWidget(devices_);
    left->addWidget(alerts_);
    left->addWidget(window_card);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(measure::gap_px);
    right->addWidget(picture_card);
    right->addWidget(card_);
    right->addWidget(second_canvas_);
    right->addWidget(sound_);
    right->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, measure::gap_px);
    row->setSpacing(measure::gap_px);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    columns_ = row;
}

void SettingsPage::setNarrow(bool is_narrow) {
    columns_->setDirection(is_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

Card* SettingsPage::makeCard(const Theme& theme, QFormLayout*& form, QLabel*& title) {
    auto* card = new Card(theme, this);
    title = new QLabel(card);
    title->setProperty("role", "page_title");
    form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title);
    column->addLayout(form);
    return card;
}

QLabel* SettingsPage::makeLabel(Field field) {
    labels_[field] = new QLabel(this);
    labels_[field]->setMinimumSize(110, 36);
    return labels_[field];
}

void SettingsPage::connectFields() {
    for (QComboBox* combo : {canvas_, frame_rate_, overlay_theme_, split_, countdown_, language_,
                             theme_choice_, text_size_}) {
        connect(combo, &QComboBox::currentIndexChanged, this, &SettingsPage::take);
    }
    connect(card_, &OverlayCard::changed, this, &SettingsPage::take);
    connect(second_canvas_, &SecondCanvasCard::changed, this, &SettingsPage::take);
    connect(sound_, &SoundCard::changed, this, &SettingsPage::take);
    connect(alerts_, &AlertCard::changed, this, &SettingsPage::take);
    connect(bitrate_, &QSpinBox::editingFinished, this, &SettingsPage::take);
    connect(folder_, &FolderField::chosen, this, [this](const QString& folder) {
        settings_.recording_folder = folder.toStdString();
        emit changed(settings_);
    });
    connect(choose_keys_, &QPushButton::clicked, this, &SettingsPage::chooseKeys);
    connect(devices_, &DevicesCard::changed, this, &SettingsPage::take);
}

void SettingsPage::fillChoices() {
    is_filling_ = true;
    canvas_->clear();
    for (const QSize& size : canvas_sizes)
        canvas_->addItem(canvasText(size), size);
    const QSize canvas(settings_.canvas_width_px, settings_.canvas_height_px);
    addMissing(*canvas_, canvasText(canvas), canvas);
    frame_rate_->clear();
    for (const int rate : frame_rates)
        frame_rate_->addItem(tr("%1 pictures a second").arg(rate), rate);
    addMissing(*frame_rate_, tr("%1 pictures a second").arg(settings_.frames_per_second),
               settings_.frames_per_second);
    bitrate_->setValue(settings_.video_bitrate_kbps);
    overlay_theme_->clear();
    for (const auto& one : studio::overlay::named_themes)
        overlay_theme_->addItem(overlayThemeText(one.theme), static_cast<int>(one.theme));
    overlay_theme_->setCurrentIndex(
        overlay_theme_->findData(static_cast<int>(settings_.overlay_theme)));
    folder_->show(settings_.recording_folder);
    split_->clear();
    for (const int minutes : splits_minutes)
        split_->addItem(splitText(minutes), minutes);
    addMissing(*split_, splitText(settings_.split_recording_minutes),
               settings_.split_recording_minutes);
    countdown_->clear();
    for (const int seconds : countdowns_seconds)
        countdown_->addItem(countdownText(seconds), seconds);
    addMissing(*countdown_, countdownText(settings_.countdown_seconds),
               settings_.countdown_seconds);
    language_->clear();
    language_->addItem(tr("As this computer"), -1);
    language_->addItem(QStringLiteral("中文"), static_cast<int>(UiLanguage::Chinese));
    language_->addItem(QStringLiteral("English"), static_cast<int>(UiLanguage::English));
    const int language =
        settings_.window_language ? static_cast<int>(*settings_.window_language) : -1;
    language_->setCurrentIndex(language_->findData(language));
    theme_choice_->clear();
    theme_choice_->addItem(tr("As this computer"), static_cast<int>(ThemeChoice::Auto));
    theme_choice_->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    theme_choice_->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    theme_choice_->setCurrentIndex(theme_choice_->findData(static_cast<int>(settings_.theme)));
    text_size_->clear();
    for (const int percent : text_sizes_percent)
        text_size_->addItem(QStringLiteral("%1 %").arg(percent), percent);
    addMissing(*text_size_, QStringLiteral("%1 %").arg(settings_.text_percent),
               settings_.text_percent);
    is_filling_ = false;
}

void SettingsPage::take() {
    if (is_filling_) return;
    Settings next = devices_->taken(settings_);
    next.canvas_width_px = canvas_->currentData().toSize().width();
    next.canvas_height_px = canvas_->currentData().toSize().height();
    next.frames_per_second = frame_rate_->currentData().toInt();
    next.video_bitrate_kbps = bitrate_->value();
    next.overlay_theme = static_cast<studio::overlay::Theme>(overlay_theme_->currentData().toInt());
    next.split_recording_minutes = split_->currentData().toInt();
    next.countdown_seconds = countdown_->currentData().toInt();
    const int language = language_->currentData().toInt();
    next.window_language.reset();
    if (language >= 0) next.window_language = static_cast<UiLanguage>(language);
    next.theme = static_cast<ThemeChoice>(theme_choice_->currentData().toInt());
    next.card = card_->card();
    next.second_canvas = second_canvas_->canvas();
    next.text_percent = text_size_->currentData().toInt();
    next.sound = sound_->sound();
    next.alerts = alerts_->alerts();
    if (next == settings_) return;
    settings_ = next;
    emit changed(settings_);
}

void SettingsPage::chooseKeys() {
    keys_dialog_ = new HotkeysDialog(theme_, settings_.hotkeys, settings_.hotkey_reach, this);
    keys_dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(keys_dialog_, &HotkeysDialog::changed, this,
            [this](const Hotkeys& hotkeys, HotkeyReach reach) {
                settings_.hotkeys = hotkeys;
                settings_.hotkey_reach = reach;
                emit changed(settings_);
            });
    keys_dialog_->showRefused(refused_keys_);
    keys_dialog_->open();
}

void SettingsPage::showRefusedKeys(const QVector<HotkeyAction>& actions) {
    refused_keys_ = actions;
    if (keys_dialog_) keys_dialog_->showRefused(actions);
}

void SettingsPage::show(const Settings& settings) {
    if (settings == settings_) return;
    settings_ = settings;
    devices_->show(settings);
    card_->show(settings.card);
    second_canvas_->show(settings.second_canvas);
    sound_->show(settings.sound);
    alerts_->show(settings.alerts);
    fillChoices();
}

void SettingsPage::showSound(const SoundSettings& sound) {
    settings_.sound = sound;
    sound_->show(sound);
}

void SettingsPage::showAlerts(const AlertSettings& alerts) {
    settings_.alerts = alerts;
    alerts_->show(alerts);
}

void SettingsPage::setOnAir(bool is_on_air) {
    for (QWidget* field : {static_cast<QWidget*>(canvas_), static_cast<QWidget*>(frame_rate_),
                           static_cast<QWidget*>(bitrate_), static_cast<QWidget*>(folder_),
                           static_cast<QWidget*>(split_)}) {
        field->setEnabled(!is_on_air);
    }
    second_canvas_->setOnAir(is_on_air);
    is_on_air_ = is_on_air;
    hint_->setVisible(is_on_air_);
}

void SettingsPage::retranslate() {
    picture_title_->setText(tr("Picture and recording"));
    window_title_->setText(tr("This window"));
    hint_->setText(tr("While a broadcast runs, size, frame rate and recording stay as they are."));
    const std::array words{tr("Size"),       tr("Frame rate"), tr("Data rate"),   tr("Viewers see"),
                           tr("Recordings"), tr("New file"),   tr("Counts down"), tr("Language"),
                           tr("Colours"),    tr("Text size")};
    const std::array<QWidget*, FieldCount> fields{
        canvas_, frame_rate_, bitrate_,  overlay_theme_, &folder_->edit(),
        split_,  countdown_,  language_, theme_choice_,  text_size_};
    for (std::size_t i = 0; i < words.size(); ++i) {
        QLabel* label = labels_[static_cast<int>(i)];
        label->setText(words.at(i));
        // A list is named by the label that belongs to it.
        label->setBuddy(fields.at(i));
        fields.at(i)->setAccessibleName(words.at(i));
    }
    bitrate_->setSuffix(QStringLiteral(" kbit/s"));
    choose_keys_->setText(tr("Keys…"));
    fillChoices();
}

void SettingsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
