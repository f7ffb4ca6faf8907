// The desk among the small icons of the desktop's panel: what it is doing, in words and by a dot,
// and the way back to its window.
#pragma once

#include "app/live/air_kind.h"
#include "app/theme.h"

#include <QIcon>
#include <QObject>
#include <QString>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace xb::app {

QString trayWords(LiveState state, AirKind kind);

// Main thread. On a desktop without a place for such icons nothing is shown. Words follow the
// window's language.
class TrayIcon : public QObject {
    Q_OBJECT

 public:
    // `theme` outlives the icon.
    explicit TrayIcon(const Theme& theme);
    ~TrayIcon() override;

    void showState(LiveState state, AirKind kind);
    void retranslate();
    QMenu& menu() { return *menu_; }

 signals:
    void showPressed();
    // To be asked about before anything ends.
    void endPressed();

 private:
    QIcon icon() const;

    const Theme& theme_;
    LiveState state_ = LiveState::Idle;
    AirKind kind_ = AirKind::Sent;
    std::unique_ptr<QMenu> menu_;
    QAction* says_;
    QAction* show_;
    QAction* end_;
    std::unique_ptr<QSystemTrayIcon> icon_;  // null: the desktop has no place for it
};

}  // namespace xb::app
