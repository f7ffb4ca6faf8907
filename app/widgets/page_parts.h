// What every page is put together from: named buttons and labels, and the frame around them.
#pragma once

#include <QString>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace xb::app {

QPushButton* namedButton(const QString& name, QWidget* parent);
// Text that stays behind what it stands beside.
QLabel* quietLabel(const QString& name, QWidget* parent);
// One of several choices that stand beside each other; `number` is its id in the group and takes
// the place of %1 in its name.
QPushButton* segmentButton(const QString& name, int number, QButtonGroup& group, QWidget* parent);
// A group's buttons in one row, in the order in which they were added.
QHBoxLayout* segmentRow(const QButtonGroup& group);
// A page: its title row on top, what it holds below it. Both become the page's.
void arrangePage(QWidget& page, QHBoxLayout* top, QHBoxLayout* middle);

}  // namespace xb::app
