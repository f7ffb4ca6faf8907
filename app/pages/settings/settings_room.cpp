#include "app/pages/settings/settings_room.h"

#include "app/pages/scenes/collection_card.h"
#include "app/pages/settings/keeping_card.h"
#include "app/pages/settings/phone_invite.h"
#include "app/pages/settings/profiles_card.h"
#include "app/pages/settings/service_card.h"
#include "app/pages/settings/settings_page.h"
#include "app/pages/settings/settings_search.h"
#include "app/text_size.h"
#include "app/widgets/tab_chain.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr int least_two_columns_px = 1080;
}

SettingsRoom::SettingsRoom(const Theme& theme, const Settings& settings, QWidget* parent)
    : QWidget(parent),
      search_(new QLineEdit(this)),
      nothing_(new QLabel(this)),
      page_(new SettingsPage(theme, settings, this)),
      profiles_(new ProfilesCard(theme, this)),
      keeping_(new KeepingCard(theme, this)),
      service_(new ServiceCard(theme, this)),
      collections_(new CollectionCard(theme, this)) {
    search_->setObjectName("settings_search");
    search_->setClearButtonEnabled(true);
    search_->setFixedWidth(340);
    nothing_->setObjectName("settings_nothing");
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->hide();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(arrange(theme));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, 8);
    top->addWidget(search_);
    top->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(scroll, 1);
    connect(search_, &QLineEdit::textChanged, this, &SettingsRoom::search);
    profiles_->show(settings.profiles);
    service_->show(serviceOf(settings));
    keeping_->showLineTest(settings.line_test);
    retranslate();
    chainTabs(*this);
}

QWidget* SettingsRoom::arrange(const Theme& theme) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(measure::gap_px, 0, measure::gap_px, measure::gap_px);
    row->setSpacing(measure::gap_px);
    auto* right = new QVBoxLayout;
    right->setSpacing(measure::gap_px);
    right->addWidget(keeping_);
    right->addWidget(collections_);
    right->addStretch(1);
    auto* left = new QVBoxLayout;
    left->setSpacing(measure::gap_px);
    left->addWidget(service_);
    left->addWidget(profiles_);
    left->addStretch(1);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    cards_ = row;
    auto* inside = new QWidget(this);
    inside->setObjectName("scrolled");
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makePhoneCards(theme));
    column->addWidget(page_);
    column->addLayout(row);
    column->addWidget(nothing_);
    column->addStretch(1);
    return inside;
}

QBoxLayout* SettingsRoom::makePhoneCards(const Theme& theme) {
    auto* cards = new QVBoxLayout;
    cards->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, 0);
    cards->setSpacing(measure::gap_px);
    for (PhoneCard& phone : phones_) {
        const bool is_first = &phone == &phones_.front();
        phone.card = new Card(theme, this);
        phone.card->hide();
        phone.title = new QLabel(phone.card);
        phone.title->setProperty("role", "page_title");
        phone.invite = new PhoneInvite(
            is_first ? QStringLiteral("phone") : QStringLiteral("second_phone"), phone.card);
        auto* column = new QVBoxLayout(phone.card);
        column->setContentsMargins(18, 14, 18, 18);
        column->setSpacing(14);
        column->addWidget(phone.title);
        column->addWidget(phone.invite);
        cards->addWidget(phone.card);
    }
    return cards;
}

void SettingsRoom::setOnAir(bool is_on_air) {
    page_->setOnAir(is_on_air);
    profiles_->setOnAir(is_on_air);
    keeping_->setOnAir(is_on_air);
}

void SettingsRoom::showPhone(studio::CameraPlace place, bool is_phone,
                             const PhoneInvitation& invitation, bool is_connected) {
    PhoneCard& phone = phones_.at(static_cast<std::size_t>(place));
    phone.card->setVisible(is_phone);
    phone.invite->show(invitation, is_connected);
}

void SettingsRoom::search() {
    nothing_->setVisible(filterSettings(*this, search_->text()) == 0);
}

void SettingsRoom::retranslate() {
    search_->setPlaceholderText(tr("Search the settings"));
    search_->setAccessibleName(tr("Search the settings"));
    nothing_->setText(tr("No setting has these words."));
    phones_.front().title->setText(tr("Your phone as the camera"));
    phones_.back().title->setText(tr("A phone as the second camera"));
}

void SettingsRoom::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeCards();
}

void SettingsRoom::placeCards() {
    const bool is_narrow = width() < textPx(least_two_columns_px);
    page_->setNarrow(is_narrow);
    cards_->setDirection(is_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SettingsRoom::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::StyleChange) placeCards();
}

}  // namespace xb::app
