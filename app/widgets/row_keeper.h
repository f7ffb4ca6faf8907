// Keeps the row that a person looks at while its list is read anew.
#pragma once

#include <QObject>
#include <QVariant>

class QAbstractItemView;

namespace xb::app {

// Main thread. Made after the view has its model, and owned by the view.
class RowKeeper : public QObject {
    Q_OBJECT

 public:
    // `id_role`: what tells one row of the model from every other.
    RowKeeper(QAbstractItemView& view, int id_role);

 private:
    void remember();
    void findAgain();

    QAbstractItemView& view_;
    const int id_role_;
    QVariant id_;
};

}  // namespace xb::app
