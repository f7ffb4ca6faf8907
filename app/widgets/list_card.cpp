#include "app/widgets/list_card.h"

#include "app/widgets/announce.h"
#include "app/widgets/page_parts.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

ListCard::ListCard(const Theme& theme, const QString& name, const QVector<WideColumn>& columns,
                   QWidget* parent)
    : Card(theme, parent),
      list_(new QListView(this)),
      head_(new WideHead(theme, columns, *list_, this)),
      nothing_(quietLabel(name + QStringLiteral("_page_nothing"), this)),
      done_(quietLabel(name + QStringLiteral("_done"), this)),
      undo_(namedButton(name + QStringLiteral("_undo"), this)),
      tools_(new QVBoxLayout) {
    list_->setObjectName(name + QStringLiteral("_list"));
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setMinimumHeight(80);
    tools_->setContentsMargins(12, 10, 12, 10);
    tools_->setSpacing(8);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(14, 4, 14, 0);
    foot->addWidget(done_, 1);
    foot->addWidget(undo_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 1, 2, 8);
    column->setSpacing(0);
    column->addLayout(tools_);
    column->addWidget(head_);
    column->addWidget(nothing_);
    column->addWidget(list_, 1);
    column->addLayout(foot);
    showDone({}, false);
    connect(undo_, &QPushButton::clicked, this, &ListCard::undoAsked);
}

void ListCard::addTools(QLayout* tools) {
    tools_->addLayout(tools);
}

void ListCard::showNothing(bool is_empty, const QString& words) {
    nothing_->setText(words);
    nothing_->setVisible(is_empty);
}

void ListCard::showDone(const QString& sentence, bool can_undo) {
    done_->setText(sentence);
    done_->setVisible(!sentence.isEmpty());
    undo_->setVisible(!sentence.isEmpty() && can_undo);
    if (sentence.isEmpty()) return;
    done_->setAccessibleName(sentence);
    announce(*done_);
}

void ListCard::setBusy(bool is_busy) {
    undo_->setEnabled(!is_busy);
}

void ListCard::nameUndo(const QString& words) {
    undo_->setText(words);
}

}  // namespace xb::app
