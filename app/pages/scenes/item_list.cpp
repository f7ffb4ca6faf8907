#include "app/pages/scenes/item_list.h"

#include "app/pages/scenes/item_groups.h"
#include "app/pages/scenes/item_words.h"
#include "app/text_size.h"

#include <QEvent>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <cstddef>
#include <variant>
#include <vector>

namespace xb::app {

namespace {

constexpr int row_px = 34;
constexpr int least_rows = 4;

struct Row {
    const studio::SceneItem* item;
    bool is_inside;  // a group
};

void addRows(const std::vector<studio::SceneItem>& items, bool is_inside, std::vector<Row>& rows) {
    for (auto one = items.rbegin(); one != items.rend(); ++one) {
        rows.push_back({&*one, is_inside});
        addRows(one->children, true, rows);
    }
}

}  // namespace

ItemList::ItemList(QWidget* parent)
    : QWidget(parent),
      list_(new QListWidget(this)),
      up_(new QPushButton(this)),
      down_(new QPushButton(this)),
      lock_(new QPushButton(this)),
      copy_(new QPushButton(this)),
      remove_(new QPushButton(this)),
      group_(new QPushButton(this)) {
    list_->setObjectName("scene_items");
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setMinimumHeight(least_rows * row_px);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    up_->setObjectName("item_up");
    down_->setObjectName("item_down");
    lock_->setObjectName("item_lock");
    copy_->setObjectName("item_copy");
    remove_->setObjectName("item_remove");
    group_->setObjectName("item_group");
    auto* buttons = new QGridLayout;
    buttons->setSpacing(6);
    int place = 0;
    for (QPushButton* one : {up_, down_, lock_, copy_, remove_, group_}) {
        one->setProperty("narrow", true);
        buttons->addWidget(one, place / 3, place % 3);
        ++place;
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(list_, 1);
    column->addLayout(buttons);
    connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* row) {
        if (!is_filling_ && row != nullptr)
            emit picked(studio::ItemId{row->data(Qt::UserRole).toInt()});
    });
    connect(list_, &QListWidget::itemChanged, this, [this](const QListWidgetItem* row) {
        if (is_filling_) return;
        emit hiddenChosen(studio::ItemId{row->data(Qt::UserRole).toInt()},
                          row->checkState() != Qt::Checked);
    });
    connect(up_, &QPushButton::clicked, this, [this] { emit stepPressed(1); });
    connect(down_, &QPushButton::clicked, this, [this] { emit stepPressed(-1); });
    connect(lock_, &QPushButton::clicked, this, [this] {
        if (const auto* item = selectedItem()) emit lockChosen(!item->is_locked);
    });
    connect(copy_, &QPushButton::clicked, this, &ItemList::copyPressed);
    connect(remove_, &QPushButton::clicked, this, &ItemList::removePressed);
    connect(group_, &QPushButton::clicked, this, &ItemList::groupPressed);
    retranslate();
}

const studio::SceneItem* ItemList::selectedItem() const {
    return studio::findItem(items_, selected_);
}

void ItemList::show(const std::vector<studio::SceneItem>& items, studio::ItemId selected) {
    if (items == items_ && selected == selected_) return;
    items_ = items;
    selected_ = selected;
    fill();
    showButtons();
}

// Rows are kept and filled anew, so that the list stays where it was scrolled to.
void ItemList::fill() {
    is_filling_ = true;
    std::vector<Row> rows;
    addRows(items_, false, rows);
    const int count = static_cast<int>(rows.size());
    while (list_->count() > count)
        delete list_->takeItem(list_->count() - 1);
    while (list_->count() < count)
        list_->addItem(QString());
    for (int row = 0; row < count; ++row) {
        const auto& [one, is_inside] = rows[static_cast<std::size_t>(row)];
        const studio::SceneItem& item = *one;
        QListWidgetItem& shown = *list_->item(row);
        const QString name = is_inside ? tr("↳ %1").arg(itemText(item)) : itemText(item);
        shown.setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        shown.setText(item.is_locked ? tr("%1 (locked)").arg(name) : name);
        shown.setCheckState(item.is_hidden ? Qt::Unchecked : Qt::Checked);
        shown.setData(Qt::UserRole, item.id.value);
        shown.setData(Qt::AccessibleTextRole, item.is_hidden ? tr("%1, hidden").arg(shown.text())
                                                             : tr("%1, shown").arg(shown.text()));
        shown.setSizeHint(QSize(0, textPx(row_px)));
        if (item.id == selected_) list_->setCurrentRow(row);
    }
    if (selectedItem() == nullptr) list_->setCurrentRow(-1);
    is_filling_ = false;
}

void ItemList::showButtons() {
    const studio::SceneItem* item = selectedItem();
    const auto* list = listWith(items_, selected_);
    const auto at = list != nullptr ? item - list->data() : 0;
    const bool is_lowest = at == 0;
    const bool is_free = item != nullptr && !item->is_locked;
    up_->setEnabled(is_free && at + 1 < static_cast<std::ptrdiff_t>(list->size()));
    down_->setEnabled(is_free && !is_lowest);
    lock_->setEnabled(item != nullptr);
    lock_->setText(item != nullptr && item->is_locked ? tr("Unlock") : tr("Lock"));
    copy_->setEnabled(item != nullptr);
    remove_->setEnabled(is_free);
    const bool is_group = item != nullptr && std::holds_alternative<studio::Group>(item->source);
    const bool has_below = list == &items_ && !is_lowest && !item[-1].is_locked;
    group_->setText(is_group ? tr("Ungroup") : tr("Group"));
    group_->setAccessibleName(is_group ? tr("Take the group apart")
                                       : tr("Make one of it and of the item below it"));
    group_->setToolTip(group_->accessibleName());
    group_->setEnabled(is_free && (is_group || has_below));
}

void ItemList::retranslate() {
    list_->setAccessibleName(
        tr("Items of the scene, the topmost first; the box says what is seen"));
    up_->setText(tr("Up"));
    up_->setAccessibleName(tr("One step up, over another item"));
    down_->setText(tr("Down"));
    down_->setAccessibleName(tr("One step down, under another item"));
    copy_->setText(tr("Copy"));
    remove_->setText(tr("Remove"));
    for (QPushButton* one : {up_, down_})
        one->setToolTip(one->accessibleName());
    fill();
    showButtons();
}

void ItemList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
