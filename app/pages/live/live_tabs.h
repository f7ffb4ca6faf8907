// Which of the Live page's lists is seen, where there is room for one.
#pragma once

#include <QWidget>

class QButtonGroup;

namespace xb::app {

enum class LiveList { RunSheet, Shelf, Orders, Explained };

// Main thread.
class LiveTabs : public QWidget {
    Q_OBJECT

 public:
    explicit LiveTabs(QWidget* parent = nullptr);

    LiveList current() const;

 signals:
    void chosen(xb::app::LiveList list);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    QButtonGroup* group_;
};

}  // namespace xb::app
