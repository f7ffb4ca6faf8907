#include "app/pages/settings/settings_room.h"

#include "app/pages/scenes/collection_card.h"
#include "app/pages/settings/keeping_card.h"
#include "app/pages/settings/phone_invite.h"
#include "app/pages/settings/profiles_card.h"
#include "app/pages/settings/service_card.h"
#include "app/pages/settings/settings_page.h"
#include "app/pages/settings/settings_search.h"
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
    top->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, 0);
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
    retranslate();
    chainTabs(*this);
}

QWidget* SettingsRoom::arrange(const Theme& theme) {
    phone_card_ = new Card(theme, this);
    phone_card_->hide();
    phone_title_ = new QLabel(phone_card_);
    phone_title_->setProperty("role", "page_title");
    phone_ = new PhoneInvite(phone_card_);
    auto* phone = new QVBoxLayout(phone_card_);
    phone->setContentsMargins(18, 14, 18, 18);
    phone->setSpacing(14);
    phone->addWidget(phone_title_);
    phone->addWidget(phone_);
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
    auto* phone_row = new QHBoxLayout;
    phone_row->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, 0);
    phone_row->addWidget(phone_card_);
    auto* inside = new QWidget(this);
    inside->setObjectName("scrolled");
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(phone_row);
    column->addWidget(page_);
    column->addLayout(row);
    column->addWidget(nothing_);
    column->addStretch(1);
    return inside;
}

void SettingsRoom::setOnAir(bool is_on_air) {
    page_->setOnAir(is_on_air);
    profiles_->setOnAir(is_on_air);
    keeping_->setOnAir(is_on_air);
}

void SettingsRoom::showPhone(bool is_phone, const PhoneInvitation& invitation, bool is_connected) {
    phone_card_->setVisible(is_phone);
    phone_->show(invitation, is_connected);
}

void SettingsRoom::search() {
    nothing_->setVisible(filterSettings(*this, search_->text()) == 0);
}

void SettingsRoom::retranslate() {
    search_->setPlaceholderText(tr("Search the settings"));
    search_->setAccessibleName(tr("Search the settings"));
    nothing_->setText(tr("No setting has these words."));
    phone_title_->setText(tr("Your phone as the camera"));
}

void SettingsRoom::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool is_narrow = width() < least_two_columns_px;
    page_->setNarrow(is_narrow);
    cards_->setDirection(is_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SettingsRoom::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
