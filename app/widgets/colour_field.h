// A colour written as "#d9540b" or chosen by eye; empty for none.
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace xb::app {

class ColourField : public QWidget {
    Q_OBJECT

 public:
    // The name of what is written into, and of the button with "_choose" behind it.
    explicit ColourField(const QString& name, QWidget* parent = nullptr);

    QString colour() const;
    void setColour(const QString& colour);
    // Read aloud of both.
    void setName(const QString& name);

 signals:
    void changed();

 private:
    void chooseByEye();
    void showSwatch();

    QLineEdit* text_;
    QPushButton* choose_;
};

}  // namespace xb::app
