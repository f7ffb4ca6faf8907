// A row of a list with a photo, two lines of words, and one thing to do with it.
#pragma once

#include "app/theme.h"

#include <QPixmap>
#include <QStyledItemDelegate>

#include <functional>

namespace xb::app {

enum class TileWeight { Plain, Now, Over };

struct ActTileWords {
    QString title;
    QString details;
    QPixmap photo;
    QString badge;  // what the row is, in the button's place
    QString act;    // on the button; empty: nothing can be done with it
    TileWeight weight = TileWeight::Plain;
};

class ActTile : public QStyledItemDelegate {
    Q_OBJECT

 public:
    static constexpr int usual_height_px = 54;  // of text at 100 %

    using Words = std::function<ActTileWords(const QModelIndex&)>;

    // `words` is asked at each paint. Enter is left to the list's `activated`.
    ActTile(const Theme& theme, Words words, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    // Where the button of a row stands.
    QRect buttonPlace(const QRect& row, const QString& act) const;

 signals:
    void pressed(const QModelIndex& index);

 protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

 private:
    // Answers where the words before it end.
    int paintRight(QPainter& painter, const QRect& row, const ActTileWords& words) const;

    const Theme& theme_;
    const Words words_;
};

}  // namespace xb::app
