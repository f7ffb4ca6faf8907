// A flash deal for what is explained now: its price, how many, for how long.
#pragma once

#include "app/pages/live/on_air_dialog.h"
#include "catalog/deals/deal.h"

#include <QString>

#include <cstdint>
#include <optional>

class QLineEdit;
class QSpinBox;

namespace xb::app {

class FormField;

struct DealWish {
    catalog::Money price;
    std::int64_t quota = 0;
    std::int64_t limit_per_buyer = 0;  // 0: none
    std::optional<int> minutes;        // from now; none: as long as it was to run

    bool operator==(const DealWish&) const = default;
};

// What it is for, as it is sold without a deal.
struct DealProduct {
    QString title;
    std::int64_t price_fen = 0;
    std::int64_t stock = 0;
};

class DealDialog : public OnAirDialog {
    Q_OBJECT

 public:
    // `running`: the deal that holds at `now`, to be changed.
    DealDialog(const DealProduct& product, const std::optional<catalog::DealRow>& running,
               catalog::UtcMs now, QWidget* parent = nullptr);

 signals:
    // None: the deal ends now.
    void chosen(const std::optional<xb::app::DealWish>& deal);

 private:
    void arrange();
    void fill(const std::optional<catalog::DealRow>& running, catalog::UtcMs now);
    std::optional<int> minutes() const;
    void check();

    const DealProduct product_;
    QLineEdit* price_;
    QSpinBox* quota_;
    QSpinBox* minutes_;
    QSpinBox* limit_;
    std::optional<int> minutes_left_;  // of the running deal, as it was filled in
    FormField* price_field_ = nullptr;
};

}  // namespace xb::app
