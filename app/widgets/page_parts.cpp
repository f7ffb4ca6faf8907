#include "app/widgets/page_parts.h"

#include "app/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace xb::app {

QPushButton* namedButton(const QString& name, QWidget* parent) {
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    return made;
}

QLabel* quietLabel(const QString& name, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setObjectName(name);
    made->setProperty("role", "quiet");
    return made;
}

QPushButton* segmentButton(const QString& name, int number, QButtonGroup& group, QWidget* parent) {
    QPushButton* made = namedButton(name.arg(number), parent);
    made->setProperty("segment", true);
    made->setCheckable(true);
    group.addButton(made, number);
    return made;
}

QHBoxLayout* segmentRow(const QButtonGroup& group) {
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (QAbstractButton* one : group.buttons())
        row->addWidget(one);
    row->addStretch(1);
    return row;
}

void arrangePage(QWidget& page, QHBoxLayout* top, QHBoxLayout* middle) {
    top->setContentsMargins(4, 0, 4, 0);
    top->setSpacing(10);
    middle->setSpacing(measure::gap_px);
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, measure::gap_px);
    column->setSpacing(measure::gap_px);
    column->addLayout(top);
    column->addLayout(middle, 1);
}

}  // namespace xb::app
