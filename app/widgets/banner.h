// One problem in words above the page: what happened, what was kept, what to do. Blocks nothing.
#pragma once

#include "app/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace xb::app {

// Hidden until `tell`. A new sentence replaces the old one; the same again only shows it anew.
class Banner : public QFrame {
    Q_OBJECT

 public:
    explicit Banner(const Theme& theme, QWidget* parent = nullptr);

    void tell(Tone tone, const QString& sentence);
    QString sentence() const;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();
    void paintWords();

    const Theme& theme_;
    Tone tone_ = Tone::Info;
    QLabel* words_;
    QPushButton* close_;
};

}  // namespace xb::app
