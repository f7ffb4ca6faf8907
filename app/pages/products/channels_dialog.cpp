#include "app/pages/products/channels_dialog.h"

#include "app/pages/figures.h"
#include "app/widgets/dialog_size.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace xb::app {

namespace {

constexpr QSize wanted_px(560, 520);
constexpr int most_units = 1'000'000'000;
constexpr std::array all_channels{"douyin",     "kuaishou", "wechat", "taobao",
                                  "storefront", "counter",  "keyword"};

QLabel* label(const QString& text, const char* role, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setProperty("role", role);
    return made;
}

QString nameOf(const std::string& channel) {
    return channelText(QString::fromStdString(channel));
}

}  // namespace

ChannelsDialog::ChannelsDialog(const SkuChannels& channels, QWidget* parent)
    : QDialog(parent),
      channels_(channels),
      body_(new QVBoxLayout),
      channel_(new QComboBox(this)),
      quota_(new QSpinBox(this)),
      set_(new QPushButton(tr("Set"), this)) {
    setObjectName("channels_dialog");
    setWindowTitle(tr("Channels"));
    setModal(true);
    auto* content = new QWidget;
    content->setLayout(body_);
    body_->setContentsMargins(0, 0, 8, 0);
    body_->setSpacing(10);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName("channels_close");
    close->setProperty("kind", "main");
    close->setProperty("target", "true");
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 8, 0);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(20, 18, 12, 18);
    all->setSpacing(12);
    all->addWidget(label(channels.name, "loud", this));
    all->addWidget(new DownScroll(QStringLiteral("channels_scroll"), content, this), 1);
    all->addWidget(makeNew());
    all->addLayout(buttons);
    fill();
    resizeWithin(*this, wanted_px);
}

QWidget* ChannelsDialog::makeNew() {
    auto* made = new QWidget(this);
    channel_->setObjectName("channels_channel");
    channel_->setAccessibleName(tr("Channel"));
    quota_->setObjectName("channels_quota");
    quota_->setAccessibleName(tr("Units at most"));
    quota_->setPrefix(tr("at most "));
    quota_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    quota_->setRange(0, most_units);
    quota_->setValue(100);
    quota_->setGroupSeparatorShown(true);
    set_->setObjectName("channels_set");
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(channel_, 2);
    row->addWidget(quota_, 1);
    row->addWidget(set_);
    for (QWidget* one : std::initializer_list<QWidget*>{channel_, quota_, set_})
        one->setProperty("target", "true");
    connect(set_, &QPushButton::clicked, this,
            [this] { emit quotaAsked(channel_->currentData().toString(), quota_->value()); });
    return made;
}

void ChannelsDialog::show(const SkuChannels& channels) {
    channels_ = channels;
    fill();
}

void ChannelsDialog::fill() {
    // Not at once: this may be called by one of its own buttons.
    if (rows_) {
        rows_->hide();
        rows_->deleteLater();
    }
    rows_ = new QWidget;
    auto* column = new QVBoxLayout(rows_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(label(tr("At most through one channel"), "title", rows_));
    column->addWidget(label(tr("Counted from when it is set. Nothing is put aside for the channel; "
                               "what a platform has sold already is kept."),
                            "quiet", rows_));
    for (const catalog::ChannelQuota& quota : channels_.quotas)
        addQuota(quota, *column);
    column->addSpacing(8);
    column->addWidget(label(tr("Codes of the platforms"), "title", rows_));
    if (channels_.codes.empty()) {
        column->addWidget(label(tr("None yet. A code is remembered when an order's unknown product "
                                   "is said to be this one."),
                                "quiet", rows_));
    }
    for (const catalog::ChannelCode& code : channels_.codes)
        addCode(code, *column);
    column->addStretch(1);
    body_->addWidget(rows_);
    const QVariant chosen = channel_->currentData();
    channel_->clear();
    for (const char* channel : all_channels)
        channel_->addItem(channelText(QString::fromLatin1(channel)), QString::fromLatin1(channel));
    channel_->setCurrentIndex(std::max(0, channel_->findData(chosen)));
}

void ChannelsDialog::addQuota(const catalog::ChannelQuota& quota, QVBoxLayout& column) {
    auto* lift = new QPushButton(tr("Lift"), rows_);
    lift->setObjectName("channels_lift");
    lift->setAccessibleName(tr("No limit for %1 any more").arg(nameOf(quota.channel)));
    connect(lift, &QPushButton::clicked, this, [this, channel = quota.channel] {
        emit quotaAsked(QString::fromStdString(channel), std::nullopt);
    });
    auto* row = new QHBoxLayout;
    auto* words =
        label(tr("%1: %2 of %3 sold")
                  .arg(nameOf(quota.channel), countText(quota.sold), countText(quota.quota)),
              "", rows_);
    words->setObjectName("channels_quota_words");
    row->addWidget(words, 1);
    row->addWidget(lift);
    column.addLayout(row);
}

void ChannelsDialog::addCode(const catalog::ChannelCode& code, QVBoxLayout& column) {
    const QString shown = QString::fromStdString(code.code);
    auto* forget = new QPushButton(tr("Forget"), rows_);
    forget->setObjectName("channels_forget");
    forget->setAccessibleName(tr("Forget the code %1").arg(shown));
    connect(forget, &QPushButton::clicked, this, [this, code] { emit forgetAsked(code); });
    auto* row = new QHBoxLayout;
    auto* words = label(QStringLiteral("%1 · %2").arg(nameOf(code.channel), shown), "", rows_);
    words->setObjectName("channels_code_words");
    row->addWidget(words, 1);
    row->addWidget(forget);
    column.addLayout(row);
}

}  // namespace xb::app
