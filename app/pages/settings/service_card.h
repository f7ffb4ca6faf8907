// On the Settings page: where buyers' phones find the order pages, what is kept for how long, and
// how pictures are coded.
#pragma once

#include "app/settings/shop_service.h"
#include "app/widgets/card.h"

#include <array>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace xb::app {

class ServiceCard : public Card {
    Q_OBJECT

 public:
    explicit ServiceCard(const Theme& theme, QWidget* parent = nullptr);

    // As it is set; says nothing. What no list offers stays, and stands in its list as it is
    // written.
    void show(const ShopService& service);

 signals:
    // Only what can be used.
    void chosen(const xb::app::ShopService& service);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    enum Field { Pages, Base, Language, Backups, Buyers, Encoder, Recording, FieldCount };

    void arrange();
    void connectFields();
    void fill();
    void fillChoice(QComboBox& box, const QVector<std::pair<QString, QVariant>>& choices,
                    const QVariant& now);
    void take();
    void takeBase();
    void takeBuyers();
    void askToErase(int days);
    void retranslate();

    ShopService service_;
    QLabel* title_;
    QLabel* words_;
    QLabel* wrong_;
    std::array<QLabel*, FieldCount> labels_{};
    QComboBox* pages_;
    QLineEdit* base_;
    QComboBox* language_;
    QComboBox* backups_;
    QComboBox* buyers_;
    QComboBox* encoder_;
    QComboBox* recording_;
};

}  // namespace xb::app
