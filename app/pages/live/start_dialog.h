// The last look before a broadcast as people see it: what was found, line by line, and the seconds
// that count down to it.
#pragma once

#include "app/pages/live/start_check.h"
#include "app/theme.h"

#include <QDialog>
#include <QVector>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace xb::app {

// Shows and asks; main thread. Closing it in any way is saying no.
class StartDialog : public QDialog {
    Q_OBJECT

 public:
    explicit StartDialog(const Theme& theme, QWidget* parent = nullptr);

    void showLines(const QVector<StartLine>& lines, const StartFacts& facts);
    // None: it does not count, and waits for a yes where there is one to say.
    void showCount(std::optional<int> seconds);

 signals:
    // The warnings on the screen are accepted.
    void warningsAccepted();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    // The widgets of one line.
    struct Row {
        QLabel* mark;
        QLabel* title;
        QLabel* sentence;
    };

    void arrange();
    Row& rowAt(int index);
    void showWords();
    void showVerdict();
    void fit();

    const Theme& theme_;
    QVector<StartLine> lines_;
    StartFacts facts_;
    std::optional<int> seconds_;
    QVector<Row> rows_;
    QGridLayout* grid_;
    QLabel* verdict_;
    QLabel* count_;
    QPushButton* cancel_;
    QPushButton* go_;
};

}  // namespace xb::app
