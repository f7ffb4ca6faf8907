// The harvests of a product in its form, each with the code that is printed on its boxes.
#pragma once

#include "catalog/products/lot_store.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace xb::app {

class LotList : public QWidget {
    Q_OBJECT

 public:
    explicit LotList(QWidget* parent = nullptr);

    void show(const std::vector<catalog::LotRow>& lots);

 signals:
    void lotAsked();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void fill();
    void retranslate();

    std::vector<catalog::LotRow> lots_;
    QLabel* title_;
    QLabel* words_;
    QPushButton* add_;
};

// "XZ12-08K7": a trace code in two halves, easier to read out.
QString traceCodeText(const std::string& code);
// "XZ12-08K7 · 2026-11-20 · North slope": how a lot is told from others.
QString lotText(const catalog::LotRow& lot);

}  // namespace xb::app
