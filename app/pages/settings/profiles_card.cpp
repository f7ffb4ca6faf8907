#include "app/pages/settings/profiles_card.h"

#include "app/pages/settings/platform_words.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int field_width_px = 340;
constexpr int longest_name = 40;

QString whereOf(const DestinationProfile& profile) {
    if (profile.broadcast_kind == BroadcastKind::Rehearsal) return ProfilesCard::tr("rehearsal");
    if (profile.broadcast_kind == BroadcastKind::RecordOnly)
        return ProfilesCard::tr("recording only");
    QStringList names;
    for (const SavedDestination& one : profile.destinations) {
        const Platform platform = platformNamed(one.platform).value_or(Platform::Other);
        if (one.is_on) names << platformText(platform);
    }
    if (names.isEmpty()) return ProfilesCard::tr("no destination");
    return names.size() > 1
               ? ProfilesCard::tr("%1 and %2 more").arg(names.first()).arg(names.size() - 1)
               : names.first();
}

}  // namespace

ProfilesCard::ProfilesCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      title_(new QLabel(this)),
      words_(new QLabel(this)),
      destinations_label_(new QLabel(this)),
      destinations_(new QPushButton(this)),
      saved_label_(new QLabel(this)),
      name_label_(new QLabel(this)),
      saved_(new QComboBox(this)),
      use_(new QPushButton(this)),
      forget_(new QPushButton(this)),
      name_(new QLineEdit(this)),
      keep_(new QPushButton(this)) {
    title_->setProperty("role", "page_title");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    destinations_->setObjectName("set_destinations");
    saved_->setObjectName("profile_list");
    use_->setObjectName("profile_use");
    forget_->setObjectName("profile_forget");
    name_->setObjectName("profile_name");
    name_->setMaxLength(longest_name);
    keep_->setObjectName("profile_keep");
    for (QLabel* one : {destinations_label_, saved_label_, name_label_})
        one->setMinimumSize(110, 36);
    arrange();
    connect(saved_, &QComboBox::currentIndexChanged, this, &ProfilesCard::showButtons);
    connect(destinations_, &QPushButton::clicked, this, &ProfilesCard::destinationsAsked);
    connect(use_, &QPushButton::clicked, this,
            [this] { emit useAsked(saved_->currentData().toString()); });
    connect(forget_, &QPushButton::clicked, this,
            [this] { emit forgetAsked(saved_->currentData().toString()); });
    connect(name_, &QLineEdit::textChanged, this, &ProfilesCard::showButtons);
    connect(name_, &QLineEdit::returnPressed, this, &ProfilesCard::keep);
    connect(keep_, &QPushButton::clicked, this, &ProfilesCard::keep);
    retranslate();
}

void ProfilesCard::arrange() {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    saved_->setFixedWidth(field_width_px);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(use_);
    buttons->addWidget(forget_);
    buttons->addStretch(1);
    form->addRow(destinations_label_, destinations_);
    form->addRow(saved_label_, saved_);
    saved_label_->setBuddy(saved_);
    form->addRow(nullptr, buttons);
    auto* fresh = new QWidget(this);
    fresh->setFixedWidth(field_width_px);
    auto* row = new QHBoxLayout(fresh);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(name_, 1);
    row->addWidget(keep_);
    form->addRow(name_label_, fresh);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
    column->addWidget(words_);
}

void ProfilesCard::show(const std::vector<DestinationProfile>& profiles) {
    if (profiles == profiles_) return;
    profiles_ = profiles;
    fill();
}

void ProfilesCard::setOnAir(bool is_on_air) {
    is_on_air_ = is_on_air;
    showButtons();
}

void ProfilesCard::fill() {
    const QString before = saved_->currentData().toString();
    saved_->clear();
    for (const DestinationProfile& one : profiles_) {
        saved_->addItem(tr("%1 (%2)").arg(QString::fromStdString(one.name), whereOf(one)),
                        QString::fromStdString(one.id));
    }
    saved_->setCurrentIndex(qMax(0, saved_->findData(before)));
    if (profiles_.empty()) saved_->setPlaceholderText(tr("None yet"));
    showButtons();
}

void ProfilesCard::showButtons() {
    const bool has_choice = saved_->currentIndex() >= 0;
    saved_->setEnabled(has_choice);
    destinations_->setEnabled(!is_on_air_);
    use_->setEnabled(has_choice && !is_on_air_);
    forget_->setEnabled(has_choice);
    keep_->setEnabled(!name_->text().trimmed().isEmpty());
}

void ProfilesCard::keep() {
    const QString name = name_->text().trimmed();
    if (name.isEmpty()) return;
    name_->clear();
    emit keepAsked(name);
}

void ProfilesCard::retranslate() {
    title_->setText(tr("Destinations and profiles"));
    destinations_label_->setText(tr("Goes to"));
    destinations_->setText(tr("Destinations…"));
    destinations_->setAccessibleName(tr("Change where broadcasts go"));
    words_->setText(
        tr("A profile is where you send to, the keys, and the size of the picture. Keep one for "
           "each kind of evening."));
    saved_label_->setText(tr("Kept"));
    saved_->setAccessibleName(tr("Kept profiles"));
    use_->setText(tr("Use"));
    forget_->setText(tr("Forget"));
    forget_->setAccessibleName(tr("Forget this profile and its key"));
    name_label_->setText(tr("Keep what is set as"));
    name_->setPlaceholderText(tr("A name"));
    name_->setAccessibleName(tr("The profile's name"));
    keep_->setText(tr("Keep"));
    keep_->setAccessibleName(tr("Keep what is set now as a profile"));
    fill();
}

void ProfilesCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
