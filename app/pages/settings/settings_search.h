// Which rows of a page of forms are about the words typed.
#pragma once

class QString;
class QWidget;

namespace xb::app {

// Shows the rows whose label, choices or buttons have all of these words, and of a card whose title
// has them all rows; hides the others, and cards of which nothing is left. No words: everything.
// Answers how many rows are shown. Main thread.
int filterSettings(QWidget& page, const QString& words);

}  // namespace xb::app
