// On the Settings page: the guide once more, and settings carried to another computer.
#pragma once

#include "app/widgets/card.h"

class QLabel;
class QPushButton;

namespace xb::app {

class KeepingCard : public Card {
    Q_OBJECT

 public:
    explicit KeepingCard(const Theme& theme, QWidget* parent = nullptr);

    // On air nothing is set anew.
    void setOnAir(bool is_on_air);

 signals:
    void guideAsked();
    void exportAsked(const QString& file);
    void importAsked(const QString& file);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void askForFile(bool is_import);
    void retranslate();

    QLabel* title_;
    QLabel* guide_label_;
    QLabel* file_label_;
    QLabel* words_;
    QPushButton* guide_;
    QPushButton* export_;
    QPushButton* import_;
};

}  // namespace xb::app
