// What a rehearsal is worth when it is over: the points, what they were given and taken for, and
// what to do better.
#pragma once

#include "app/live/live_snapshot.h"
#include "app/theme.h"

#include <QDialog>

class QGridLayout;
class QLabel;

namespace xb::app {

// Shows; main thread. As high as its lines need, at most as the screen's part that `parent` takes.
class ScoreDialog : public QDialog {
    Q_OBJECT

 public:
    ScoreDialog(const Theme& theme, const RehearsalResult& result, QWidget* parent = nullptr);

 private:
    QWidget* makeHead(const RehearsalResult& result);
    QWidget* makeLines(const RehearsalScore& score);
    void addLine(QGridLayout& grid, const ScoreLine& line);
    QLabel* words(const QString& text, const char* role);

    const Theme& theme_;
};

}  // namespace xb::app
