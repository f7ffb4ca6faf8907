// The guide's last question: what the shop begins with.
#pragma once

#include "app/guide/guide_step.h"

#include <cstdint>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace xb::app {

enum class ShopStart { Demo, Empty, Import };

class ShopStep : public GuideStep {
    Q_OBJECT

 public:
    explicit ShopStep(QWidget* parent = nullptr);

    QString title() const override;
    bool mayGoOn() override;

    // A shop that has goods already stays as it is.
    void showShop(bool is_empty);
    ShopStart choice() const;
    // What did not work, in words; empty takes it away.
    void showTrouble(const QString& sentence);
    void showFilling();
    void showMeasuring();

 signals:
    void importAsked();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void showChoice();
    void retranslate();

    bool is_empty_ = true;
    QButtonGroup* choices_;
    QLabel* words_;
    QLabel* detail_;
    QPushButton* import_;
    QLabel* trouble_;
};

}  // namespace xb::app
