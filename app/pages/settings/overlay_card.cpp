#include "app/pages/settings/overlay_card.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace xb::app {

namespace {

using studio::overlay::CardSize;
using studio::overlay::PhoneApp;

constexpr int field_width_px = 340;

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::OverlayCard)
};

QString sizeText(CardSize size) {
    switch (size) {
        case CardSize::Large:
            return Words::tr("Large, with the QR");
        case CardSize::Normal:
            return Words::tr("Medium");
        case CardSize::Strip:
            break;
    }
    return Words::tr("One line");
}

QString qrText(CardQr qr) {
    return qr == CardQr::OrderPage ? Words::tr("To the order page")
                                   : Words::tr("To the harvest it comes from");
}

QString appText(PhoneApp app) {
    switch (app) {
        case PhoneApp::None:
            return Words::tr("Nowhere: nothing covers the picture");
        case PhoneApp::Douyin:
            return Words::tr("Douyin");
        case PhoneApp::Kuaishou:
            return Words::tr("Kuaishou");
        case PhoneApp::WechatChannels:
            return Words::tr("WeChat Channels");
        case PhoneApp::Taobao:
            return Words::tr("Taobao");
        case PhoneApp::Xiaohongshu:
            return Words::tr("Xiaohongshu");
        case PhoneApp::TikTok:
            return QStringLiteral("TikTok");
        case PhoneApp::Any:
            break;
    }
    return Words::tr("Anywhere: clear of all of them");
}

}  // namespace

OverlayCard::OverlayCard(const Theme& theme, const CardSettings& card, QWidget* parent)
    : Card(theme, parent),
      card_(card),
      title_(new QLabel(this)),
      size_(new QComboBox(this)),
      qr_(new QComboBox(this)),
      app_(new QComboBox(this)),
      words_(new QLabel(this)) {
    title_->setProperty("role", "page_title");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    words_->setFixedWidth(field_width_px);
    size_->setObjectName("set_card_size");
    qr_->setObjectName("set_card_qr");
    app_->setObjectName("set_phone_app");
    arrange();
    for (QComboBox* field : {size_, qr_, app_})
        connect(field, &QComboBox::currentIndexChanged, this, &OverlayCard::take);
    retranslate();
}

void OverlayCard::arrange() {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    addRow(*form, size_label_, *size_);
    addRow(*form, qr_label_, *qr_);
    addRow(*form, app_label_, *app_);
    form->addRow(nullptr, words_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
}

void OverlayCard::addRow(QFormLayout& form, QLabel*& label, QComboBox& field) {
    label = new QLabel(this);
    label->setMinimumSize(110, 36);
    label->setBuddy(&field);
    field.setFixedWidth(field_width_px);
    form.addRow(label, &field);
}

void OverlayCard::show(const CardSettings& card) {
    if (card == card_) return;
    card_ = card;
    fill();
}

void OverlayCard::take() {
    if (is_filling_) return;
    card_.size = static_cast<CardSize>(size_->currentData().toInt());
    card_.qr = static_cast<CardQr>(qr_->currentData().toInt());
    card_.phone_app = static_cast<PhoneApp>(app_->currentData().toInt());
    emit changed();
}

void OverlayCard::fill() {
    is_filling_ = true;
    size_->clear();
    for (const auto& one : studio::overlay::named_card_sizes)
        size_->addItem(sizeText(one.size), static_cast<int>(one.size));
    size_->setCurrentIndex(size_->findData(static_cast<int>(card_.size)));
    qr_->clear();
    for (const auto& one : named_card_qrs)
        qr_->addItem(qrText(one.qr), static_cast<int>(one.qr));
    qr_->setCurrentIndex(qr_->findData(static_cast<int>(card_.qr)));
    app_->clear();
    for (const auto& one : studio::overlay::named_phone_apps)
        app_->addItem(appText(one.app), static_cast<int>(one.app));
    app_->setCurrentIndex(app_->findData(static_cast<int>(card_.phone_app)));
    is_filling_ = false;
}

void OverlayCard::retranslate() {
    title_->setText(tr("Product card on the picture"));
    size_label_->setText(tr("Size"));
    qr_label_->setText(tr("The QR leads"));
    app_label_->setText(tr("Watched in"));
    words_->setText(
        tr("A product without a harvest keeps the QR to its order page. What stands on "
           "the picture keeps clear of the app's own buttons."));
    size_->setAccessibleName(tr("Size of the product card"));
    qr_->setAccessibleName(qr_label_->text());
    app_->setAccessibleName(app_label_->text());
    fill();
}

void OverlayCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
