// The list of a run sheet: dragged, or moved by Alt with an arrow, into another order.
#pragma once

#include <QListView>

namespace xb::app {

class RunSheetModel;

class RunSheetList : public QListView {
    Q_OBJECT

 public:
    // `model` outlives the list.
    RunSheetList(RunSheetModel& model, QWidget* parent);

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    RunSheetModel& model_;
};

}  // namespace xb::app
