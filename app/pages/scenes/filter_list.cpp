#include "app/pages/scenes/filter_list.h"

#include "app/pages/scenes/filter_card.h"
#include "app/pages/scenes/filter_fields.h"
#include "app/pages/scenes/item_words.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

FilterList::FilterList(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), cards_layout_(new QVBoxLayout), add_(new QPushButton(this)) {
    add_->setObjectName("filter_add");
    auto* menu = new QMenu(add_);
    for (const studio::PictureFilter& filter : newFilters()) {
        QAction* one = menu->addAction(QString());
        connect(one, &QAction::triggered, this, [this, filter] {
            auto next = filters();
            next.push_back(filter);
            emit changed(next);
        });
    }
    add_->setMenu(menu);
    cards_layout_->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(cards_layout_);
    column->addWidget(add_);
    retranslate();
}

void FilterList::retranslate() {
    add_->setText(tr("Add a filter"));
    const QVector<studio::PictureFilter> kinds = newFilters();
    for (int i = 0; i < kinds.size(); ++i)
        add_->menu()->actions()[i]->setText(filterText(kinds[i]));
}

void FilterList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    rebuild(filters());
}

std::vector<studio::PictureFilter> FilterList::filters() const {
    std::vector<studio::PictureFilter> now;
    for (const FilterCard* card : cards_)
        now.push_back(card->filter());
    return now;
}

void FilterList::show(const std::vector<studio::PictureFilter>& filters) {
    bool is_same = cards_.size() == static_cast<int>(filters.size());
    for (int i = 0; is_same && i < cards_.size(); ++i)
        is_same =
            cards_[i]->filter().what.index() == filters[static_cast<std::size_t>(i)].what.index();
    if (!is_same) return rebuild(filters);
    for (int i = 0; i < cards_.size(); ++i)
        cards_[i]->show(filters[static_cast<std::size_t>(i)]);
}

void FilterList::rebuild(const std::vector<studio::PictureFilter>& filters) {
    for (FilterCard* card : cards_) {
        cards_layout_->removeWidget(card);
        card->hide();
        // Its own button may be what asked for this.
        card->deleteLater();
    }
    cards_.clear();
    for (const studio::PictureFilter& filter : filters) {
        auto* card = new FilterCard(theme_, filter, this);
        const auto at = cards_.size();
        cards_layout_->addWidget(card);
        cards_ << card;
        connect(card, &FilterCard::changed, this, [this] { emit changed(this->filters()); });
        connect(card, &FilterCard::removePressed, this, [this, at] {
            auto next = this->filters();
            next.erase(next.begin() + at);
            emit changed(next);
        });
    }
    emit rebuilt();
}

}  // namespace xb::app
