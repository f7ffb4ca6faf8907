// What the operator lays over the picture by hand: the goal, a notice, the producer's name, a lucky
// draw.
#pragma once

#include "app/live/sales_goal.h"

#include <QString>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QPushButton;

namespace xb::app {

// Shows and asks; main thread. Whatever appears to viewers is asked for twice or can be taken back
// with the same button.
class OnPicturePanel : public QWidget {
    Q_OBJECT

 public:
    explicit OnPicturePanel(QWidget* parent = nullptr);

    // What is laid over the picture now.
    void showGoal(const std::optional<SalesGoal>& goal);
    void showNotice(const QString& notice);
    // A draw needs a broadcast.
    void setOnAir(bool is_on_air);
    // One button with a menu, where the window is low.
    void setCompact(bool is_compact);

 signals:
    void goalChosen(const std::optional<xb::app::SalesGoal>& goal);
    void noticeChosen(const QString& notice);
    void producerPressed();
    void drawConfirmed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void makeMenu();
    void askGoal();
    void askNotice();
    void askDraw();
    void retranslate();

    std::optional<SalesGoal> goal_;
    QString notice_;
    QLabel* title_;
    QPushButton* goal_button_;
    QPushButton* notice_button_;
    QPushButton* producer_button_;
    QPushButton* draw_button_;
    QPushButton* menu_button_;
    QAction* draw_action_ = nullptr;
    QAction* producer_action_ = nullptr;
};

}  // namespace xb::app
