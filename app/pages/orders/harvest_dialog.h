// From which harvest each line of an order is packed.
#pragma once

#include "app/shop/line_harvests.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QVBoxLayout;

namespace xb::app {

class HarvestDialog : public QDialog {
    Q_OBJECT

 public:
    // Lines without a harvest begin with the one that fits best.
    explicit HarvestDialog(const std::vector<LineHarvests>& lines, QWidget* parent = nullptr);

 signals:
    // Lines that are packed from another harvest than before.
    void chosen(const std::vector<xb::app::HarvestChoice>& choices);

 private:
    void addLine(const LineHarvests& line, QVBoxLayout& column);
    std::vector<HarvestChoice> choices() const;

    const std::vector<LineHarvests> lines_;
    std::vector<QComboBox*> picks_;
};

}  // namespace xb::app
