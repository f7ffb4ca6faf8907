// Which of our goods is meant by a code that only a platform knows.
#pragma once

#include "app/shop/order_details.h"
#include "app/shop/sku_choice.h"

#include <QDialog>
#include <QVector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace xb::app {

// What a line was sent as, and who else waits with it.
struct MatchQuestion {
    QString channel;  // as stored
    OrderDetailLine line;
    std::int64_t waiting_count = 0;  // other lines of this channel with this code
    bool has_more_waiting = false;   // counting ended there
};

class MatchDialog : public QDialog {
    Q_OBJECT

 public:
    explicit MatchDialog(const MatchQuestion& question, QWidget* parent = nullptr);

    QString search() const;
    // The answer to what was searched for.
    void showGoods(const QVector<SkuChoice>& goods);

 signals:
    void searchChanged();
    // Remembered: the code means this from now on, and for the others that wait with it.
    void chosen(const xb::app::SkuChoice& choice, bool is_remembered);

 private:
    void arrange(const MatchQuestion& question);
    void choose();

    QVector<SkuChoice> goods_;
    QLineEdit* search_;
    QListWidget* list_;
    QLabel* nothing_;
    QCheckBox* remember_;
    QPushButton* confirm_;
};

}  // namespace xb::app
