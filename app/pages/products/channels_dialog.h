// Through which channels one SKU is sold: how much at most, and under which codes of theirs.
#pragma once

#include "app/shop/sku_sales.h"

#include <QDialog>
#include <QPointer>

#include <cstdint>
#include <optional>

class QComboBox;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace xb::app {

class ChannelsDialog : public QDialog {
    Q_OBJECT

 public:
    explicit ChannelsDialog(const SkuChannels& channels, QWidget* parent = nullptr);

    void show(const SkuChannels& channels);
    using QDialog::show;

 signals:
    // None: no limit any more.
    void quotaAsked(const QString& channel, std::optional<std::int64_t> quota);
    void forgetAsked(const xb::catalog::ChannelCode& code);

 private:
    QWidget* makeNew();
    void fill();
    void addQuota(const catalog::ChannelQuota& quota, QVBoxLayout& column);
    void addCode(const catalog::ChannelCode& code, QVBoxLayout& column);

    SkuChannels channels_;
    QVBoxLayout* body_;
    QPointer<QWidget> rows_;
    QComboBox* channel_;
    QSpinBox* quota_;
    QPushButton* set_;
};

}  // namespace xb::app
