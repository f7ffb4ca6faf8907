#include "app/pages/live/on_picture_panel.h"

#include "app/pages/live/goal_dialog.h"
#include "app/pages/live/notice_dialog.h"
#include "app/text_size.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

QPushButton* button(const char* name, QWidget* parent) {
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    made->setProperty("target", true);
    made->setProperty("narrow", true);
    return made;
}

}  // namespace

OnPicturePanel::OnPicturePanel(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      goal_button_(button("picture_goal", this)),
      notice_button_(button("picture_notice", this)),
      producer_button_(button("picture_producer", this)),
      draw_button_(button("picture_draw", this)),
      menu_button_(button("picture_menu", this)) {
    setObjectName("on_picture");
    title_->setProperty("role", "title");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(title_);
    for (QPushButton* one :
         {goal_button_, notice_button_, producer_button_, draw_button_, menu_button_})
        column->addWidget(one);
    makeMenu();
    connect(goal_button_, &QPushButton::clicked, this, &OnPicturePanel::askGoal);
    connect(notice_button_, &QPushButton::clicked, this, &OnPicturePanel::askNotice);
    connect(producer_button_, &QPushButton::clicked, this, &OnPicturePanel::producerPressed);
    connect(draw_button_, &QPushButton::clicked, this, &OnPicturePanel::askDraw);
    retranslate();
    setOnAir(false);
    setCompact(false);
}

void OnPicturePanel::makeMenu() {
    auto* menu = new QMenu(menu_button_);
    connect(menu->addAction(QString()), &QAction::triggered, this, &OnPicturePanel::askGoal);
    connect(menu->addAction(QString()), &QAction::triggered, this, &OnPicturePanel::askNotice);
    producer_action_ = menu->addAction(QString());
    connect(producer_action_, &QAction::triggered, this, &OnPicturePanel::producerPressed);
    draw_action_ = menu->addAction(QString());
    connect(draw_action_, &QAction::triggered, this, &OnPicturePanel::askDraw);
    menu_button_->setMenu(menu);
}

void OnPicturePanel::setCompact(bool is_compact) {
    menu_button_->setVisible(is_compact);
    for (QWidget* one :
         {static_cast<QWidget*>(title_), static_cast<QWidget*>(goal_button_),
          static_cast<QWidget*>(notice_button_), static_cast<QWidget*>(producer_button_),
          static_cast<QWidget*>(draw_button_)})
        one->setVisible(!is_compact);
}

void OnPicturePanel::showGoal(const std::optional<SalesGoal>& goal) {
    goal_ = goal;
    retranslate();
}

void OnPicturePanel::showNotice(const QString& notice) {
    notice_ = notice;
    retranslate();
}

void OnPicturePanel::setOnAir(bool is_on_air) {
    draw_button_->setEnabled(is_on_air);
    producer_button_->setEnabled(is_on_air);
    draw_action_->setEnabled(is_on_air);
    producer_action_->setEnabled(is_on_air);
}

void OnPicturePanel::askGoal() {
    auto* dialog = new GoalDialog(goal_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoalDialog::chosen, this, &OnPicturePanel::goalChosen);
    dialog->open();
}

void OnPicturePanel::askNotice() {
    auto* dialog = new NoticeDialog(notice_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoticeDialog::chosen, this, &OnPicturePanel::noticeChosen);
    dialog->open();
}

void OnPicturePanel::askDraw() {
    auto* dialog = new QDialog(this);
    dialog->setObjectName("draw_dialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Lucky draw"));
    dialog->setModal(true);
    auto* words = new QLabel(tr("One order of this broadcast wins, each as likely as any other. "
                                "Viewers see it being drawn."),
                             dialog);
    words->setWordWrap(true);
    auto* keep = new QPushButton(tr("Not now"), dialog);
    keep->setObjectName("draw_keep");
    auto* draw = new QPushButton(tr("Draw now"), dialog);
    draw->setObjectName("draw_confirm");
    draw->setProperty("kind", "main");
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(words);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* one : {keep, draw}) {
        one->setProperty("target", true);
        buttons->addWidget(one);
    }
    column->addLayout(buttons);
    dialog->setMinimumWidth(textPx(400));
    connect(keep, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(draw, &QPushButton::clicked, this, [this, dialog] {
        emit drawConfirmed();
        dialog->accept();
    });
    dialog->open();
}

void OnPicturePanel::retranslate() {
    title_->setText(tr("On picture"));
    goal_button_->setText(tr("Goal…"));
    goal_button_->setAccessibleName(goal_ ? tr("Goal on the picture: %1").arg(goalText(*goal_))
                                          : tr("Show a goal on the picture"));
    notice_button_->setText(tr("Notice…"));
    notice_button_->setAccessibleName(notice_.isEmpty()
                                          ? tr("Show a notice on the picture")
                                          : tr("Notice on the picture: %1").arg(notice_));
    producer_button_->setText(tr("Grower"));
    producer_button_->setAccessibleName(tr("Show who grew or made it"));
    draw_button_->setText(tr("Draw…"));
    draw_button_->setAccessibleName(tr("Lucky draw among the buyers"));
    for (QPushButton* one : {goal_button_, notice_button_, producer_button_, draw_button_})
        one->setToolTip(one->accessibleName());
    menu_button_->setText(tr("On picture…"));
    menu_button_->setAccessibleName(tr("Lay something over the picture"));
    menu_button_->setToolTip(menu_button_->accessibleName());
    const QList<QAction*> acts = menu_button_->menu()->actions();
    const QList<QPushButton*> buttons{goal_button_, notice_button_, producer_button_, draw_button_};
    for (int i = 0; i < acts.size(); ++i)
        acts[i]->setText(buttons[i]->text());
    const auto mark = [](QPushButton& one, bool is_shown) {
        one.setProperty("kind", is_shown ? "shown" : "");
        one.setStyleSheet(QString());
    };
    mark(*goal_button_, goal_.has_value());
    mark(*notice_button_, !notice_.isEmpty());
    mark(*menu_button_, goal_.has_value() || !notice_.isEmpty());
}

void OnPicturePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
