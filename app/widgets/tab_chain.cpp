#include "app/widgets/tab_chain.h"

#include <QLayout>
#include <QScrollArea>
#include <QVector>
#include <QWidget>

namespace xb::app {

namespace {

void collect(QWidget& widget, QVector<QWidget*>& found);

void collect(QLayout& layout, QVector<QWidget*>& found) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (item->widget() != nullptr) {
            collect(*item->widget(), found);
        } else if (item->layout() != nullptr) {
            collect(*item->layout(), found);
        }
    }
}

void collect(QWidget& widget, QVector<QWidget*>& found) {
    if ((widget.focusPolicy() & Qt::TabFocus) != 0) found << &widget;
    if (auto* scroll = qobject_cast<QScrollArea*>(&widget)) {
        if (scroll->widget() != nullptr) collect(*scroll->widget(), found);
    } else if (widget.layout() != nullptr) {
        collect(*widget.layout(), found);
    }
}

}  // namespace

void chainTabs(QWidget& root) {
    QVector<QWidget*> found;
    collect(root, found);
    for (int i = 1; i < found.size(); ++i)
        QWidget::setTabOrder(found[i - 1], found[i]);
}

}  // namespace xb::app
