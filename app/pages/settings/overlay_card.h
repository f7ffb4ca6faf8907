// The product card on the Settings page: its size, where its QR leads, and whose controls it keeps
// clear of.
#pragma once

#include "app/live/card_settings.h"
#include "app/widgets/card.h"

class QComboBox;
class QFormLayout;
class QLabel;

namespace xb::app {

// Shows and asks; main thread.
class OverlayCard : public Card {
    Q_OBJECT

 public:
    OverlayCard(const Theme& theme, const CardSettings& card, QWidget* parent = nullptr);

    const CardSettings& card() const { return card_; }
    // As it was set elsewhere; says nothing.
    void show(const CardSettings& card);

 signals:
    void changed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void addRow(QFormLayout& form, QLabel*& label, QComboBox& field);
    void take();
    void fill();
    void retranslate();

    CardSettings card_;
    bool is_filling_ = false;
    QLabel* title_;
    QLabel* size_label_ = nullptr;
    QLabel* qr_label_ = nullptr;
    QLabel* app_label_ = nullptr;
    QComboBox* size_;
    QComboBox* qr_;
    QComboBox* app_;
    QLabel* words_;
};

}  // namespace xb::app
