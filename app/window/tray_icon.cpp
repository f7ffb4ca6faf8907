#include "app/window/tray_icon.h"

#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

namespace xb::app {

namespace {

constexpr int icon_px = 64;
constexpr int dot_px = 26;

}  // namespace

namespace {

QString liveWords(AirKind kind) {
    switch (kind) {
        case AirKind::Sent:
            return TrayIcon::tr("On air");
        case AirKind::Recorded:
            return TrayIcon::tr("Recording");
        case AirKind::Rehearsed:
            return TrayIcon::tr("Rehearsing");
        case AirKind::Nowhere:
            return TrayIcon::tr("Sent nowhere");
    }
    return {};
}

}  // namespace

QString trayWords(LiveState state, AirKind kind) {
    switch (state) {
        case LiveState::Idle:
        case LiveState::Failed:
            return TrayIcon::tr("Not on air");
        case LiveState::Starting:
            return TrayIcon::tr("Starting");
        case LiveState::Live:
            return liveWords(kind);
        case LiveState::Stopping:
            return TrayIcon::tr("Ending");
    }
    return {};
}

TrayIcon::TrayIcon(const Theme& theme)
    : theme_(theme),
      menu_(std::make_unique<QMenu>()),
      says_(menu_->addAction(QString())),
      show_(menu_->addAction(QString())),
      end_(menu_->addAction(QString())) {
    says_->setEnabled(false);
    connect(show_, &QAction::triggered, this, &TrayIcon::showPressed);
    connect(end_, &QAction::triggered, this, &TrayIcon::endPressed);
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        icon_ = std::make_unique<QSystemTrayIcon>();
        icon_->setContextMenu(menu_.get());
        connect(icon_.get(), &QSystemTrayIcon::activated, this,
                [this](QSystemTrayIcon::ActivationReason how) {
                    if (how == QSystemTrayIcon::Trigger) emit showPressed();
                });
    }
    retranslate();
    if (icon_) icon_->show();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::showState(LiveState state, AirKind kind) {
    if (state == state_ && kind == kind_) return;
    state_ = state;
    kind_ = kind;
    retranslate();
}

void TrayIcon::retranslate() {
    says_->setText(trayWords(state_, kind_));
    show_->setText(tr("Show the window"));
    end_->setText(tr("End…"));
    end_->setEnabled(canEnd(state_));
    if (!icon_) return;
    icon_->setToolTip(tr("Xiangbo Studio: %1").arg(says_->text()));
    icon_->setIcon(icon());
}

QIcon TrayIcon::icon() const {
    QPixmap picture = QPixmap(QStringLiteral(":/icons/xiangbo.png"))
                          .scaled(icon_px, icon_px, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (!canGoLive(state_)) {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::white, 4));
        const bool is_seen = isOnAir(state_) && kind_ == AirKind::Sent;
        painter.setBrush(is_seen ? theme_.on_air_fill : theme_.warn);
        painter.drawEllipse(icon_px - dot_px - 2, icon_px - dot_px - 2, dot_px, dot_px);
    }
    return QIcon(picture);
}

}  // namespace xb::app
