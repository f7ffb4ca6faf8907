#include "app/pages/live/on_picture_panel.h"

#include "app/pages/live/goal_dialog.h"
#include "app/pages/live/notice_dialog.h"

#include <QEvent>
#include <QLabel>
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
      draw_button_(button("picture_draw", this)) {
    setObjectName("on_picture");
    title_->setProperty("role", "title");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(title_);
    for (QPushButton* one : {goal_button_, notice_button_, producer_button_, draw_button_})
        column->addWidget(one);
    connect(goal_button_, &QPushButton::clicked, this, &OnPicturePanel::askGoal);
    connect(notice_button_, &QPushButton::clicked, this, &OnPicturePanel::askNotice);
    connect(producer_button_, &QPushButton::clicked, this, &OnPicturePanel::producerPressed);
    connect(draw_button_, &QPushButton::clicked, this, &OnPicturePanel::askDraw);
    retranslate();
    setOnAir(false);
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
    dialog->setMinimumWidth(400);
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
    const auto mark = [](QPushButton& one, bool is_shown) {
        one.setProperty("kind", is_shown ? "shown" : "");
        one.setStyleSheet(QString());
    };
    mark(*goal_button_, goal_.has_value());
    mark(*notice_button_, !notice_.isEmpty());
}

void OnPicturePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
