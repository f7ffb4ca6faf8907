#include "app/pages/settings/service_card.h"

#include "app/server/serving.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QVector>

#include <utility>

namespace xb::app {

namespace {

constexpr int field_width_px = 340;
constexpr const char* on_this_machine = "127.0.0.1:8632";
constexpr const char* in_this_network = "0.0.0.0:8632";

QString text(const std::string& bytes) {
    return QString::fromStdString(bytes);
}

}  // namespace

ServiceCard::ServiceCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      title_(new QLabel(this)),
      words_(new QLabel(this)),
      wrong_(new QLabel(this)),
      pages_(new QComboBox(this)),
      base_(new QLineEdit(this)),
      language_(new QComboBox(this)),
      backups_(new QComboBox(this)),
      buyers_(new QComboBox(this)),
      encoder_(new QComboBox(this)),
      recording_(new QComboBox(this)) {
    title_->setProperty("role", "page_title");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    wrong_->setObjectName("service_wrong");
    wrong_->setProperty("role", "wrong");
    wrong_->setWordWrap(true);
    wrong_->hide();
    pages_->setObjectName("service_pages");
    base_->setObjectName("service_base");
    language_->setObjectName("service_language");
    backups_->setObjectName("service_backups");
    buyers_->setObjectName("service_buyers");
    encoder_->setObjectName("service_encoder");
    recording_->setObjectName("service_recording");
    arrange();
    connectFields();
    retranslate();
}

void ServiceCard::arrange() {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    // What is wrong is a part of its row, so that a search shows it with the row only.
    auto* based = new QWidget(this);
    auto* of_base = new QVBoxLayout(based);
    of_base->setContentsMargins(0, 0, 0, 0);
    of_base->setSpacing(4);
    of_base->addWidget(base_);
    of_base->addWidget(wrong_);
    const std::array<QWidget*, FieldCount> fields{pages_,  based,    language_, backups_,
                                                  buyers_, encoder_, recording_};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto* label = new QLabel(this);
        label->setMinimumSize(110, 36);
        label->setBuddy(i == Base ? base_ : fields.at(i));
        fields.at(i)->setFixedWidth(field_width_px);
        labels_.at(i) = label;
        form->addRow(label, fields.at(i));
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
    column->addWidget(words_);
}

void ServiceCard::connectFields() {
    for (QComboBox* box : {pages_, language_, backups_, encoder_, recording_})
        connect(box, &QComboBox::activated, this, &ServiceCard::take);
    connect(buyers_, &QComboBox::activated, this, &ServiceCard::takeBuyers);
    connect(base_, &QLineEdit::editingFinished, this, &ServiceCard::takeBase);
}

void ServiceCard::show(const ShopService& service) {
    service_ = service;
    fill();
}

void ServiceCard::fillChoice(QComboBox& box, const QVector<std::pair<QString, QVariant>>& choices,
                             const QVariant& now) {
    const QSignalBlocker quiet(box);
    box.clear();
    for (const auto& [words, value] : choices)
        box.addItem(words, value);
    if (box.findData(now) < 0) box.addItem(now.toString(), now);
    box.setCurrentIndex(box.findData(now));
}

void ServiceCard::fill() {
    fillChoice(*pages_,
               {{tr("Off"), QString()},
                {tr("For this computer only"), QString(on_this_machine)},
                {tr("For phones in this network"), QString(in_this_network)}},
               text(service_.serve_at));
    if (!base_->hasFocus()) base_->setText(text(service_.order_page_base));
    const int language = service_.shop_language ? static_cast<int>(*service_.shop_language) : -1;
    fillChoice(*language_,
               {{tr("As the window"), -1},
                {QStringLiteral("中文"), static_cast<int>(UiLanguage::Chinese)},
                {QStringLiteral("English"), static_cast<int>(UiLanguage::English)}},
               language);
    fillChoice(*backups_,
               {{tr("Every 15 minutes"), 15},
                {tr("Every hour"), 60},
                {tr("Every 4 hours"), 240},
                {tr("Only by hand"), 0}},
               service_.backup_every_minutes);
    fillChoice(*buyers_,
               {{tr("Kept for good"), 0},
                {tr("Erased after 90 days"), 90},
                {tr("Erased after half a year"), 183},
                {tr("Erased after a year"), 365}},
               service_.keep_buyers_days);
    fillChoice(*encoder_,
               {{tr("Chosen by itself"), QStringLiteral("auto")},
                {tr("The processor (x264)"), QStringLiteral("x264")},
                {tr("NVIDIA graphics (NVENC)"), QStringLiteral("nvenc")},
                {tr("AMD or Intel graphics (VA-API)"), QStringLiteral("vaapi")},
                {tr("Intel Quick Sync"), QStringLiteral("qsv")}},
               text(service_.encoder));
    fillChoice(*recording_,
               {{tr("H.264: plays everywhere"), QStringLiteral("h264")},
                {tr("HEVC: smaller files"), QStringLiteral("hevc")},
                {tr("AV1: smallest files"), QStringLiteral("av1")}},
               text(service_.recording_coding));
}

void ServiceCard::take() {
    service_.serve_at = pages_->currentData().toString().toStdString();
    const int language = language_->currentData().toInt();
    service_.shop_language =
        language < 0 ? std::nullopt : std::optional(static_cast<UiLanguage>(language));
    service_.backup_every_minutes = backups_->currentData().toInt();
    service_.encoder = encoder_->currentData().toString().toStdString();
    service_.recording_coding = recording_->currentData().toString().toStdString();
    emit chosen(service_);
}

// What cannot be used stays in the field, with the reason, and nothing else changes.
void ServiceCard::takeBase() {
    QString written = base_->text().trimmed();
    while (written.endsWith(QLatin1Char('/')))
        written.chop(1);
    const std::string base = written.toStdString();
    const bool is_good = base.empty() || isOrderPageBase(base);
    wrong_->setVisible(!is_good);
    if (!is_good || base == service_.order_page_base) return;
    service_.order_page_base = base;
    emit chosen(service_);
}

void ServiceCard::takeBuyers() {
    const int days = buyers_->currentData().toInt();
    const int before = service_.keep_buyers_days;
    if (days == before) return;
    if (days > 0 && (before <= 0 || days < before)) return askToErase(days);
    service_.keep_buyers_days = days;
    emit chosen(service_);
}

// What is erased once does not come back.
void ServiceCard::askToErase(int days) {
    auto* question = new QMessageBox(
        QMessageBox::Warning, tr("Buyers' names"),
        tr("Erase buyers' names, phones and addresses from orders older than %1 days? It begins "
           "within a minute, and they cannot be brought back. The orders stay, with their goods "
           "and sums.")
            .arg(days),
        QMessageBox::NoButton, this);
    question->setObjectName("erase_question");
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = question->addButton(tr("Erase them"), QMessageBox::AcceptRole);
    question->setDefaultButton(
        question->addButton(tr("Keep it as it was"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this,
            [this, yes, days](const QAbstractButton* pressed) {
                if (pressed != yes) return fill();
                service_.keep_buyers_days = days;
                emit chosen(service_);
            });
    // Closed by its window's own button it tells nothing else.
    connect(question, &QDialog::rejected, this, &ServiceCard::fill);
    question->open();
}

void ServiceCard::retranslate() {
    title_->setText(tr("Order pages, data and encoding"));
    const std::array names{
        tr("Order pages"),   tr("Address in the QR"), tr("Language of the shop"),  tr("Backups"),
        tr("Buyers' names"), tr("Encoder"),           tr("Recordings are kept as")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        labels_.at(i)->setText(names.at(i));
        labels_.at(i)->buddy()->setAccessibleName(names.at(i));
    }
    base_->setPlaceholderText(tr("Found by itself"));
    wrong_->setText(
        tr("It begins with http:// or https:// and has at most 27 letters; the address before it "
           "stays in use."));
    words_->setText(
        tr("Buyers order on these pages with their phones: the QR of the product card leads there. "
           "Pages, language of the shop, encoder and recordings are as chosen from the next "
           "broadcast on; backups and buyers' names within a minute."));
    fill();
}

void ServiceCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
