// Destinations and profiles of a shop, on the Settings page: keep what is set now under a name, and
// come back to it.
#pragma once

#include "app/settings/profiles.h"
#include "app/widgets/card.h"

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

class ProfilesCard : public Card {
    Q_OBJECT

 public:
    explicit ProfilesCard(const Theme& theme, QWidget* parent = nullptr);

    void show(const std::vector<DestinationProfile>& profiles);
    // What a running broadcast is made with cannot change.
    void setOnAir(bool is_on_air);

 signals:
    // The list of destinations is to be seen and changed.
    void destinationsAsked();
    void useAsked(const QString& id);
    void forgetAsked(const QString& id);
    // Under this name; one that has it already is replaced.
    void keepAsked(const QString& name);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void fill();
    void showButtons();
    void keep();
    void retranslate();

    std::vector<DestinationProfile> profiles_;
    bool is_on_air_ = false;
    QLabel* title_;
    QLabel* words_;
    QLabel* destinations_label_;
    QPushButton* destinations_;
    QLabel* saved_label_;
    QLabel* name_label_;
    QComboBox* saved_;
    QPushButton* use_;
    QPushButton* forget_;
    QLineEdit* name_;
    QPushButton* keep_;
};

}  // namespace xb::app
