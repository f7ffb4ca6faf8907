// On the Settings page: the guide once more, where it measures the line, and settings carried to
// another computer.
#pragma once

#include "app/widgets/card.h"

#include <string>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

class KeepingCard : public Card {
    Q_OBJECT

 public:
    explicit KeepingCard(const Theme& theme, QWidget* parent = nullptr);

    // On air nothing is set anew.
    void setOnAir(bool is_on_air);
    // As it is set; says nothing.
    void showLineTest(const std::string& address);

 signals:
    void guideAsked();
    // Only what can be used; empty: the line is not to be measured.
    void lineTestChosen(const std::string& address);
    void exportAsked(const QString& file);
    void importAsked(const QString& file);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void takeLineTest();
    void askForFile(bool is_import);
    void retranslate();

    QLabel* title_;
    QLabel* guide_label_;
    QLabel* line_test_label_;
    QLabel* file_label_;
    QLabel* words_;
    QLabel* wrong_;
    QPushButton* guide_;
    QLineEdit* line_test_;
    QPushButton* export_;
    QPushButton* import_;
    std::string address_;
};

}  // namespace xb::app
