// An operator's hands on the desk, with a stopwatch: typing into a search, scrolling a list.
#pragma once

#include "tests/bench/desk_watch.h"

#include <QString>

class QAbstractItemView;
class QLineEdit;

namespace xb::tests {

struct Typing {
    Lateness shown;   // from a key to the field that shows it
    Lateness listed;  // from a key to the list that has been narrowed by it
};

/// Types and takes back each of `words`, `rounds` times, with the pauses of somebody quick.
Typing typeInto(QLineEdit& field, QAbstractItemView& list, const QStringList& words, int rounds);

struct Scrolling {
    Lateness painted;     // from a turn of the wheel to the picture
    int blank_count = 0;  // pictures without a row in the middle of the list
    int row_count = 0;    // rows that the list had at the end
};

/// Turns the wheel over the list `turns` times.
Scrolling scrollThrough(QAbstractItemView& list, int turns);

}  // namespace xb::tests
