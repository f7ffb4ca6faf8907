// The photos of a product: chosen from files, dropped or pasted; the first one is what buyers see.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>
#include <QVector>
#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace xb::app {

class PhotoShelf;

struct FormPhoto {
    std::string name;  // as PhotoStore gave it
    QString key;       // what PhotoShelf is asked for
};

// What was pasted or dropped without a file, as it came: nothing of it is decoded yet. Bytes of a
// file, or an image where a window of this program gave it.
struct PastedPhoto {
    QByteArray bytes;
    QImage image;
};

class PhotoRow : public QWidget {
    Q_OBJECT

 public:
    // `photos` outlives it.
    explicit PhotoRow(PhotoShelf& photos, QWidget* parent = nullptr);

    void setPhotos(const QVector<FormPhoto>& photos);
    // One that is here already is not added again.
    void add(const FormPhoto& photo);
    std::vector<std::string> names() const;
    // A piece of advice below; empty for none.
    void showNote(const QString& sentence);

 signals:
    void filesChosen(const QStringList& files);
    void photoPasted(const xb::app::PastedPhoto& photo);
    void changed();

 protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    void chooseFiles();
    void paste();
    void makeFirst();
    void removeChosen();
    void fill(int chosen);
    void showChoice();
    void retranslate();

    PhotoShelf& shelf_;
    QVector<FormPhoto> photos_;
    QListWidget* list_;
    QLabel* title_;
    QLabel* hint_;
    QPushButton* choose_;
    QPushButton* paste_;
    QPushButton* first_;
    QPushButton* remove_;
};

}  // namespace xb::app
