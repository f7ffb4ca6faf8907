#include "app/guide/guide_window.h"

#include "app/guide/guide_step.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/tab_chain.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace xb::app {

GuideWindow::GuideWindow(QWidget* parent)
    : QDialog(parent),
      brand_(new QLabel(this)),
      count_(new QLabel(this)),
      title_(new QLabel(this)),
      way_(new QProgressBar(this)),
      pages_(new QStackedWidget(this)),
      later_(new QPushButton(this)),
      back_(new QPushButton(this)),
      next_(new QPushButton(this)) {
    setObjectName("guide");
    setWindowIcon(QIcon(QStringLiteral(":/icons/xiangbo.png")));
    brand_->setProperty("role", "brand");
    count_->setObjectName("guide_count");
    count_->setProperty("role", "quiet");
    title_->setObjectName("guide_title");
    title_->setProperty("role", "page_title");
    way_->setTextVisible(false);
    way_->setFixedHeight(6);
    later_->setObjectName("guide_later");
    later_->setProperty("kind", "flat");
    back_->setObjectName("guide_back");
    next_->setObjectName("guide_next");
    next_->setProperty("kind", "main");
    for (QPushButton* button : {later_, back_, next_}) {
        button->setProperty("target", true);
        button->setAutoDefault(false);
    }
    next_->setMinimumWidth(150);
    next_->setDefault(true);
    arrange();
    connect(later_, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &GuideWindow::putOff);
    connect(back_, &QPushButton::clicked, this, [this] { openStep(pages_->currentIndex() - 1); });
    connect(next_, &QPushButton::clicked, this, &GuideWindow::goOn);
    retranslate();
    resizeWithin(*this, {1000, 680});
}

void GuideWindow::arrange() {
    auto* top = new QHBoxLayout;
    top->addWidget(brand_);
    top->addStretch(1);
    top->addWidget(count_);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(later_);
    foot->addStretch(1);
    foot->addWidget(back_);
    foot->addWidget(next_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(14);
    column->addLayout(top);
    column->addWidget(way_);
    column->addWidget(title_);
    column->addWidget(pages_, 1);
    column->addLayout(foot);
}

void GuideWindow::addStep(GuideStep* step) {
    steps_ << step;
    pages_->addWidget(new DownScroll(QStringLiteral("guide_scroll"), step, this));
    way_->setRange(0, static_cast<int>(steps_.size()));
}

void GuideWindow::begin() {
    chainTabs(*this);
    openStep(0);
}

void GuideWindow::setBusy(bool is_busy) {
    pages_->setEnabled(!is_busy);
    for (QPushButton* button : {later_, back_, next_})
        button->setEnabled(!is_busy);
}

void GuideWindow::reject() {
    if (pages_->isEnabled()) QDialog::reject();
}

void GuideWindow::openStep(int at) {
    if (at < 0 || at >= steps_.size()) return;
    pages_->setCurrentIndex(at);
    retranslate();
    way_->setValue(at + 1);
    back_->setVisible(at > 0);
    QWidget* first = steps_[at]->firstField();
    (first != nullptr ? first : next_)->setFocus();
    emit stepOpened(steps_[at]);
}

void GuideWindow::goOn() {
    const int at = pages_->currentIndex();
    if (at < 0 || !steps_[at]->mayGoOn()) return;
    if (at + 1 < steps_.size()) return openStep(at + 1);
    emit finishAsked();
}

void GuideWindow::retranslate() {
    setWindowTitle(tr("Welcome to Xiangbo Studio"));
    brand_->setText(tr("Xiangbo Studio"));
    later_->setText(tr("Set up later"));
    back_->setText(tr("Back"));
    const int at = pages_->currentIndex();
    const bool is_last = at + 1 == steps_.size();
    next_->setText(is_last ? tr("To the desk") : tr("Next"));
    way_->setAccessibleName(tr("How far the guide is"));
    if (at < 0) return;
    title_->setText(steps_[at]->title());
    count_->setText(tr("Step %1 of %2").arg(at + 1).arg(steps_.size()));
}

void GuideWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
