#include "app/pages/live/live_tabs.h"

#include "app/widgets/page_parts.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <array>

namespace xb::app {

namespace {
constexpr int list_count = 4;
}

LiveTabs::LiveTabs(QWidget* parent) : QWidget(parent), group_(new QButtonGroup(this)) {
    setObjectName("live_tabs");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (int i = 0; i < list_count; ++i) {
        QPushButton* one = segmentButton(QStringLiteral("live_tab_%1"), i, *group_, this);
        one->setProperty("narrow", true);
        row->addWidget(one, 1);
    }
    group_->button(static_cast<int>(LiveList::Shelf))->setChecked(true);
    // Also by the arrow keys.
    connect(group_, &QButtonGroup::idToggled, this, [this](int id, bool is_on) {
        if (is_on) emit chosen(static_cast<LiveList>(id));
    });
    retranslate();
}

LiveList LiveTabs::current() const {
    return static_cast<LiveList>(group_->checkedId());
}

void LiveTabs::retranslate() {
    const std::array words{tr("Run sheet"), tr("Shelf"), tr("Orders"), tr("Explaining")};
    for (int i = 0; i < list_count; ++i)
        group_->button(i)->setText(words.at(static_cast<std::size_t>(i)));
}

void LiveTabs::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
