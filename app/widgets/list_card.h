// The card of a page that holds a long list: what narrows it above, the titles of its columns, the
// rows, a word where there are none, and below what was done last with the way back.
#pragma once

#include "app/widgets/card.h"
#include "app/widgets/wide_row.h"

class QLabel;
class QLayout;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace xb::app {

// `name` begins the object names of its parts. Main thread.
class ListCard : public Card {
    Q_OBJECT

 public:
    ListCard(const Theme& theme, const QString& name, const QVector<WideColumn>& columns,
             QWidget* parent = nullptr);

    QListView& list() { return *list_; }
    WideHead& head() { return *head_; }
    // A row of what narrows the list or acts on it; the first one stands on top.
    void addTools(QLayout* tools);
    void showNothing(bool is_empty, const QString& words);
    // What was done last, with the way back; an empty sentence takes it away.
    void showDone(const QString& sentence, bool can_undo);
    void setBusy(bool is_busy);
    void nameUndo(const QString& words);

 signals:
    void undoAsked();

 private:
    QListView* list_;
    WideHead* head_;
    QLabel* nothing_;
    QLabel* done_;
    QPushButton* undo_;
    QVBoxLayout* tools_;
};

}  // namespace xb::app
