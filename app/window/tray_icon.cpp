#include "app/window/tray_icon.h"

#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

namespace xb::app {

namespace {

constexpr int icon_px = 64;
constexpr int dot_px = 26;

}  // namespace

QString trayWords(LiveState state) {
    switch (state) {
        case LiveState::Idle:
        case LiveState::Failed:
            return TrayIcon::tr("Not on air");
        case LiveState::Starting:
            return TrayIcon::tr("Going live");
        case LiveState::Live:
            return TrayIcon::tr("On air");
        case LiveState::Stopping:
            return TrayIcon::tr("Ending the broadcast");
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

void TrayIcon::showState(LiveState state) {
    state_ = state;
    retranslate();
}

void TrayIcon::retranslate() {
    says_->setText(trayWords(state_));
    show_->setText(tr("Show the window"));
    end_->setText(tr("End the broadcast…"));
    end_->setEnabled(canEnd(state_));
    if (!icon_) return;
    icon_->setToolTip(tr("Xiangbo Studio: %1").arg(trayWords(state_)));
    icon_->setIcon(iconOf(state_));
}

QIcon TrayIcon::iconOf(LiveState state) const {
    QPixmap picture = QPixmap(QStringLiteral(":/icons/xiangbo.png"))
                          .scaled(icon_px, icon_px, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (!canGoLive(state)) {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::white, 4));
        painter.setBrush(isOnAir(state) ? theme_.on_air_fill : theme_.warn);
        painter.drawEllipse(icon_px - dot_px - 2, icon_px - dot_px - 2, dot_px, dot_px);
    }
    return QIcon(picture);
}

}  // namespace xb::app
